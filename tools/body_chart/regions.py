"""Give every point of the skin its distance, along the skin, from each of the 96 regions."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree
from tools.body_chart.mesh import Floats, Ints, mirror_of

Polyline = Sequence[Sequence[float]]
STEP = 0.04


def distances(points: Floats, faces: Ints, seeds: Mapping[str, Sequence[Polyline]]) -> Floats:
    """One column a region, one row a point; the left side is the mirror of the right."""
    centres = points[faces].mean(axis=1)
    right = np.flatnonzero(centres[:, 0] < 0)
    graph = _graph(centres[right], faces[right], len(points))
    nearest = cKDTree(centres[right])
    columns = [
        dijkstra(graph, indices=_seed_faces(nearest, paths), min_only=True, return_predecessors=False)
        for paths in seeds.values()
    ]
    if not np.isfinite(columns).all():
        raise ValueError("Some skin cannot be reached from a seed.")
    on_right = _to_points(np.stack(columns, axis=1), faces[right], len(points))
    return np.where(points[:, :1] > 1e-6, on_right[mirror_of(points)], on_right)  # the midline itself


def _graph(centres: Floats, faces: Ints, count: int) -> csr_array:
    """Faces that share a corner, and their neighbours' neighbours, by the straight way between their middles."""
    rows = np.repeat(np.arange(len(faces)), 4)
    touch = csr_array(coo_array((np.ones(len(rows)), (rows, faces.reshape(-1))), shape=(len(faces), count)))
    beside = touch @ touch.T
    near = coo_array(beside @ beside)
    apart = near.row != near.col
    row, col = near.row[apart], near.col[apart]
    length = np.linalg.norm(centres[row] - centres[col], axis=1)
    return csr_array(coo_array((length, (row, col)), shape=(len(faces), len(faces))))


def _seed_faces(nearest: cKDTree, paths: Sequence[Polyline]) -> Ints:
    return np.unique(np.concatenate([nearest.query(walk(path))[1] for path in paths]))


def walk(path: Polyline) -> Floats:
    """Points along a path, no step longer than ``STEP``."""
    corners = np.array(path, dtype=float)
    pieces = [corners[:1]]
    for start, end in pairwise(corners):
        steps = int(np.ceil(np.linalg.norm(end - start) / STEP)) + 1
        pieces.append(start + (end - start) * np.linspace(0, 1, steps)[1:, None])
    return np.concatenate(pieces)


def _to_points(values: Floats, faces: Ints, count: int) -> Floats:
    total = np.zeros((count, values.shape[1]))
    for corner in range(4):
        np.add.at(total, faces[:, corner], values)
    around = np.bincount(faces.reshape(-1), minlength=count)[:, None]
    return total / np.where(around == 0, 1, around)
