"""Put one view together: the skin, the outline of each region, and the lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

import numpy as np
from scipy.ndimage import distance_transform_edt
from tools.body_chart.body import Body, picture_of
from tools.body_chart.borders import (
    SKIN,
    Curve,
    Grid,
    mirrored,
    rings,
    skin_of,
    smooth_edge,
    trace_regions,
    without_islands,
)
from tools.body_chart.lines import any_jump, by_hand, chosen, folds, hidden_by_lids, standing_before
from tools.body_chart.picture import MARGIN, Picture
from tools.body_chart.strokes import halves, sliver
from tools.body_chart.trace import OUTSIDE, Labels
from tools.body_chart.views import View

Points = Sequence[tuple[int, int]]
CUT = 0.03
INNER_WIDTH, FOLD_WIDTH, HAND_WIDTH = 5.6, 4.6, 4.2
"""Pixels, four to a drawn pixel."""
DRAWN = (
    "spine", "sternum", "natal-cleft", "collarbone-upper", "gluteal-fold", "scapula-inner-edge", "scapula-tip",
    "kneecap-inner", "kneecap-outer", "knee-back-crease", "ankle-bone-outer", "ankle-bone-inner", "elbow-crease",
    "eyebrow-line", "closed-lid", "jaw-line", "palm-life-line", "palm-head-line", "palm-heart-line", "wrist-crease",
    "groin-crease", "achilles-inner", "achilles-outer", "calf-split",
)  # fmt: skip


class Circle(NamedTuple):
    """The widest circle inside a region, in drawing units."""

    across: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Outlines in whole drawing units; regions by name and anatomical side.

    Of a symmetric view ``half`` holds what has a mirror image, ``middle`` what is its own.
    """

    view: View
    skin: list[list[Curve]]
    regions: Mapping[tuple[str, str], list[list[Curve]]]
    half: Mapping[str, list[Points]]
    middle: Mapping[str, list[Points]]
    widest: Mapping[tuple[str, str], "Circle"]


def make_drawing(body: Body, view: View, lines: Mapping[str, Mapping[str, Any]], unpaired: frozenset[str]) -> Drawing:
    """Draw this view of the person's right side, or of both where it is symmetric."""
    picture = picture_of(body, view)
    labels = _codes(picture, body, unpaired)
    grid = Grid(1 / view.pixels, view.width // 2 if view.symmetric else None)
    if view.symmetric:
        labels = labels[:, : labels.shape[1] // 2]
    labels = without_islands(labels)
    borders = trace_regions(labels, any_jump(picture, view), smooth_edge(labels, grid), grid)
    partner = _partners(labels)
    whole = borders if grid.axis is None else mirrored(borders, grid.axis, partner)
    codes = sorted({code for curve in borders for code in (curve.left, curve.right) if code >= 0})
    regions = {_name(code, body): rings(whole if partner[code] == code else borders, code) for code in codes}
    half, middle = _lines(picture, view, body, lines, grid)
    return Drawing(
        view,
        rings(skin_of(whole), SKIN),
        regions,
        {**half, "silhouette": _silhouette(borders, picture, grid)},
        middle,
        _widest(labels, body, grid),
    )


def _widest(labels: Labels, body: Body, grid: Grid) -> dict[tuple[str, str], Circle]:
    """The widest circle inside each region within the picture's edges; across the middle where the region reaches."""
    shown = labels[MARGIN:-MARGIN, MARGIN : None if grid.axis is not None else -MARGIN]
    found = {}
    for code in (int(code) for code in np.unique(shown) if code >= 0):
        alone = shown == code
        if grid.axis is not None and code % 3 == 1:
            alone = np.concatenate([alone, alone[:, ::-1]], axis=1)
        depth = distance_transform_edt(np.pad(alone, 1))
        y, x = np.unravel_index(int(depth.argmax()), depth.shape)
        across, right, down = 2 * float(depth.max()), float(x - 0.5), float(y - 0.5)
        if grid.axis is not None and code % 3 == 1:
            right = grid.axis / grid.per_pixel
        found[_name(code, body)] = Circle(*(round(value * grid.per_pixel) for value in (across, right, down)))
    return found


def _codes(picture: Picture, body: Body, unpaired: frozenset[str]) -> Labels:
    """One number for region and side."""
    middle = np.isin(np.arange(len(body.regions)), [body.regions.index(name) for name in unpaired])
    side = np.where(middle[picture.region], 0, np.where(picture.side < 0, -1, 1))
    return np.where(picture.inside, picture.region.astype(np.int64) * 3 + 1 + side, OUTSIDE)


def _partners(labels: Labels) -> dict[int, int]:
    """The same region on the other side."""
    return {int(code): int(code) + 2 - 2 * (int(code) % 3) for code in np.unique(labels) if code >= 0}


def _name(code: int, body: Body) -> tuple[str, str]:
    return body.regions[code // 3], ("right", "midline", "left")[code % 3]


def _silhouette(borders: list[Curve], picture: Picture, grid: Grid) -> list[Points]:
    """The outer border, without the edges along which something was taken away."""
    pieces: list[Points] = []
    for ring in rings(skin_of(borders), SKIN):
        cubics = [
            (curve.points[at : at + 4], curve.right == OUTSIDE)
            for curve in ring
            for at in range(0, len(curve.points) - 1, 3)
        ]
        for drawn, some in groupby(cubics, key=lambda cubic: cubic[1] and not _cut(cubic[0], picture, grid)):
            run = [cubic for cubic, _ in some]
            if drawn:
                pieces.append([*run[0][:1], *(point for cubic in run for point in cubic[1:])])
    return pieces


def _cut(cubic: Points, picture: Picture, grid: Grid) -> bool:
    """Whether the skin ends here only because the rest was taken away."""
    rows, columns = picture.keep.shape
    middle = (np.array(cubic) * [[1], [3], [3], [1]]).sum(axis=0) / 8 / grid.per_pixel + MARGIN
    x, y = (int(value) for value in middle)
    near = picture.keep[max(0, y - 4) : min(rows, y + 5), max(0, x - 4) : min(columns, x + 5)]
    return bool(near.size) and float(near.min()) < CUT


def _lines(
    picture: Picture, view: View, body: Body, lines: Mapping[str, Mapping[str, Any]], grid: Grid
) -> tuple[dict[str, list[Points]], dict[str, list[Points]]]:
    hidden = hidden_by_lids(picture, view, body)
    found = [(stroke, "inner", INNER_WIDTH) for stroke in standing_before(picture, view, hidden)]
    found += [(stroke, "crease", FOLD_WIDTH) for stroke in folds(picture, view, hidden)]
    found += [(stroke, "crease", HAND_WIDTH) for stroke in by_hand(picture, view, body, chosen(lines, DRAWN))]
    half: dict[str, list[Points]] = {"inner": [], "crease": []}
    middle: dict[str, list[Points]] = {"inner": [], "crease": []}
    axis = None if grid.axis is None else grid.axis / grid.per_pixel + MARGIN
    for stroke, kind, width in found:
        for piece in [stroke] if axis is None else halves(stroke, axis):
            own = axis is not None and bool((piece.points[:, 0] == axis).all())
            (middle if own else half)[kind].append(sliver(piece, width, grid))
    return half, middle
