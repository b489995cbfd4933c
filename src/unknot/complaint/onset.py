"""Which of the times in a text is when it began."""

from collections.abc import Sequence

from unknot.complaint.grammar import SENTENCE_ENDS
from unknot.complaint.items import Item, Kind
from unknot.complaint.tokens import Token, word_set

_OTHER_MATTERS = word_set(
    "baby better birth cancer chemo clot diagnosed dvt easing flew flight improved injection job mri operated "
    "operation physio previously replaced replacement retired saw scan seen similar steroid stroke surgery warfarin "
    "worse worsened xray"
)
"""After these words a time tells of something else than the beginning."""
_ACCIDENTS = word_set("accident broke crash fracture fractured")
"""After these it tells of the beginning where no other time does."""
_BEFORE = 6


def onset_of(items: Sequence[Item], tokens: Sequence[Token]) -> int | None:
    """The item with the time it began: of those that tell of nothing else, the longest ago."""
    said = [index for index, item in enumerate(items) if item.kind is Kind.SINCE]
    told = [index for index in said if not _before(items[index], tokens) & _OTHER_MATTERS]
    own = [index for index in told if not _before(items[index], tokens) & _ACCIDENTS]
    return max(own or told, key=lambda index: items[index].value.days, default=None)


def _before(item: Item, tokens: Sequence[Token]) -> set[str]:
    """The few words before a time, in its own part of the sentence."""
    before: set[str] = set()
    for token in reversed(tokens[max(0, item.start - _BEFORE) : item.start]):
        if token.word in SENTENCE_ENDS | {",", "and", "but"}:
            break
        before.add(token.word)
    return before
