"""Step: where does it hurt?  A map, a list and own words fill in the same boxes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from unknot.complaint import LONGEST, read
from unknot.knowledge.anatomy import Region
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import RegionId, Side
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.marking_again import is_marked_again, not_marking_again
from unknot.web.guest.own_words import marks_of, travelling
from unknot.web.guest.step import NotTaken, Shown
from unknot.web.guest.visit import Visit

name = "where"
_SIDES: tuple[tuple[Side | None, str], ...] = ((Side.LEFT, "left"), (Side.RIGHT, "right"))
_MIDDLE: tuple[Side | None, str] = (Side.MIDLINE, "middle")
_MEETS_ITSELF = frozenset({"head", "neck", "back", "chest", "abdomen", "pelvis"})
"""Areas whose left and right touch, where a mark may sit in the middle."""
WORDS = f"Say in at most {LONGEST} characters where it hurts, then choose \u201cRead it\u201d."
NOTHING = "Mark at least one place, on the picture or in the list."


@dataclass(frozen=True, slots=True)
class Box:
    """One box to tick: a region on a side."""

    value: str
    label: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A region of the list with its boxes; ``offered`` where the programme begins with it."""

    region: Region
    boxes: tuple[Box, ...]
    offered: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """One of the areas of the body with its regions; ``opened`` where something in it is ticked or offered."""

    id: str
    title: str
    lines: tuple[Line, ...]

    @property
    def opened(self) -> bool:
        """True where a box in it is ticked or offered."""
        return any(line.offered or box.ticked for line in self.lines for box in line.boxes)


def due(visit: Visit) -> bool:
    """Due until something is drawn in this episode, and while the same is marked again on another day."""
    return visit.drawing is None or is_marked_again(visit)


def show(visit: Visit, again: Mapping[str, Any]) -> Shown:
    """The map and the list, with what was ticked before on this page; never with what was marked on another day."""
    ticked = frozenset(again.get("ticked", ()))
    offered = again.get("offered", ())
    programme = visit.knowledge.programmes.get(again.get("programme", ""))
    context = {
        "areas": areas(visit.knowledge, ticked, (*offered, *(programme.regions if programme else ()))),
        "words": again.get("words", ""),
        "told": again.get("told"),
        "offered": [visit.knowledge.regions[region].name.lower() for region in offered],
        "own": again.get("own", ""),
        "programme": programme,
        "again": is_marked_again(visit),
    }
    return Shown("draw/where.html", "Where does it hurt?", context)


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Read the own words into boxes, or keep the ticked places as a drawing, strengths still open."""
    if sent.get("do") == "read":
        raise _read(visit, sent)
    if sent.get("do") == "not-again":
        return not_marking_again(visit)
    ticked = sent.getlist("mark")
    if not ticked or not all(_known(value, visit.knowledge) for value in ticked):
        raise NotTaken(NOTHING, field="list", **_as_sent(sent))
    pain = [_mark(value) for value in dict.fromkeys(ticked)]
    body = {"pain": pain, "onset_days": None, "seen_by_professional": None, **_of_which(visit, sent)}
    return visit.with_entry(EntryKind.DRAWING, body).having_read(*travelling(sent.get("own", "")))


def _of_which(visit: Visit, sent: QueryDict) -> dict[str, Any]:
    """Whether it is the same as before, marked on another day; else the programme it was begun with, if any."""
    if is_marked_again(visit):
        return {"again": True}
    return {"programme": sent["programme"]} if sent.get("programme") in visit.knowledge.programmes else {}


def _as_sent(sent: QueryDict) -> dict[str, Any]:
    kept = {name: sent.get(name, "") for name in ("words", "own", "programme")}
    return {**kept, "ticked": sent.getlist("mark")}


def _read(visit: Visit, sent: QueryDict) -> NotTaken:
    """The page once more, with what the words say ticked, and told what was understood from which of them."""
    try:
        said = read(sent.get("words", ""), visit.now.date(), visit.knowledge)
    except ValueError:
        return NotTaken(WORDS, field="words", **_as_sent(sent))
    named = {f"{mark.place.region}:{mark.place.side or ''}": mark.place.region for mark in said.marks}
    boxes = {box.value for area in areas(visit.knowledge, frozenset()) for line in area.lines for box in line.boxes}
    again = {
        **_as_sent(sent),
        "told": said,
        "ticked": [*sent.getlist("mark"), *(value for value in named if value in boxes)],
        "offered": [region for value, region in named.items() if value not in boxes],
        "own": " ".join(marks_of(said)),
    }
    return NotTaken("", **again)


def _known(value: str, knowledge: Knowledge) -> bool:
    region, _, side = value.partition(":")
    return region in knowledge.regions and side in {"", *Side}


def _mark(value: str) -> dict[str, Any]:
    region, _, side = value.partition(":")
    return {"region": region, "side": side or None, "intensity": None}


def areas(knowledge: Knowledge, ticked: frozenset[str], first: Sequence[RegionId] = ()) -> tuple[Area, ...]:
    """The areas in the order of the sheet, each with its regions and their boxes.

    Those that a programme begins with come first, and opened.
    """
    ordered = [*(knowledge.regions[id_] for id_ in first), *knowledge.regions.values()]
    by_area: dict[str, dict[RegionId, Region]] = {}
    for region in ordered:
        by_area.setdefault(region.area, {}).setdefault(region.id, region)
    return tuple(_area(area, [*regions.values()], ticked, first) for area, regions in by_area.items())


def _area(area: str, regions: Iterable[Region], ticked: frozenset[str], first: Sequence[RegionId]) -> Area:
    lines = tuple(Line(region, _boxes(region, ticked), region.id in first) for region in regions)
    return Area(area, area.replace("-", " ").capitalize(), lines)


def _boxes(region: Region, ticked: frozenset[str]) -> tuple[Box, ...]:
    sides = _SIDES if region.paired else ((None, "middle"),)
    if region.paired and region.area in _MEETS_ITSELF:
        sides = (_SIDES[0], _MIDDLE, _SIDES[1])
    values = [(f"{region.id}:{side or ''}", label) for side, label in sides]
    return tuple(Box(value, label, value in ticked) for value, label in values)
