"""How sure the model expects to be after none to three questions: exactly, by every answer that may be given.

The answers are weighed by how likely the model itself thinks them.  So the figures say how much a question settles
within the model, which is consistency; they say nothing about how often people are right.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import prod
from random import Random
from statistics import fmean

from unknot.engine.locating import Ranking, Said, first_of_each_muscle
from unknot.engine.locating.copies import copies_of
from unknot.engine.locating.net import PointIndex
from unknot.engine.locating.posterior import Posterior
from unknot.engine.locating.powers import Powers
from unknot.engine.locating.question import SHOWN_MUSCLES, TOP_POINTS, most_telling
from unknot.engine.locating.ranking import ranked
from unknot.engine.locating.said import posterior_from
from unknot.engine.locating.telling import Active
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing

MOST = 3
ORDERS = 4
"""So many chance orders are tried for each case."""
Pick = Callable[[Ranking, Posterior, Mapping[str, Answer]], str | None]


@dataclass(frozen=True, slots=True)
class Expected:
    """After so many questions: the chance (0 to 1) that the first muscle listed is active, and any of the first three.

    Means over every answer, each as likely as the model thinks it.
    """

    first: float
    first_three: float


def by_telling(drawings: Sequence[Drawing], knowledge: Knowledge) -> list[Expected]:
    """The mean over the drawings where the most telling question is asked each time; for none to three questions."""
    return _mean_of([_expected(drawing, _most_telling, knowledge) for drawing in drawings])


def by_chance(drawings: Sequence[Drawing], knowledge: Knowledge) -> list[Expected]:
    """The same where any of the questions about the likeliest points is asked."""
    runs = [(drawing, run) for drawing in drawings for run in range(ORDERS)]
    return _mean_of([_expected(drawing, _by_chance(run), knowledge) for drawing, run in runs])


def _mean_of(found: Sequence[Sequence[Expected]]) -> list[Expected]:
    steps = zip(*found, strict=True)
    return [Expected(fmean(one.first for one in step), fmean(one.first_three for one in step)) for step in steps]


def _expected(drawing: Drawing, pick: Pick, knowledge: Knowledge) -> list[Expected]:
    leaves: list[tuple[float, Said]] = [(1.0, Said(drawing, {}))]
    steps = []
    for _ in range(MOST + 1):
        known = [(weight, said, posterior_from(said, knowledge)) for weight, said in leaves]
        rankings = [(w, said, p, ranked(drawing, p, knowledge)) for w, said, p in known if p is not None]
        figures = [(weight, _first(ranking, p)) for weight, _, p, ranking in rankings]
        steps.append(Expected(*(sum(weight * each[at] for weight, each in figures) for at in (0, 1))))
        leaves = [leaf for weight, said, p, ranking in rankings for leaf in _answered(weight, said, p, ranking, pick)]
    return steps


def _first(ranking: Ranking, posterior: Posterior) -> tuple[float, float]:
    listed = [copies_of(one, posterior) for one in first_of_each_muscle(ranking)[:SHOWN_MUSCLES]]
    return 1 - _none_of(listed[:1], posterior), 1 - _none_of(listed, posterior)


def _none_of(listed: Sequence[Sequence[PointIndex]], posterior: Posterior) -> float:
    points = [index for copies in listed for index in copies]
    in_parts = ((part, [index for index in points if index in part.activity]) for part in posterior.parts)
    return prod(Powers(part, some).mean(0.0) for part, some in in_parts if some)


def _answered(
    weight: float, said: Said, posterior: Posterior, ranking: Ranking, pick: Pick
) -> Iterator[tuple[float, Said]]:
    question = pick(ranking, posterior, said.answers)
    if question is None:
        yield weight, said
        return
    no = _no(question, posterior)
    for answer, chance in ((Answer.NO, no), (Answer.YES, 1 - no)):
        yield weight * chance, replace(said, answers={**said.answers, question: answer})


def _no(question: str, posterior: Posterior) -> float:
    link = posterior.net.links[question]
    silent = (posterior.evidence.activity(index) for index in link.points if index not in posterior.chances)
    quiet = (1 - link.background) * prod(1 - activity * link.strength for activity in silent)
    return quiet * Active(link.points, posterior).power(1 - link.strength)


def _most_telling(ranking: Ranking, posterior: Posterior, answers: Mapping[str, Answer]) -> str | None:
    found = next(islice(most_telling(ranking, posterior, answers), 1), None)
    return found.question.id if found else None


def _by_chance(run: int) -> Pick:
    def pick(ranking: Ranking, posterior: Posterior, answers: Mapping[str, Answer]) -> str | None:
        net = posterior.net
        near = {i for one in ranking.candidates[:TOP_POINTS] for i in copies_of(one, posterior)}
        pool = sorted({id_ for index in near for id_ in net.links_of.get(index, ())} - answers.keys())
        rng = Random(f"{run}/{len(answers)}/{ranking.candidates[0].point}")  # noqa: S311 - no secret hangs on it
        return rng.choice(pool) if pool else None

    return pick
