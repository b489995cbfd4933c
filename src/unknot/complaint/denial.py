"""Denied places: "not the hip", "no pain in my arm", "but not down the leg", "my knee is fine"."""

from collections.abc import Iterator, Sequence

from unknot.complaint.grammar import BEING, CONDITIONS, FINE, HURTS, NOT_BLOCKED_BY
from unknot.complaint.items import Item, Kind
from unknot.complaint.tokens import Token, word_set

FARTHEST = 7
"""So many items may stand between a "not" and the place it denies."""
_STILL_DENIED = word_set("& / and nor or")
_DO_NOT = word_set("arent didnt doesnt dont isnt never not")
_HURT = word_set("ache aching affected bad bother hurt hurting hurts painful sore")


def denied(items: Sequence[Item], tokens: Sequence[Token]) -> dict[int, tuple[int, int]]:
    """The denied places and sides by the index of their item, each with the tokens that deny it."""
    found: dict[int, tuple[int, int]] = {}
    for index, item in enumerate(items):
        if item.kind is Kind.NOT:
            for place in _after_not(items, index, tokens):
                found.setdefault(place, (item.start, items[place].end))
        elif item.kind is Kind.PLACE:
            end = _said_fine(item.end, tokens)
            if end is not None:
                found.update({place: (items[place].start, end) for place in _joined(items, index, item, tokens)})
    return found


def _after_not(items: Sequence[Item], index: int, tokens: Sequence[Token]) -> Iterator[int]:
    """Places after a "not", over "or" and "and", up to a comma that begins something else."""
    seen = False
    side: int | None = None
    for at in range(index + 1, len(items)):
        item = items[at]
        word = tokens[item.start].word
        if item.kind in {Kind.END, Kind.BUT} or (not seen and (at - index > FARTHEST or word in NOT_BLOCKED_BY)):
            break
        if item.kind is Kind.JOIN and not (seen and _goes_on(items, at, tokens)):
            break
        if item.kind is Kind.SIDE:
            side = at
        if item.kind is Kind.PLACE:
            seen = True
            yield at
    if not seen and side is not None:
        yield side


def _goes_on(items: Sequence[Item], join: int, tokens: Sequence[Token]) -> bool:
    """True where the list that is denied goes on after a join: no verb says that what follows does hurt."""
    word = items[join].value
    rest = []
    for item in items[join + 1 :]:
        if item.kind in {Kind.END, Kind.BUT, Kind.NOT}:
            break
        rest.append(item)
    verbs = {tokens[item.start].word for item in rest} & HURTS
    if word == ",":
        return any(item.value in {"or", "nor"} for item in rest if item.kind is Kind.JOIN) and not verbs
    return word in _STILL_DENIED and (word in {"or", "nor"} or not verbs)


def _said_fine(end: int, tokens: Sequence[Token]) -> int | None:
    """The token after "is fine" or "does not hurt", where one of these follows a place without a condition."""
    words = [token.word for token in tokens[end : end + 6]]
    at = 0
    while at < len(words) and words[at] in BEING:
        at += 1
    if at and words[at : at + 1] and words[at] in FINE:
        return None if words[at + 1 : at + 2] and words[at + 1] in CONDITIONS else end + at + 1
    if at < len(words) and words[at] in {"does", "do", "did"}:
        at += 1
    if words[at : at + 1] and words[at] in _DO_NOT and words[at + 1 : at + 2] and words[at + 1] in _HURT:
        return None if words[at + 2 : at + 3] and words[at + 2] in CONDITIONS else end + at + 2
    return None


def _joined(items: Sequence[Item], index: int, item: Item, tokens: Sequence[Token]) -> Iterator[int]:
    """The place itself, and with "are" those joined to it: "neck and shoulder are fine"."""
    yield index
    if item.end < len(tokens) and tokens[item.end].word == "are" and not tokens[item.end - 1].word.endswith("s"):
        at = index - 1
        while at >= 0 and items[at].kind in {Kind.JOIN, Kind.PLACE, Kind.SMALL, Kind.SIDE}:
            if items[at].kind is Kind.PLACE:
                yield at
            at -= 1
