"""Turn a picture of labels into a plane graph: borders between two labels, from meeting point to meeting point."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tools.body_chart.mesh import Ints

OUTSIDE, AXIS, FRAME = -1, -2, -3
"""Labels of what is not skin: around the body, beyond the middle line of a half picture, beyond the picture."""
Corner = tuple[int, int]
Labels = NDArray[np.int64]
Crack = tuple[Corner, Corner, int, int]
"""A pixel's edge, from corner to corner (across, down), with the labels on its left and right."""


@dataclass(frozen=True, slots=True)
class Run:
    """A border between two labels; a ring has no meeting point on it, and its first corner is its last."""

    corners: tuple[Corner, ...]
    left: int
    right: int
    ring: bool


def framed(labels: Labels, *, half: bool) -> Labels:
    """The picture with a frame around it; the right edge of a half picture is the middle line."""
    padded = np.pad(labels, 1, constant_values=FRAME)
    if half:
        padded[1:-1, -1] = AXIS
    return padded


def runs(padded: Labels) -> list[Run]:
    """Every run of border in the picture; the frame's own corners count from its first pixel."""
    return list(_chains([*_level(padded), *_upright(padded)]))


def _level(padded: Labels) -> Iterator[Crack]:
    above, below = padded[:-1, 1:-1], padded[1:, 1:-1]
    for y, x in np.argwhere((above != below) & ((above > FRAME) | (below > FRAME))).tolist():
        yield (x, y), (x + 1, y), int(above[y, x]), int(below[y, x])


def _upright(padded: Labels) -> Iterator[Crack]:
    before, after = padded[1:-1, :-1], padded[1:-1, 1:]
    for y, x in np.argwhere((before != after) & ((before > FRAME) | (after > FRAME))).tolist():
        yield (x, y), (x, y + 1), int(after[y, x]), int(before[y, x])


def _chains(cracks: Iterable[Crack]) -> Iterator[Run]:
    leaving: dict[Corner, list[Crack]] = {}
    for start, end, left, right in cracks:
        leaving.setdefault(start, []).append((start, end, left, right))
        leaving.setdefault(end, []).append((end, start, right, left))
    nodes = [corner for corner, out in leaving.items() if not _passes(out)]
    used: set[tuple[Corner, Corner]] = set()
    for corner in [*nodes, *leaving]:
        for crack in leaving[corner]:
            if (crack[0], crack[1]) not in used:
                yield _follow(crack, leaving, used)


def _passes(out: list[Crack]) -> bool:
    """Whether one border comes to a corner and goes on from it."""
    return len(out) == 2 and {*out[0][2:]} == {*out[1][2:]}


def _follow(crack: Crack, leaving: dict[Corner, list[Crack]], used: set[tuple[Corner, Corner]]) -> Run:
    start, end, left, right = crack
    corners = [start]
    while True:
        used |= {(crack[0], crack[1]), (crack[1], crack[0])}
        end = crack[1]
        corners.append(end)
        out = leaving[end]
        through = _passes(out)
        if end == start or not through:
            return Run(tuple(corners), left, right, ring=end == start and through)
        crack = out[0] if out[0][1] != crack[0] else out[1]


def chained(cracks: Iterable[tuple[Corner, Corner]]) -> list[Ints]:
    """Edges that belong together as lines, split where more than two meet."""
    return [np.array(run.corners) for run in _chains((start, end, 0, 0) for start, end in cracks)]
