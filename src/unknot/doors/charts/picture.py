"""A figure as SVG: no script, no style of its own; the page's stylesheet gives it colours, and shapes say the same.

A dot is an answer, a hollow diamond one right after a session.  The line is the smoothed one; it ends where a day has
no answer.  Striped days have no answer.  The band is the margin, dashed lines what is typical.
"""

from collections.abc import Iterator
from datetime import timedelta
from html import escape

from unknot.doors.charts.figures import Figure, Mark, Panel
from unknot.doors.charts.scales import (
    LEFT,
    MARKS,
    RIGHT,
    WIDTH,
    Scale,
    days_to_name,
    height_of,
    joined,
    missing_runs,
    scale_of,
)
from unknot.doors.charts.words import day_in_words, number
from unknot.vocabulary.measure import When

_ROWS = 2
_TOO_NEAR = 15
_MANY_DAYS = 120


def svg_of(figure: Figure) -> str:
    """The picture, with its sentence as its name."""
    parts = "".join(_parts(figure))
    title = f'<title id="{figure.id}-says">{escape(f"{figure.title}. {figure.says}")}</title>'
    head = f'viewBox="0 0 {WIDTH} {height_of(figure)}" role="img" aria-labelledby="{figure.id}-says"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" class="chart-picture" {head}>{title}{parts}</svg>'


def _parts(figure: Figure) -> Iterator[str]:
    yield _stripes(figure)
    for index, panel in enumerate(figure.panels):
        scale = scale_of(figure, index)
        yield from _ground(panel, scale, figure.id)
        yield from _answers(panel, scale, figure)
    yield from _marks(figure)
    yield from _days(figure)


def _stripes(figure: Figure) -> str:
    lines = '<path d="M0 6L6 0" class="chart-stripe"/>'
    pattern = f'<pattern id="{figure.id}-missing" width="6" height="6" patternUnits="userSpaceOnUse">{lines}</pattern>'
    return f"<defs>{pattern}</defs>"


def _ground(panel: Panel, scale: Scale, figure: str) -> Iterator[str]:
    """What stands behind the answers: the band, the days without one, the scale."""
    right = WIDTH - RIGHT
    if panel.trend.margin is not None:
        start = scale.x(panel.trend.days[0].day) - scale.half_day
        high, low = scale.y(panel.trend.margin.high), scale.y(panel.trend.margin.low)
        yield _box("chart-band", start, high, right - start, low - high)
        yield f'<path class="chart-band-edge" d="M{start:.1f} {high:.1f}H{right}M{start:.1f} {low:.1f}H{right}"/>'
    for first, last in missing_runs(panel, scale.last - timedelta(days=1)):
        left = scale.x(first) - scale.half_day
        breadth = scale.x(last) + scale.half_day - left
        box = _box("chart-missing", left, scale.above, breadth, scale.below - scale.above)
        yield box.replace("/>", f' fill="url(#{figure}-missing)"/>')
    for value in (0.0, scale.top / 2, scale.top):
        y = scale.y(value)
        yield f'<path class="chart-rule" d="M{LEFT} {y:.1f}H{right}"/>'
        yield _text("chart-number", LEFT - 5, y + 4, number(value), anchor="end")
    for value in dict.fromkeys(panel.typical or ()):
        yield f'<path class="chart-typical" d="M{LEFT} {scale.y(value):.1f}H{right}"/>'


def _answers(panel: Panel, scale: Scale, figure: Figure) -> Iterator[str]:
    n = panel.trend.answers
    yield _text("chart-name", LEFT, scale.above - 8, panel.name)
    way = "more" if panel.more_is_better else "less"
    said = f"{n} answer{'s' if n != 1 else ''}, {way} is better"
    yield _text("chart-n", WIDTH - RIGHT, scale.above - 8, said, anchor="end")
    radius = 1.6 if (figure.last - figure.first).days > _MANY_DAYS else 3
    for value in panel.values:
        x, y = scale.x(value.day), scale.y(value.value)
        if value.when is When.AFTER:
            yield f'<path class="chart-after" d="M{x:.1f} {y - 5:.1f}l5 5l-5 5l-5 -5z"/>'
        else:
            yield f'<circle class="chart-dot" cx="{x:.1f}" cy="{y:.1f}" r="{radius}"/>'
    for run in joined(panel.trend.all_days, figure.ends):
        points = " ".join(f"{scale.x(row.day):.1f},{scale.y(row.smoothed):.1f}" for row in run)
        yield f'<polyline class="chart-line" points="{points}"/>'


def _marks(figure: Figure) -> Iterator[str]:
    """A dotted line through all panels and a number above; numbers that would touch stand in two rows."""
    scale, below = scale_of(figure, 0), scale_of(figure, len(figure.panels) - 1).below
    last_at = [-1000.0] * _ROWS
    for mark in figure.marks:
        x = scale.x(mark.day)
        row = 0 if x - last_at[0] >= _TOO_NEAR else 1
        last_at[row] = x
        yield from _mark(mark, x, MARKS - 9 - 15 * row, below)


def _mark(mark: Mark, x: float, y: float, below: float) -> Iterator[str]:
    yield f'<path class="chart-mark" d="M{x:.1f} {y + 7:.1f}V{below:.1f}"/>'
    yield f'<circle class="chart-mark-ring" cx="{x:.1f}" cy="{y:.1f}" r="7"/>'
    yield _text("chart-mark-number", x, y + 3.5, str(mark.number), anchor="middle")


def _days(figure: Figure) -> Iterator[str]:
    scale = scale_of(figure, len(figure.panels) - 1)
    named = days_to_name(figure)
    for day in named:
        x = scale.x(day)
        yield f'<path class="chart-tick" d="M{x:.1f} {scale.below:.1f}v4"/>'
        edge = "start" if day == named[0] and len(named) > 1 else "end" if day == named[-1] else "middle"
        at = {"start": max(LEFT, x - 14), "end": min(WIDTH - RIGHT, x + 14), "middle": x}[edge]
        said = day_in_words(day) if figure.first.year == figure.last.year else f"{day_in_words(day)} {day:%Y}"
        yield _text("chart-day", at, scale.below + 17, said, anchor=edge)


def _box(style: str, x: float, y: float, width: float, height: float) -> str:
    return f'<rect class="{style}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{max(0.0, height):.1f}"/>'


def _text(style: str, x: float, y: float, text: str, anchor: str = "start") -> str:
    return f'<text class="{style}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'
