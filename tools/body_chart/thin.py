"""Thin bands of pixels to their middle line (T. Y. Zhang and C. Y. Suen, 1984), and walk along it."""

import numpy as np
from tools.body_chart.mesh import Ints
from tools.body_chart.picture import Bools

AROUND = ((-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1))


def thinned(bands: Bools) -> Bools:
    """Lines one pixel wide."""
    line = np.pad(bands, 1)
    while True:
        before = int(line.sum())
        for first in (True, False):
            line &= ~_peel(line, first=first)
        if int(line.sum()) == before:
            return line[1:-1, 1:-1]


def _peel(line: Bools, *, first: bool) -> Bools:
    near = [np.roll(line, (-dy, -dx), (0, 1)) for dy, dx in AROUND]
    count = np.sum(near, axis=0)
    changes = np.sum([~a & b for a, b in zip(near, near[1:] + near[:1], strict=True)], axis=0)
    north, east, south, west = near[0], near[2], near[4], near[6]
    gone = (
        ~(north & east & south) & ~(east & south & west) if first else ~(north & east & west) & ~(north & south & west)
    )
    return np.asarray(line & (count >= 2) & (count <= 6) & (changes == 1) & gone)  # the rule of the paper


def walks(line: Bools) -> list[Ints]:
    """The longest way through each connected piece, as pixels (across, down)."""
    left = {(int(x), int(y)) for y, x in np.argwhere(line)}
    found = []
    while left:
        start = next(iter(left))
        end = _farthest(start, left)[-1]
        way = _farthest(end, left)
        found.append(np.array(way))
        left -= set(way)
        left -= {
            pixel for pixel in left if any(abs(pixel[0] - x) + abs(pixel[1] - y) <= 1 for x, y in (way[0], way[-1]))
        }
    return found


def _farthest(start: tuple[int, int], pixels: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """The way to the pixel that most steps lead to."""
    came: dict[tuple[int, int], tuple[int, int] | None] = {start: None}
    queue = [start]
    for x, y in queue:
        for dy, dx in AROUND:
            beside = (x + dx, y + dy)
            if beside in pixels and beside not in came:
                came[beside] = (x, y)
                queue.append(beside)
    way = [queue[-1]]
    while (before := came[way[-1]]) is not None:
        way.append(before)
    return way[::-1]
