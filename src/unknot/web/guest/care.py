"""The care card: what to do first, then why, in levels as the NHS care cards have them."""

from collections.abc import Iterable
from dataclasses import dataclass

from unknot.engine.screening import Reason
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.provenance import State

LEVELS = {
    Disposition.EMERGENCY: ("immediate", "Immediate action required"),
    Disposition.URGENT: ("urgent", "Urgent advice"),
    Disposition.SEE_DOCTOR_FIRST: ("doctor", "See a doctor first"),
    Disposition.LIMITED: ("limited", "With care"),
}


@dataclass(frozen=True, slots=True)
class CareCard:
    """What to do first, then why; ``level`` is the card's class, ``heading`` what a screen reader says before it."""

    disposition: Disposition
    level: str
    heading: str
    actions: tuple[str, ...]
    reasons: tuple[tuple[str, str, bool], ...]


def card_of(disposition: Disposition, because: Iterable[Reason]) -> CareCard | None:
    """The card for this disposition; None where all is clear."""
    if disposition not in LEVELS:
        return None
    reasons = tuple(because)
    level, heading = LEVELS[disposition]
    actions = dict.fromkeys(_sentence(r.rule.do) for r in reasons if r.level.disposition is disposition)
    told = tuple((r.rule.question, _sentence(r.rule.reason), r.rule.state is State.TO_CONFIRM) for r in reasons)
    return CareCard(disposition, level, heading, tuple(actions), told)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}." if words else ""
