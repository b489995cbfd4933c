"""What was measured: the first and the last answer of each series of this episode, and how many there were."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from unknot.doors.review_told import SIDES
from unknot.engine.journal.measures import Followed, activity_names, series_of
from unknot.vocabulary.entry import Entry
from unknot.vocabulary.measure import Measure

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge

NAMES = {
    Measure.PAIN_NOW: "Pain now",
    Measure.PAIN_WORST: "Worst pain",
    Measure.PAIN_AVERAGE: "Pain on average",
    Measure.FUNCTION: "Own activities together",
    Measure.ACTIVITY: "Able to",
    Measure.MOTION: "Free movement, degrees",
    Measure.SLEEP: "Sleep",
    Measure.CONCENTRATION: "Concentration",
    Measure.STRESS: "Stress",
}


@dataclass(frozen=True, slots=True)
class Measured:
    """``more_is_better`` tells which way is which: able to do is better when more, pain when less."""

    name: str
    first: float
    first_on: date
    latest: float
    latest_on: date
    answers: int
    more_is_better: bool


def measured(until: Iterable[Entry], own: Iterable[Entry], knowledge: "Knowledge") -> tuple[Measured, ...]:
    """Every series with an answer in this episode; none where nothing was recorded."""
    known = tuple(until)
    return tuple(_measured(known, tuple(own), knowledge))


def _measured(until: tuple[Entry, ...], own: tuple[Entry, ...], knowledge: "Knowledge") -> Iterator[Measured]:
    names, since = activity_names(until), own[0].happened_at if own else None
    for series in series_of(until):
        values = [value for value in series.values if since is not None and value.at >= since]
        if values:
            first, last, better = values[0], values[-1], series.of.measure.more_is_better
            name = _name(series.of, names.get(series.of.about, ""), knowledge)
            yield Measured(name, first.value, first.day, last.value, last.day, len(values), better)


def _name(of: Followed, activity: str, knowledge: "Knowledge") -> str:
    region = knowledge.regions.get(of.about)
    about = region.name if region else activity or of.about.replace("-", " ")
    side = f", {SIDES[of.side]}" if of.side else ""
    return f"{NAMES[of.measure]}{f': {about}' if about else ''}{side}"
