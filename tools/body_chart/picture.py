"""Draw the skin as a picture of numbers: which region each pixel shows, how near it is and which way it faces."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tools.body_chart.mesh import Floats, Ints

MARGIN = 24
"""Pixels drawn beyond each edge, so that what is cut by the edge is cut outside the picture."""
CHUNK = 20_000
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Skin:
    """The refined skin as one view sees it: across, up and near for each point, and what each point carries."""

    seen: Floats
    normals: Floats
    sideways: Floats
    keep: Floats
    distances: NDArray[np.float32]
    corners: Ints


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows from the top. ``region`` is -1 outside, ``side`` the sign of x, ``keep`` about 0 where skin was cut."""

    region: NDArray[np.int16]
    side: NDArray[np.int8]
    near: Floats
    normal: Floats
    keep: Floats

    @property
    def inside(self) -> Bools:
        """Where there is skin."""
        return self.region >= 0


def draw(skin: Skin, box: tuple[float, float, float, float], per_unit: float) -> Picture:
    """The nearest skin in each pixel."""
    across = (skin.seen[:, 0] - box[0]) * per_unit + MARGIN - 0.5
    down = (box[3] - skin.seen[:, 1]) * per_unit + MARGIN - 0.5
    columns = round((box[1] - box[0]) * per_unit) + 2 * MARGIN
    rows = round((box[3] - box[2]) * per_unit) + 2 * MARGIN
    corners = _towards(skin, np.stack([across, down], axis=1), (rows, columns))
    return _fill(
        skin, corners, _buffer(np.stack([across, down, skin.seen[:, 2]], axis=1), skin.keep, corners, (rows, columns))
    )


def _towards(skin: Skin, flat: Floats, shape: tuple[int, int]) -> Ints:
    """The triangles that face the viewer, are kept and touch the picture."""
    placed = flat[skin.corners]
    a, b = placed[:, 1] - placed[:, 0], placed[:, 2] - placed[:, 0]
    faces_viewer = a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0] < 0
    kept = skin.keep[skin.corners].max(axis=1) > 0
    low, high = placed.min(axis=1), placed.max(axis=1)
    touches = (high >= 0).all(axis=1) & (low[:, 0] < shape[1]) & (low[:, 1] < shape[0])
    return np.asarray(skin.corners[faces_viewer & kept & touches])


@dataclass(frozen=True, slots=True)
class _Buffer:
    """For each pixel how near the nearest skin is, its triangle, and the weights of the triangle's corners."""

    shape: tuple[int, int]
    nearest: Floats
    owner: Ints
    weights: Floats


def _buffer(flat: Floats, keep: Floats, corners: Ints, shape: tuple[int, int]) -> _Buffer:
    """Paint the triangles, those of about one size together."""
    pixels = shape[0] * shape[1]
    buffer = _Buffer(shape, np.full(pixels, -np.inf), np.full(pixels, -1), np.zeros((pixels, 3)))
    placed = flat[corners]
    low = np.floor(placed[..., :2].min(axis=1)).astype(int)
    size = np.ceil(placed[..., :2].max(axis=1)).astype(int) - low + 1
    rounded = 2 ** np.ceil(np.log2(np.maximum(size, 1))).astype(int)
    for width, height in np.unique(rounded, axis=0):
        group = np.flatnonzero((rounded == (width, height)).all(axis=1))
        step = max(1, CHUNK * 100 // int(width * height))
        cells = np.stack(np.meshgrid(np.arange(width), np.arange(height)), axis=-1).reshape(-1, 2)
        for start in range(0, len(group), step):
            some = group[start : start + step]
            _paint(buffer, some, (placed[some], keep[corners[some]]), low[some][:, None, :] + cells)
    return buffer


def _paint(buffer: _Buffer, some: Ints, triangle: tuple[Floats, Floats], cells: Ints) -> None:
    """Put some triangles into the buffer, each over its own cells (across, down)."""
    placed, keep = triangle
    weights = _weights(placed, cells)
    kept = (weights * keep[:, None, :]).sum(axis=-1) > 0
    on_picture = ((cells >= 0) & (cells < buffer.shape[::-1])).all(axis=-1)
    which, cell = np.nonzero((weights > -1e-6).all(axis=-1) & on_picture & kept)
    pixel = cells[which, cell] @ [1, buffer.shape[1]]
    near = (weights[which, cell] * placed[which, :, 2]).sum(axis=1)
    order = np.argsort(near, kind="stable")
    order = order[near[order] > buffer.nearest[pixel[order]]]
    buffer.nearest[pixel[order]] = near[order]
    buffer.owner[pixel[order]] = some[which[order]]
    buffer.weights[pixel[order]] = weights[which, cell][order]


def _weights(placed: Floats, cells: Ints) -> Floats:
    """How much each corner counts in each cell; all above 0 inside the triangle."""
    a, b, c = (placed[:, corner, None, :2] for corner in range(3))
    area = _across(b - a, c - a)
    second, third = _across(cells - a, c - a) / area, _across(b - a, cells - a) / area
    return np.stack([1 - second - third, second, third], axis=-1)


def _across(one: Floats, other: Floats) -> Floats:
    return np.asarray(one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0])


def _fill(skin: Skin, corners: Ints, buffer: _Buffer) -> Picture:
    """Take what each visible pixel carries from the corners of its triangle."""
    owner, weights, shape = buffer.owner, buffer.weights, buffer.shape
    hit = np.flatnonzero(owner >= 0)
    region = np.full(len(owner), -1, dtype=np.int16)
    side, keep = np.zeros(len(owner), dtype=np.int8), np.full(len(owner), np.inf)
    normal = np.zeros((len(owner), 3))
    for start in range(0, len(hit), CHUNK):
        some = hit[start : start + CHUNK]
        at, w = corners[owner[some]], weights[some]
        far = np.zeros((len(at), skin.distances.shape[1]), dtype=np.float32)
        for corner in range(3):
            far += w[:, corner, None].astype(np.float32) * skin.distances[at[:, corner]]
        region[some] = far.argmin(axis=1)
        side[some] = np.sign((w * skin.sideways[at]).sum(axis=1)).astype(np.int8)
        keep[some] = (w * skin.keep[at]).sum(axis=1)
        normal[some] = np.einsum("nk,nkd->nd", w, skin.normals[at])
    near = buffer.nearest.reshape(shape)
    return Picture(region.reshape(shape), side.reshape(shape), near, normal.reshape(*shape, 3), keep.reshape(shape))
