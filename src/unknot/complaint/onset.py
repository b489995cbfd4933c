"""Which of the times in a text is when it began."""

from collections.abc import Sequence

from unknot.complaint.grammar import SENTENCE_ENDS
from unknot.complaint.items import Item, Kind
from unknot.complaint.tokens import Token, word_set

_OTHER_MATTERS = word_set(
    "accident baby better birth broke cancer chemo clot crash diagnosed dvt easing flew flight fracture "
    "improved injection job mri operated operation physio previously replaced replacement retired saw scan "
    "seen similar steroid stroke surgery warfarin worse worsened xray"
)
"""After these words a time tells of something else than the beginning."""
_BEFORE = 6


def onset_of(items: Sequence[Item], tokens: Sequence[Token]) -> int | None:
    """The item with the time it began: of those that tell of nothing else, the longest ago."""
    said = [index for index, item in enumerate(items) if item.kind is Kind.SINCE]
    own = [index for index in said if not _of_another_matter(items[index], tokens)]
    return max(own or said, key=lambda index: items[index].value.days, default=None)


def _of_another_matter(item: Item, tokens: Sequence[Token]) -> bool:
    before: list[str] = []
    for token in reversed(tokens[max(0, item.start - _BEFORE) : item.start]):
        if token.word in SENTENCE_ENDS | {",", "and", "but"}:
            break
        before.append(token.word)
    return bool(set(before) & _OTHER_MATTERS)
