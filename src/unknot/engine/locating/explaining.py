"""Why a candidate stands where it stands: what each mark, each place that does not hurt and each answer did, exactly.

Everything is counted in log-odds, where what was told adds up: the prior and all contributions together are the
posterior.

1. What was not marked comes first.  It acts on each point alone, so what a place took away from a candidate is exactly
   the logarithm of how often the place stays quiet although the point is active.
2. Then marks and answers.  What one of them tells depends on what else is known (of two marks that one point explains
   the second tells less), so each is given its average over every order in which they could have been told: Shapley's
   value, worked out from one table that holds every subset.  It treats all of them alike.

Marks and answers that no point joins with the candidate tell nothing about it and are left out.  Where marks and
answers together are more than ``too_many_findings``, answers of no are taken as the places are, before the marks.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property, reduce
from math import exp, inf, log, prod
from operator import truediv

from unknot.engine.locating.copies import EVERY, all_idle, copies_of, part_with
from unknot.engine.locating.evidence import Finding
from unknot.engine.locating.feeling import read_feel_id
from unknot.engine.locating.fixed import Fixed
from unknot.engine.locating.net import ClueLink, PointIndex
from unknot.engine.locating.part import Part, part_of
from unknot.engine.locating.posterior import Posterior
from unknot.engine.locating.ranking import Candidate
from unknot.engine.locating.subsets import negated, shapley, subset_sums
from unknot.knowledge.base import Knowledge
from unknot.knowledge.explaining import Explaining
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Place
from unknot.vocabulary.provenance import SourceId

SAME = 1e-9
"""Log-odds below which something neither raises nor lowers."""


class Told(StrEnum):
    """What a contribution comes from."""

    MARK = "mark"
    SILENCE = "silence"
    ANSWER = "answer"


class Direction(StrEnum):
    """Which way it moved the candidate."""

    RAISES = "raises"
    LOWERS = "lowers"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one thing told about a candidate, in log-odds (natural logarithm).

    ``place`` is set for a mark and for a place that was not marked, ``question`` and ``answer`` for an answer.
    ``weight`` is below 1 for a mark that was made once in several drawings.
    ``size`` is a word of the sheet; ``factor`` is what the odds were multiplied with.
    """

    told: Told
    log_odds: float
    direction: Direction
    size: str
    sources: tuple[SourceId, ...]
    place: Place | None = None
    question: str | None = None
    answer: Answer | None = None
    weight: float = 1.0

    @property
    def factor(self) -> float:
        """How many times the odds became as large."""
        return exp(self.log_odds)


@dataclass(frozen=True, slots=True)
class Explanation:
    """``prior`` and ``posterior`` are log-odds; with the contributions, which come largest first, they add up."""

    candidate: Candidate
    prior: float
    posterior: float
    contributions: tuple[Contribution, ...]


@dataclass(frozen=True)
class _Game:
    """The part with answers of no as findings of their own, which are in the table but were not so."""

    part: Part
    said_no: tuple[ClueLink, ...]

    @property
    def so(self) -> range:
        """The findings that were so, by number."""
        return range(len(self.part.findings) - len(self.said_no))

    @cached_property
    def table(self) -> list[Fixed]:
        """For every subset the chance that none of its findings is so, with the sign it is added with."""
        return reduce(negated, range(len(self.so), len(self.part.findings)), list(self.part.table))

    @cached_property
    def whole(self) -> list[Fixed]:
        """For every subset of what was told: how likely that is."""
        return subset_sums(self.table, self.so)


def explain(
    candidates: Iterable[Candidate],
    drawing: Drawing,
    posterior: Posterior,
    knowledge: Knowledge,
    weights: Mapping[Place, float] | None = None,
) -> tuple[Explanation, ...]:
    """Why each candidate stands where it stands.  ``weights`` are those of marks that do not count in full.

    One that is certain or ruled out is left out: nothing can be added up.
    """
    games: dict[int, _Game] = {}
    found = []
    for candidate in candidates:
        copies = copies_of(candidate, posterior)
        part = part_with(copies[0], posterior.parts)
        if id(part) not in games:
            games[id(part)] = _game(part, posterior)
        explaining = _Explaining(candidate, copies, games[id(part)], drawing, posterior, knowledge, weights or {})
        found.append(explaining.explanation())
    return tuple(one for one in found if one is not None)


@dataclass(frozen=True, slots=True)
class _Explaining:
    """One candidate, and all that its explanation is made from."""

    candidate: Candidate
    copies: tuple[PointIndex, ...]
    game: _Game
    drawing: Drawing
    posterior: Posterior
    knowledge: Knowledge
    weights: Mapping[Place, float]

    def explanation(self) -> Explanation | None:
        """What the marks left aside does before them, and the values of marks and answers."""
        worth = _worth(self.game, self.copies)
        prior = log_odds_of(1 - prod(1 - self.posterior.net.points[index].prior for index in self.copies))
        if min(prior, *worth) == -inf or max(prior, *worth) == inf:
            return None
        told = (*self._before_marks(worth[0] - prior), *self._players(shapley(worth)))
        return Explanation(self.candidate, prior, worth[-1], tuple(sorted(told, key=lambda one: -abs(one.log_odds))))

    def _before_marks(self, moved: float) -> Iterator[Contribution]:
        """Each place that was not marked, and each no that is no player: a share of what they did together.

        The shares are as each speaks against the copies; for a single copy that is exactly what each did.
        """
        against: dict[Place | str, float] = {}
        for index in self.copies:
            for said, weight in self._against(index):
                against[said] = against.get(said, 0.0) + weight
        whole = sum(against.values())
        for said, weight in against.items():
            value = moved * weight / whole if whole else 0.0
            yield self._of_silence(said, value) if isinstance(said, Place) else self._of_answer(said, Answer.NO, value)

    def _against(self, index: PointIndex) -> Iterator[tuple[Place | str, float]]:
        sided, evidence = self.posterior.net.points[index], self.posterior.evidence
        for place, strength in sided.reach.items():
            if place not in evidence.marked:
                yield place if len(self.copies) == 1 else Place(place.region), -log(1 - strength)
        for link in evidence.denied:
            if index in link.points and link not in self.game.said_no:
                yield link.question.id, -log(1 - link.strength)

    def _players(self, values: Sequence[float]) -> Iterator[Contribution]:
        drawn = {self.posterior.net.places(place): place for place in self.drawing.places}
        for finding, value in zip(self.game.part.findings, values, strict=True):
            if finding.mark:
                place = drawn[finding.places]
                told = self._told(Told.MARK, value, self._pattern, place=place)
                yield replace(told, weight=self.weights.get(place, 1.0))
            elif finding.question:
                yield self._of_answer(finding.question, Answer.YES, value)
        for link, value in zip(self.game.said_no, values[len(self.game.so) :], strict=True):
            yield self._of_answer(link.question.id, Answer.NO, value)

    @property
    def _pattern(self) -> tuple[SourceId, ...]:
        return self.knowledge.points[self.candidate.point].sources

    def _of_silence(self, place: Place, value: float) -> Contribution:
        return self._told(Told.SILENCE, value, self._pattern, place=place)

    def _of_answer(self, question: str, answer: Answer, value: float) -> Contribution:
        asked = self.knowledge.questions.get(question)
        clues = {clue.id: clue.sources for clue in self.knowledge.muscles[self.candidate.muscle].clues}
        sources = dict.fromkeys(source for clue in (asked.clues if asked else ()) for source in clues.get(clue, ()))
        told = tuple(sources) if asked else self._of_feeling(question)
        return replace(self._told(Told.ANSWER, value, told), question=question, answer=answer)

    def _of_feeling(self, question: str) -> tuple[SourceId, ...]:
        """What says how well examiners agree on a sign."""
        if read_feel_id(question) is None:
            return ()
        behind = (self.knowledge.findings.get(fact) for fact in self.knowledge.explaining.facts["agreement"])
        return tuple(dict.fromkeys(source for finding in behind if finding for source in finding.sources))

    def _told(
        self, told: Told, value: float, sources: tuple[SourceId, ...], place: Place | None = None
    ) -> Contribution:
        size = size_of(value, self.knowledge.explaining)
        return Contribution(told, value, _direction(value), size, sources, place)


def log_odds_of(chance: float) -> float:
    """Minus infinity for never, infinity for always."""
    if chance <= 0:
        return -inf
    return inf if chance >= 1 else log(chance / (1 - chance))


def _game(part: Part, posterior: Posterior) -> _Game:
    evidence = posterior.evidence
    room = max(0, posterior.net.figures.too_many_findings - len(part.findings))
    near = [link for link in evidence.denied if not part.activity.keys().isdisjoint(link.points)]
    said_no = tuple(near) if len(near) <= room else ()
    if not said_no:
        return _Game(part, ())
    before = replace(evidence, denied=tuple(link for link in evidence.denied if link not in said_no))
    added = tuple(
        Finding(link.background, {index: link.strength for index in link.points if index in part.activity}, mark=False)
        for link in said_no
    )
    activity = {index: before.activity(index) for index in part.activity}
    return _Game(part_of((*part.findings, *added), activity), said_no)


def _worth(game: _Game, copies: Iterable[PointIndex]) -> list[float]:
    """The candidate's log-odds for every subset of what was told.

    A finding that is so is summed over the subsets it may be missing from; one that is not so stays as it stands.
    Infinity alone where the candidate is certain or ruled out.
    """
    idle = subset_sums(all_idle(game.part, game.table, copies, EVERY), game.so)
    active = [both - without for both, without in zip(game.whole, idle, strict=True)]
    if min(active) <= 0 or min(idle) <= 0:
        return [inf]
    return list(map(log, map(truediv, active, idle)))


def _direction(log_odds: float) -> Direction:
    if abs(log_odds) < SAME:
        return Direction.NEITHER
    return Direction.RAISES if log_odds > 0 else Direction.LOWERS


def size_of(log_odds: float, figures: Explaining) -> str:
    """The sheet's word for a factor on the odds; raising and lowering count alike."""
    return next((word for word, least in figures.sizes.items() if abs(log_odds) >= log(least)), figures.least_size)
