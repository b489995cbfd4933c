"""Find the lines of a drawing in a picture: edges that stand before something, folds, and a few drawn by hand."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from scipy.interpolate import CubicSpline
from scipy.ndimage import binary_dilation, distance_transform_edt, gaussian_filter
from scipy.spatial import cKDTree
from tools.body_chart.body import Body, frame_of
from tools.body_chart.mesh import Floats, Ints
from tools.body_chart.picture import MARGIN, Bools, Picture
from tools.body_chart.strokes import Stroke, softened
from tools.body_chart.thin import thinned, walks
from tools.body_chart.trace import chained
from tools.body_chart.views import Look, View

JUMP, FINE_JUMP = 0.1, 0.02
FOLD, FINE_FOLD = -0.6, -1.5
COARSE = 2
SHORT, NEAR_EDGE = 40, 9
"""Pixels: a line that is shorter, or nearer to the outer border, is left out."""


def jumps(picture: Picture, view: View) -> tuple[Bools, Bools]:
    """Where nearness jumps between a pixel and the one below it, and the one to its right."""
    least = FINE_JUMP if view.fine else JUMP
    near = np.where(picture.inside, picture.near, np.nan)
    with np.errstate(invalid="ignore"):
        return np.abs(np.diff(near, axis=0)) > least, np.abs(np.diff(near, axis=1)) > least


def any_jump(picture: Picture, view: View) -> Bools:
    """Pixels beside a jump."""
    down, across = jumps(picture, view)
    marked = np.zeros(picture.region.shape, dtype=bool)
    marked[:-1] |= down
    marked[1:] |= down
    marked[:, :-1] |= across
    marked[:, 1:] |= across
    return marked


def standing_before(picture: Picture, view: View, hidden: Bools) -> list[Stroke]:
    """The edges of what stands before something else of the body."""
    down, across = jumps(picture, view)
    down, across = down & ~hidden[:-1], across & ~hidden[:, :-1]
    cracks = [((x, y + 1), (x + 1, y + 1)) for y, x in np.argwhere(down).tolist()]
    cracks += [((x + 1, y), (x + 1, y + 1)) for y, x in np.argwhere(across).tolist()]
    away = distance_transform_edt(np.pad(picture.inside, 1))
    found = [softened(Stroke(line.astype(float), _free(line, away)), 2.5) for line in chained(cracks)]
    return [stroke for stroke in found if stroke.length > SHORT and _apart(stroke, away) > NEAR_EDGE]


def _apart(stroke: Stroke, away: Floats) -> float:
    """How far from the outer border most of a line lies: beside it a line would only thicken it."""
    corners = np.rint(stroke.points).astype(int)
    return float(np.median(away[corners[:, 1], corners[:, 0]]))


def _free(line: Ints, away: Floats) -> tuple[bool, bool]:
    """An end is free where it does not reach the outer border."""
    start, end = (float(away[corner[1], corner[0]]) > 5 for corner in (line[0], line[-1]))
    return start, end


def folds(picture: Picture, view: View, hidden: Bools) -> list[Stroke]:
    """Where the skin turns in on itself, looked for in every second pixel."""
    columns = picture.region.shape[1] // (2 if view.symmetric else 1) + (40 if view.symmetric else 0)
    part = (slice(None, None, COARSE), slice(None, columns, COARSE))
    per_unit = view.scale * view.pixels / COARSE
    sigma = 1.5 / (200 if view.fine else 90) * per_unit
    turning = _turning(picture.normal[part], picture.inside[part].astype(float), sigma) * per_unit
    away = distance_transform_edt((picture.inside & ~any_jump(picture, view))[part])
    least = FINE_FOLD if view.fine else FOLD
    fold = (turning < least) & (away > 1.6 * sigma) & ~hidden[part]
    fold &= ~_on_the_middle(view, fold.shape[1], per_unit)
    deep = [line for line in _middles(fold) if np.median(turning[line[:, 1], line[:, 0]]) < 1.35 * least]
    return [softened(Stroke(line.astype(float) * COARSE + 1, (True, True)), 9 if view.fine else 5) for line in deep]


def _on_the_middle(view: View, columns: int, per_unit: float) -> Bools:
    """Columns at the middle line: the spine and the breastbone are drawn by hand, in one piece."""
    near = {Look.BACK: 0.13, Look.FRONT: 0.0 if view.fine else 0.06}.get(view.look, 0.0)
    middle = MARGIN / COARSE - view.box[0] * per_unit
    return np.asarray(np.abs(np.arange(columns) - middle) < near * per_unit)


def _turning(normal: Floats, inside: Floats, sigma: float) -> Floats:
    """How fast the blurred directions of the skin part: below 0 in a valley."""
    weight = np.maximum(gaussian_filter(inside, sigma), 1e-6)
    across = gaussian_filter(normal[..., 0] * inside, sigma) / weight
    up = gaussian_filter(normal[..., 1] * inside, sigma) / weight
    return np.asarray(np.gradient(across, axis=1) - np.gradient(up, axis=0))


def _middles(bands: Bools) -> list[Ints]:
    """The middle lines of bands that are long for their width."""
    width = distance_transform_edt(bands)
    kept = []
    for line in walks(thinned(bands)):
        length = float(np.linalg.norm(np.diff(line, axis=0), axis=1).sum())
        widest = 2 * float(np.median(width[line[:, 1], line[:, 0]]))
        if length > max(SHORT / COARSE, 3 * widest):
            kept.append(line)
    return kept


def by_hand(picture: Picture, view: View, body: Body, lines: Sequence[Sequence[Sequence[float]]]) -> list[Stroke]:
    """Lines given as points on the skin, where they can be seen."""
    tree = cKDTree(body.standing)
    frame, origin = frame_of(body, view.look)
    points = body.posed if view.posed else body.standing
    strokes = []
    for line in lines:
        curve = _spline(np.array(line, dtype=float))
        gaps, nearest = tree.query(curve)
        on_skin = points[nearest] - origin
        seen = (on_skin + (curve - body.standing[nearest]) * (gaps[:, None] < 0.1)) @ frame.T
        flat = (seen[:, :2] * [1, -1] + [-view.box[0], view.box[3]]) * view.scale * view.pixels + MARGIN
        near = np.asarray(on_skin @ frame[2])
        strokes += [softened(Stroke(piece, (True, True)), 6) for piece in _visible(flat, (near, seen[:, 2]), picture)]
    return strokes


def _spline(points: Floats) -> Floats:
    at = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    return np.asarray(CubicSpline(at, points)(np.linspace(0, at[-1], 120)))


def _visible(flat: Floats, near: tuple[Floats, Floats], picture: Picture) -> list[Floats]:
    rows, columns = picture.region.shape
    x, y = np.rint(flat[:, 0]).astype(int), np.rint(flat[:, 1]).astype(int)
    there = (x >= 0) & (y >= 0) & (x < columns) & (y < rows)
    front = np.where(there, picture.near[np.clip(y, 0, rows - 1), np.clip(x, 0, columns - 1)], np.inf)
    seen = there & ((np.abs(near[0] - front) < 0.12) | (np.abs(near[1] - front) < 0.12))
    pieces = np.split(np.arange(len(flat)), np.flatnonzero(seen[1:] != seen[:-1]) + 1)
    return [flat[piece] for piece in pieces if seen[piece[0]] and len(piece) > 12]


def hidden_by_lids(picture: Picture, view: View, body: Body) -> Bools:
    """The open sockets of the mesh: the drawing closes the eyes, so nothing is drawn inside them."""
    hidden = np.zeros(picture.region.shape, dtype=bool)
    if view.look in {Look.FRONT, Look.FROM_RIGHT}:
        top, bottom = ((view.box[3] - y) * view.scale * view.pixels + MARGIN for y in (7.42, 7.16))
        rows = np.arange(len(hidden))[:, None]
        eye = picture.region == body.regions.index("eye")
        hidden = binary_dilation(eye, iterations=3) & (rows > top) & (rows < bottom)
    return hidden


def chosen(lines: Mapping[str, Mapping[str, Any]], names: Sequence[str]) -> list[list[list[float]]]:
    """These lines and, where they have one, their mirror image."""
    picked = []
    for name in names:
        path = lines[name]["path"]
        picked.append(path)
        if lines[name]["mirror"]:
            picked.append([[-x, y, z] for x, y, z in path])
    return picked
