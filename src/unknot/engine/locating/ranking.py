"""The posterior as people meet it: candidates in order, a word for each, what each explains and what nothing does.

How bad a place hurts is not evidence about where the pain comes from: no source we hold gives a strength for each point
of pain, and a number made up for it would look like knowledge.  Intensity only orders candidates that tie: the one that
reaches the worse pain comes first, because relief there matters more.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import isclose

from unknot.engine.locating.net import PointIndex, SidedPoint
from unknot.engine.locating.posterior import Posterior
from unknot.engine.locating.powers import Powers
from unknot.knowledge.anatomy import ClueQuestion
from unknot.knowledge.base import Knowledge
from unknot.knowledge.figures import Strengths
from unknot.vocabulary.body import Drawing, Mark, MuscleId, Place, PointId, Side
from unknot.vocabulary.provenance import SourceId

LIKELY = "likely"
POSSIBLE = "possible"
LESS_LIKELY = "less likely"
TIE_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger point that reaches at least one mark, or a place beside one.

    ``posterior`` is the chance (0 to 1) that it is active.  ``side`` is None on the midline, and where the drawing
    cannot tell left from right; then the posterior is that of either.  ``explains`` are the marks it reaches, in the
    order drawn; ``near`` are other marks that touch a place it reaches; ``also`` are places it would make hurt too that
    were not marked, the strongest first.
    """

    point: PointId
    muscle: MuscleId
    side: Side | None
    posterior: float
    word: str
    explains: tuple[Place, ...]
    sources: tuple[SourceId, ...]
    also: tuple[Place, ...] = ()
    near: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """The most telling clue question and how many bits its answer is expected to tell."""

    question: ClueQuestion
    information_bits: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """Candidates, likeliest first; "top three" counts distinct muscles.

    ``none_of_these``: the chance (0 to 1) that no point which reaches a mark or a place beside one is active, so that
    all of the pain comes from elsewhere.
    ``unexplained``: the marks that no candidate reaches.
    ``too_widespread``: so many connected places hurt that no single knot is looked for.  Then there are no candidates,
    ``none_of_these`` is 1 and every mark is unexplained.
    """

    candidates: tuple[Candidate, ...]
    none_of_these: float
    unexplained: tuple[Place, ...]
    next_question: NextQuestion | None = None
    too_widespread: bool = False


def too_widespread(drawing: Drawing) -> Ranking:
    """The answer for pain in too many connected places."""
    return Ranking((), 1.0, drawing.places, too_widespread=True)


def ranked(drawing: Drawing, posterior: Posterior, knowledge: Knowledge) -> Ranking:
    """Put the candidates in order."""
    candidates = tuple(ordered(drawing, listed(tuple(all_candidates(drawing, posterior, knowledge)), posterior)))
    explained = {place for candidate in candidates for place in candidate.explains}
    unexplained = tuple(place for place in drawing.places if place not in explained)
    return Ranking(candidates, posterior.none_active, unexplained)


def listed(candidates: Sequence[Candidate], posterior: Posterior) -> list[Candidate]:
    """All that reach a mark.  Those that only lie beside one: if they are likely enough, or nothing else is there."""
    if not any(candidate.explains for candidate in candidates):
        return list(candidates)
    enough = posterior.net.figures.beside_from
    return [candidate for candidate in candidates if candidate.explains or candidate.posterior >= enough]


def ordered(drawing: Drawing, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The likelier first; of two that tie the one that reaches the worse pain; then by id and side."""
    pain = {mark.place: _pain(mark) for mark in drawing.marks}

    def key(candidate: Candidate) -> tuple[float, int, PointId, str]:
        reached = sum(pain[place] for place in candidate.explains)
        return -round(candidate.posterior, TIE_DIGITS), -reached, candidate.point, candidate.side or ""

    return sorted(candidates, key=key)


def word_for(posterior: float, figures: Strengths) -> str:
    """Likely, possible or less likely."""
    if posterior >= figures.likely_from:
        return LIKELY
    return POSSIBLE if posterior >= figures.possible_from else LESS_LIKELY


def _pain(mark: Mark) -> int:
    return mark.intensity.value if mark.intensity else 0


def all_candidates(drawing: Drawing, posterior: Posterior, knowledge: Knowledge) -> Iterator[Candidate]:
    """Every point that reaches a mark or a place beside one, likely enough to be listed or not, in no order."""
    for indices, chance in twins_joined(posterior):
        sided = posterior.net.points[indices[0]]
        side = sided.side if len(indices) == 1 else None
        explains, near = marks_of(indices[0], drawing, posterior)
        muscle = knowledge.muscle_of(sided.point.id)
        yield Candidate(
            sided.point.id,
            muscle.id,
            side,
            chance,
            word_for(chance, posterior.net.figures),
            explains,
            tuple(dict.fromkeys((*sided.point.sources, *muscle.prevalence.sources))),
            also=tuple(_unmarked(sided, posterior.evidence.marked)),
            near=near,
        )


def marks_of(index: PointIndex, drawing: Drawing, posterior: Posterior) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """The marks that the point reaches, and others that lie beside a place it reaches."""
    reach = posterior.net.points[index].reach
    explains = tuple(p for p in drawing.places if any(on in reach for on in posterior.net.places(p)))
    return explains, tuple(p for p in drawing.places if p not in explains and _beside(index, p, posterior))


def _beside(index: PointIndex, place: Place, posterior: Posterior) -> bool:
    return any(index in posterior.net.beside.get(on, ()) for on in posterior.net.places(place))


def _unmarked(sided: SidedPoint, marked: frozenset[Place]) -> list[Place]:
    return sorted(sided.reach.keys() - marked, key=lambda place: (-sided.reach[place], place.region, place.side or ""))


def twins_joined(posterior: Posterior) -> Iterator[tuple[Sequence[PointIndex], float]]:
    """Every candidate with its chance; a point's left and right copies as one where nothing tells them apart."""
    copies: dict[PointId, list[PointIndex]] = {}
    for index in sorted(posterior.reaching):
        copies.setdefault(posterior.net.points[index].point.id, []).append(index)
    for indices in copies.values():
        if len(indices) > 1 and _alike(indices, posterior):
            yield indices, _either(indices, posterior)
        else:
            yield from (((index,), posterior.chances[index]) for index in indices)


def _alike(indices: Sequence[PointIndex], posterior: Posterior) -> bool:
    """True where both copies reach the same findings as strongly and the same silence speaks against them."""
    first, second = indices
    findings = [finding for part in posterior.parts for finding in part.findings]
    shown = [(finding.strengths.get(first, 0.0), finding.strengths.get(second, 0.0)) for finding in findings]
    shown.append((posterior.evidence.activity(first), posterior.evidence.activity(second)))
    return all(isclose(one, other) for one, other in shown)


def _either(indices: Sequence[PointIndex], posterior: Posterior) -> float:
    part = next(part for part in posterior.parts if indices[0] in part.activity)
    return 1 - Powers(part, indices).mean(0.0)
