"""What a phrase for a place means: the regions it draws and what it leaves open."""

from collections.abc import Sequence
from dataclasses import dataclass

from unknot.knowledge.base import Knowledge
from unknot.knowledge.words import PlaceWords
from unknot.vocabulary.body import RegionId, Side


@dataclass(frozen=True, slots=True)
class Meaning:
    """``covers`` is everything the words may mean; ``which`` says what they leave open, None where they are exact.

    ``plural``: two of a pair ("knees").  ``pain``: the words name the pain as well ("headache").
    """

    regions: tuple[RegionId, ...]
    covers: frozenset[RegionId]
    which: str | None = None
    plural: bool = False
    pain: bool = False
    side: Side | None = None
    muscle: bool = False


def meaning_of(row: PlaceWords, knowledge: Knowledge) -> Meaning:
    """What the words of a row mean.  A muscle is drawn where the sheets press it."""
    pressed = pressed_at(row.muscles, knowledge)
    regions = row.regions or pressed or (row.id,)
    areas = {region for area in row.areas for region in knowledge.area_regions[area]}
    covers = frozenset({*regions, *row.within, *areas})
    return Meaning(regions, covers, row.which, side=row.side, muscle=bool(row.muscles))


def pressed_at(muscles: Sequence[str], knowledge: Knowledge) -> tuple[RegionId, ...]:
    """Every region that a point of these muscles is pressed in, each once."""
    points = (point for muscle in muscles for point in knowledge.muscles[muscle].trigger_points)
    return tuple(dict.fromkeys(point.press_region for point in points))


def part_of(regions: tuple[RegionId, ...], knowledge: Knowledge) -> Meaning:
    """A part of a wide word; two regions mean that the words fit either."""
    which = " or ".join(knowledge.regions[region].name.lower() for region in regions)
    return Meaning(regions, frozenset(regions), which if len(regions) > 1 else None)


def either(first: Meaning, second: Meaning) -> Meaning:
    """A word that stands in two rows draws both and says so."""
    regions = tuple(dict.fromkeys((*first.regions, *second.regions)))
    return Meaning(regions, first.covers | second.covers, "it can mean more than one place")
