"""Turn the palms forward, straighten the elbows, bring the arms in, without a rig: the partition gives the weights."""

from collections.abc import Mapping

import numpy as np
from scipy.sparse import coo_array, csr_array, diags_array
from tools.body_chart.mesh import Floats, Ints, mirror_of

TURN, STRAIGHTEN, BRING_IN = 96, 40, 20


def in_arm(region: str) -> bool:
    """Whether the region lies on the arm or hand."""
    return in_forearm(region) or region.startswith(("upper-arm", "elbow"))


def in_forearm(region: str) -> bool:
    """Whether the region lies below the elbow."""
    return region == "thumb" or region.startswith(
        ("forearm", "wrist", "palm", "hand", "thumb-", "index", "middle-f", "ring", "little-f")
    )


def palms_forward(points: Floats, faces: Ints, labels: list[str], joints: Mapping[str, Floats]) -> Floats:
    """The same points with the arms posed; ``labels`` names each point's region."""
    smooth = _smoothing(faces, len(points))
    lower = _spread(np.array([in_forearm(label) for label in labels], dtype=float), smooth, 60)
    whole = _spread(np.array([in_arm(label) for label in labels], dtype=float), smooth, 180)
    shoulder, elbow, wrist = (joints[f"joint-r-{name}"] for name in ("shoulder", "elbow", "hand"))
    axis = (wrist - elbow) / np.linalg.norm(wrist - elbow)
    along = (points - elbow) @ axis / np.linalg.norm(wrist - elbow)
    hinge = np.cross(elbow - shoulder, wrist - elbow)
    posed = _turn(points, elbow, axis, TURN * lower * _smoothstep((along - 0.05) / 0.85))
    posed = _turn(posed, elbow, hinge / np.linalg.norm(hinge), -STRAIGHTEN * lower)
    posed = _turn(posed, shoulder, np.array([0.0, 0.0, 1.0]), BRING_IN * whole)
    return np.where(points[:, :1] > 0, posed[mirror_of(points)] * [-1, 1, 1], posed)


def _smoothing(faces: Ints, count: int) -> csr_array:
    near = np.concatenate([faces[:, [i, j]] for i in range(4) for j in ((i + 1) % 4, (i - 1) % 4)])
    graph = csr_array(coo_array((np.ones(len(near)), (near[:, 0], near[:, 1])), shape=(count, count)))
    graph.data[:] = 1
    return csr_array(diags_array(1 / np.asarray(graph.sum(axis=1)).reshape(-1)) @ graph)


def _spread(weights: Floats, smooth: csr_array, rounds: int) -> Floats:
    for _ in range(rounds):
        weights = (weights + smooth @ weights) / 2
    return weights


def _smoothstep(t: Floats) -> Floats:
    t = np.clip(t, 0, 1)
    return t * t * (3 - 2 * t)


def _turn(points: Floats, through: Floats, axis: Floats, degrees: Floats) -> Floats:
    """Turn each point by its own angle about one line (Rodrigues)."""
    angle = np.radians(degrees)[:, None]
    arm = points - through
    along = (arm @ axis)[:, None] * axis
    turned = arm * np.cos(angle) + np.cross(axis, arm) * np.sin(angle) + along * (1 - np.cos(angle))
    return np.asarray(through + turned)
