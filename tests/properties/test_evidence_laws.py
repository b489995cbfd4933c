"""Laws of further evidence: what was felt at a cleared spot, and the same pain drawn more than once."""

from dataclasses import replace
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from making.brute_force import brute_force
from making.clearances import TODAY, cleared
from making.knowledge import knowledge
from making.nets import Asked, asked, drawings
from unknot.engine.locating import Felt, drawn_again, locate_said, rank
from unknot.engine.locating.beside import touching
from unknot.engine.locating.evidence import Evidence, Finding, evidence_of
from unknot.engine.locating.feeling import answers_with, net_with, rightness
from unknot.engine.locating.net import net_of
from unknot.engine.locating.posterior import posterior_given
from unknot.engine.locating.repeatability import combined, overlap, weighed
from unknot.knowledge.explaining import Feel
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, RegionId, Side

CLOSE = pytest.approx
TEMPLE = Drawing((Mark(Place("temple", Side.RIGHT)), Mark(Place("behind-ear", Side.RIGHT))))


def felt(answer: Answer, feel: Feel = Feel.PAIN) -> Felt:
    """What was felt at the first point of the right upper trapezius."""
    return Felt(cleared("trapezius-upper.1"), TODAY, feel, answer)


def chance(*feels: Felt) -> float:
    """The posterior of that point with a pain at the temple and behind the ear."""
    found = rank(TEMPLE, {}, knowledge(), feels).candidates
    return next(c.posterior for c in found if (c.point, c.side) == ("trapezius-upper.1", Side.RIGHT))


@pytest.mark.parametrize("feel", list(Feel))
def test_what_is_felt_counts_for_the_spot_as_far_as_the_answer_is_right(feel: Feel) -> None:
    """The odds are multiplied by how often a yes (or a no) is right over how often it is wrong; unsure is nothing."""
    before, right = chance(), rightness(feel, knowledge())
    for answer, factor in ((Answer.YES, right / (1 - right)), (Answer.NO, (1 - right) / right), (Answer.UNSURE, 1.0)):
        odds = before / (1 - before) * factor
        assert chance(felt(answer, feel)) == CLOSE(odds / (1 + odds), rel=1e-9)


def test_expert_agreement_is_the_square_of_how_much_better_than_chance_each_is() -> None:
    """A kappa of 0.452 is that of two examiners who are right 84 times in 100 and half of whose spots are real."""
    right = rightness(Feel.PAIN, knowledge())
    assert right == CLOSE(0.836, abs=0.001)
    agreed = right**2 + (1 - right) ** 2
    assert (agreed - 0.5) / 0.5 == CLOSE(knowledge().explaining.agreement[Feel.PAIN])


@given(asked(), st.floats(0, 1), st.data())
def test_a_weighed_mark_is_virtual_evidence(case: Asked, weight: float, data: st.DataObject) -> None:
    """In the share w of cases it is made for its place, else as often as by the leak: in every set of active points."""
    net = net_of(case.knowledge)
    evidence = evidence_of(case.drawing, case.answers, net)
    places = [finding.places for finding in evidence.findings if finding.mark]
    soft = data.draw(st.sampled_from(places))
    named = soft[0] if len(soft) == 1 else Place(soft[0].region)
    posterior = posterior_given(weighed(evidence, {named: weight}))
    assert posterior is not None
    expected = _by_definition(evidence, soft, weight)
    for index, posterior_chance in posterior.chances.items():
        assert posterior_chance == CLOSE(expected[index], rel=1e-9)


def _by_definition(evidence: Evidence, soft: tuple[Place, ...], weight: float) -> list[float]:
    count = len(evidence.net.points)
    active = [0.0] * count
    whole = 0.0
    for bits in range(1 << count):
        chosen = {index for index in range(count) if bits >> index & 1}
        term = prod(evidence.activity(i) if i in chosen else 1 - evidence.activity(i) for i in range(count))
        term *= prod(_likely(f, chosen, weight if f.places == soft else 1.0) for f in evidence.findings)
        whole += term
        for index in chosen:
            active[index] += term
    return [each / whole for each in active]


def _likely(finding: Finding, chosen: set[int], weight: float) -> float:
    """How likely a mark is, whether it was made for its place or by chance."""
    by_chance = finding.leak if finding.mark else 0.0
    return weight * (1 - _quiet(finding, chosen)) + (1 - weight) * by_chance


def _quiet(finding: Finding, chosen: set[int]) -> float:
    return (1 - finding.leak) * prod(1 - finding.strengths.get(index, 0.0) for index in chosen)


@given(asked(), st.integers(2, 3))
def test_the_same_drawing_again_changes_nothing(case: Asked, times: int) -> None:
    """Marked alike each time, every mark counts in full: the chances are those of one drawing."""
    said, again = drawn_again([case.drawing] * times, case.answers, case.knowledge)
    ranking, once = locate_said(said, case.knowledge), rank(case.drawing, case.answers, case.knowledge)
    assert {(c.point, c.side): c.posterior for c in ranking.candidates} == CLOSE(
        {(c.point, c.side): c.posterior for c in once.candidates}, rel=1e-9
    )
    assert ranking.none_of_these == CLOSE(once.none_of_these, rel=1e-9)
    assert again.repeated is not None
    assert again.repeated.overlap == 1
    assert again.repeated.word == "the same"


@given(asked(), st.lists(drawings(), min_size=1, max_size=3), st.randoms())
def test_the_order_of_the_drawings_does_not_matter(case: Asked, more: list[Drawing], chance_: object) -> None:
    """The combined drawing, its weights and the ranking are the same in every order."""
    every = [case.drawing, *more]
    turned = list(every)
    chance_.shuffle(turned)  # type: ignore[attr-defined]
    one, other = (drawn_again(each, case.answers, case.knowledge)[0] for each in (every, turned))
    assert one.weights == other.weights
    assert locate_said(one, case.knowledge) == locate_said(other, case.knowledge)


@given(asked(), drawings())
def test_a_mark_made_once_counts_for_less_and_one_made_twice_in_full(case: Asked, other: Drawing) -> None:
    """Weights lie between nought and one; only a mark made once is below one."""
    paired = net_of(case.knowledge).paired
    both = combined([case.drawing, other], paired, touching(case.knowledge), case.knowledge.explaining)
    assert 0 < both.repeatability < 1
    sets = _sided((case.drawing, other), paired)
    for place, weight in both.weights.items():
        assert weight == (1.0 if all(place in places for places in sets) else both.repeatability)


@given(asked(), drawings())
def test_overlap_is_shared_places_over_all_places(case: Asked, other: Drawing) -> None:
    """Jaccard's index over sided places: the same both ways round, 1 for the same places, 0 for none in common."""
    paired = net_of(case.knowledge).paired
    one, two = _sided((case.drawing, other), paired)
    share = overlap(case.drawing, other, paired)
    assert share == overlap(other, case.drawing, paired) == len(one & two) / len(one | two)


def _sided(drawings: tuple[Drawing, Drawing], paired: dict[RegionId, bool] | object) -> list[set[Place]]:
    """An unknown side is the one that the other drawing names, where this one names none."""
    one, other = (_places(drawing, paired) for drawing in drawings)
    return [_named(one, other), _named(other, one)]


def _named(places: set[Place], other: set[Place]) -> set[Place]:
    own = {place.region for place in places if place.side}
    found: set[Place] = set()
    for place in places:
        sides = {o for o in other if o.region == place.region and o.side}
        found |= sides if not place.side and place.region not in own and sides else {place}
    return found


def _places(drawing: Drawing, paired: dict[RegionId, bool] | object) -> set[Place]:
    sides = {Side.LEFT, Side.RIGHT}
    return {
        place if paired[place.region] and place.side in sides else Place(place.region)  # type: ignore[index]
        for place in drawing.places
    }


def _none(*drawings: Drawing) -> float:
    return locate_said(drawn_again(drawings, {}, knowledge())[0], knowledge()).none_of_these


@given(st.sampled_from(sorted(touching(knowledge()), key=str)), st.data())
def test_a_mark_right_beside_on_another_day_never_speaks_for_none_of_these(place: Place, data: st.DataObject) -> None:
    """Whoever marks roughly the same pain twice has one pain; that is at most as odd as the odder of the two days."""
    beside = data.draw(st.sampled_from(sorted(touching(knowledge())[place], key=str) or [place]))
    first, second = Drawing((Mark(place),)), Drawing((Mark(beside),))
    assert _none(first, second) <= max(_none(first), _none(second)) + 1e-9


@given(st.sampled_from([place for place in sorted(touching(knowledge()), key=str) if place.side]))
def test_a_side_that_is_not_said_again_is_the_one_that_was_said(place: Place) -> None:
    """The unsided drawing is of the same place: nothing moves."""
    sided, unsided = Drawing((Mark(place),)), Drawing((Mark(Place(place.region)),))
    said, again = drawn_again((sided, unsided), {}, knowledge())
    assert locate_said(said, knowledge()).none_of_these == CLOSE(_none(sided))
    assert again.repeated is not None
    assert again.repeated.overlap == 1


def test_what_is_felt_agrees_with_the_definition() -> None:
    """On the net with the felt sign as a question the brute force over a small body gives the same chances."""
    from making.nets import at, body, drawn, muscle, point  # noqa: PLC0415 - this test alone needs a body of its own

    small = replace(
        body([muscle(point("trapezius-upper.1", "r0", ["r1"])), muscle(point("m.1", "r2", ["r1"]))]),
        messages=knowledge().messages,
    )
    feels = (felt(Answer.YES), felt(Answer.NO, Feel.BAND))
    drawing = drawn(at("r1"))
    net = net_with(net_of(small), feels, small)
    oracle = brute_force(net, drawing, answers_with({}, feels))
    for candidate in rank(drawing, {}, small, feels).candidates:
        assert candidate.posterior == CLOSE(oracle.chance_of(candidate.point, candidate.side), rel=1e-9)
