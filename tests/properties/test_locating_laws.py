"""Laws of locating: the posterior is exact, even-handed and keeps its digits."""

from collections import defaultdict
from dataclasses import replace
from fractions import Fraction
from math import log2, prod

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from making.brute_force import Oracle, brute_force, no_given
from making.cases import slow
from making.nets import FIGURES, PAIRED, Asked, asked, at, bodies, body, drawn, muscle, point
from unknot.engine.locating import Candidate, Ranking, locate, rank
from unknot.engine.locating.connected import connected
from unknot.engine.locating.evidence import evidence_of, without_beside
from unknot.engine.locating.net import Net, build_net
from unknot.engine.locating.posterior import Posterior, posterior_of
from unknot.engine.locating.powers import Powers
from unknot.engine.locating.question import most_telling
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, PointId, Side

CLOSE = pytest.approx


def key(candidate: Candidate) -> tuple[str, Side | None]:
    """What tells one candidate from another."""
    return candidate.point, candidate.side


def chances(ranking: Ranking) -> dict[tuple[str, Side | None], float]:
    """Each candidate's posterior."""
    return {key(candidate): candidate.posterior for candidate in ranking.candidates}


def _said_to_hurt(drawing: Drawing, net: Net) -> set[Place]:
    """The sided places the marks mean; beside a mark with a side, one without it means nothing more."""
    exact = {place for place in drawing.places if len(net.places(place)) == 1}
    regions = {place.region for place in exact}
    vague = {on for place in drawing.places if place.region not in regions for on in net.places(place)}
    return {on for place in exact for on in net.places(place)} | vague


@given(asked())
def test_the_posterior_is_that_of_the_definition(case: Asked) -> None:
    """Every candidate's posterior equals the sum over all sets of active points."""
    oracle = brute_force(build_net(case.knowledge), case.drawing, case.answers)
    for candidate in rank(case.drawing, case.answers, case.knowledge).candidates:
        assert candidate.posterior == CLOSE(oracle.chance_of(*key(candidate)), rel=1e-9)


@given(asked())
def test_none_of_these_is_the_chance_that_no_point_near_the_marks_is_active(case: Asked) -> None:
    """None of these: no point that reaches a mark, or a place beside one, is active."""
    net = build_net(case.knowledge)
    marked = _said_to_hurt(case.drawing, net)
    beside = {index for place in marked for index in net.beside.get(place, ())}
    reaching = beside | {index for index, sided in enumerate(net.points) if not marked.isdisjoint(sided.reach)}
    oracle = brute_force(net, case.drawing, case.answers)
    expected = oracle.chance(reaching.isdisjoint)
    assert rank(case.drawing, case.answers, case.knowledge).none_of_these == CLOSE(expected, rel=1e-9)


@slow(15)
@given(asked(most=2))
def test_no_digit_is_lost(case: Asked) -> None:
    """Against fractions, which round nothing, every posterior is right to 13 digits."""
    oracle = brute_force(build_net(case.knowledge), case.drawing, case.answers, Fraction)
    for candidate in rank(case.drawing, case.answers, case.knowledge).candidates:
        assert candidate.posterior == CLOSE(oracle.chance_of(*key(candidate)), rel=1e-13)


def test_no_digit_is_lost_where_fourteen_marks_are_hardly_explained() -> None:
    """Fourteen findings that nearly all come from tiny leaks: floats would lose every digit, these sums lose none."""
    regions = [f"r{number}" for number in range(14)]
    muscles = [muscle(point(f"m{n}.1", "mid", [r, regions[n - 1]])) for n, r in enumerate(regions[:6])]
    joined = muscle(point("all.1", "mid", regions))
    figures = replace(FIGURES, leak=1e-6, essential=0.01, prior=dict.fromkeys(FIGURES.prior, 1e-4))
    known = body([*muscles[:4], joined], figures=figures, regions=regions)
    drawing = drawn(*(at(region) for region in regions))
    oracle = brute_force(build_net(known), drawing, {}, Fraction)
    for candidate in rank(drawing, {}, known).candidates:
        assert candidate.posterior == CLOSE(oracle.chance_of(*key(candidate)), rel=1e-12)


@given(asked())
def test_every_chance_lies_between_nought_and_one(case: Asked) -> None:
    """Posteriors and none of these are probabilities."""
    ranking = rank(case.drawing, case.answers, case.knowledge)
    assert all(0 <= chance <= 1 for chance in (*chances(ranking).values(), ranking.none_of_these))


@given(asked())
def test_the_mirror_image_has_the_mirrored_ranking(case: Asked) -> None:
    """Left and right are treated alike: mirror the drawing and every candidate changes sides, nothing else."""
    mirrored = Drawing(tuple(replace(mark, place=_mirrored(mark.place)) for mark in case.drawing.marks))
    one, other = (locate(drawing, case.answers, case.knowledge) for drawing in (case.drawing, mirrored))
    expected = {(point, side.mirrored if side else None): chance for (point, side), chance in chances(one).items()}
    assert chances(other) == CLOSE(expected, rel=1e-9)
    assert other.none_of_these == CLOSE(one.none_of_these, rel=1e-9)


def _mirrored(place: Place) -> Place:
    return Place(place.region, place.side.mirrored if place.side else None)


@given(asked())
def test_the_order_of_the_marks_is_irrelevant(case: Asked) -> None:
    """Drawing the same places in another order changes nothing but the order in which they are named."""
    turned = Drawing(tuple(reversed(case.drawing.marks)))
    one, other = (rank(drawing, case.answers, case.knowledge) for drawing in (case.drawing, turned))
    assert [(key(c), c.posterior, c.word, set(c.explains)) for c in one.candidates] == [
        (key(c), c.posterior, c.word, set(c.explains)) for c in other.candidates
    ]
    assert one.none_of_these == other.none_of_these


@given(asked())
def test_a_place_that_does_not_hurt_speaks_against_the_points_that_reach_it(case: Asked) -> None:
    """A point that would also hurt somewhere unmarked is never likelier (on either side) than without that reach."""
    candidates = rank(case.drawing, case.answers, case.knowledge).candidates
    assume(candidates)
    wider = _reaching_elsewhere_too(case.knowledge, candidates[0].point)
    net, other = build_net(case.knowledge), build_net(wider)
    assume(len(net.points) == len(other.points))
    copies = [index for index, sided in enumerate(net.points) if sided.point.id == candidates[0].point]
    before, after = (posterior_of(case.drawing, case.answers, one) for one in (net, other))
    assert before is not None
    assert after is not None
    assert _none_of(after, copies) >= _none_of(before, copies) - 1e-12


def _none_of(posterior: Posterior, copies: list[int]) -> float:
    in_parts = [(part, tuple(index for index in copies if index in part.activity)) for part in posterior.parts]
    return prod(Powers(part, some).mean(0.0) for part, some in in_parts if some)


def _reaching_elsewhere_too(known: Knowledge, wider: PointId) -> Knowledge:
    """The same body with one more place, which nobody marks and which only this point makes hurt."""
    muscle_ = known.muscle_of(wider)
    points = tuple(
        replace(one, essential=(*one.essential, "elsewhere")) if one.id == wider else one
        for one in muscle_.trigger_points
    )
    elsewhere = replace(known.regions["r0"], id="elsewhere")
    muscles = {**known.muscles, muscle_.id: replace(muscle_, trigger_points=points)}
    return replace(known, regions={**known.regions, "elsewhere": elsewhere}, muscles=muscles)


@given(asked(), st.data())
def test_yes_never_speaks_against_the_clue_and_no_never_for_it(case: Asked, data: st.DataObject) -> None:
    """After a yes as many or more points with the clue are expected to be active, after a no as many or fewer."""
    net = build_net(case.knowledge)
    id_ = data.draw(st.sampled_from(sorted(net.links)))
    expected = {}
    for answer in Answer:
        posterior = posterior_of(case.drawing, {**case.answers, id_: answer}, net)
        assert posterior is not None
        expected[answer] = sum(_chance(posterior, index) for index in net.links[id_].points)
    assert expected[Answer.NO] - 1e-12 <= expected[Answer.UNSURE] <= expected[Answer.YES] + 1e-12


def _chance(posterior: Posterior, index: int) -> float:
    return posterior.chances.get(index, posterior.evidence.activity(index))


@given(asked())
def test_unsure_is_no_evidence(case: Asked) -> None:
    """An unsure answer leaves every chance as if the question had not been asked."""
    unsure = dict.fromkeys(case.knowledge.questions, Answer.UNSURE)
    assert rank(case.drawing, unsure, case.knowledge) == rank(case.drawing, {}, case.knowledge)


@given(asked(), st.data())
def test_a_further_mark_never_speaks_against_the_point_that_reaches_it(case: Asked, data: st.DataObject) -> None:
    """One mark more, whatever else is so, moves the odds towards the point that reaches it the more strongly.

    That is: between two sets of active points that differ in one point each, the set with the point that reaches the
    mark gains on the one with the point that does not.
    """
    net = build_net(case.knowledge)
    places = sorted({on for sided in net.points for on in sided.reach}, key=str)
    open_ = [on for on in places if on.region not in case.drawing.regions]
    assume(open_)
    mark = data.draw(st.sampled_from(open_))
    drawing = Drawing((*case.drawing.marks, Mark(mark)))
    after, before = (brute_force(net, one, case.answers).weights for one in (drawing, case.drawing))
    on = {index: sided.reach.get(mark, 0.0) for index, sided in enumerate(net.points)}
    least = {index: net.beside.get(mark, {}).get(index, 0.0) for index in on}
    pairs = [(a, b) for a in on for b in on if a != b and on[a] > 0 and not on[b] and on[a] >= least[b]]
    assume(pairs)
    one, other = data.draw(st.sampled_from(pairs))
    rest = data.draw(st.frozensets(st.sampled_from([index for index in on if index not in (one, other)] or [one])))
    with_it, without = rest - {other} | {one}, rest - {one} | {other}
    assert after[with_it] * before[without] >= after[without] * before[with_it] * (1 - 1e-9)


@given(bodies())
def test_a_mark_beside_a_place_counts_for_it_and_silence_beside_it_does_not(known: Knowledge) -> None:
    """A point gets its share of a mark beside what it reaches; what is not marked beside it leaves it alone."""
    net, apart = build_net(known), build_net(replace(known, strengths=replace(known.strengths, beside=0.0)))
    drawing = drawn(at("r0"))
    rough, plain = (evidence_of(drawing, {}, one) for one in (net, apart))
    (mark,), (exact,) = rough.findings, plain.findings
    for index in range(len(net.points)):
        assert rough.activity(index) == plain.activity(index)
        share = net.beside.get(at("r0"), {}).get(index, 0.0)
        expected = 1 - (1 - exact.strengths.get(index, 0.0)) * (1 - share)
        assert mark.strengths.get(index, 0.0) == CLOSE(expected, abs=1e-12)


@given(asked())
def test_what_only_lies_beside_a_mark_is_listed_only_where_it_is_likely_or_alone(case: Asked) -> None:
    """A candidate explains only what it reaches; one that reaches nothing has to be likely enough, or all do."""
    candidates = rank(case.drawing, case.answers, case.knowledge).candidates
    reach: defaultdict[str, list[str]] = defaultdict(list)
    for sided in build_net(case.knowledge).points:
        reach[sided.point.id].extend(place.region for place in sided.reach)
    for candidate in candidates:
        assert {place.region for place in candidate.explains} <= set(reach[candidate.point])
        assert candidate.explains or candidate.near
        assert not set(candidate.explains) & set(candidate.near)
    direct = any(candidate.explains for candidate in candidates)
    least = case.knowledge.strengths.beside_from if direct else 0.0
    assert all(candidate.explains or candidate.posterior >= least for candidate in candidates)


@given(asked())
def test_intensity_is_no_evidence(case: Asked) -> None:
    """How bad a place hurts moves no posterior."""
    plain = Drawing(tuple(Mark(place) for place in case.drawing.places))
    one, other = (rank(drawing, case.answers, case.knowledge) for drawing in (case.drawing, plain))
    assert chances(one) == chances(other)


@given(asked())
def test_the_bits_of_a_question_are_those_of_the_definition(case: Asked) -> None:
    """What an answer tells equals the mutual information between it and which of the reached points are active."""
    net = build_net(case.knowledge)
    posterior = posterior_of(case.drawing, {}, net)
    assert posterior is not None
    oracle = brute_force(net, case.drawing, {})
    reached = frozenset(index for part in posterior.parts for index in part.activity)
    for one in most_telling(rank(case.drawing, {}, case.knowledge), posterior, ()):
        assert one.information_bits == CLOSE(_bits(oracle, one.question.id, reached), abs=1e-9)


def _bits(oracle: Oracle, question: str, reached: frozenset[int]) -> float:
    """Mutual information, from the joint weights of every set of active points and both answers."""
    whole = sum(oracle.weights.values())
    joint: defaultdict[tuple[frozenset[int], bool], float] = defaultdict(float)
    for active, weight in oracle.weights.items():
        no = no_given(oracle.net, active, question)
        joint[active & reached, False] += float(weight * no / whole)
        joint[active & reached, True] += float(weight * (1 - no) / whole)
    said = {answer: sum(p for (_, a), p in joint.items() if a is answer) for answer in (True, False)}
    state = {active: joint[active, True] + joint[active, False] for active, _ in joint}
    return sum(p * log2(p / (state[active] * said[answer])) for (active, answer), p in list(joint.items()) if p > 0)


@given(asked())
def test_a_question_that_was_answered_is_not_asked_again(case: Asked) -> None:
    """The next question is an open one, and its bits are positive."""
    asked_next = locate(case.drawing, case.answers, case.knowledge).next_question
    if asked_next is not None:
        assert asked_next.question.id not in case.answers
        assert 0 < asked_next.information_bits <= 1


@given(asked())
def test_the_next_question_can_change_the_advice(case: Asked) -> None:
    """A question is offered only where yes or no would change the first three muscles, their sides or their words."""
    now = locate(case.drawing, case.answers, case.knowledge)
    if now.next_question is not None:
        id_ = now.next_question.question.id
        then = [rank(case.drawing, {**case.answers, id_: a}, case.knowledge) for a in (Answer.YES, Answer.NO)]
        assert any(_advice(ranking) != _advice(now) for ranking in then)


def _advice(ranking: Ranking) -> list[tuple[str, Side | None, str]]:
    first = {candidate.muscle: candidate for candidate in reversed(ranking.candidates)}
    shown = sorted(first.values(), key=ranking.candidates.index)
    return [(candidate.muscle, candidate.side, candidate.word) for candidate in shown[:3]]


@given(bodies(), st.integers(0, 4))
def test_more_connected_marks_than_the_limit_are_too_widespread(known: Knowledge, limit: int) -> None:
    """Beyond the limit in one connected part there are no candidates; up to it there is a result.

    What only lies beside the marks never joins too many of them.
    """
    known = replace(known, strengths=replace(known.strengths, too_many_findings=limit))
    drawing = drawn(*(at(region) for region in PAIRED))
    net = build_net(known)
    findings = without_beside(evidence_of(drawing, {}, net)).findings
    largest = max(len(group) for group in connected(findings, limit))
    ranking = locate(drawing, {}, known)
    assert ranking.too_widespread is (largest > limit)
    assert not (ranking.too_widespread and ranking.candidates)
