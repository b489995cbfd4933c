"""A series over days: its points, its smoothed line, and whether what changed is a change that people notice.

The line is the mean of the answers of the last seven days.  It looks back only, so that what it said of a day is never
said differently later; it lies between the answers it is made of; it is never carried over an episode's end, and
where a day has no answer there is no line.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import fmean

from unknot.engine.journal.happenings import Happening, HappeningKind
from unknot.engine.journal.measures import Followed, Series, Value
from unknot.engine.progress.relief import is_worthwhile
from unknot.knowledge.base import Knowledge
from unknot.knowledge.figures import ReviewFigures
from unknot.vocabulary.measure import Measure, When
from unknot.vocabulary.provenance import FactRef

_PAINS = frozenset({Measure.PAIN_NOW, Measure.PAIN_WORST, Measure.PAIN_AVERAGE})
_FUNCTIONS = frozenset({Measure.FUNCTION, Measure.ACTIVITY})
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class OnDay:
    """One day of a series: the mean of what was said that day, and of the smoothed line."""

    day: date
    value: float
    smoothed: float


class Changed(StrEnum):
    """What became of a series since its first values."""

    TOO_FEW = "too-few"
    BETTER = "better"
    WORSE = "worse"
    NOT_NOTICED = "not-noticed"
    NO_MARGIN = "no-margin"


@dataclass(frozen=True, slots=True)
class Margin:
    """Between these two values nothing has changed that people notice; ``facts`` are behind it."""

    low: float
    high: float
    facts: tuple[FactRef, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """A series as a chart and a sentence tell it.

    ``days`` holds only the days of the present episode that have an answer, ``earlier`` those of episodes before it.
    ``first`` and ``latest`` are the means of the first and of the last few answered days of the present episode; None
    where there are fewer than two.  ``answers`` counts every value of the present episode.
    """

    of: Followed
    days: tuple[OnDay, ...]
    earlier: tuple[OnDay, ...]
    answers: int
    first: float | None
    latest: float | None
    margin: Margin | None
    changed: Changed

    @property
    def all_days(self) -> tuple[OnDay, ...]:
        """Every day that has an answer, earlier episodes too."""
        return (*self.earlier, *self.days)

    @property
    def span(self) -> int:
        """From the first answered day to the last, both counted."""
        return (self.days[-1].day - self.days[0].day).days + 1 if self.days else 0

    @property
    def missing(self) -> int:
        """Days between the first and the last answer on which nothing was said."""
        return self.span - len(self.days)


def trend(series: Series, ends: Iterable[date], knowledge: Knowledge) -> Trend:
    """Where a series stands; ``ends`` are the days on which an episode ended."""
    figures, known_ends = knowledge.review, sorted(ends)
    days = on_days(series.values, known_ends, figures.smooth_days)
    last_end = max((end for end in known_ends if any(row.day > end for row in days)), default=None)
    present = tuple(row for row in days if last_end is None or row.day > last_end)
    first, latest = _ends_of(present, figures.first_answers)
    margin = None if first is None else margin_of(series.of.measure, first, figures)
    answers = sum(last_end is None or value.day > last_end for value in series.values if value.when is not When.AFTER)
    changed = change(series.of.measure, first, latest, figures)
    return Trend(series.of, present, days[: len(days) - len(present)], answers, first, latest, margin, changed)


def episode_ends(happenings: Iterable[Happening]) -> tuple[date, ...]:
    """The days on which an episode ended."""
    return tuple(one.day for one in happenings if one.kind is HappeningKind.EPISODE_ENDED)


def on_days(values: Iterable[Value], ends: Collection[date], window: int) -> tuple[OnDay, ...]:
    """Each day with an answer, once: its mean, and the mean of the answered days of the window that ends with it.

    What was measured right after a session is shown apart: it says what the session did, not how the day was.
    """
    said = _by_day(value for value in values if value.when is not When.AFTER)
    return tuple(OnDay(day, value, _looked_back(said, day, ends, window)) for day, value in said.items())


def _by_day(values: Iterable[Value]) -> Mapping[date, float]:
    found = defaultdict[date, list[float]](list)
    for value in values:
        found[value.day].append(value.value)
    return {day: fmean(found[day]) for day in sorted(found)}


def _looked_back(said: Mapping[date, float], day: date, ends: Collection[date], window: int) -> float:
    oldest = day - timedelta(days=window - 1)
    start = max((end + _DAY for end in ends if end < day), default=oldest)
    looked_at = (max(oldest, start) + timedelta(days=n) for n in range((day - max(oldest, start)).days + 1))
    return fmean(said[one] for one in looked_at if one in said)


def _ends_of(days: tuple[OnDay, ...], few: int) -> tuple[float | None, float | None]:
    """The mean of the first and of the last few days, none of them in both."""
    taken = min(few, len(days) // 2)
    if not taken:
        return None, None
    return fmean(row.value for row in days[:taken]), fmean(row.value for row in days[-taken:])


def margin_of(measure: Measure, first: float, figures: ReviewFigures) -> Margin | None:
    """The band around the first values within which people notice no change; None where nobody has agreed on one."""
    if measure in _PAINS:
        less = min(float(figures.worthwhile_points), figures.worthwhile_share * first)
        facts = figures.facts["worthwhile_points"]
        return Margin(max(0.0, first - less), min(10.0, first + figures.worthwhile_points), facts)
    if measure in _FUNCTIONS:
        points = figures.function_points
        return Margin(max(0.0, first - points), min(10.0, first + points), figures.facts["function_points"])
    return None


def change(measure: Measure, first: float | None, latest: float | None, figures: ReviewFigures) -> Changed:
    """Better or worse by at least the smallest change that matters.  For pain, better is what the review goes by."""
    if first is None or latest is None:
        return Changed.TOO_FEW
    if measure in _PAINS:
        if is_worthwhile(first, latest, figures):
            return Changed.BETTER
        return Changed.WORSE if latest - first >= figures.worthwhile_points else Changed.NOT_NOTICED
    if measure in _FUNCTIONS:
        if abs(latest - first) < figures.function_points:
            return Changed.NOT_NOTICED
        return Changed.BETTER if latest > first else Changed.WORSE
    return Changed.NO_MARGIN
