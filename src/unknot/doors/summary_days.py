"""The timeline of an episode: what was done each day, how it was before and after, and what was said the next day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from unknot.doors.review_told import SIDES
from unknot.engine.journal.episode import episode
from unknot.engine.journal.session_day import SessionDay
from unknot.vocabulary.entry import Entry

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge

NO_MUSCLE = "nothing named"


@dataclass(frozen=True, slots=True)
class Day:
    """One muscle on one day.  Pain is 0 to 10, None where it was not said; ``notes`` are signs and what stands out."""

    day: date
    what: str
    seconds: int
    before: int | None
    after: int | None
    next_day: int | None
    sore_hours: float | None
    notes: tuple[str, ...]


def days_of(entries: Iterable[Entry], today: date, knowledge: "Knowledge") -> tuple[Day, ...]:
    """Every row of the episode, the earliest first."""
    return tuple(_day(row, knowledge) for row in episode(entries, today).days)


def _day(row: SessionDay, knowledge: "Knowledge") -> Day:
    muscle = knowledge.muscles.get(row.muscle or "")
    side = f", {SIDES[row.side]}" if row.side else ""
    what = f"{muscle.name if muscle else NO_MUSCLE}{side}" if row.has_session else "no session"
    return Day(
        date.fromordinal(row.day),
        what,
        round((row.pressed_minutes or 0) * 60),
        row.before,
        row.after,
        row.pain_next_day,
        row.soreness_hours,
        tuple(_notes(row, knowledge)),
    )


def _notes(row: SessionDay, knowledge: "Knowledge") -> Iterator[str]:
    for sign in sorted(row.signs):
        fact = knowledge.stop_signs.get(sign) or knowledge.after_signs.get(sign)
        yield fact.sign if fact else "a sign that this version does not know"
    if row.new_injury:
        yield "a new injury"
    if row.no_worse is False:
        yield "worse the next day"
    if row.free_movement is not None:
        yield "moves freely" if row.free_movement else "does not move freely"
