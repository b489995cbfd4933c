"""How the ranking of the example cases moves with none to three questions: the most telling, and any by chance.

The answers are made up: one of the muscles that the case's author named is taken for the cause, and it answers as the
model's own clue strengths say.  So this shows that the questions do what they are for within the model, which is
consistency; it says nothing about how often people are right.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random
from statistics import mean, stdev
from typing import Any

from unknot.doors.complaint_form import read_drawing
from unknot.engine.locating import Ranking, first_of_each_muscle, locate, rank
from unknot.engine.locating.net import Net, net_of
from unknot.engine.locating.question import TOP_POINTS
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, MuscleId

MOST = 3
RUNS = 12
NOISE = 2
"""A difference of up to so many standard errors is not told from none."""
TELLING, BY_CHANCE = "the most telling", "any, in chance order"
ORDERS = (TELLING, BY_CHANCE)


@dataclass(frozen=True, slots=True)
class Asked:
    """The mean figures over all cases and runs after at most so many questions: of the muscle that answered.

    ``really`` is how many were asked on average.  ``error`` is the standard error of how much ``top_3``
    differs from that of no question, over the cases: runs of one case are no cases of their own.
    """

    order: str
    questions: int
    really: float
    top_1: float
    top_3: float
    reciprocal: float
    error: float


@dataclass(frozen=True, slots=True)
class Found:
    """In one run of a case: the place of the muscle that answered, and how many questions were really asked."""

    case: str
    place: int | None
    really: int

    @property
    def in_first(self) -> bool:
        """True where it is among the first three."""
        return self.place is not None and self.place <= MOST


def asked(cases: list[dict[str, Any]], knowledge: Knowledge, runs: int = RUNS) -> list[Asked]:
    """Both orders of asking, after none to three questions, on the same made-up answers."""
    seen: dict[tuple[str, int], list[Found]] = {}
    for case in cases:
        for run in range(runs):
            for order in ORDERS:
                for questions, place in enumerate(_Run(case, run, knowledge).places(order)):
                    seen.setdefault((order, questions), []).append(Found(case["id"], *place))
    rows = sorted(seen.items(), key=_row)
    return [_figures(order, questions, found, seen[order, 0]) for (order, questions), found in rows]


def _row(item: tuple[tuple[str, int], object]) -> tuple[int, int]:
    (order, questions), _ = item
    return ORDERS.index(order), questions


def _figures(order: str, questions: int, found: list["Found"], before: list["Found"]) -> Asked:
    places = [one.place for one in found]
    return Asked(
        order,
        questions,
        mean(one.really for one in found),
        mean(place == 1 for place in places),
        mean(one.in_first for one in found),
        mean(1 / place if place else 0.0 for place in places),
        _error_of_difference(found, before),
    )


def _error_of_difference(found: Sequence["Found"], before: Sequence["Found"]) -> float:
    """Of the mean over cases of how much oftener the muscle is among the first."""
    by_case = {one.case: 0.0 for one in found}
    share = len(by_case) / len(found)
    for sign, some in ((1, found), (-1, before)):
        for one in some:
            by_case[one.case] += sign * one.in_first * share
    return stdev(by_case.values()) / sqrt(len(by_case))


@dataclass(frozen=True, slots=True)
class _Run:
    """One case once: everything that chance decides hangs on the case, the run and the question alone."""

    case: Mapping[str, Any]
    run: int
    knowledge: Knowledge

    def _chance(self, *what: str) -> Random:
        return Random("/".join((self.case["id"], str(self.run), *what)))  # noqa: S311 - no secret hangs on it

    def places(self, order: str) -> Iterator[tuple[int | None, int]]:
        """Where the muscle that answers stands after none, one, two ... questions, and how many were really asked."""
        drawing = read_drawing({"pain": self.case["pain"]}, self.knowledge)
        listed = {candidate.muscle for candidate in self._rank(drawing, {}).candidates} & self.case["right"]
        if not listed:
            return
        cause = self._chance("cause").choice(sorted(listed))
        answers: dict[str, Answer] = {}
        for number in range(MOST + 1):
            ranking = locate(drawing, answers, self.knowledge) if order == TELLING else self._rank(drawing, answers)
            muscles = [candidate.muscle for candidate in first_of_each_muscle(ranking)]
            yield (muscles.index(cause) + 1 if cause in muscles else None), len(answers)
            question = self._next(order, number, ranking, answers)
            if question is not None:
                answers[question] = self._said(question, cause)

    def _rank(self, drawing: Drawing, answers: Mapping[str, Answer]) -> Ranking:
        return rank(drawing, answers, self.knowledge)

    def _next(self, order: str, number: int, ranking: Ranking, answers: Mapping[str, Answer]) -> str | None:
        if order == TELLING:
            return ranking.next_question.question.id if ranking.next_question else None
        pool = sorted(open_questions(ranking, net_of(self.knowledge)) - answers.keys())
        return self._chance("order", str(number)).choice(pool) if pool else None

    def _said(self, question: str, cause: MuscleId) -> Answer:
        link = net_of(self.knowledge).links[question]
        has_it = any(net_of(self.knowledge).points[index].point.muscle == cause for index in link.points)
        yes = 1 - (1 - link.background) * (1 - link.strength * has_it)
        return Answer.YES if self._chance(question).random() < yes else Answer.NO


def open_questions(ranking: Ranking, net: Net) -> set[str]:
    """Every question about a clue of the likeliest candidates, as many as the most telling one is looked for among."""
    points = {candidate.point for candidate in ranking.candidates[:TOP_POINTS]}
    indices = [index for index, sided in enumerate(net.points) if sided.point.id in points]
    return {question for index in indices for question in net.links_of.get(index, ())}


def section(found: list[Asked], runs: int = RUNS) -> list[str]:
    """The figures as a part of a page."""
    rows = [
        f"| {a.order} | {a.questions} | {a.really:.1f} | {a.top_1:.2f} | {a.top_3:.2f} | {a.reciprocal:.2f} "
        f"| {a.error:.3f} |"
        for a in found
    ]
    return [
        "## With questions: consistency, not accuracy",
        "",
        "The answers below are made up. One of the muscles that the author named, and that the ranking lists, is taken",
        "for the cause, and it answers as the model's own clue strengths say,",
        f"{runs} times for each case, always by the same seeds. So the table shows whether the questions do their work",
        "within the model. It does not show how often people are right. The place counted is that of the muscle that",
        "answers. A telling question is asked only while an answer would change the advice; of the others three are",
        "always asked.",
        "",
        "| questions | at most | asked on average | top-1 | top-3 | mean reciprocal rank | error of top-3 |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *rows,
        "",
        "The last column is the standard error, over the cases, of how much top-3 differs from that of no question.",
        *(_plainly(order, found) for order in ORDERS),
        "What questions are expected to settle within the model, every answer weighed by how likely the model thinks",
        "it, stands in [explaining a ranking](explaining-a-ranking.md#the-next-question): that is consistency too.",
        "",
    ]


def _plainly(order: str, found: Sequence[Asked]) -> str:
    """What the questions did on these cases, said as it is."""
    own = [one for one in found if one.order == order]
    before, after = own[0], own[-1]
    moved = after.top_3 - before.top_3
    named = f"With questions asked ({order}) top-3 goes from {before.top_3:.2f} to {after.top_3:.2f}"
    if abs(moved) <= NOISE * after.error:
        return f"{named}: no benefit is shown, and the difference is within {NOISE} standard errors, which is noise."
    return (
        f"{named}: {'a benefit' if moved > 0 else 'a loss'} on these few cases, by more than {NOISE} standard errors."
    )
