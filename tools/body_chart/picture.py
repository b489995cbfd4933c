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
    """Rows from the top. ``region`` is -1 outside; ``side`` is the sign of x; ``keep`` is about 0 where skin was cut."""

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
    nearest, owner, weights = _buffer(np.stack([across, down, skin.seen[:, 2]], axis=1), skin.keep, corners, (rows, columns))
    return _fill(skin, corners, (owner, weights), nearest.reshape(rows, columns))


def _towards(skin: Skin, flat: Floats, shape: tuple[int, int]) -> Ints:
    """The triangles that face the viewer, are kept and touch the picture."""
    placed = flat[skin.corners]
    a, b = placed[:, 1] - placed[:, 0], placed[:, 2] - placed[:, 0]
    faces_viewer = a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0] < 0
    kept = skin.keep[skin.corners].max(axis=1) > 0
    low, high = placed.min(axis=1), placed.max(axis=1)
    touches = (high >= 0).all(axis=1) & (low[:, 0] < shape[1]) & (low[:, 1] < shape[0])
    return skin.corners[faces_viewer & kept & touches]


def _buffer(flat: Floats, keep: Floats, corners: Ints, shape: tuple[int, int]) -> tuple[Floats, Ints, Floats]:
    nearest = np.full(shape[0] * shape[1], -np.inf)
    owner = np.full(shape[0] * shape[1], -1)
    weights = np.zeros((shape[0] * shape[1], 3))
    placed = flat[corners]
    low = np.floor(placed[..., :2].min(axis=1)).astype(int)
    size = np.ceil(placed[..., :2].max(axis=1)).astype(int) - low + 1
    rounded = 2 ** np.ceil(np.log2(np.maximum(size, 1))).astype(int)
    for width, height in np.unique(rounded, axis=0):
        group = np.flatnonzero((rounded == (width, height)).all(axis=1))
        step = max(1, CHUNK * 100 // int(width * height))
        for start in range(0, len(group), step):
            some = group[start : start + step]
            _paint(placed[some], keep[corners[some]], low[some], (some, (width, height), shape, nearest, owner, weights))
    return nearest, owner, weights


def _paint(placed: Floats, keep: Floats, low: Ints, where: tuple) -> None:  # type: ignore[type-arg]
    some, (width, height), shape, nearest, owner, weights = where
    dy, dx = np.mgrid[0:height, 0:width]
    x = low[:, :1] + dx.reshape(1, -1)
    y = low[:, 1:] + dy.reshape(1, -1)
    a, b, c = placed[:, 0], placed[:, 1], placed[:, 2]
    area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    area = area[:, None]
    wb = ((x - a[:, :1]) * (c[:, 1:2] - a[:, 1:2]) - (y - a[:, 1:2]) * (c[:, :1] - a[:, :1])) / area
    wc = ((b[:, :1] - a[:, :1]) * (y - a[:, 1:2]) - (b[:, 1:2] - a[:, 1:2]) * (x - a[:, :1])) / area
    wa = 1 - wb - wc
    kept = wa * keep[:, :1] + wb * keep[:, 1:2] + wc * keep[:, 2:] > 0
    in_it = (wa > -1e-6) & (wb > -1e-6) & (wc > -1e-6) & (x >= 0) & (y >= 0) & (x < shape[1]) & (y < shape[0]) & kept
    which, cell = np.nonzero(in_it)
    pixel = (y * shape[1] + x)[which, cell]
    w = np.stack([wa[which, cell], wb[which, cell], wc[which, cell]], axis=1)
    near = (w * placed[which, :, 2]).sum(axis=1)
    order = np.argsort(near, kind="stable")
    order = order[near[order] > nearest[pixel[order]]]
    nearest[pixel[order]] = near[order]
    owner[pixel[order]] = some[which[order]]
    weights[pixel[order]] = w[order]


def _fill(skin: Skin, corners: Ints, hits: tuple[Ints, Floats], near: Floats) -> Picture:
    """Take what each visible pixel carries from the corners of its triangle."""
    owner, weights = hits
    shape = near.shape
    hit = np.flatnonzero(owner >= 0)
    region = np.full(len(owner), -1, dtype=np.int16)
    side, keep = np.zeros(len(owner), dtype=np.int8), np.full(len(owner), np.inf)
    normal = np.zeros((len(owner), 3))
    for start in range(0, len(hit), CHUNK):
        some = hit[start : start + CHUNK]
        at, w = corners[owner[some]], weights[some]
        w32 = w.astype(np.float32)
        region[some] = sum(w32[:, k, None] * skin.distances[at[:, k]] for k in range(3)).argmin(axis=1)
        side[some] = np.sign((w * skin.sideways[at]).sum(axis=1)).astype(np.int8)
        keep[some] = (w * skin.keep[at]).sum(axis=1)
        normal[some] = np.einsum("nk,nkd->nd", w, skin.normals[at])
    return Picture(region.reshape(shape), side.reshape(shape), near, normal.reshape(*shape, 3), keep.reshape(shape))
