"""What somebody measured, day after day: one series for each measure and place, read out of the journal.

Corrections are in place and nothing is filled in: a day on which nothing was said has no value.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zlib import crc32

from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.drawn import place_of
from unknot.engine.journal.episodes import ends, present
from unknot.vocabulary.body import Place, Side
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.measure import Measure, When

_PAINS = {"now": Measure.PAIN_NOW, "worst": Measure.PAIN_WORST, "average": Measure.PAIN_AVERAGE}
_OF_THE_DAY = {"sleep": Measure.SLEEP, "concentration": Measure.CONCENTRATION, "stress": Measure.STRESS}


@dataclass(frozen=True, slots=True)
class Activity:
    """Something of their own that somebody finds hard, in their own words."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Followed:
    """What a series is about: ``about`` is a region, an activity or a movement; empty where it is the whole of it."""

    measure: Measure
    about: str = ""
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """One answer: when it was given, and whether it was right before or after a session."""

    at: datetime
    value: float
    when: When = When.DAY

    @property
    def day(self) -> date:
        """The person's own date."""
        return self.at.date()


@dataclass(frozen=True, slots=True)
class Series:
    """Every answer about one thing, the earliest first."""

    of: Followed
    values: tuple[Value, ...]


def series_of(entries: Iterable[Entry]) -> tuple[Series, ...]:
    """Every series of this journal, in the order of the measures, then as each was first said."""
    found = defaultdict[Followed, list[Value]](list)
    drawn: frozenset[Place] = frozenset()
    named: tuple[Activity, ...] = ()
    standing = corrected(entries)
    ended = {entry.id for entry in ends(standing)}
    for entry in standing:
        drawn, named = (frozenset(), ()) if entry.id in ended else (_places(entry, drawn), _named(entry, named))
        for followed, value, when in _said(entry, drawn, named):
            found[followed].append(Value(entry.happened_at, value, when))
    order = tuple(Measure)
    listed = [Series(followed, tuple(values)) for followed, values in found.items()]
    return tuple(sorted(listed, key=lambda series: order.index(series.of.measure)))


def activities_of(entries: Iterable[Entry]) -> tuple[Activity, ...] | None:
    """The activities named in this episode, as last said; None where nobody was asked yet."""
    said: tuple[Activity, ...] | None = None
    for entry in present(corrected(entries)):
        if entry.kind is EntryKind.ACTIVITIES:
            said = tuple(_activities(entry.body))
    return said


def activity_names(entries: Iterable[Entry]) -> Mapping[str, str]:
    """Every activity ever named, by its id."""
    named = (entry.body for entry in corrected(entries) if entry.kind is EntryKind.ACTIVITIES)
    return {one.id: one.text for body in named for one in _activities(body)}


def activity(text: str) -> Activity:
    """An activity with the id of its words: who names the same again goes on with the same series."""
    plain = " ".join(text.split())
    return Activity(f"a-{crc32(plain.casefold().encode()):08x}", plain)


def asked_on(entries: Iterable[Entry], day: date) -> bool:
    """True where the day's measures were asked about that day, also where every one of them was skipped."""
    return any(_is_daily(entry) and entry.happened_at.date() == day for entry in corrected(entries))


def _is_daily(entry: Entry) -> bool:
    """A movement measured by itself is no answer about the day."""
    return entry.kind is EntryKind.MEASURES and set(entry.body) != {"motion"}


def _places(entry: Entry, before: frozenset[Place]) -> frozenset[Place]:
    """The places of the present pain after this entry."""
    if entry.kind is not EntryKind.DRAWING:
        return before
    drawn = frozenset(place_of(row) for row in entry.body["pain"])
    return before | drawn if entry.body.get("again") else drawn


def _named(entry: Entry, before: tuple[Activity, ...]) -> tuple[Activity, ...]:
    return tuple(_activities(entry.body)) if entry.kind is EntryKind.ACTIVITIES else before


def _activities(body: Mapping[str, Any]) -> Iterator[Activity]:
    for row in body.get("activities") or ():
        yield Activity(row["id"], row["text"])


_Said = tuple[Followed, float, When]


def _said(entry: Entry, drawn: frozenset[Place], named: tuple[Activity, ...]) -> Iterator[_Said]:
    """What this entry says of anything that is followed."""
    body = entry.body
    if entry.kind is EntryKind.DRAWING:
        for row in body["pain"]:
            yield from _one(_followed(Measure.PAIN_NOW, row), row.get("intensity"))
    if entry.kind is EntryKind.SESSION_STARTED:
        yield from _one(_of_the_trouble(drawn), body.get("before"))
    if entry.kind is EntryKind.NEXT_DAY:
        yield from _one(_of_the_trouble(drawn), body.get("pain"))
    if entry.kind is EntryKind.MEASURES:
        yield from _pains(body)
        yield from _activity_ratings(body, named)
        yield from _motions(body)
        for name, measure in _OF_THE_DAY.items():
            yield from _one(Followed(measure), body.get(name))


def _of_the_trouble(drawn: frozenset[Place]) -> Followed:
    """What was said of the trouble belongs to its only place; where several are drawn, to the whole of it."""
    if len(drawn) != 1:
        return Followed(Measure.PAIN_NOW)
    (place,) = drawn
    return Followed(Measure.PAIN_NOW, place.region, place.side)


def _followed(measure: Measure, row: Mapping[str, Any]) -> Followed:
    place = place_of(row)
    return Followed(measure, place.region, place.side)


def _pains(body: Mapping[str, Any]) -> Iterator[_Said]:
    for row in body.get("pain") or ():
        for name, measure in _PAINS.items():
            yield from _one(_followed(measure, row), row.get(name))


def _activity_ratings(body: Mapping[str, Any], named: tuple[Activity, ...]) -> Iterator[_Said]:
    """Each activity; their mean only where every activity named was rated, for else it would be of other things."""
    said = {name: value for name, value in (body.get("activities") or {}).items() if value is not None}
    for name, value in said.items():
        yield from _one(Followed(Measure.ACTIVITY, name), value)
    if named and all(one.id in said for one in named):
        yield from _one(Followed(Measure.FUNCTION), sum(said[one.id] for one in named) / len(named))


def _motions(body: Mapping[str, Any]) -> Iterator[_Said]:
    for row in body.get("motion") or ():
        side = row.get("side")
        followed = Followed(Measure.MOTION, row["test"], Side(side) if side else None)
        yield from _one(followed, row.get("degrees"), When(row.get("when") or When.DAY))


def _one(followed: Followed, value: float | None, when: When = When.DAY) -> Iterator[_Said]:
    if value is not None:
        yield followed, float(value), when
