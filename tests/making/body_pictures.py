"""The committed pictures of the body, read as a test needs them."""

import gzip
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PICTURES = Path(__file__).parents[2] / "src" / "unknot" / "web" / "static" / "body"
_SVG = "{http://www.w3.org/2000/svg}"
_STEP = re.compile(r"[Mclz]|-?\d+")


@dataclass(frozen=True, slots=True)
class Shape:
    """A region in a picture: its outline as written, whether it is turned over, and where its sign goes."""

    region: str
    side: str
    outline: str
    turned: bool
    at: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Picture:
    """One file."""

    name: str
    text: str
    width: int
    height: int
    shapes: tuple[Shape, ...]

    def middle(self, region: str, side: str) -> int:
        """How far across the picture, from the viewer's left, the region's sign is."""
        shape = next(shape for shape in self.shapes if (shape.region, shape.side) == (region, side) and shape.at)
        assert shape.at
        return self.width - shape.at[0] if shape.turned else shape.at[0]


def picture(name: str) -> Picture:
    """Read one file."""
    text = (PICTURES / f"{name}.svg").read_text("utf-8")
    root = ET.fromstring(text)  # noqa: S314 - our own file
    _, _, width, height = (int(number) for number in root.attrib["viewBox"].split())
    paths = root.findall(f".//{_SVG}path[@class='region']")
    return Picture(name, text, width, height, tuple(_shape(path.attrib) for path in paths))


def _shape(found: dict[str, str]) -> Shape:
    at = tuple(int(number) for number in found["data-at"].split()) if "data-at" in found else None
    place = (at[0], at[1]) if at else None
    return Shape(found["data-region"], found["data-side"], found["d"], "transform" in found, place)


def names() -> list[str]:
    """Every committed picture."""
    return sorted(path.stem for path in PICTURES.glob("*.svg"))


def directory() -> dict[str, Any]:
    """What the browser is told about regions and pictures."""
    read: dict[str, Any] = json.loads((PICTURES / "regions.json").read_text("utf-8"))
    return read


def zipped(name: str) -> int:
    """Bytes on the wire."""
    return len(gzip.compress((PICTURES / name).read_bytes(), 9, mtime=0))


def points(outline: str) -> list[tuple[int, int]]:
    """Every point a path names, as absolute places."""
    found, here, letter, numbers = list[tuple[int, int]](), (0, 0), "", list[int]()
    for step in _STEP.findall(outline):
        if step in "Mclz":
            letter, numbers = step, []
            continue
        numbers.append(int(step))
        if len(numbers) == {"M": 2, "l": 2, "c": 6}[letter]:
            start = (0, 0) if letter == "M" else here
            placed = [(start[0] + x, start[1] + y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
            found += placed
            here, numbers = placed[-1], []
    return found
