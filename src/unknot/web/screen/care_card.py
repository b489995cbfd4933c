"""Step: the care card, where somebody has to be seen before anything else.  It is the end of the way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from unknot.engine.screening import Reason
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.provenance import State
from unknot.web.guest.step import Shown
from unknot.web.guest.visit import Visit
from unknot.web.screen.danger import judged
from unknot.web.screen.remaining import judged_for_wish

name = "care-card"
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


def due(visit: Visit) -> bool:
    """Due where an answer needs somebody today, in the first pass or in the second."""
    if not judged(visit).disposition.allows_self_care:
        return True
    remaining = judged_for_wish(visit)
    return remaining is not None and not remaining.disposition.allows_self_care


def show(visit: Visit, _again: Mapping[str, Any]) -> Shown:
    """The card alone."""
    found = judged(visit)
    remaining = judged_for_wish(visit)
    if found.disposition.allows_self_care and remaining is not None:
        found = remaining
    return Shown("screen/care_card.html", "What to do now", {"card": card_of(found.disposition, found.because)})


def take(visit: Visit, _sent: QueryDict) -> Visit:
    """Nothing follows from it; an answer is changed by going back."""
    return visit
