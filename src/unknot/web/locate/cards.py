"""The cards of the list: the likeliest point of each muscle and side, with its pattern and its reasons."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from unknot.engine.locating import Candidate
from unknot.knowledge.anatomy import Muscle, TriggerPoint
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import Drawing, MuscleId
from unknot.web.locate.named import in_words, titled
from unknot.web.locate.pattern import Pattern, pattern_of
from unknot.web.locate.why import Why


@dataclass(frozen=True, slots=True)
class Card:
    """One muscle of the list: ``value`` names it in the form; ``why`` only where it is among the first."""

    value: str
    title: str
    candidate: Candidate
    muscle: Muscle
    point: TriggerPoint
    explains: tuple[str, ...]
    near: tuple[str, ...]
    pattern: Pattern
    why: Why | None = None
    tried: bool = False
    site: str = ""


def value_of(candidate: Candidate) -> str:
    """The point and the side, as the form sends them."""
    return f"{candidate.point}:{candidate.side or ''}"


def cards_of(
    shown: Iterable[Candidate], drawing: Drawing, knowledge: Knowledge, reasons: Mapping[Candidate, Why]
) -> tuple[Card, ...]:
    """The cards of these, in this order."""
    return tuple(card_of(candidate, drawing, knowledge, reasons.get(candidate)) for candidate in shown)


def told_apart(cards: Iterable[Card], several: Collection[MuscleId], tried: Collection[MuscleId]) -> tuple[Card, ...]:
    """Each says where its spot is if the page shows ``several`` of its muscle, and that it was tried if it was."""
    return tuple(
        replace(
            card,
            site=card.point.site if card.muscle.id in several else "",
            tried=card.muscle.id in tried,
        )
        for card in cards
    )


def card_of(candidate: Candidate, drawing: Drawing, knowledge: Knowledge, why: Why | None = None) -> Card:
    """The card of one candidate."""
    return Card(
        value=value_of(candidate),
        title=titled(candidate.muscle, candidate.side, knowledge),
        candidate=candidate,
        muscle=knowledge.muscles[candidate.muscle],
        point=knowledge.points[candidate.point],
        explains=in_words(candidate.explains, knowledge),
        near=in_words(candidate.near, knowledge),
        pattern=pattern_of(candidate, drawing, knowledge),
        why=why,
    )
