"""One row of an episode: what was done to one muscle on one day, and how it was before, after and the day after."""

from dataclasses import dataclass
from enum import StrEnum

from unknot.vocabulary.body import MuscleId, PointId, Side


class SorenessTrend(StrEnum):
    """Which way the soreness after pressing was going when it was asked about."""

    EASING = "easing"
    SAME = "same"
    RISING = "rising"


@dataclass(frozen=True, slots=True)
class SessionDay:
    """One muscle on one day.  None is not said, everywhere.

    ``day`` is a day number of which only differences matter.  Pain is 0 to 10: ``before`` and ``after`` the session,
    and ``pain_next_day``.  ``soreness_hours`` is how long the muscle stayed sore.  ``pressed_minutes`` is all pressing
    of the day.  ``signs`` are stop signs (``sd-…``) and signs noticed afterwards (``af-…``).  ``no_worse`` is the next
    day's answer.  A day without a session has no ``before``, ``after`` and ``pressed_minutes``.
    """

    day: int
    muscle: MuscleId | None = None
    point: PointId | None = None
    side: Side | None = None
    before: int | None = None
    after: int | None = None
    soreness_hours: float | None = None
    soreness_trend: SorenessTrend | None = None
    pressed_minutes: float | None = None
    signs: frozenset[str] = frozenset()
    new_injury: bool = False
    free_movement: bool | None = None
    no_worse: bool | None = None
    pain_next_day: int | None = None

    @property
    def has_session(self) -> bool:
        """True where something was done that day."""
        return any(said is not None for said in (self.before, self.after, self.pressed_minutes))


@dataclass(frozen=True, slots=True)
class Episode:
    """The days of one trouble, from its first session to ``today`` (a day number like the rows').

    ``onset_days`` is how long before the first row the pain began, None when not said.  ``earlier`` holds the rows of
    episodes that have ended: they count for how often a knot comes back, for how much a day may hold and for how long
    a sign is watched.  ``seen_on`` is the last day on which one of these ended because a professional had seen it.
    ``referred_on`` is the day on which this one was handed to a professional, who has not looked at it yet.
    """

    today: int
    days: tuple[SessionDay, ...]
    onset_days: int | None = None
    seen_by_professional: bool = False
    earlier: tuple[SessionDay, ...] = ()
    seen_on: int | None = None
    referred_on: int | None = None

    @property
    def session_days(self) -> tuple[int, ...]:
        """The day numbers with a session, each once, in order."""
        return tuple(sorted({row.day for row in self.days if row.has_session}))
