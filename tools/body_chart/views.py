"""The views that are drawn: from where, how much, and in what words."""

from dataclasses import dataclass
from enum import Enum

Box = tuple[float, float, float, float]
"""x0, x1, y0, y1 across the view, x to the viewer's right, in mesh units (one is about 10 cm)."""


class Look(Enum):
    """The direction from the body to the viewer."""

    FRONT = "+z"
    BACK = "-z"
    FROM_RIGHT = "-x"
    FROM_LEFT = "+x"
    BELOW = "-y"
    TOES = "toes up"
    PALM = "palm"
    HAND_BACK = "minus palm"


class Part(Enum):
    """What of the body is in the picture; what is left out would stand in front of it."""

    ALL = "all"
    TRUNK = "all but the arms"
    ARM = "one arm with its shoulder"
    HAND = "one arm below the elbow"
    LEG = "the right half"
    FOOT = "one foot"


@dataclass(frozen=True, slots=True)
class View:
    """One picture. A view that is not symmetric is drawn of the right side, and mirrored for the left."""

    name: str
    area: str
    title: str
    look: Look
    box: Box
    width: int = 4000
    part: Part = Part.ALL
    posed: bool = True
    symmetric: bool = False
    whole: bool = False
    fine: bool = False

    @property
    def scale(self) -> float:
        """Drawing units for one unit of the mesh."""
        return self.width / (self.box[1] - self.box[0])

    @property
    def pixels(self) -> float:
        """Pixels of the picture of numbers for one drawing unit; a whole body has the larger units."""
        return 0.8 if self.whole else 0.4

    @property
    def height(self) -> int:
        """In drawing units."""
        return round(self.scale * (self.box[3] - self.box[2]))


FRONT, BACK, RIGHT, LEFT = Look.FRONT, Look.BACK, Look.FROM_RIGHT, Look.FROM_LEFT
VIEWS = (
    View("front", "body", "Front", FRONT, (-4.4, 4.4, -8.35, 8.65), width=2000, symmetric=True, whole=True),
    View("back", "body", "Back", BACK, (-4.4, 4.4, -8.35, 8.65), width=2000, symmetric=True, whole=True),
    View("head-front", "head", "Front", FRONT, (-1.05, 1.05, 5.9, 8.62), symmetric=True, fine=True),
    View("head-face", "head", "Face", FRONT, (-0.7, 0.7, 5.55, 7.75), symmetric=True, fine=True),
    View("head-side", "head", "Side", RIGHT, (-0.65, 1.85, 5.6, 8.62), posed=False, fine=True),
    View("head-ear", "head", "Ear", RIGHT, (-0.15, 1.15, 6.5, 7.75), posed=False, fine=True),
    View("head-back", "head", "Back", BACK, (-1.05, 1.05, 5.6, 8.62), symmetric=True, fine=True),
    View("shoulder-front", "shoulder", "Front", FRONT, (-2.22, 0.05, 3.9, 6.2)),
    View("shoulder-side", "shoulder", "Outer side", RIGHT, (-1.1, 1.8, 3.2, 6.5)),
    View("shoulder-back", "shoulder", "Back", BACK, (-0.05, 2.22, 3.9, 6.2)),
    View("chest", "trunk", "Chest", FRONT, (-1.4, 1.4, 2.6, 5.7), part=Part.TRUNK, symmetric=True),
    View("trunk-front", "trunk", "Belly", FRONT, (-2.0, 2.0, -0.8, 4.2), part=Part.TRUNK, symmetric=True),
    View("trunk-side", "trunk", "Side", RIGHT, (-1.3, 1.9, -0.9, 4.2), part=Part.TRUNK, posed=False),
    View("trunk-back", "trunk", "Back", BACK, (-2.0, 2.0, -0.9, 4.2), part=Part.TRUNK, symmetric=True),
    View("pelvis-back", "trunk", "Buttocks", BACK, (-1.35, 1.35, -0.7, 2.3), part=Part.TRUNK, symmetric=True),
    View("arm-front", "arm", "Front", FRONT, (-3.75, -1.3, 1.7, 5.9)),
    View("arm-outer", "arm", "Outer side", RIGHT, (-1.15, 1.55, 1.6, 5.9)),
    View("arm-back", "arm", "Back", BACK, (1.3, 3.75, 1.7, 5.9)),
    View("arm-inner", "arm", "Inner side", LEFT, (-1.45, 0.85, 1.6, 4.5), part=Part.ARM),
    View("hand-palm", "hand", "Palm", Look.PALM, (-0.66, 0.74, -0.4, 1.9), part=Part.HAND, posed=False, fine=True),
    View("hand-back", "hand", "Back", Look.HAND_BACK, (-0.74, 0.66, -0.4, 1.9), part=Part.HAND, posed=False, fine=True),
    View("leg-front", "leg", "Front", FRONT, (-2.8, -0.25, -7.7, -0.3), width=2600, part=Part.LEG),
    View("leg-outer", "leg", "Outer side", RIGHT, (-1.25, 2.05, -8.3, -0.45), width=2800, part=Part.LEG, posed=False),
    View("leg-back", "leg", "Back", BACK, (0.25, 2.8, -7.7, -0.3), width=2600, part=Part.LEG),
    View("leg-inner", "leg", "Inner side", LEFT, (-2.05, 1.25, -8.3, -0.75), width=2800, part=Part.LEG, posed=False),
    View("foot-top", "foot", "Top", Look.TOES, (1.55, 2.95, -0.95, 1.65), part=Part.LEG, posed=False, fine=True),
    View("foot-outer", "foot", "Outer side", RIGHT, (-0.8, 2.1, -8.3, -6.6), part=Part.LEG, posed=False, fine=True),
    View("foot-sole", "foot", "Sole", Look.BELOW, (-2.9, -1.6, -0.75, 2.05), part=Part.FOOT, posed=False, fine=True),
    View("foot-inner", "foot", "Inner side", LEFT, (-2.1, 0.8, -8.3, -6.6), part=Part.LEG, posed=False, fine=True),
)
