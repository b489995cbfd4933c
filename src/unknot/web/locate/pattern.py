"""The pattern of a point over the person's own marks: for the picture, and the same in words."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from unknot.engine.locating import Candidate
from unknot.knowledge.anatomy import TriggerPoint
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import Drawing, Mark, Place, RegionId, Side
from unknot.web.guest.words import place_in_words
from unknot.web.locate.named import in_words


@dataclass(frozen=True, slots=True)
class Pattern:
    """``point``, ``side`` and ``marks`` are for the picture, the rest is its twin in words."""

    point: TriggerPoint
    side: str
    marks: str
    spot: tuple[str, ...]
    mainly: tuple[str, ...]
    spreads: tuple[str, ...]
    reached: tuple[str, ...]
    beside: tuple[str, ...]
    missed: tuple[str, ...]


def pattern_of(candidate: Candidate, drawing: Drawing, knowledge: Knowledge) -> Pattern:
    """Where the spot is, where it is felt, and which of the marks that reaches."""
    point = knowledge.points[candidate.point]
    kinds = (candidate.explains, candidate.near)
    known = {place for kind in kinds for place in kind}
    missed = [place for place in drawing.places if place not in known]
    return Pattern(
        point,
        candidate.side or "",
        marks_as_json(drawing.marks),
        _places((point.press_region,), candidate.side, knowledge),
        _places(point.essential, candidate.side, knowledge),
        _places((r for r in point.spillover if r not in point.essential), candidate.side, knowledge),
        *(_marked(kind, drawing, knowledge) for kind in (*kinds, missed)),
    )


def marks_as_json(marks: Iterable[Mark]) -> str:
    """What the person marked, as the picture reads it."""
    said = [
        {"region": mark.place.region, "side": mark.place.side, "intensity": mark.intensity and mark.intensity.value}
        for mark in marks
    ]
    return json.dumps(said)


def _places(regions: Iterable[RegionId], side: Side | None, knowledge: Knowledge) -> tuple[str, ...]:
    sided = (Place(region, side if knowledge.regions[region].paired else None) for region in regions)
    return in_words(sided, knowledge)


def _marked(places: Iterable[Place], drawing: Drawing, knowledge: Knowledge) -> tuple[str, ...]:
    """Each mark in words, with the number that stands on the picture."""
    strengths = {mark.place: mark.intensity for mark in drawing.marks}
    told = ((place_in_words(place, knowledge), strengths.get(place)) for place in places)
    return tuple(f"{words} ({strength.value} of 10)" if strength else words for words, strength in told)
