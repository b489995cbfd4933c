"""A weekly rhythm: on how many days of each week somebody looked after themselves, rest and a safe stop among them.

Pressing is never counted: one day of pressing more, or ten minutes more, can only leave a week as it is or take a rest
day away.  No day has to follow another.  A week that was missed is mended by the next one that was held.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from unknot.engine.journal.corrected import corrected
from unknot.vocabulary.entry import Entry, EntryKind

HELD_DAYS = 3
"""A house choice: fewer than half of a week's days."""
_WEEK = 7


class Good(StrEnum):
    """What a day is counted for."""

    TOLD = "told"
    MOVED = "moved"
    STOPPED = "stopped-in-time"
    HABIT = "habit"
    RESTED = "rested"


class Held(StrEnum):
    """A week is held, still going on, mended by the one after it, or passed by without a word: none is a failure."""

    HELD = "held"
    GOING_ON = "going-on"
    MENDED = "mended"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Week:
    """One week from its Monday: each day that counts, with what for."""

    monday: date
    days: tuple[tuple[date, frozenset[Good]], ...]
    held: Held

    @property
    def counted(self) -> int:
        """How many days count."""
        return len(self.days)

    def days_with(self, good: Good) -> int:
        """How many days count for this, among others."""
        return sum(good in goods for _, goods in self.days)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The weeks from the first entry to today, and how many of them were held."""

    weeks: tuple[Week, ...]

    @property
    def held(self) -> int:
        """The weeks that were held, wherever they lie: a missed one takes none of them away."""
        return sum(week.held is Held.HELD for week in self.weeks)


def rhythm(entries: Iterable[Entry], today: date) -> Rhythm:
    """The rhythm up to and with today."""
    standing = tuple(entry for entry in corrected(entries) if entry.happened_at.date() <= today)
    if not standing:
        return Rhythm(())
    active, pressed = _active(standing), _pressed(standing)
    first = _monday(min(entry.happened_at.date() for entry in standing))
    mondays = [first + timedelta(days=_WEEK * n) for n in range((today - first).days // _WEEK + 1)]
    weeks = [_week(monday, active, pressed, today) for monday in mondays]
    return Rhythm(tuple(_mended(weeks)))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _week(monday: date, active: dict[date, frozenset[Good]], pressed: frozenset[date], today: date) -> Week:
    """A day of rest counts only in a week in which somebody was there at all."""
    days = [monday + timedelta(days=n) for n in range(_WEEK) if monday + timedelta(days=n) <= today]
    here = any(day in active for day in days)
    goods = {day: active.get(day, frozenset()) for day in days}
    for day in days:
        if here and day < today and day not in pressed:
            goods[day] |= {Good.RESTED}
    counted = tuple((day, good) for day, good in goods.items() if good)
    going_on = monday + timedelta(days=_WEEK) > today
    held = Held.HELD if len(counted) >= HELD_DAYS else Held.GOING_ON if going_on else Held.QUIET
    return Week(monday, counted, held)


def _mended(weeks: list[Week]) -> Iterator[Week]:
    """A week without a word between two that were held breaks nothing."""
    for index, week in enumerate(weeks):
        between = 0 < index < len(weeks) - 1 and {weeks[index - 1].held, weeks[index + 1].held} == {Held.HELD}
        mended = between and week.held is Held.QUIET
        yield Week(week.monday, week.days, Held.MENDED) if mended else week


def _active(entries: Iterable[Entry]) -> dict[date, frozenset[Good]]:
    found = defaultdict[date, set[Good]](set)
    for entry in entries:
        good = _good_of(entry)
        if good is not None:
            found[entry.happened_at.date()].add(good)
    return {day: frozenset(goods) for day, goods in found.items()}


def _good_of(entry: Entry) -> Good | None:
    """What this entry is counted for; a session that presses counts for nothing but a stop in time."""
    body = entry.body
    if entry.kind is EntryKind.NEXT_DAY or (entry.kind is EntryKind.MEASURES and _says_something(entry)):
        return Good.TOLD
    if entry.kind is EntryKind.SESSION_STARTED and not body.get("technique"):
        return Good.MOVED
    if entry.kind is EntryKind.SESSION_ENDED and body.get("how") in {"stopped", "stop-sign", "let-go-twice"}:
        return Good.STOPPED
    return Good.HABIT if entry.kind.value == "habit-started" else None


def _says_something(entry: Entry) -> bool:
    return any(value not in (None, [], {}) for value in entry.body.values())


def _pressed(entries: Iterable[Entry]) -> frozenset[date]:
    """The days with a pressing session, or with a hold outside of any."""
    return frozenset(
        entry.happened_at.date()
        for entry in entries
        if entry.kind is EntryKind.HOLD or (entry.kind is EntryKind.SESSION_STARTED and entry.body.get("technique"))
    )
