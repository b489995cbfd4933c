"""What is wrong with the words people use: an id nobody knows, a word with two meanings, a place with no word."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from unknot.knowledge.base import Knowledge

if TYPE_CHECKING:
    from unknot.knowledge.words import PlaceWords


def of_words(known: Knowledge) -> Iterator[str]:
    """Every fault of the sheets of words."""
    yield from _unknown_ids(known)
    yield from _doubles(known)
    rows = known.place_words
    yield from (f"region {region} has no row of words." for region in known.regions if region not in rows)
    yield from _untouching(known)


def written_words(known: Knowledge) -> Iterator[str]:
    """Every word and phrase of the sheets, once for each row it stands in."""
    for row in known.place_words.values():
        yield from (*row.words, *row.pains)
    for sheet in (known.safety_words, known.quality_words, known.plain_words):
        for words in sheet.values():
            yield from words.words


def _unknown_ids(known: Knowledge) -> Iterator[str]:
    for row in known.place_words.values():
        name = f"the words of {row.id}"
        regions = {*row.regions, *row.within, *(region for part in row.parts.values() for region in part)}
        yield from (f'{name} name the region "{r}", which is not there.' for r in sorted(regions - {*known.regions}))
        yield from (f'{name} name the muscle "{m}", which is not there.' for m in row.muscles if m not in known.muscles)
        yield from (
            f'{name} name the area "{a}", which is not there.' for a in row.areas if a not in known.area_regions
        )
        if not row.regions and not row.muscles and row.id not in known.regions:
            yield f"{name} lead to no place."
        if not row.words and not row.pains:
            yield f"{name} are missing."
    yield from (f'words start the rule "{r}", which is not there.' for r in known.safety_words if r not in known.rules)


def _doubles(known: Knowledge) -> Iterator[str]:
    """One word in two rows, unless each of the rows says that it is ambiguous."""
    rows: defaultdict[str, list[PlaceWords]] = defaultdict(list)
    for row in known.place_words.values():
        for word in (*row.words, *row.pains):
            rows[word.casefold()].append(row)
    for word, holders in rows.items():
        if len(holders) > 1 and not all(word in row.ambiguous for row in holders):
            yield f'the word "{word}" stands twice, at {" and ".join(row.id for row in holders)}.'
        if len(holders) == 1 and word in holders[0].ambiguous:
            yield f'the word "{word}" of {holders[0].id} is marked as ambiguous and stands nowhere else.'


def _untouching(known: Knowledge) -> Iterator[str]:
    """A region without neighbours, a border that only one side knows, a line that jumps."""
    touches = known.neighbours.touches
    yield from (f"region {region} has no neighbours." for region in known.regions if not touches.get(region))
    for region, others in touches.items():
        yield from (
            f"{region} touches {other}, and {other} does not touch {region}."
            for other in others
            if region not in touches.get(other, ())
        )
    for name, line in known.neighbours.lines.items():
        yield from (f"the line {name} jumps from {a} to {b}." for a, b in pairwise(line) if b not in touches.get(a, ()))
