"""The borders of one picture as curves: each is made once, and every region's outline is put together from them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from scipy.ndimage import distance_transform_edt, find_objects, label
from tools.body_chart.curves import Cubic, End, fit, smooth
from tools.body_chart.mesh import Floats
from tools.body_chart.picture import MARGIN, Bools
from tools.body_chart.trace import AXIS, FRAME, OUTSIDE, Corner, Labels, Run, framed, runs

ISLAND = 190
"""Pixels: smaller pieces of a label are slits and specks."""
SKIN = 0
EDGE_SIGMA, BORDER_SIGMA = 4.5, 7.0
EDGE_TOLERANCE, BORDER_TOLERANCE = 0.45, 0.9


@dataclass(frozen=True, slots=True)
class Curve:
    """A border between two labels in whole drawing units: across and down, three for each cubic after the first."""

    points: tuple[tuple[int, int], ...]
    left: int
    right: int

    def reversed(self) -> "Curve":
        """The same border walked the other way."""
        return Curve(self.points[::-1], self.right, self.left)


@dataclass(frozen=True, slots=True)
class Grid:
    """How pixels become drawing units, and where the middle line of a half picture is."""

    per_pixel: float
    axis: int | None

    def units(self, points: Floats) -> Floats:
        """From pixel corners to drawing units."""
        return (points - MARGIN) * self.per_pixel


def without_islands(labels: Labels) -> Labels:
    """Give specks to what is beside them."""
    kept = np.zeros(labels.shape, dtype=bool)
    numbered = labels + 2
    for value, where in enumerate(find_objects(numbered), start=1):
        if where is None:
            continue
        pieces, count = label(numbered[where] == value)
        sizes = np.bincount(pieces.reshape(-1), minlength=count + 1)
        sizes[0] = 0
        kept[where] |= (sizes >= ISLAND)[pieces]
    _, (rows, columns) = distance_transform_edt(~kept, return_indices=True)
    return np.asarray(labels[rows, columns])


def smooth_edge(labels: Labels, grid: Grid) -> dict[Corner, Floats]:
    """Where each corner of the skin's outer border goes when its steps are taken out."""
    mask = np.where(labels >= 0, SKIN, OUTSIDE)
    moved: dict[Corner, Floats] = {}
    for run in runs(framed(mask, half=grid.axis is not None)):
        if {run.left, run.right} == {SKIN, OUTSIDE}:
            line = np.array(run.corners, dtype=float)
            line = smooth(line, EDGE_SIGMA, _ends(run, labels.shape, grid), ring=run.ring)
            moved.update(zip(run.corners, line, strict=True))
    return moved


def skin_of(borders: Iterable[Curve]) -> list[Curve]:
    """The outer border alone: every region is skin."""
    return [replace(curve, left=min(curve.left, SKIN), right=min(curve.right, SKIN)) for curve in borders]


def trace_regions(labels: Labels, jumps: Bools, moved: Mapping[Corner, Floats], grid: Grid) -> list[Curve]:
    """The borders between regions, fastened to the smoothed outer border."""
    at: dict[Corner, Floats] = dict(moved)
    curves = []
    found = runs(framed(labels, half=grid.axis is not None))
    inner = [run for run in found if min(run.left, run.right) >= 0]
    for run in inner:
        sigma = EDGE_SIGMA if _hides(run, jumps) else BORDER_SIGMA
        ends = _ends(run, labels.shape, grid)
        line = np.array(run.corners, dtype=float)
        line[0], line[-1] = at.get(run.corners[0], line[0]), at.get(run.corners[-1], line[-1])
        line = smooth(line, min(sigma, len(line) / 4), ends, ring=run.ring)
        at[run.corners[0]], at[run.corners[-1]] = line[0], line[-1]
        curves.append(Curve(_rounded(fit(line, BORDER_TOLERANCE, ends), grid), run.left, run.right))
    curves += [_curve(run, at, grid, EDGE_TOLERANCE) for run in found if min(run.left, run.right) < 0]
    return curves


def _hides(run: Run, jumps: Bools) -> bool:
    """Whether one side of the border stands before the other."""
    corners = np.minimum(np.array(run.corners), np.array(jumps.shape[::-1]) - 1)
    return float(jumps[corners[:, 1], corners[:, 0]].mean()) > 0.2


def _ends(run: Run, shape: tuple[int, ...], grid: Grid) -> tuple[End, End]:
    """A run that reaches the middle line goes on as its own mirror image."""
    first, last = (
        End.MIRRORED if grid.axis is not None and corner[0] == shape[1] else End.FIXED
        for corner in (run.corners[0], run.corners[-1])
    )
    return first, last


def _curve(run: Run, moved: Mapping[Corner, Floats], grid: Grid, tolerance: float) -> Curve:
    if {AXIS, FRAME} & {run.left, run.right}:
        straight = _corners_only(run)
        points = np.array([moved.get(corner, np.array(corner, dtype=float)) for corner in straight])
        cubics = [np.stack([a, a, b, b]) for a, b in pairwise(points)]
        return Curve(_rounded(cubics, grid), run.left, run.right)
    points = np.array([moved[corner] for corner in run.corners])
    width = 0 if grid.axis is None else grid.axis / grid.per_pixel + MARGIN
    ends = tuple(
        End.MIRRORED if grid.axis is not None and abs(corner[0] - width) < 0.1 else End.FIXED
        for corner in (points[0], points[-1])
    )
    return Curve(_rounded(fit(points, tolerance, (ends[0], ends[1])), grid), run.left, run.right)


def _corners_only(run: Run) -> list[Corner]:
    """The ends, and where a run along the frame turns."""
    corners = run.corners
    turning = [b for a, b, c in zip(corners, corners[1:], corners[2:], strict=False) if (c[0] - a[0]) and (c[1] - a[1])]
    return [corners[0], *turning, corners[-1]]


def _rounded(cubics: list[Cubic], grid: Grid) -> tuple[tuple[int, int], ...]:
    rows = [cubics[0][:1], *(cubic[1:] for cubic in cubics)]
    units = np.rint(grid.units(np.concatenate(rows))).astype(int)
    return tuple((int(x), int(y)) for x, y in units)


def mirrored(curves: Iterable[Curve], axis: int, partner: Mapping[int, int]) -> list[Curve]:
    """Both halves; what lies on the middle line is kept once, and only where it parts two labels."""
    whole: list[Curve] = []
    for curve in curves:
        labels = {curve.left, curve.right}
        if AXIS in labels:
            other = max(labels)
            if other >= 0 and partner[other] != other:
                left, right = (other, partner[other]) if curve.left == other else (partner[other], other)
                whole.append(replace(curve, left=left, right=right))
            continue
        flipped = tuple((2 * axis - x, y) for x, y in curve.points)
        swap = {**partner, OUTSIDE: OUTSIDE, FRAME: FRAME}
        whole += [curve, Curve(flipped, swap[curve.right], swap[curve.left])]
    return whole


def rings(curves: Iterable[Curve], wanted: int) -> list[list[Curve]]:
    """The outlines of a label, walked with the label on the left."""
    leaving: dict[tuple[int, int], list[Curve]] = {}
    for curve in curves:
        if wanted in (curve.left, curve.right) and curve.left != curve.right:
            walked = curve if curve.left == wanted else curve.reversed()
            leaving.setdefault(walked.points[0], []).append(walked)
    found = []
    while leaving:
        ring = [_take(leaving, next(iter(leaving)))]
        while ring[-1].points[-1] != ring[0].points[0]:
            ring.append(_take(leaving, ring[-1].points[-1]))
        found.append(ring)
    return found


def _take(leaving: dict[tuple[int, int], list[Curve]], start: tuple[int, int]) -> Curve:
    curve = leaving[start].pop()
    if not leaving[start]:
        del leaving[start]
    return curve
