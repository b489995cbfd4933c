"""What would change this: the answers, and the places that hurt or do not, that would put another muscle first.

Nothing is guessed: each is tried, and the ranking that follows is the one the person would see.  Not all are tried, but
the most telling few: the open questions that tell most, the marks that raise the first muscle most, and the places at
which the muscles behind it hurt most.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from unknot.engine.locating.explaining import Explanation, Told
from unknot.engine.locating.net import ClueLink
from unknot.engine.locating.posterior import Posterior
from unknot.engine.locating.question import SHOWN_MUSCLES, answered
from unknot.engine.locating.ranking import Candidate, NextQuestion, Ranking, all_candidates, listed, ordered, ranked
from unknot.engine.locating.said import Said, posterior_from
from unknot.knowledge.anatomy import ClueQuestion
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place


@dataclass(frozen=True, slots=True)
class Change:
    """If this were so, ``first`` would come first.

    Either ``question`` and ``answer`` are set, or ``place`` and ``hurts``.
    """

    first: Candidate
    question: ClueQuestion | None = None
    answer: Answer | None = None
    place: Place | None = None
    hurts: bool | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What was said and the ranking it led to."""

    said: Said
    posterior: Posterior
    ranking: Ranking


def changes(
    standing: Standing, telling: Iterable[NextQuestion], explanation: Explanation | None, knowledge: Knowledge
) -> tuple[Change, ...]:
    """What would put another muscle first: answers to the most ``telling`` questions, and places.

    ``explanation`` is that of the first candidate.
    """
    said, ranking = standing.said, standing.ranking
    if not ranking.candidates:
        return ()
    answers = _by_answers(standing, telling, knowledge)
    tried = (*answers, *_by_places(said, ranking, explanation, knowledge))
    return tuple(change for change in tried if change.first.muscle != ranking.candidates[0].muscle)


def _by_answers(standing: Standing, telling: Iterable[NextQuestion], knowledge: Knowledge) -> Iterator[Change]:
    said, posterior = standing.said, standing.posterior
    everyone = tuple(all_candidates(said.drawing, posterior, knowledge))
    for asked in telling:
        link = posterior.net.links[asked.question.id]
        for answer, then in answered(link, everyone, posterior).items():
            if answer is Answer.NO or _can_be_summed(link, posterior):
                first = ordered(said.drawing, listed(then, posterior))[0]
                yield Change(first, question=asked.question, answer=answer)


def _can_be_summed(link: ClueLink, posterior: Posterior) -> bool:
    """A yes joins what its points reach; one that would join too much is set aside and changes nothing."""
    joined = (part for part in posterior.parts if not part.activity.keys().isdisjoint(link.points))
    return sum(len(part.findings) for part in joined) < posterior.net.figures.too_many_findings


def _by_places(said: Said, ranking: Ranking, explanation: Explanation | None, knowledge: Knowledge) -> Iterator[Change]:
    marks = said.drawing.marks
    for place in _telling_marks(explanation, knowledge.explaining.tried) if len(marks) > 1 else ():
        fewer = Drawing(tuple(mark for mark in marks if mark.place != place))
        first = _first(replace(said, drawing=fewer), knowledge)
        if first is not None:
            yield Change(first, place=place, hurts=False)
    for place in _places_of_others(ranking, knowledge.explaining.tried):
        first = _first(replace(said, drawing=Drawing((*marks, Mark(place)))), knowledge)
        if first is not None:
            yield Change(first, place=place, hurts=True)


def _telling_marks(explanation: Explanation | None, most: int) -> list[Place]:
    told = explanation.contributions if explanation else ()
    return [one.place for one in told if one.told is Told.MARK and one.place and one.log_odds > 0][:most]


def _places_of_others(ranking: Ranking, most: int) -> list[Place]:
    """Where the muscles shown behind the first one hurt as well, strongest first, and the first one does not."""
    own = ranking.candidates[0]
    others: dict[str, Candidate] = {}
    for candidate in ranking.candidates:
        if candidate.muscle != own.muscle:
            others.setdefault(candidate.muscle, candidate)
    shown = list(others.values())[: SHOWN_MUSCLES - 1]
    places = dict.fromkeys(place for other in shown for place in other.also[:most] if place not in own.also)
    return list(places)[:most]


def _first(said: Said, knowledge: Knowledge) -> Candidate | None:
    posterior = posterior_from(said, knowledge)
    found = ranked(said.drawing, posterior, knowledge).candidates if posterior else ()
    return found[0] if found else None
