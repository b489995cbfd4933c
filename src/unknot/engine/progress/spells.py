"""Knots and spells: which rows speak of the same trouble, and where it went and came back.

A knot is a muscle on a side.  A spell of it begins with the first session, or with pain after it was gone.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from unknot.engine.journal.session_day import Episode, SessionDay
from unknot.vocabulary.body import MuscleId, Side


@dataclass(frozen=True, slots=True)
class Knot:
    """A muscle on a side; a row whose side was not said counts for each side that was."""

    muscle: MuscleId | None
    side: Side | None

    def has(self, row: SessionDay) -> bool:
        """True where this row is about this knot."""
        return row.muscle == self.muscle and row.side in {None, self.side}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was said of one day, its sessions taken together (the most pain said).  None is not said."""

    day: int
    before: int | None
    after: int | None
    next_day: int | None
    no_worse: bool | None

    @property
    def gone(self) -> bool:
        """True where the last pain said of this day, next morning's included, is none at all."""
        return (self.before if self.next_day is None else self.next_day) == 0


Spell = tuple[Reading, ...]


def knots(rows: Iterable[SessionDay]) -> tuple[Knot, ...]:
    """Every knot these rows speak of, those without a session left aside."""
    held = [row for row in rows if row.has_session]
    found = {Knot(row.muscle, row.side): None for row in held if row.side is not None}
    sided = {knot.muscle for knot in found}
    return (*found, *{Knot(row.muscle, None): None for row in held if row.muscle not in sided})


def current_knots(episode: Episode) -> tuple[Knot, ...]:
    """The knots worked on in the last session-day; what was tried before and left is no longer counted."""
    last = max(episode.session_days, default=None)
    return tuple(
        knot
        for knot in knots(episode.days)
        if any(row.day == last and row.has_session and knot.has(row) for row in episode.days)
    )


def spells(rows: Iterable[SessionDay]) -> tuple[Spell, ...]:
    """The readings of these rows by day, split wherever pain was gone and then came back."""
    found: list[Spell] = []
    was_gone = True
    for reading in readings(rows):
        back = was_gone and bool(reading.before)
        if back or not found:
            found.append(())
        found[-1] = (*found[-1], reading)
        was_gone = 0 in {reading.before, reading.next_day} or (was_gone and not reading.before)
    return tuple(found)


def readings(rows: Iterable[SessionDay]) -> Spell:
    """One reading for each session-day, in order; the order of the rows does not matter."""
    held = [row for row in rows if row.has_session]
    return tuple(_reading(day, [row for row in held if row.day == day]) for day in sorted({row.day for row in held}))


def _reading(day: int, rows: list[SessionDay]) -> Reading:
    said_no_worse = [row.no_worse for row in rows if row.no_worse is not None]
    return Reading(
        day,
        before=_most(row.before for row in rows),
        after=_most(row.after for row in rows),
        next_day=_most(row.pain_next_day for row in rows),
        no_worse=all(said_no_worse) if said_no_worse else None,
    )


def _most(said: Iterable[int | None]) -> int | None:
    return max((value for value in said if value is not None), default=None)


def current_spell(knot: Knot, rows: Iterable[SessionDay]) -> Spell:
    """The knot's readings since it last came, which is where every count of session-days begins again."""
    return next(reversed(spells(row for row in rows if knot.has(row))), ())
