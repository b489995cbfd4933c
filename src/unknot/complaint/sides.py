"""Sides: finding the words for them, and giving each place the side that was said of it.

Left is the person's own left.  A side is carried on over "and" and commas to a place that has none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from unknot.complaint.grammar import EXACTLY_BEFORE, NAMES_BEGIN, SENTENCE_ENDS
from unknot.complaint.items import Item, Kind
from unknot.complaint.phrasebook import SIDE_WORDS
from unknot.complaint.tokens import DETERMINERS, Token
from unknot.vocabulary.body import Side

BOTH = (Side.LEFT, Side.RIGHT)
Sides: TypeAlias = tuple[Side | None, ...]
"""Where a place is marked: on one side, on both, or once with no side known."""
_NOT_AFTER_A_LETTER = {"", "u", "so", "very", "really", "just", "sore", "killing", "all"}
_HELD = {"l", "r", "lt", "rt"}
_CORE: Mapping[str, Sides] = {
    **{word: (side,) for word, side in SIDE_WORDS.items()},
    "lhs": (Side.LEFT,),
    "rhs": (Side.RIGHT,),
    "both": BOTH,
    "bilateral": BOTH,
    "bilaterally": BOTH,
}
_WHOLE: Mapping[tuple[str, ...], Sides] = {
    ("left", "and", "right"): BOTH, ("right", "and", "left"): BOTH, ("l", "and", "r"): BOTH, ("r", "and", "l"): BOTH,
    ("left", "&", "right"): BOTH, ("right", "&", "left"): BOTH,
    ("left", "/", "right"): BOTH, ("right", "/", "left"): BOTH,
    ("l", "/", "r"): BOTH, ("r", "/", "l"): BOTH, ("left", "or", "right"): (None,), ("right", "or", "left"): (None,),
    ("either", "side"): BOTH, ("each", "side"): BOTH, ("both", "sides"): BOTH, ("one", "side"): (None,),
    ("one", "sided"): (None,), ("in", "the", "middle"): (Side.MIDLINE,), ("the", "middle"): (Side.MIDLINE,),
    ("the", "centre"): (Side.MIDLINE,), ("the", "center"): (Side.MIDLINE,), ("in", "the", "centre"): (Side.MIDLINE,),
    ("in", "the", "center"): (Side.MIDLINE,), ("middle", "of"): (Side.MIDLINE,), ("centre", "of"): (Side.MIDLINE,),
    ("center", "of"): (Side.MIDLINE,), ("midline",): (Side.MIDLINE,), ("down", "the", "middle"): (Side.MIDLINE,),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SideSaid:
    """A side, and whether the words look back at a place ("... on the right") or on to one ("right side of ...")."""

    sides: Sides
    looks_back: bool = False
    looks_on: bool = False


def side_at(tokens: Sequence[Token], at: int) -> tuple[SideSaid, int] | None:
    """The side that is named from this token on, and the token after it."""
    core = at
    while _word(tokens, core) in {"on", "to", "at", "(", "in"} or (core > at and _word(tokens, core) in DETERMINERS):
        core += 1
    looks_back = core > at
    found = _whole(tokens, at) or _whole(tokens, core) or _one_word(tokens, core)
    if found is None:
        return None
    sides, end = found
    end += (_word(tokens, end) == "hand") and _word(tokens, end + 1) in {"side", "sided"}
    end += _word(tokens, end) in {"side", "sided", "sides"}
    looks_on = _word(tokens, end) == "of" or _word(tokens, end - 1) == "of"
    return SideSaid(sides, looks_back, looks_on), end + (_word(tokens, end) == "of") + (_word(tokens, end) == ")")


def _whole(tokens: Sequence[Token], at: int) -> tuple[Sides, int] | None:
    for words, sides in _WHOLE.items():
        if tuple(_word(tokens, at + step) for step in range(len(words))) == words:
            return sides, at + len(words)
    return None


def _one_word(tokens: Sequence[Token], at: int) -> tuple[Sides, int] | None:
    word, before, after = (_word(tokens, at + step) for step in (0, -1, 1))
    if word not in _CORE or (word in _HELD and not _is_a_side_letter(before, after)):
        return None
    return _CORE[word], at + 1


def _is_a_side_letter(before: str, after: str) -> bool:
    """A lone letter is a side in "on the l" and before a place, not in "my knees r sore"."""
    return before in {"the", "(", "on", "my"} or after not in _NOT_AFTER_A_LETTER


def means_exactly(tokens: Sequence[Token], at: int) -> bool:
    """True for "right" in "right behind my eye", unless the words begin with it as a list of places would."""
    word, before, after = (_word(tokens, at + step) for step in (0, -1, 1))
    if word != "right" or after not in EXACTLY_BEFORE:
        return False
    begins = before == "" or before in SENTENCE_ENDS or before in {",", "and", "my", "the", "on", "("}
    return not (begins and after in NAMES_BEGIN)


def sides_of_places(items: Sequence[Item]) -> tuple[dict[int, Sides], dict[int, int]]:
    """The sides of each place by the index of its item, and for sides carried on, the place each came from."""
    said = _attached(items)
    sides: dict[int, Sides] = {}
    carried: dict[int, int] = {}
    last: int | None = None
    for index, item in enumerate(items):
        if item.kind is Kind.END:
            last = None
        if item.kind is not Kind.PLACE:
            continue
        own = _own(item, said.get(index))
        if own is None and last is not None and len(sides[last]) == 1 and sides[last][0] in BOTH:
            own, carried[index] = sides[last], last
        sides[index] = own or (None,)
        last = index if own is not None and not item.value.meaning.side else last
    return sides, carried


def _own(item: Item, said: Sides | None) -> Sides | None:
    place = item.value
    if place.side is not None:
        return (place.side,)
    if said is not None:
        return said
    if place.meaning.side is not None:
        return (place.meaning.side,)
    return BOTH if place.meaning.plural else None


def _attached(items: Sequence[Item]) -> dict[int, Sides]:
    """Which place each side belongs to; one that looks back counts for every place joined before it, too.

    A side in front of its place is stronger than one that looks back over a list.
    """
    given: dict[int, Sides] = {}
    said = [index for index, item in enumerate(items) if item.kind is Kind.SIDE and not _of_an_idiom(items, index)]
    for index in sorted(said, key=lambda index: not _is_before_its_place(items, index)):
        for place in _places_of(items, index):
            given.setdefault(place, items[index].value.sides)
    return given


def _is_before_its_place(items: Sequence[Item], index: int) -> bool:
    return index + 1 < len(items) and items[index + 1].kind is Kind.PLACE


def _of_an_idiom(items: Sequence[Item], index: int) -> bool:
    """The side of something that is no place that hurts: "right hip replacement"."""
    return index + 1 < len(items) and items[index + 1].kind is Kind.PASSED


def _places_of(items: Sequence[Item], index: int) -> list[int]:
    said: SideSaid = items[index].value
    on, joined_on = _next_place(items, index, +1)
    back, joined_back = _next_place(items, index, -1)
    if on is not None and (said.looks_on or on == index + 1):
        return [on]
    if on is not None and not joined_on and not (said.looks_back and back is not None and not joined_back):
        return [on]
    if back is not None:
        return _joined_before(items, back)
    return [on] if on is not None else _sentence_before(items, index)


def _next_place(items: Sequence[Item], index: int, step: int) -> tuple[int | None, bool]:
    """The nearest place in this sentence in one direction, and whether a join stands between."""
    joined = False
    at = index + step
    while 0 <= at < len(items) and items[at].kind not in {Kind.END, Kind.BUT}:
        if items[at].kind is Kind.PLACE:
            return at, joined
        joined = joined or items[at].kind is Kind.JOIN or items[at].kind is Kind.SIDE
        at += step
    return None, joined


def _joined_before(items: Sequence[Item], place: int) -> list[int]:
    """A place and those joined to it before it that have no side of their own: "neck and shoulder on the right"."""
    places, at = [place], place - 1
    while at >= 0 and items[at].kind in {Kind.JOIN, Kind.PLACE, Kind.SMALL, Kind.QUALITY}:
        if items[at].kind is Kind.PLACE:
            places.append(at)
        at -= 1
    return places


def _sentence_before(items: Sequence[Item], index: int) -> list[int]:
    """Read "My neck hurts. It is on the right.": the places of the sentence before that have no side."""
    ends = [at for at in range(index) if items[at].kind is Kind.END]
    start = ends[-2] + 1 if len(ends) > 1 else 0
    return [at for at in range(start, index) if items[at].kind is Kind.PLACE]


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].word if 0 <= at < len(tokens) else ""
