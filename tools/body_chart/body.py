"""The refined body with everything a picture needs, and what of it one view shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tools.body_chart.mesh import Floats, Ints, Mesh, normals, refine, triangles
from tools.body_chart.picture import Picture, Skin, draw
from tools.body_chart.pose import in_arm, in_forearm, palms_forward
from tools.body_chart.regions import Polyline, distances
from tools.body_chart.views import Look, Part, View

TILT = np.radians(52)
"""The top of the foot is seen from above and before, so that the shin does not hide it."""
FOOT = frozenset(
    ("ankle-front", "ankle-inner", "ankle-outer", "heel", "arch", "ball-of-foot", "foot-top", "big-toe", "lesser-toes")
)
TEST_OF_PART: Mapping[Part, Callable[[str], bool]] = {
    Part.ALL: lambda _: True,
    Part.TRUNK: lambda region: not in_arm(region),
    Part.ARM: lambda region: in_arm(region) or region in {"shoulder-front", "shoulder-side", "shoulder-back"},
    Part.HAND: in_forearm,
    Part.LEG: lambda _: True,
    Part.FOOT: lambda region: region in FOOT,
}


@dataclass(frozen=True, slots=True)
class Body:
    """Points as they stand and posed, their distances from each region, and the order of the regions."""

    standing: Floats
    posed: Floats
    faces: Ints
    distances: NDArray[np.float32]
    regions: tuple[str, ...]
    joints: Mapping[str, Floats]


def make_body(mesh: Mesh, seeds: Mapping[str, list[Polyline]]) -> Body:
    """Refine once and find the regions; refine again, with the distances, for smooth borders and shading."""
    first, faces = refine(mesh.faces, len(mesh.points))
    points = first @ mesh.points
    far = distances(points, faces, seeds)
    names = tuple(seeds)
    posed = palms_forward(points, faces, [names[index] for index in far.argmin(axis=1)], mesh.joints)
    second, fine = refine(faces, len(points))
    return Body(second @ points, second @ posed, fine, (second @ far).astype(np.float32), names, mesh.joints)


def picture_of(body: Body, view: View) -> Picture:
    """What this view shows."""
    return draw(skin_of(body, view), view.box, view.scale * view.pixels)


def skin_of(body: Body, view: View) -> Skin:
    """The skin turned to the viewer, with a number that is above 0 where it is kept."""
    points = body.posed if view.posed else body.standing
    frame, origin = frame_of(body, view.look)
    return Skin(
        (points - origin) @ frame.T,
        normals(points, body.faces) @ frame.T,
        body.standing[:, 0],
        _kept(body, view.part),
        body.distances,
        triangles(body.faces),
    )


def frame_of(body: Body, look: Look) -> tuple[Floats, Floats]:
    """Rows: across to the viewer's right, up, towards the viewer; and where the measuring starts."""
    if look in {Look.PALM, Look.HAND_BACK}:
        return _hand_frame(body, look)
    if look is Look.TOES:
        towards = np.array([0.0, np.sin(TILT), np.cos(TILT)])
        return np.stack([[-1.0, 0.0, 0.0], [0.0, -np.cos(TILT), np.sin(TILT)], towards]), np.array([0.0, -8.0, 0.0])
    axis, sign = "xyz".index(look.value[1]), 1.0 if look.value[0] == "+" else -1.0
    towards = np.eye(3)[axis] * sign
    up = np.eye(3)[2] if look is Look.BELOW else np.eye(3)[1]
    return np.stack([np.cross(up, towards), up, towards]), np.zeros(3)


def _hand_frame(body: Body, look: Look) -> tuple[Floats, Floats]:
    joint = {name: body.joints[f"joint-r-{name}"] for name in ("hand", "finger-2-1", "finger-3-1", "finger-5-1")}
    palm = np.cross(joint["finger-2-1"] - joint["finger-5-1"], joint["finger-3-1"] - joint["hand"])
    towards = palm / np.linalg.norm(palm) * (1 if look is Look.PALM else -1)
    up = joint["finger-3-1"] - joint["hand"]
    up = up - towards * (up @ towards)
    up = up / np.linalg.norm(up)
    return np.stack([np.cross(up, towards), up, towards]), joint["hand"]


def _kept(body: Body, part: Part) -> Floats:
    """How much nearer each point is to a region that is kept than to one that is not."""
    wanted = np.array([TEST_OF_PART[part](region) for region in body.regions])
    kept = np.ones(len(body.standing))
    if not wanted.all():
        kept = (body.distances[:, ~wanted].min(axis=1) - body.distances[:, wanted].min(axis=1)).astype(float)
    one_side = part in {Part.ARM, Part.HAND, Part.LEG, Part.FOOT}
    return np.minimum(kept, 1e-3 - body.standing[:, 0]) if one_side else kept
