"""The cards of the list: the likeliest point of each muscle and side, with its pattern and its reasons."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from unknot.engine.locating import Candidate, Ranking
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


def value_of(candidate: Candidate) -> str:
    """The point and the side, as the form sends them."""
    return f"{candidate.point}:{candidate.side or ''}"


def cards_of(
    ranking: Ranking, drawing: Drawing, knowledge: Knowledge, reasons: Mapping[Candidate, Why], most: int
) -> tuple[Card, ...]:
    """The first ``most`` cards."""
    first = list(first_of_each(ranking))[:most]
    return tuple(card_of(candidate, drawing, knowledge, reasons.get(candidate)) for candidate in first)


def tried_last(cards: Iterable[Card], tried: Collection[MuscleId]) -> tuple[Card, ...]:
    """Where somebody looks again, the muscles that were tried come last, and say so."""
    marked = [replace(card, tried=card.candidate.muscle in tried) for card in cards]
    return tuple(sorted(marked, key=lambda card: card.tried))


def first_of_each(ranking: Ranking) -> Iterator[Candidate]:
    """The likeliest candidate of each muscle and side, in order."""
    seen = set()
    for candidate in ranking.candidates:
        if (candidate.muscle, candidate.side) not in seen:
            seen.add((candidate.muscle, candidate.side))
            yield candidate


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
