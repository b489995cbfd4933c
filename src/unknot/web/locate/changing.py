"""What would change the list: each thing that was tried and that would put another muscle first."""

from collections.abc import Iterable, Mapping

from unknot.engine.locating import Change
from unknot.knowledge.base import Knowledge
from unknot.web.guest.words import place_in_words
from unknot.web.locate.named import titled

Changing = Mapping[str, tuple[str, ...]]
"""By the name of what would then come first: what would have to be so."""


def changing(changes: Iterable[Change], knowledge: Knowledge) -> Changing:
    """What would have to be so, gathered by what would then come first, in the order in which it was tried."""
    found: dict[str, list[str]] = {}
    for change in changes:
        name = titled(change.first.muscle, change.first.side, knowledge)
        found.setdefault(name, []).append(_if(change, knowledge))
    return {name: tuple(dict.fromkeys(told)) for name, told in found.items()}


def _if(change: Change, knowledge: Knowledge) -> str:
    if change.place is not None:
        words = place_in_words(change.place, knowledge)
        return f"it also hurt here: {words}." if change.hurts else f"it did not hurt here: {words}."
    said = change.question.text if change.question else ""
    return f"you said {change.answer} to: {said}"
