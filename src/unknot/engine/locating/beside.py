"""Which sided places touch: people draw roughly, so a mark counts a little for what lies beside it."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import Place, RegionId, Side

SIDES = (Side.LEFT, Side.RIGHT)
Touching: TypeAlias = Mapping[Place, frozenset[Place]]
"""For each place the places that touch it."""


def touching(knowledge: Knowledge) -> Touching:
    """Places of one side that touch; on the midline both sides touch, and some places their own mirror image."""
    return {
        place: frozenset(_around(place, knowledge))
        for region in knowledge.regions
        for place in _places(region, knowledge)
    }


def _around(place: Place, knowledge: Knowledge) -> Iterator[Place]:
    for region in knowledge.neighbours.touches.get(place.region, ()):
        if region in knowledge.regions:
            yield from (other for other in _places(region, knowledge) if _one_side(place, other))
    if place.side is not None and place.region in knowledge.neighbours.across:
        yield Place(place.region, place.side.mirrored)


def _places(region: RegionId, knowledge: Knowledge) -> tuple[Place, ...]:
    paired = knowledge.regions[region].paired
    return tuple(Place(region, side) for side in SIDES) if paired else (Place(region),)


def _one_side(place: Place, other: Place) -> bool:
    return place.side is None or other.side in {None, place.side}
