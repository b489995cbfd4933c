"""Which strength belongs to which place, and which quality."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from unknot.complaint.items import Item, Kind
from unknot.complaint.placed import Placed
from unknot.complaint.strength import as_pain
from unknot.complaint.tokens import Token
from unknot.vocabulary.scale import Pain

_FELT_THERE_ALONE = {None, "numb", "tingling"}
"""Qualities that are not carried on to the next place: whether it is numb there too matters."""
_NOW = {"now", "currently", "today", "moment"}


def strengths_of(items: Sequence[Item], placed: Sequence[Placed], tokens: Sequence[Token]) -> dict[int, Pain]:
    """The strength of each place, by its item.

    One number counts for every place before it, or else for all.  Of several, each counts for its own places.
    """
    said = [index for index, item in enumerate(items) if item.kind is Kind.STRENGTH and as_pain(item.value) is not None]
    places = [place.item for place in placed]
    given: dict[int, list[int]] = {}
    for number, mine in _own(said, places):
        for place in mine:
            given.setdefault(place, []).append(number)
    return {place: _chosen(numbers, items, tokens) for place, numbers in given.items()}


def _own(said: Sequence[int], places: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    if not said or not places:
        return
    looks_on = said[0] < places[0]
    mine: list[int] = []
    for before, number, after in zip((-1, *said), said, (*said[1:], max(*places, *said) + 1), strict=False):
        window = (number, after) if looks_on else (before, number)
        mine = [place for place in places if window[0] < place < window[1]] or mine
        yield number, mine


def _chosen(numbers: Sequence[int], items: Sequence[Item], tokens: Sequence[Token]) -> Pain:
    """Of several numbers for one place: the one said to be now, else the highest."""
    now = [index for index in numbers if _is_now(items[index], tokens)]
    return Pain(max(items[index].value for index in now or numbers))


def _is_now(item: Item, tokens: Sequence[Token]) -> bool:
    return bool(
        {token.word for token in (*tokens[max(0, item.start - 2) : item.start], *tokens[item.end : item.end + 1])}
        & _NOW
    )


def qualities_of(items: Sequence[Item], placed: Sequence[Placed]) -> Mapping[int, str]:
    """The quality of each place, by its item: one before or after it, else that of the place it is joined to."""
    places = {place.item for place in placed}
    given: dict[int, str] = {}
    for index, item in enumerate(items):
        if item.kind is Kind.QUALITY and not is_denied(items, index):
            place = _of_quality(items, index, places)
            if place is not None:
                given.setdefault(place, item.value)
    for before, after in pairwise(placed):
        felt = given.get(before.item)
        if felt not in _FELT_THERE_ALONE and after.item not in given and _only_joined(items, before.item, after.item):
            given[after.item] = str(felt)
    return given


def is_denied(items: Sequence[Item], index: int) -> bool:
    """True for "no numbness": a "not" right before the quality."""
    before = index - 1
    while before >= 0 and items[before].kind is Kind.SMALL:
        before -= 1
    return before >= 0 and items[before].kind is Kind.NOT


def _of_quality(items: Sequence[Item], index: int, places: set[int]) -> int | None:
    on = next((at for at in _near(items, index, +1) if at in places), None)
    back = next((at for at in _near(items, index, -1) if at in places), None)
    if on is not None and back is not None:
        joined = any(item.kind is Kind.JOIN for item in items[index:on])
        return back if joined and not any(item.kind is Kind.JOIN for item in items[back:index]) else on
    return on if on is not None else back


def _near(items: Sequence[Item], index: int, step: int) -> Iterator[int]:
    at = index + step
    while 0 <= at < len(items) and items[at].kind is not Kind.END:
        yield at
        at += step


def _only_joined(items: Sequence[Item], first: int, second: int) -> bool:
    between = {item.kind for item in items[first + 1 : second]}
    return Kind.JOIN in between and between <= {Kind.JOIN, Kind.SIDE, Kind.SMALL}
