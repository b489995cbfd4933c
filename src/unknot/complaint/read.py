"""The verb of this room: read a person's own words.

Every reading quotes its words; what is not understood, or not exactly, is said too.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from unknot.complaint.complaint import Complaint
from unknot.complaint.describing import Read, not_understood, understood
from unknot.complaint.items import Item, Kind
from unknot.complaint.lexicon import lexicon_of
from unknot.complaint.marks import marks_of
from unknot.complaint.onset import onset_of
from unknot.complaint.placed import places_of
from unknot.complaint.safety_words import Asked, asked_by
from unknot.complaint.scan import items_of
from unknot.complaint.spelling import mended
from unknot.complaint.strengths import qualities_of, strengths_of
from unknot.complaint.tokens import tokens_of
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import RuleId
from unknot.vocabulary.body import RegionId
from unknot.vocabulary.disposition import Level

LONGEST = 2000
"""Characters a text may have."""


def read(text: Any, today: date, knowledge: Knowledge) -> Complaint:
    """Make a drawing, an onset and first questions of a person's own words.

    Raises ValueError with one sentence where it is no text, an empty one or one that is too long.
    """
    found = _found(_checked(text), today, knowledge)
    strengths = strengths_of(found.items, found.reading.placed, found.tokens)
    qualities = qualities_of(found.items, found.reading.placed)
    marks = marks_of(found.reading, strengths, qualities, _wide(found.items), knowledge)
    onset = None if found.onset is None else found.items[found.onset].value.days
    return Complaint(marks, onset, understood(found), not_understood(found), _worst_first(found.asked, knowledge))


def _checked(text: Any) -> str:
    if not isinstance(text, str):
        raise ValueError("text: this is what the person says, as text.")  # noqa: TRY004 - what was said, not a bug
    if not text.strip():
        raise ValueError("text: this is empty; say in a few words where it hurts.")
    if len(text) > LONGEST:
        raise ValueError(f"text: at most {LONGEST} characters, not {len(text)}.")
    return text


def _found(text: str, today: date, knowledge: Knowledge) -> Read:
    lexicon = lexicon_of(knowledge)
    tokens = mended(tokens_of(text), lexicon)
    items = items_of(tokens, lexicon, today)
    return Read(
        text,
        tokens,
        items,
        reading=places_of(items, tokens, knowledge),
        onset=onset_of(items, tokens),
        asked=tuple(asked_by(tokens, lexicon.safety)),
        knowledge=knowledge,
    )


def _wide(items: Sequence[Item]) -> Mapping[int, frozenset[RegionId]]:
    places = ((index, item.value.meaning) for index, item in enumerate(items) if item.kind is Kind.PLACE)
    return {index: meaning.covers for index, meaning in places if meaning.which is not None}


def _worst_first(asked: Sequence[Asked], knowledge: Knowledge) -> tuple[RuleId, ...]:
    order, levels = list(knowledge.rules), list(Level)
    rules = {each.rule for each in asked}
    return tuple(sorted(rules, key=lambda rule: (levels.index(knowledge.rules[rule].level), order.index(rule))))
