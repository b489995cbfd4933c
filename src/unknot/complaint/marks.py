"""The drawing that a reading makes: each place once, with its strength and quality."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from unknot.complaint.placed import Placed, Reading
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import Mark, Place, RegionId, Side
from unknot.vocabulary.scale import Pain


def marks_of(
    reading: Reading, strengths: Mapping[int, Pain], qualities: Mapping[int, str],
    wide: Mapping[int, frozenset[RegionId]], knowledge: Knowledge,
) -> tuple[Mark, ...]:  # fmt: skip
    """Every place once, in the order of the text; what a range or a wide word marks is left out where it is denied.

    ``wide`` has what each wide word may mean, by its item.
    """
    drawn: dict[Place, Mark] = {}
    for placed in reading.placed:
        within = wide.get(placed.item, frozenset())
        for place in _places(placed, knowledge):
            if not _is_off(place, reading, within, filled=placed.filled):
                new = Mark(place, strengths.get(placed.item), qualities.get(placed.item))
                drawn[place] = _merged(drawn.get(place), new)
    return tuple(_without_vague_doubles(drawn.values()))


def _places(placed: Placed, knowledge: Knowledge) -> Iterator[Place]:
    for side in placed.sides:
        yield from (Place(r, side if knowledge.regions[r].paired else None) for r in placed.regions)


def _is_off(place: Place, reading: Reading, within: frozenset[RegionId], *, filled: bool) -> bool:
    return any(
        place.region in covers and (side is None or side is place.side) and (filled or covers < within)
        for covers, side in reading.off
    )


def _merged(old: Mark | None, new: Mark) -> Mark:
    if old is None:
        return new
    stronger = max((pain for pain in (old.intensity, new.intensity) if pain is not None), default=None)
    return replace(old, intensity=stronger, quality=old.quality or new.quality)


def _without_vague_doubles(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Where a region is marked on a side, a mark of it without one says nothing new."""
    listed = list(marks)
    sided = {mark.place.region for mark in listed if mark.place.side in {Side.LEFT, Side.RIGHT}}
    return (mark for mark in listed if mark.place.side is not None or mark.place.region not in sided)
