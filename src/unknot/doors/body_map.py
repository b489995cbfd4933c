"""The body from the front and from behind with the marks of a summary, as plain shapes that a page or a PDF can draw.

The drawings are the body chart's own.  A place that neither view shows well stands in the list alone.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from xml.etree import ElementTree as ET

from unknot.vocabulary.body import Place, Side

VIEWS = ("front", "back")
LINES = frozenset({"skin", "silhouette", "inner", "crease"})
_TOKEN = re.compile(r"([MLCZmlcz])|(-?\d+\.?\d*)")
_TAKES = {"m": 2, "l": 2, "c": 6, "z": 0}

Step = tuple[str, tuple[float, ...]]
"""A letter (M, L, C or Z) and its points, all absolute."""


@dataclass(frozen=True, slots=True)
class Shape:
    """``kind`` is skin, silhouette, inner, crease or region; ``written`` is the path as SVG has it."""

    kind: str
    place: Place | None
    middle: tuple[float, float]
    written: str
    mirrored: bool
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class View:
    """One drawing: its size and its shapes, in the order in which they are drawn."""

    name: str
    width: float
    height: float
    shapes: tuple[Shape, ...]

    def of(self, place: Place) -> tuple[Shape, ...]:
        """The shapes of a place; one in the middle, or of a side that was not said, lies on both."""
        both = place.side in {None, Side.MIDLINE}
        regions = (shape for shape in self.shapes if shape.place is not None and shape.place.region == place.region)
        return tuple(shape for shape in regions if both or shape.place in {place, Place(place.region, Side.MIDLINE)})


@lru_cache(maxsize=len(VIEWS))
def view(name: str) -> View:
    """Read a drawing of the body chart."""
    written = files("unknot").joinpath("web/static/body", f"{name}.svg").read_text(encoding="utf-8")
    root = ET.fromstring(written)  # noqa: S314 - our own drawing
    width, height = (float(number) for number in root.attrib["viewBox"].split()[2:])
    return View(name, width, height, tuple(_shapes(root, width)))


def shown(places: Iterable[Place]) -> dict[str, tuple[Place, ...]]:
    """Which of these places each view shows."""
    known = tuple(places)
    return {name: tuple(place for place in known if view(name).of(place)) for name in VIEWS}


def _shapes(root: ET.Element, width: float) -> Iterator[Shape]:
    for path in root.iter("{http://www.w3.org/2000/svg}path"):
        said, mirrored = path.attrib, "transform" in path.attrib
        side = said.get("data-side")
        place = Place(said["data-region"], Side(side) if side else None) if "data-region" in said else None
        x, y = (float(number) for number in said.get("data-at", "0 0").split())
        steps = tuple(_mirrored(_steps(said["d"]), width) if mirrored else _steps(said["d"]))
        yield Shape(said["class"].split()[0], place, (width - x if mirrored else x, y), said["d"], mirrored, steps)


def _steps(written: str) -> Iterator[Step]:
    """The path with every point absolute; a letter holds until the next."""
    letter, numbers, at = "M", list[float](), (0.0, 0.0)
    for token in _TOKEN.finditer(written):
        if token[1]:
            letter = token[1]
            if letter in "zZ":
                yield "Z", ()
        else:
            numbers.append(float(token[2]))
            if len(numbers) == _TAKES[letter.lower()]:
                points = _absolute(numbers, at) if letter.islower() else tuple(numbers)
                yield letter.upper(), points
                at, numbers = (points[-2], points[-1]), []
                letter = {"m": "l", "M": "L"}.get(letter, letter)


def _absolute(numbers: list[float], at: tuple[float, float]) -> tuple[float, ...]:
    return tuple(number + at[index % 2] for index, number in enumerate(numbers))


def _mirrored(steps: Iterable[Step], width: float) -> Iterator[Step]:
    for letter, points in steps:
        yield letter, tuple(width - one if index % 2 == 0 else one for index, one in enumerate(points))
