"""Smooth a run of pixel corners, and fit cubics to it (after P. J. Schneider, Graphics Gems, 1990)."""

from collections.abc import Sequence
from enum import Enum

import numpy as np
from scipy.ndimage import gaussian_filter1d
from tools.body_chart.mesh import Floats

Cubic = Floats
"""Four rows: where it starts, two points that pull it, where it ends."""
ROUNDS = 4


class End(Enum):
    """How a run goes on beyond its end: turned about the end, which stays; or mirrored in the middle line."""

    FIXED = "fixed"
    MIRRORED = "mirrored"


def smooth(
    points: Floats, sigma: float, ends: tuple[End, End] = (End.FIXED, End.FIXED), *, ring: bool = False
) -> Floats:
    """The same number of points, with the steps of the pixels taken out."""
    if len(points) < 3:  # nothing between the ends
        return points
    if ring:
        turn = gaussian_filter1d(points[:-1], sigma, axis=0, mode="wrap")
        return np.concatenate([turn, turn[:1]])
    before, after = _beyond(points[::-1], ends[0])[::-1], _beyond(points, ends[1])
    long = np.concatenate([before, points, after])
    line = np.asarray(gaussian_filter1d(long, sigma, axis=0, mode="nearest"))[len(before) : len(before) + len(points)]
    for at, end in zip((0, -1), ends, strict=True):
        line[at, 0] = points[at, 0]
        line[at, 1] = points[at, 1] if end is End.FIXED else line[at, 1]
    return line


def _beyond(points: Floats, end: End) -> Floats:
    """What would follow the last point."""
    back = points[-2::-1]
    return np.asarray(2 * points[-1] - back if end is End.FIXED else back * [-1, 1] + [2 * points[-1][0], 0])


def fit(points: Floats, tolerance: float, ends: tuple[End, End] = (End.FIXED, End.FIXED)) -> list[Cubic]:
    """Cubics through the first and the last point, nowhere further from the others than the tolerance."""
    kept = points[np.concatenate([[True], np.linalg.norm(np.diff(points, axis=0), axis=1) > 1e-9])]
    if len(kept) < 3:
        return [_straight(points[0], points[-1])]
    if np.array_equal(kept[0], kept[-1]):
        tangent = _unit(kept[1] - kept[-2])
        return _fit(kept, (tangent, -tangent), tolerance)
    start, finish = _leaving(kept, ends[0]), _leaving(kept[::-1], ends[1])
    return _fit(kept, (start, finish), tolerance)


def _straight(start: Floats, end: Floats) -> Cubic:
    return np.stack([start, start + (end - start) / 3, end - (end - start) / 3, end])


def _unit(vector: Floats) -> Floats:
    length = float(np.linalg.norm(vector))
    return np.asarray(vector / length if length else vector)


def _leaving(points: Floats, end: End) -> Floats:
    """The direction in which the run leaves its first point."""
    step = points[min(4, len(points) - 1)] - points[0]
    return np.array([float(np.sign(step[0])) or 1.0, 0.0]) if end is End.MIRRORED else _unit(step)


def _fit(points: Floats, tangents: tuple[Floats, Floats], tolerance: float) -> list[Cubic]:
    if len(points) == 2:
        return [_straight(points[0], points[1])]
    at = _by_length(points)
    for _ in range(ROUNDS):
        cubic = _solve(points, at, tangents)
        off = np.linalg.norm(_place(cubic, at) - points, axis=1)
        if off.max() < tolerance:
            return [cubic]
        if off.max() > tolerance * 6:
            break
        at = _nearer(cubic, points, at)
    return _split(points, int(np.clip(off.argmax(), 1, len(points) - 2)), tangents, tolerance)


def _split(points: Floats, at: int, tangents: tuple[Floats, Floats], tolerance: float) -> list[Cubic]:
    reach = min(4, at, len(points) - 1 - at)
    middle = _unit(points[at - reach] - points[at + reach])
    first = _fit(points[: at + 1], (tangents[0], middle), tolerance)
    return first + _fit(points[at:], (-middle, tangents[1]), tolerance)


def _by_length(points: Floats) -> Floats:
    length = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    return np.asarray(length / length[-1])


def _solve(points: Floats, at: Floats, tangents: tuple[Floats, Floats]) -> Cubic:
    """The least-squares cubic with these ends and directions."""
    b0, b1, b2, b3 = (1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3
    pull_1, pull_2 = b1[:, None] * tangents[0], b2[:, None] * tangents[1]
    rest = points - (b0 + b1)[:, None] * points[0] - (b2 + b3)[:, None] * points[-1]
    c11, c12, c22 = (pull_1**2).sum(), (pull_1 * pull_2).sum(), (pull_2**2).sum()
    x1, x2 = (pull_1 * rest).sum(), (pull_2 * rest).sum()
    bottom = c11 * c22 - c12 * c12
    span = float(np.linalg.norm(points[-1] - points[0])) or 1.0
    first = (x1 * c22 - x2 * c12) / bottom if bottom > 1e-12 else 0.0
    last = (c11 * x2 - c12 * x1) / bottom if bottom > 1e-12 else 0.0
    if min(first, last) < span * 1e-3 or max(first, last) > span * 3:
        first = last = span / 3
    return np.stack([points[0], points[0] + tangents[0] * first, points[-1] + tangents[1] * last, points[-1]])


def _place(cubic: Cubic, at: Floats) -> Floats:
    t = at[:, None]
    first, last = (1 - t) ** 3 * cubic[0], t**3 * cubic[3]
    return np.asarray(first + 3 * t * (1 - t) ** 2 * cubic[1] + 3 * t**2 * (1 - t) * cubic[2] + last)


def _nearer(cubic: Cubic, points: Floats, at: Floats) -> Floats:
    """One step of Newton towards the nearest place on the cubic."""
    t = at[:, None]
    first = 3 * np.diff(cubic, axis=0)
    second = 2 * np.diff(first, axis=0)
    speed = (1 - t) ** 2 * first[0] + 2 * t * (1 - t) * first[1] + t**2 * first[2]
    bend = (1 - t) * second[0] + t * second[1]
    off = _place(cubic, at) - points
    bottom = (speed**2).sum(axis=1) + (off * bend).sum(axis=1)
    step = np.where(np.abs(bottom) < 1e-12, 0, (off * speed).sum(axis=1) / np.where(bottom == 0, 1, bottom))
    return np.clip(at - step, 0, 1)


def sampled(cubics: Sequence[Cubic], count: int) -> Floats:
    """Points along cubics, ``count`` for each."""
    return np.concatenate([_place(cubic, np.linspace(0, 1, count)) for cubic in cubics])
