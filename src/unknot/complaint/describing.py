"""Saying what was understood from which words, and what was not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from unknot.complaint.complaint import Understood
from unknot.complaint.items import Item, Kind
from unknot.complaint.placed import Reading
from unknot.complaint.safety_words import Asked
from unknot.complaint.sides import BOTH, Sides
from unknot.complaint.strength import as_pain
from unknot.complaint.strengths import is_denied
from unknot.complaint.tokens import Token
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import RegionId, Side


@dataclass(frozen=True, slots=True)
class Read:
    """A text with all that was found in it."""

    text: str
    tokens: Sequence[Token]
    items: Sequence[Item]
    reading: Reading
    onset: int | None
    asked: Sequence[Asked]
    knowledge: Knowledge

    def quote(self, start: int, end: int) -> str:
        """The text from one token to before another, as it was written."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def of_kind(self, *kinds: Kind) -> Iterator[tuple[int, Item]]:
        """The items of these kinds."""
        return ((index, item) for index, item in enumerate(self.items) if item.kind in kinds)


Row = tuple[int, Understood]


def understood(read: Read) -> tuple[Understood, ...]:
    """Everything that was understood, in the order of the text."""
    rows = (*_places(read), *_no_places(read), *_numbers(read), *_questions(read))
    return tuple(row for _, row in sorted(rows, key=lambda row: row[0]))


def _places(read: Read) -> Iterator[Row]:
    spans = {placed.item: read.quote(placed.start, placed.end) for placed in read.reading.placed}
    for placed in read.reading.placed:
        name = _named(placed.regions, placed.sides, read.knowledge)
        carried = spans.get(placed.carried_from) if placed.carried_from is not None else None
        also = f' (the side carried on from "{carried}")' if carried else ""
        also += " (filled in between)" if placed.filled and len(placed.regions) > 1 else ""
        yield placed.start, Understood(spans[placed.item], f"{name}{also}")


def _named(regions: Sequence[RegionId], sides: Sides, knowledge: Knowledge) -> str:
    names = [knowledge.regions[region].name for region in regions]
    named = " and ".join(f"{name[:1].lower()}{name[1:]}" for name in names)
    paired = any(knowledge.regions[region].paired for region in regions)
    return f"{named}, {_side(sides)}" if paired and sides != (None,) else named


def _side(sides: Sides) -> str:
    if sides == BOTH:
        return "left and right"
    return "in the middle" if sides == (Side.MIDLINE,) else str(sides[0])


def _no_places(read: Read) -> Iterator[Row]:
    """What is not drawn, and why."""
    for start, end in dict.fromkeys(read.reading.denied.values()):
        yield start, Understood(read.quote(start, end), "not there: left out")
    for wide, exact in read.reading.told_exactly.items():
        item, other = read.items[wide], read.items[exact]
        said = f'told more exactly by "{read.quote(other.start, other.end)}"'
        yield item.start, Understood(read.quote(item.start, item.end), said)
    for _, item in read.of_kind(Kind.PASSED):
        if item.value:
            yield item.start, Understood(read.quote(item.start, item.end), str(item.value))


def _numbers(read: Read) -> Iterator[Row]:
    for index, item in read.of_kind(Kind.STRENGTH, Kind.SINCE, Kind.QUALITY):
        words = read.quote(item.start, item.end)
        if item.kind is Kind.SINCE:
            yield item.start, Understood(words, _began(item) if index == read.onset else "another time, not taken")
        elif item.kind is Kind.QUALITY:
            no = "not like this" if is_denied(read.items, index) else "it feels like this"
            yield item.start, Understood(words, f"{no}: {item.value}")
        elif as_pain(item.value) is not None:
            yield item.start, Understood(words, f"strength {item.value} of 10")


def _began(item: Item) -> str:
    days = item.value.days
    if days == 0:
        return "began today"
    return f"began {'about ' if item.value.about else ''}{days} {'day' if days == 1 else 'days'} ago"


def _questions(read: Read) -> Iterator[Row]:
    for asked in read.asked:
        question = read.knowledge.rules[asked.rule].question
        yield asked.start, Understood(read.quote(asked.start, asked.end), f"to ask first: {question}")


def not_understood(read: Read) -> tuple[str, ...]:
    """What was not understood or not exactly: the words, and where it helps, what was made of them."""
    rows = sorted((*_wide(read), *_vague(read), *_loose_sides(read), *_leftovers(read)))
    return tuple(dict.fromkeys(words for _, words in rows))


def _wide(read: Read) -> Iterator[tuple[int, str]]:
    for placed in read.reading.placed:
        meaning = read.items[placed.item].value.meaning
        if meaning.which is not None and not placed.filled:
            taken = _named(placed.regions, (None,), read.knowledge)
            words = read.quote(read.items[placed.item].start, read.items[placed.item].end)
            yield placed.start, f"{words}: which part was not said ({meaning.which}); taken as {taken}"


def _vague(read: Read) -> Iterator[tuple[int, str]]:
    kinds = {item.kind for item in read.items}
    for _, item in read.of_kind(Kind.VAGUE_STRENGTH):
        if Kind.STRENGTH not in kinds:
            words = read.quote(item.start, item.end)
            yield item.start, f"{words}: no number from 0 to 10, so the strength is left open"
    for _, item in read.of_kind(Kind.VAGUE_ONSET):
        if Kind.SINCE not in kinds:
            yield item.start, f"{read.quote(item.start, item.end)}: no time that can be counted, so it is left open"
    for _, item in read.of_kind(Kind.STRENGTH):
        if as_pain(item.value) is None:
            yield item.start, f"{read.quote(item.start, item.end)}: strength is a number from 0 to 10"


def _loose_sides(read: Read) -> Iterator[tuple[int, str]]:
    for index, item in read.of_kind(Kind.SIDE):
        if item.value.sides == (None,):
            yield item.start, f"{read.quote(item.start, item.end)}: which side was not said"
        elif (
            not any(placed.sides == item.value.sides for placed in read.reading.placed)
            and index not in read.reading.denied
            and not (index + 1 < len(read.items) and read.items[index + 1].kind is Kind.PASSED)
            and not any(start <= item.start < end for start, end in read.reading.denied.values())
        ):
            yield item.start, f"{read.quote(item.start, item.end)}: no place was found for this side"
    for index, item in read.of_kind(Kind.SMALL):
        if item.value and not _has_a_side(index, read):
            yield item.start, f'{read.quote(item.start, item.end)}: taken as "exactly", not as a side'


def _has_a_side(index: int, read: Read) -> bool:
    after = [placed for placed in read.reading.placed if placed.item > index]
    return bool(after) and after[0].sides != (None,)


def _leftovers(read: Read) -> Iterator[tuple[int, str]]:
    """Words nobody knows, neighbours together, but for those that a question was started from."""
    taken = {at for asked in read.asked for at in range(asked.start, asked.end)}
    start: int | None = None
    for item in (*read.items, Item(Kind.END, len(read.tokens), len(read.tokens))):
        loose = item.kind is Kind.UNKNOWN and item.start not in taken
        if loose and start is None:
            start = item.start
        if not loose and start is not None:
            yield start, read.quote(start, item.start)
            start = None
