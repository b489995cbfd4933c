"""A figure in plain characters, at most 80 wide: a column for each day, or for several where there are many."""

from collections.abc import Iterator
from datetime import date
from statistics import fmean
from textwrap import wrap

from unknot.doors.charts.figures import Figure, Panel
from unknot.doors.charts.words import day_in_words, number
from unknot.engine.progress.series import OnDay

COLUMNS, WIDTH = 70, 80
_ROWS = 11
_DOT, _LINE, _BOTH, _NONE, _SOME = "o", "-", "@", ".", " "


def plain_of(figure: Figure) -> str:
    """Each panel with its sentence, one scale of days below them, and what happened."""
    days = (figure.last - figure.first).days + 1
    each = -(-days // COLUMNS)
    lines = [figure.title]
    for panel in figure.panels:
        lines += ["", f"{panel.name} (n = {panel.trend.answers})", *_panel(panel, figure, each)]
    lines += [_scale_of_days(figure, -(-days // each)), "", *_legend(each), ""]
    lines += [line for panel in figure.panels for line in wrap(panel.says, WIDTH)]
    lines += [f"{mark.number}  {day_in_words(mark.day)}: {mark.says}" for mark in figure.marks]
    return "\n".join(lines)


def _panel(panel: Panel, figure: Figure, each: int) -> Iterator[str]:
    columns = -(-((figure.last - figure.first).days + 1) // each)
    rows = [row for row in panel.trend.all_days if figure.first <= row.day]
    cells = [_column(rows, figure.first, number_, each) for number_ in range(columns)]
    for level in reversed(range(_ROWS)):
        label = number(panel.top * level / (_ROWS - 1)) if level % 5 == 0 else ""
        yield f"{label:>5} |" + "".join(_cell(cell, level, panel.top) for cell in cells).rstrip()
    first = min(value.day for value in panel.values)
    asked = "".join(_SOME if cell or _before(figure, n, each, first) else _NONE for n, cell in enumerate(cells))
    yield f"{'':>5} +{asked}".rstrip()


def _column(rows: list[OnDay], first: date, column: int, each: int) -> tuple[float, float] | None:
    """The mean and the line of the days that stand in this column; None where none has an answer."""
    own = [row for row in rows if (row.day - first).days // each == column]
    return (fmean(row.value for row in own), own[-1].smoothed) if own else None


def _before(figure: Figure, column: int, each: int, first: date) -> bool:
    """True for a column that lies before the first answer of all: nothing is missing there."""
    return (first - figure.first).days // each > column


def _cell(cell: tuple[float, float] | None, level: int, top: float) -> str:
    if cell is None:
        return " "
    said, smoothed = (round(value * (_ROWS - 1) / top) == level for value in cell)
    return _BOTH if said and smoothed else _DOT if said else _LINE if smoothed else " "


def _scale_of_days(figure: Figure, columns: int) -> str:
    first, last = day_in_words(figure.first), day_in_words(figure.last)
    return f"{'':>7}{first}{last:>{max(len(last) + 1, columns - len(first))}}"


def _legend(each: int) -> Iterator[str]:
    column = "a day" if each == 1 else f"{each} days"
    yield f"{_DOT} answer   {_LINE} mean of 7 days   {_BOTH} both   {_NONE} below: no answer   one column: {column}"
