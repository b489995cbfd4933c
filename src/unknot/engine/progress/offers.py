"""What a re-evaluation offers: another muscle, another way, or a person."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unknot.engine.journal.session_day import Episode
from unknot.engine.progress.cited import sources_behind
from unknot.engine.progress.spells import knots
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import MuscleId
from unknot.vocabulary.decision import OfferKind
from unknot.vocabulary.provenance import SourceId

UNNAMED = "one muscle"


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to try instead of going on.  ``tried`` are the muscles of this episode, which another muscle is not."""

    kind: OfferKind
    says: str
    tried: tuple[MuscleId, ...]
    sources: tuple[SourceId, ...]


def tried_in(offers: Iterable[Offer]) -> frozenset[MuscleId]:
    """What did not help enough: a list that is looked at again shows these after the others."""
    return frozenset(muscle for offer in offers for muscle in offer.tried)


def offers_for(episode: Episode, knowledge: Knowledge) -> Iterator[Offer]:
    """Everything there is to try instead, in the order of the sheet."""
    tried = tuple(dict.fromkeys(knot.muscle for knot in knots(episode.days) if knot.muscle is not None))
    names = ", ".join(knowledge.muscles[muscle].name for muscle in tried if muscle in knowledge.muscles) or UNNAMED
    for kind, offer in knowledge.review.offers.items():
        yield Offer(kind, offer.says.format(tried=names), tried, sources_behind(offer.facts, knowledge))
