"""The table that says the same as the picture: a row for each day, the days without an answer as such."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from unknot.doors.charts.figures import Figure, Panel
from unknot.doors.charts.words import number
from unknot.vocabulary.measure import When

NO_ANSWER = "no answer"


@dataclass(frozen=True, slots=True)
class Row:
    """One day, or a run of days on which nothing was said of any panel; ``cells`` has what was said and the line."""

    first: date
    last: date
    cells: tuple[str, ...]
    happened: tuple[str, ...]


def heads_of(figure: Figure) -> tuple[str, ...]:
    """The heads of the cells: for each panel what was said, and the mean of seven days."""
    return tuple(head for panel in figure.panels for head in (panel.name, f"{panel.name}, mean of 7 days"))


def table_of(figure: Figure) -> tuple[Row, ...]:
    """Every day from the first to the last; days without any answer and any event are told together."""
    rows: list[Row] = []
    for day in _days(figure):
        row = _row(figure, day)
        if rows and _is_empty(row) and _is_empty(rows[-1]):
            row = Row(rows.pop().first, day, row.cells, ())
        rows.append(row)
    return tuple(rows)


def _days(figure: Figure) -> Iterator[date]:
    day = figure.first
    while day <= figure.last:
        yield day
        day += timedelta(days=1)


def _row(figure: Figure, day: date) -> Row:
    cells = tuple(cell for panel in figure.panels for cell in _cells(panel, day))
    return Row(day, day, cells, tuple(f"{mark.number}: {mark.says}" for mark in figure.marks if mark.day == day))


def _cells(panel: Panel, day: date) -> tuple[str, str]:
    said = [
        f"{number(value.value)}{' after' if value.when is When.AFTER else ''}"
        for value in panel.values
        if value.day == day
    ]
    smoothed = next((number(row.smoothed) for row in panel.trend.all_days if row.day == day), "")
    return (", ".join(said) or NO_ANSWER, smoothed)


def _is_empty(row: Row) -> bool:
    return not row.happened and all(cell in {NO_ANSWER, ""} for cell in row.cells)
