"""The spots of the ready programme that somebody began with, ranked by their own marks and answers."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from unknot.engine.locating import Candidate, Ranking
from unknot.engine.locating.listed import likeliest_elsewhere, tried_last
from unknot.knowledge.base import Knowledge
from unknot.knowledge.programmes import Programme
from unknot.vocabulary.body import MuscleId
from unknot.web.guest.visit import Visit
from unknot.web.locate.cards import value_of
from unknot.web.locate.named import titled
from unknot.web.locate.sure import Chance

FIRST = 3
"""So many stand there at once, each side by itself; the rest is a fold away."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A spot of the programme that fits: ``value`` names it in the form, ``site`` says where it is."""

    value: str
    site: str
    chance: Chance
    tried: bool = False


@dataclass(frozen=True, slots=True)
class ForYou:
    """The programme's spots for this person, ``more`` of them, those that fit nothing, and the likeliest if another."""

    name: str
    spots: tuple[Spot, ...]
    more: tuple[Spot, ...]
    without: tuple[str, ...]
    likelier: Chance | None


def for_you(visit: Visit, ranking: Ranking, tried: Collection[MuscleId] = ()) -> ForYou | None:
    """The spots of ``tried`` muscles after the others; None without a programme, or where nothing can be ranked."""
    programme = visit.knowledge.programmes.get(visit.programme or "")
    if programme is None or ranking.too_widespread:
        return None
    fitting = of_programme(visit, ranking)
    spots = [_spot(candidate, tried, visit.knowledge) for candidate in tried_last(fitting, tried)]
    return ForYou(
        programme.name,
        tuple(spots[:FIRST]),
        tuple(spots[FIRST:]),
        tuple(_without(programme, fitting, visit.knowledge)),
        _likelier(programme, ranking, visit.knowledge),
    )


def of_programme(visit: Visit, ranking: Ranking) -> list[Candidate]:
    """The spots of the programme that fit what was marked, the likeliest first; none where there is no programme."""
    programme = visit.knowledge.programmes.get(visit.programme or "")
    return [candidate for candidate in ranking.candidates if programme and candidate.point in programme.spots]


def _spot(candidate: Candidate, tried: Collection[MuscleId], knowledge: Knowledge) -> Spot:
    site, chance = knowledge.points[candidate.point].site, _chance(candidate, knowledge)
    return Spot(value_of(candidate), site, chance, candidate.muscle in tried)


def _chance(candidate: Candidate, knowledge: Knowledge) -> Chance:
    return Chance(titled(candidate.muscle, candidate.side, knowledge), candidate.word, candidate.posterior)


def _without(programme: Programme, fitting: Sequence[Candidate], knowledge: Knowledge) -> Iterator[str]:
    """The spots that reach none of the marks."""
    found = {candidate.point for candidate in fitting}
    for point in programme.spots:
        if point not in found:
            yield f"{knowledge.muscle_of(point).name}, {knowledge.points[point].site}"


def _likelier(programme: Programme, ranking: Ranking, knowledge: Knowledge) -> Chance | None:
    first = likeliest_elsewhere(ranking.candidates, programme.spots)
    if first is None:
        return None
    title = f"{titled(first.muscle, first.side, knowledge)}, {knowledge.points[first.point].site}"
    return Chance(title, first.word, first.posterior)
