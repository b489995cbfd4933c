"""Figures: one or more panels over the same days, with the places of what happened; whoever draws them adds nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from unknot.doors.charts.words import (
    band_in_words,
    happening_in_words,
    name_of,
    place_in_words,
    place_of,
    sentence_of,
)
from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.happenings import Happening, happenings_of
from unknot.engine.journal.measures import Series, Value, activity_names, series_of
from unknot.engine.progress.motion import TEST, typical
from unknot.engine.progress.series import Trend, episode_ends, trend
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.entry import Entry
from unknot.vocabulary.measure import Measure

LONGEST_DAYS = 366
"""A chart looks back over a year; all of it is in the journal."""
_STEP = 30
_RATING_TOP = 10.0


class Group(StrEnum):
    """Which part of a page a figure belongs to."""

    MAIN = "main"
    MORE = "more"
    DAY = "day"
    MOTION = "motion"


@dataclass(frozen=True, slots=True)
class Panel:
    """One series on its own scale from 0 to ``top``.

    ``says`` tells what became of it, ``band_says`` what its band stands for; ``typical`` is what norms call typical.
    """

    name: str
    trend: Trend
    values: tuple[Value, ...]
    says: str
    band_says: str = ""
    top: float = _RATING_TOP
    typical: tuple[float, float] | None = None

    @property
    def more_is_better(self) -> bool:
        """Which way is up."""
        return self.trend.of.measure.more_is_better


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened, with its number in the picture."""

    number: int
    day: date
    says: str


@dataclass(frozen=True, slots=True)
class Figure:
    """Panels one above the other over the days from ``first`` to ``last``; ``ends`` are ends of episodes."""

    id: str
    group: Group
    title: str
    first: date
    last: date
    panels: tuple[Panel, ...]
    marks: tuple[Mark, ...]
    ends: tuple[date, ...] = ()

    @property
    def says(self) -> str:
        """The whole figure in sentences, as its alternative text."""
        return " ".join(panel.says for panel in self.panels)


def figures_of(entries: Iterable[Entry], today: date, knowledge: Knowledge) -> tuple[Figure, ...]:
    """Every figure there is something to draw for: places first, each beside function, then what else was said."""
    known = corrected(entry for entry in entries if entry.happened_at.date() <= today)
    oldest = today - timedelta(days=LONGEST_DAYS - 1)
    found = _Found(known, oldest, knowledge)
    if not found.panels:
        return ()
    first = min(row.day for panel in found.panels for row in panel.values)
    marks = tuple(_marks(found.happenings, first, knowledge))
    named = (
        Figure(f"chart-{n}", group, title, first, today, panels, marks, found.ends)
        for n, (group, title, panels) in enumerate(_grouped(found.panels, knowledge), 1)
    )
    return tuple(named)


class _Found:
    """What a journal holds that can be drawn."""

    def __init__(self, entries: Iterable[Entry], oldest: date, knowledge: Knowledge) -> None:
        known = tuple(entries)
        self.happenings = tuple(one for one in happenings_of(known) if one.day >= oldest)
        self.ends = episode_ends(self.happenings)
        names = activity_names(known)
        within = (_within(series, oldest) for series in series_of(known))
        self.panels = tuple(self._panel(series, names, knowledge) for series in within if series.values)

    def _panel(self, series: Series, names: Mapping[str, str], knowledge: Knowledge) -> Panel:
        found = trend(series, self.ends, knowledge)
        name = name_of(series.of, names, knowledge)
        band = band_in_words(series.of.measure, knowledge) if found.margin else ""
        says = sentence_of(found, name, knowledge)
        bounds = _bounds(series, knowledge)
        return Panel(name, found, series.values, says, band, _top(series, bounds), bounds)


def _within(series: Series, oldest: date) -> Series:
    return Series(series.of, tuple(value for value in series.values if value.day >= oldest))


def _bounds(series: Series, knowledge: Knowledge) -> tuple[float, float] | None:
    test = TEST.get(series.of.about) if series.of.measure is Measure.MOTION else None
    return typical(test, knowledge) if test else None


def _top(series: Series, bounds: tuple[float, float] | None) -> float:
    """Ratings go to 10; degrees to the next full step above all there is."""
    if series.of.measure is not Measure.MOTION:
        return _RATING_TOP
    most = max([value.value for value in series.values] + [bounds[1] if bounds else 0.0])
    return float(-(-int(most + 1) // _STEP) * _STEP)


def _marks(happenings: Iterable[Happening], first: date, knowledge: Knowledge) -> Iterator[Mark]:
    shown = (one for one in happenings if one.day >= first)
    for number, happening in enumerate(shown, 1):
        yield Mark(number, happening.day, happening_in_words(happening, knowledge))


_Grouped = tuple[Group, str, tuple[Panel, ...]]


def _grouped(panels: tuple[Panel, ...], knowledge: Knowledge) -> Iterator[_Grouped]:
    function = _of(panels, Measure.FUNCTION)
    now = _of(panels, Measure.PAIN_NOW)
    for panel in now:
        yield Group.MAIN, _place(panel, knowledge), (panel, *function)
    if function and not now:
        yield Group.MAIN, function[0].name, function
    yield from _by_place(_of(panels, Measure.PAIN_WORST, Measure.PAIN_AVERAGE), knowledge)
    for panel in _of(panels, Measure.ACTIVITY):
        yield Group.MORE, panel.name, (panel,)
    for panel in _of(panels, Measure.SLEEP, Measure.CONCENTRATION, Measure.STRESS):
        yield Group.DAY, panel.name, (panel,)
    for panel in _of(panels, Measure.MOTION):
        yield Group.MOTION, panel.name, (panel,)


def _of(panels: Iterable[Panel], *measures: Measure) -> tuple[Panel, ...]:
    return tuple(panel for panel in panels if panel.trend.of.measure in measures)


def _by_place(panels: tuple[Panel, ...], knowledge: Knowledge) -> Iterator[_Grouped]:
    for place in dict.fromkeys(place_of(panel.trend.of) for panel in panels):
        own = tuple(panel for panel in panels if place_of(panel.trend.of) == place)
        yield Group.MORE, _place(own[0], knowledge), own


def _place(panel: Panel, knowledge: Knowledge) -> str:
    return place_in_words(panel.trend.of.about, panel.trend.of.side, knowledge)
