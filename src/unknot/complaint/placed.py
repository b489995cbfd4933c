"""From items to places: which are meant, on which sides, refined where a wide word is told more exactly, filled in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from unknot.complaint.denial import denied
from unknot.complaint.items import Item, Kind
from unknot.complaint.ranges import linked, path_between
from unknot.complaint.sides import Sides, sides_of_places
from unknot.complaint.tokens import Token, word_set
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import RegionId, Side

_MORE_EXACTLY = word_set(
    "( , - : aches around at behind close deep especially exactly hurts i in is it its just left mainly mean "
    "more mostly my near of on over pain particularly really right side sore specifically the to towards under "
    "worst"
)


_NEAR = 3
"""A side so many small words before a place is quoted with it: "the middle of my lower back"."""


_INSIDE = word_set("both in l left my of on r right the")


@dataclass(frozen=True, slots=True)
class Placed:
    """One place of the text: the regions it draws, their sides, where it stands, and how it was read."""

    item: int
    regions: tuple[RegionId, ...]
    sides: Sides
    start: int
    end: int
    carried_from: int | None = None
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of the places; ``told_exactly`` are wide words that another place tells more exactly."""

    placed: tuple[Placed, ...]
    denied: Mapping[int, tuple[int, int]]
    told_exactly: Mapping[int, int]
    off: tuple[tuple[frozenset[RegionId], Side | None], ...]


def places_of(items: Sequence[Item], tokens: Sequence[Token], knowledge: Knowledge) -> Reading:
    """Every place that hurts, in the order of the text."""
    no = denied(items, tokens)
    spoken = [item if index not in no or item.kind is not Kind.SIDE else replace(item, kind=Kind.SMALL)
              for index, item in enumerate(items)]  # fmt: skip
    sides, carried = sides_of_places(spoken)
    meant = [index for index, item in enumerate(items) if item.kind is Kind.PLACE and index not in no]
    exact = _told_exactly(items, meant, tokens)
    sides = {**sides, **{teller: sides[wide] for wide, teller in exact.items() if sides[teller] == (None,)}}
    ranges = [each for each in linked(items, tokens) if each[0] in meant and each[1] in meant]
    whole = [_whole(index, items, sides, carried) for index in meant if index not in exact]
    placed = _with_ranges(whole, ranges, items, sides, knowledge) if ranges else whole
    other = tuple(_other_one(spoken, no, sides))
    return Reading((*placed, *other), no, exact, tuple(_off(no, items, sides)))


def _whole(index: int, items: Sequence[Item], sides: Mapping[int, Sides], carried: Mapping[int, int]) -> Placed:
    item = items[index]
    start, end = _with_its_side(index, items)
    return Placed(index, item.value.meaning.regions, sides[index], start, end, carried.get(index))


def _other_one(
    items: Sequence[Item], no: Mapping[int, tuple[int, int]], sides: Mapping[int, Sides]
) -> Iterator[Placed]:
    """Read "Not the left knee, the right one": a side alone after a denied place with another side."""
    for index, item in enumerate(items):
        if item.kind is not Kind.SIDE or any(each.kind is Kind.PLACE for each in items[index + 1 :]):
            continue
        before = next((at for at in range(index, -1, -1) if items[at].kind in {Kind.PLACE, Kind.END}), 0)
        if before in no and sides.get(before, (None,)) not in {(None,), item.value.sides}:
            yield Placed(before, items[before].value.meaning.regions, item.value.sides, item.start, item.end)


def _with_its_side(index: int, items: Sequence[Item]) -> tuple[int, int]:
    """The tokens of a place together with a side right before or right after it."""
    start, end = items[index].start, items[index].end
    before = index - 1
    while before >= 0 and items[before].kind is Kind.SMALL and items[before].value is None and index - before < _NEAR:
        before -= 1
    if before >= 0 and items[before].kind is Kind.SIDE:
        start = items[before].start
    elif index + 1 < len(items) and items[index + 1].kind is Kind.SIDE and items[index + 1].value.looks_back:
        after = index + 2 < len(items) and items[index + 2].kind is Kind.PLACE
        end = end if after else items[index + 1].end
    return start, end


def _told_exactly(items: Sequence[Item], meant: Sequence[int], tokens: Sequence[Token]) -> dict[int, int]:
    """Wide words that need not be drawn: "headache behind my eye", "back pain, mostly in my lower back"."""
    told: dict[int, int] = {}
    for wide in meant:
        meaning = items[wide].value.meaning
        if meaning.which is None:
            continue
        inside = [index for index in meant if index != wide and _is_inside(items[index], meaning.covers)]
        near = inside if meaning.pain else [i for i in inside if _tells(items[wide], items[i], tokens)]
        if near:
            told[wide] = near[0]
    return told


def _is_inside(item: Item, covers: frozenset[RegionId]) -> bool:
    meaning = item.value.meaning
    return meaning.which is None and set(meaning.regions) <= covers


def _tells(wide: Item, exact: Item, tokens: Sequence[Token]) -> bool:
    """True for "leg pain, mainly in the calf" and for "shin splints in both legs"."""
    after = {token.word for token in tokens[wide.end : exact.start]}
    before = {token.word for token in tokens[exact.end : wide.start]}
    if wide.end <= exact.start:
        return bool(after - {",", "the", "my"}) and after <= _MORE_EXACTLY
    return before <= _INSIDE


def _with_ranges(
    whole: Sequence[Placed], ranges: Sequence[tuple[int, int, bool]], items: Sequence[Item],
    sides: Mapping[int, Sides], knowledge: Knowledge,
) -> list[Placed]:  # fmt: skip
    """The places, each range in the place of its two ends."""
    ends = {index for first, second, _ in ranges for index in (first, second)}
    spans = {placed.item: placed for placed in whole}
    filled = [_range(each, items, sides, knowledge, spans) for each in ranges]
    return sorted([*(placed for placed in whole if placed.item not in ends), *filled], key=lambda placed: placed.start)


def _range(
    linked_pair: tuple[int, int, bool], items: Sequence[Item], sides: Mapping[int, Sides], knowledge: Knowledge,
    spans: Mapping[int, Placed],
) -> Placed:  # fmt: skip
    first, second, inner = linked_pair
    begin, end = items[first].value.meaning, items[second].value.meaning
    path = path_between(begin, end, knowledge.neighbours, inner=inner)
    side = sides[first] if sides[first] != (None,) else sides[second]
    start = spans[first].start if first in spans else items[first].start
    stop = spans[second].end if second in spans else items[second].end
    return Placed(first, path, side, start, stop, filled=True)


def _off(
    no: Mapping[int, tuple[int, int]], items: Sequence[Item], sides: Mapping[int, Sides]
) -> Iterator[tuple[frozenset[RegionId], Side | None]]:
    """Everything a denied place may mean, on its side; a range leaves it out, and a wide word of which it is a part."""
    for index in no:
        if items[index].kind is Kind.PLACE:
            yield from ((items[index].value.meaning.covers, side) for side in sides[index])
