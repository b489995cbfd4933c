"""Where a day and a value stand in the picture, and which days have no answer.  Lengths are the picture's own units."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from unknot.doors.charts.figures import Figure, Panel
from unknot.engine.progress.series import OnDay
from unknot.vocabulary.measure import Measure

WIDTH, LEFT, RIGHT = 400, 30, 10
PANEL, TITLE, GAP, MARKS, FOOT = 104, 22, 12, 34, 24
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Scale:
    """One panel's place: days from left to right, values from bottom to top."""

    first: date
    last: date
    above: float
    top: float

    def x(self, day: date) -> float:
        """The middle of this day."""
        days = (self.last - self.first).days + 1
        return LEFT + (WIDTH - LEFT - RIGHT) * ((day - self.first).days + 0.5) / days

    @property
    def half_day(self) -> float:
        """Half the breadth of a day."""
        return (WIDTH - LEFT - RIGHT) / ((self.last - self.first).days + 1) / 2

    def y(self, value: float) -> float:
        """How far down this value stands; a line's own breadth keeps clear of the edge."""
        return self.below - PANEL * value / self.top

    @property
    def below(self) -> float:
        """The bottom of the panel."""
        return self.above + PANEL


def scale_of(figure: Figure, index: int) -> Scale:
    """The scale of the panel with this place from the top."""
    above = MARKS + TITLE + index * (PANEL + TITLE + GAP)
    return Scale(figure.first, figure.last, above, figure.panels[index].top)


def height_of(figure: Figure) -> int:
    """The whole picture's height."""
    return MARKS + len(figure.panels) * (PANEL + TITLE + GAP) + FOOT


def missing_runs(panel: Panel, last: date) -> Iterator[tuple[date, date]]:
    """Each run of days without an answer, from the first answer on to ``last``: its first and last day.

    How far somebody can move is measured now and then; no day of it is missing.
    """
    if panel.trend.of.measure is Measure.MOTION:
        return
    answered = {value.day for value in panel.values}
    start: date | None = None
    day = min(answered)
    while day <= last:
        if day in answered and start is not None:
            yield start, day - _DAY
            start = None
        elif day not in answered and start is None:
            start = day
        day += _DAY
    if start is not None:
        yield start, last


def joined(rows: Iterable[OnDay], ends: Iterable[date]) -> Iterator[tuple[OnDay, ...]]:
    """The runs of days that follow one another, none across an episode's end: only these are joined by a line."""
    known = set(ends)
    run: tuple[OnDay, ...] = ()
    for row in rows:
        if run and (row.day - run[-1].day != _DAY or run[-1].day in known):
            yield run
            run = ()
        run = (*run, row)
    if run:
        yield run


def days_to_name(figure: Figure) -> tuple[date, ...]:
    """The first, a middle and the last day; fewer where there are fewer."""
    span = (figure.last - figure.first).days
    middle = figure.first + timedelta(days=span // 2)
    few = 3
    return tuple(dict.fromkeys((figure.first, middle, figure.last) if span > few else (figure.first, figure.last)))
