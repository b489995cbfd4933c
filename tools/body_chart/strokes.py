"""Lines as a pen would draw them: a run of points, thick in the middle and thin where it ends free."""

from dataclasses import dataclass

import numpy as np
from tools.body_chart.borders import Grid
from tools.body_chart.curves import fit, smooth
from tools.body_chart.mesh import Floats, Ints

STEP = 3.0
"""Pixels between the points of a line before it is fitted."""
TOLERANCE = 0.5


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line in pixels; ``free`` says of its start and its end whether it thins out there."""

    points: Floats
    free: tuple[bool, bool]

    @property
    def length(self) -> float:
        """In pixels."""
        return float(np.linalg.norm(np.diff(self.points, axis=0), axis=1).sum())


def softened(stroke: Stroke, sigma: float) -> Stroke:
    """The same line with the steps of the pixels taken out."""
    return Stroke(
        smooth(stroke.points.astype(float), min(sigma, len(stroke.points) / 5), ring=_ring(stroke.points)), stroke.free
    )


def _ring(points: Floats) -> bool:
    return np.array_equal(points[0], points[-1])


def resampled(points: Floats, step: float = STEP) -> Floats:
    """Points at even steps along the line."""
    length = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    at = np.linspace(0, length[-1], max(3, round(length[-1] / step)))
    return np.stack([np.interp(at, length, points[:, 0]), np.interp(at, length, points[:, 1])], axis=1)


def sliver(stroke: Stroke, width: float, grid: Grid) -> list[tuple[int, int]]:
    """The outline of a tapered line: cubics out along one side and back along the other."""
    points = resampled(stroke.points)
    half = width / 2 * _thickness(len(points), stroke)
    direction = np.gradient(points, axis=0)
    direction /= np.maximum(np.linalg.norm(direction, axis=1, keepdims=True), 1e-9)
    aside = np.stack([-direction[:, 1], direction[:, 0]], axis=1) * half[:, None]
    out, back = fit(points + aside, TOLERANCE), fit((points - aside)[::-1], TOLERANCE)
    rows = [out[0][:1], *(cubic[1:] for cubic in out)]
    rows += [np.stack([out[-1][3], back[0][0], back[0][0]]), *(cubic[1:] for cubic in back)]
    units = np.rint(grid.units(np.concatenate(rows))).astype(int)
    return [(int(x), int(y)) for x, y in units]


def _thickness(count: int, stroke: Stroke) -> Floats:
    """From 0 to 1 along the line."""
    at = np.linspace(0, 1, count)
    reach = 0.45
    start = np.clip(at / reach, 0, 1) if stroke.free[0] else np.ones(count)
    end = np.clip((1 - at) / reach, 0, 1) if stroke.free[1] else np.ones(count)
    thin = np.minimum(start, end)
    return 0.12 + 0.88 * np.sin(thin * np.pi / 2)


def halves(stroke: Stroke, middle: float) -> list[Stroke]:
    """What of a line lies left of the middle, or on it: the rest is its mirror."""
    points = stroke.points.astype(float)
    if np.abs(points[:, 0] - middle).max() < 6:  # a line that follows the middle is straightened
        return [Stroke(np.stack([np.full(len(points), middle), points[:, 1]], axis=1), stroke.free)]
    left = points[:, 0] <= middle
    pieces = np.split(np.arange(len(points)), np.flatnonzero(np.diff(left)) + 1)
    kept = [piece for piece in pieces if left[piece[0]] and len(piece) > 2]
    return [_piece(points, piece, stroke, middle) for piece in kept]


def _piece(points: Floats, piece: Ints, stroke: Stroke, middle: float) -> Stroke:
    own = points[piece]
    cut = (piece[0] != 0, piece[-1] != len(points) - 1)
    if cut[0]:
        own = np.concatenate([[[middle, own[0, 1]]], own])
    if cut[1]:
        own = np.concatenate([own, [[middle, own[-1, 1]]]])
    return Stroke(own, (stroke.free[0] and not cut[0], stroke.free[1] and not cut[1]))
