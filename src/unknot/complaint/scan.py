"""From tokens to items: at each word the readers are tried in order, and the first that knows it takes it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from unknot.complaint.grammar import (
    BUT,
    JOINS,
    KNOWN,
    MOVERS,
    NOT,
    NOT_PAIRS,
    POSTURES,
    SENTENCE_ENDS,
    SIDE_IS_A_PART,
    UNABLE,
)
from unknot.complaint.items import Item, Kind
from unknot.complaint.lexicon import Lexicon
from unknot.complaint.meaning import Meaning
from unknot.complaint.phrasebook import SIDE_WORDS, Found
from unknot.complaint.sides import SideSaid, means_exactly, side_at
from unknot.complaint.since import since_at
from unknot.complaint.strength import strength_at
from unknot.complaint.tokens import DETERMINERS, Token
from unknot.vocabulary.body import Side


@dataclass(frozen=True, slots=True)
class PlaceSaid:
    """A place as it was said: what it means, and a side that stood inside the words."""

    meaning: Meaning
    side: Side | None


@dataclass(frozen=True, slots=True)
class Text:
    """What a reader needs to look at."""

    tokens: Sequence[Token]
    lexicon: Lexicon
    today: date

    def word(self, at: int) -> str:
        """The word there, empty outside the text."""
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def place(self, at: int) -> Found[Meaning] | None:
        """The place that begins there, unless an idiom as long does."""
        if not 0 <= at < len(self.tokens):
            return None
        found, idiom = self.lexicon.places.find(self.tokens, at), self.lexicon.idioms.find(self.tokens, at)
        return None if found and idiom and idiom.end >= found.end else found


_SIDE_OF_BODY = ("side", "of", "body")
_TURNS = MOVERS | {"look", "looking", "looked", "twist", "twisting", "leaning", "lean", "side"}
_DONE = "what you do, not where it hurts"

Reader = Callable[[Text, int], Item | None]


def items_of(tokens: Sequence[Token], lexicon: Lexicon, today: date) -> tuple[Item, ...]:
    """The whole text as items.  Where it names no place, "my side" is one."""
    items = tuple(_items(Text(tokens, lexicon, today)))
    if any(item.kind is Kind.PLACE for item in items):
        return items
    return tuple(_side_of_body(item, tokens, lexicon) for item in items)


def _side_of_body(item: Item, tokens: Sequence[Token], lexicon: Lexicon) -> Item:
    if item.kind not in {Kind.SIDE, Kind.SMALL} or not {"side", "sides"} & _words_of(item, tokens):
        return item
    meaning = lexicon.places.phrases[_SIDE_OF_BODY]
    if item.kind is Kind.SMALL:
        return Item(Kind.PLACE, item.start, item.end, PlaceSaid(meaning, None))
    sides = item.value.sides
    plural = replace(meaning, plural=len(sides) > 1)
    return Item(Kind.PLACE, item.start, item.end, PlaceSaid(plural, sides[0] if len(sides) == 1 else None))


def _words_of(item: Item, tokens: Sequence[Token]) -> set[str]:
    return {token.word for token in tokens[item.start : item.end]}


def _items(text: Text) -> Iterator[Item]:
    at = 0
    while at < len(text.tokens):
        item = next(filter(None, (read(text, at) for read in _READERS)))
        yield item
        at = item.end


def _strength(text: Text, at: int) -> Item | None:
    found = strength_at(text.tokens, at)
    return Item(Kind.STRENGTH, at, found[1], found[0]) if found else None


def _since(text: Text, at: int) -> Item | None:
    found = since_at(text.tokens, at, text.today)
    return Item(Kind.SINCE, at, found.end, found) if found else None


def _idiom(text: Text, at: int) -> Item | None:
    found = text.lexicon.idioms.find(text.tokens, at)
    longer = text.lexicon.places.find(text.tokens, at)
    if found is None or (longer and longer.end > found.end):
        return None
    return Item(Kind.PASSED, at, found.end)


def _movement(text: Text, at: int) -> Item | None:
    """Read "When I turn my head", "sleeping on my left side": what is done, not where it hurts."""
    word = text.word(at)
    if word in MOVERS and not {text.word(at - step) for step in range(1, 4)} & UNABLE:
        found = text.place(_past_small(text, at + 1))
        return Item(Kind.PASSED, at, found.end, _DONE) if found else None
    if word in POSTURES:
        return _posture(text, at)
    return None


def _posture(text: Text, at: int) -> Item | None:
    on = next((step for step in range(at + 1, at + 5) if text.word(step) in {"on", "onto", "against"}), None)
    if on is None or any(text.word(step) in SENTENCE_ENDS | {","} for step in range(at, on)):
        return None
    begin = _past_small(text, on + 1)
    found = text.place(begin)
    if found is not None:
        return Item(Kind.PASSED, at, found.end, _DONE)
    return Item(Kind.PASSED, at, begin + 1, _DONE) if text.word(begin) in {"side", "front", "sides", "it"} else None


def _past_small(text: Text, at: int) -> int:
    while text.word(at) in DETERMINERS | {"one", *SIDE_WORDS}:
        at += 1
    return at


def _place(text: Text, at: int) -> Item | None:
    found = text.place(at)
    return Item(Kind.PLACE, at, found.end, PlaceSaid(found.meaning, found.side)) if found else None


def _shared_end(text: Text, at: int) -> Item | None:
    """The first of two places that share their end: "ring and little finger", "front and back of my thigh"."""
    found = text.place(at + 2) if text.word(at + 1) in {"and", "&", "or", "/"} else None
    whole = text.place(at)
    if found is None or (whole is not None and whole.end >= found.end):
        return None
    rest = [token.word for token in text.tokens[at + 3 : found.end] if token.word not in DETERMINERS | {*SIDE_WORDS}]
    meaning = text.lexicon.places.meaning((text.word(at), *rest)) if rest else None
    return Item(Kind.PLACE, at, at + 1, PlaceSaid(meaning, found.side)) if meaning else None


def _exactly(text: Text, at: int) -> Item | None:
    return Item(Kind.SMALL, at, at + 1, "exactly") if means_exactly(text.tokens, at) else None


def _side(text: Text, at: int) -> Item | None:
    found = side_at(text.tokens, at)
    if found is None:
        return None
    said, end = found
    if any((place := text.place(step)) and place.end > end for step in range(at + 1, end)):
        return _part_on_a_side(text, at, end, said)
    if text.word(at) == "to" and {text.word(at - step) for step in range(1, 6)} & _TURNS:
        return Item(Kind.PASSED, at, end, _DONE)
    if text.word(at) == "both" and not said.looks_on and end == at + 1 and not _is_of_two(text, end):
        return Item(Kind.SMALL, at, end)
    return Item(Kind.SIDE, at, end, said)


def _part_on_a_side(text: Text, at: int, end: int, said: SideSaid) -> Item | None:
    """Leave "the middle finger" and "middle of my back" to the places; "left side of my neck" is the neck's side."""
    side = next((step for step in range(at, end) if text.word(step) == "side"), at)
    place = text.place(side) if side > at else None
    if place is None:
        return None if said.sides == (Side.MIDLINE,) else Item(Kind.SIDE, at, end, said)
    is_part = text.word(place.end - 1) in SIDE_IS_A_PART
    return Item(Kind.SIDE, at, side if is_part else end, said)


def _is_of_two(text: Text, at: int) -> bool:
    """False in "both my neck and my shoulder", where "both" joins two places; True in "both knees" and "both."."""
    found = text.place(_past_small(text, at + (text.word(at) == "of")))
    return found is None or found.meaning.plural or text.tokens[found.end - 1].word.endswith("s")


def _not(text: Text, at: int) -> Item | None:
    if (text.word(at), text.word(at + 1)) in NOT_PAIRS:
        return Item(Kind.NOT, at, at + 2)
    return Item(Kind.NOT, at, at + 1) if text.word(at) in NOT else None


def _mark(text: Text, at: int) -> Item | None:
    word = text.word(at)
    kinds = ((SENTENCE_ENDS, Kind.END), (BUT, Kind.BUT), (JOINS, Kind.JOIN))
    return next((Item(kind, at, at + 1, word) for words, kind in kinds if word in words), None)


def _quality(text: Text, at: int) -> Item | None:
    found = text.lexicon.qualities.find(text.tokens, at)
    return Item(Kind.QUALITY, at, found.end, found.meaning) if found else None


def _vague(text: Text, at: int) -> Item | None:
    found = text.lexicon.vague.find(text.tokens, at)
    return Item(Kind(found.meaning), at, found.end) if found else None


def _rest(text: Text, at: int) -> Item:
    word = text.word(at)
    small = word in text.lexicon.small or word in KNOWN or not word[:1].isalpha()
    return Item(Kind.SMALL if small else Kind.UNKNOWN, at, at + 1)


_READERS: tuple[Reader, ...] = (
    *(_strength, _since, _movement, _idiom, _shared_end, _place, _exactly, _side),
    *(_not, _mark, _quality, _vague, _rest),
)
