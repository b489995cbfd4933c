"""Read the base mesh, and refine it: each round of Catmull-Clark is one linear map, so it refines distances as well."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array, diags_array, vstack
from scipy.spatial import cKDTree

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Mesh:
    """A closed skin of four-cornered faces, with the joints inside it."""

    points: Floats
    faces: Ints
    joints: dict[str, Floats]


def read_mesh(path: Path) -> Mesh:
    """Read the group ``body`` and the middles of the joint cubes from an OBJ file."""
    points: list[list[float]] = []
    groups: dict[str, list[list[int]]] = {}
    group = ""
    for line in path.read_text("utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "v":
            points.append([float(number) for number in rest.split()[:3]])
        elif kind == "g":
            group = rest.strip()
        elif kind == "f":
            groups.setdefault(group, []).append([int(corner.split("/")[0]) - 1 for corner in rest.split()])
    placed = np.array(points)
    joints = {
        name: placed[np.unique(np.concatenate(faces))].mean(axis=0)
        for name, faces in groups.items()
        if name.startswith("joint-")
    }
    faces = np.array(groups["body"])
    return Mesh(placed[: faces.max() + 1], faces, joints)


def refine(faces: Ints, count: int) -> tuple[csr_array, Ints]:
    """The map from the old points to the new ones, and the new faces, four for each old one."""
    n_faces = len(faces)
    corners = np.stack([faces, np.roll(faces, -1, axis=1)], axis=-1).reshape(-1, 2)
    edges, edge_of = np.unique(np.sort(corners, axis=1), axis=0, return_inverse=True)
    edge_of = edge_of.reshape(-1)
    owner = np.repeat(np.arange(n_faces), 4)
    face_map = _means(owner, faces.reshape(-1), (n_faces, count))
    edge_middle = _means(np.repeat(np.arange(len(edges)), 2), edges.reshape(-1), (len(edges), count))
    edge_map = (edge_middle + _means(edge_of, owner, (len(edges), n_faces)) @ face_map) * 0.5
    around = faces.reshape(-1)
    valence = np.bincount(around, minlength=count).astype(float)
    near_faces = _means(around, owner, (count, n_faces)) @ face_map
    near_edges = _means(edges.reshape(-1), np.repeat(np.arange(len(edges)), 2), (count, len(edges))) @ edge_middle
    keep = diags_array((valence - 3) / valence) @ diags_array(np.ones(count))
    point_map = diags_array(1 / valence) @ (near_faces + near_edges * 2) + keep
    middle = count + len(edges) + np.arange(n_faces)
    on_edge = (count + edge_of).reshape(-1, 4)
    new = np.stack([faces, on_edge, np.broadcast_to(middle[:, None], faces.shape), np.roll(on_edge, 1, axis=1)], -1)
    return csr_array(vstack([point_map, edge_map, face_map])), new.reshape(-1, 4)


def _means(rows: Ints, columns: Ints, shape: tuple[int, int]) -> csr_array:
    """A map that gives each row the mean of its columns."""
    total = csr_array(coo_array((np.ones(len(rows)), (rows, columns)), shape=shape))
    return csr_array(diags_array(1 / np.asarray(total.sum(axis=1)).reshape(-1)) @ total)


def mirror_of(points: Floats) -> Ints:
    """For each point the point at the mirrored place."""
    distance, found = cKDTree(points).query(points * [-1, 1, 1])
    if distance.max() > 1e-3:  # a tenth of a millimetre
        raise ValueError("This mesh is not its own mirror image: the base mesh hm08 is needed.")
    return np.asarray(found)


def triangles(faces: Ints) -> Ints:
    """Two triangles for each four-cornered face."""
    return np.concatenate([faces[:, [0, 1, 2]], faces[:, [0, 2, 3]]])


def normals(points: Floats, faces: Ints) -> Floats:
    """The outward direction at each point, smooth over its neighbours."""
    across = np.cross(points[faces[:, 2]] - points[faces[:, 0]], points[faces[:, 3]] - points[faces[:, 1]])
    total = np.zeros_like(points)
    for corner in range(4):
        np.add.at(total, faces[:, corner], across)
    length = np.linalg.norm(total, axis=1, keepdims=True)
    return total / np.where(length == 0, 1, length)
