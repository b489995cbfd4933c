"""Laws of what an answer tells: the sums are those of the definition, and the limits hold the true value."""

from collections.abc import Sequence
from itertools import islice
from math import log2

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from making.brute_force import Oracle, brute_force
from making.cases import slow
from making.nets import Asked, asked
from unknot.engine.locating import rank
from unknot.engine.locating.least import least_log2
from unknot.engine.locating.net import ClueLink, net_of
from unknot.engine.locating.posterior import Posterior, posterior_of
from unknot.engine.locating.powers import Powers
from unknot.engine.locating.question import most_telling
from unknot.engine.locating.telling import Active, Telling, limits_of_mean

CLOSE = pytest.approx


def _posterior(case: Asked) -> Posterior:
    posterior = posterior_of(case.drawing, case.answers, net_of(case.knowledge))
    assert posterior is not None
    return posterior


@given(asked(), st.data())
def test_the_mean_of_a_power_is_that_of_the_definition(case: Asked, data: st.DataObject) -> None:
    """The mean of z to the number of active points equals the sum over all sets."""
    posterior = _posterior(case)
    oracle = brute_force(posterior.net, case.drawing, case.answers)
    z = data.draw(st.sampled_from((0.0, 1.0)) | st.floats(0, 1))
    for part in (one for one in posterior.parts if one.activity):
        points = data.draw(st.lists(st.sampled_from(sorted(part.activity)), min_size=1, unique=True))
        expected = _mean(oracle, points, [z**number for number in range(len(points) + 1)])
        assert Powers(part, points).mean(z) == CLOSE(expected, abs=1e-12)


def _mean(oracle: Oracle, points: Sequence[int], curve: Sequence[float]) -> float:
    """The mean of the curve at how many of the points are active, over every set of active points."""
    weighed = sum(float(weight) * curve[len(active & {*points})] for active, weight in oracle.weights.items())
    return weighed / float(sum(oracle.weights.values()))


@given(asked(), st.data())
def test_limits_of_a_mean_hold_it_and_close_in_on_it(case: Asked, data: st.DataObject) -> None:
    """Whatever the curve: its mean lies between all limits, the last of which are one number."""
    posterior = _posterior(case)
    reached = sorted(index for part in posterior.parts for index in part.activity)
    assume(reached)
    points = tuple(data.draw(st.lists(st.sampled_from(reached), min_size=1, max_size=5, unique=True)))
    curve = data.draw(st.lists(st.floats(-1, 1), min_size=len(points) + 1, max_size=len(points) + 1))
    mean = _mean(brute_force(posterior.net, case.drawing, case.answers), points, curve)
    limits = list(limits_of_mean(curve, Active(points, posterior), data.draw(st.floats(0.3, 0.8))))
    assert len(limits) == len(curve)
    assert all(low - 1e-8 <= mean <= high + 1e-8 for low, high in limits)
    assert limits[-1] == CLOSE((mean, mean), abs=1e-8)


@slow(40)
@given(asked())
def test_the_first_is_the_first_of_all_worked_out(case: Asked) -> None:
    """Looked for with as little work as it takes, the most telling are those of all questions worked out in full."""
    posterior = _posterior(case)
    ranking = rank(case.drawing, case.answers, case.knowledge)
    shown = list(most_telling(ranking, posterior, ()))
    in_full = {one.question.id: _bits(posterior.net.links[one.question.id], posterior) for one in shown}
    assert [one.information_bits for one in shown] == CLOSE(sorted(in_full.values(), reverse=True), abs=2e-9)
    for one in islice(shown, 1):
        assert one.information_bits == CLOSE(in_full[one.question.id], abs=1e-9)


def _bits(link: ClueLink, posterior: Posterior) -> float:
    telling = Telling.of(link, Active(link.points, posterior), posterior)
    while not telling.settled:
        telling.draw_closer()
    return telling.bits


@given(asked())
def test_the_findings_are_never_less_likely_than_was_taken_for_the_least(case: Asked) -> None:
    """How many bits a sum gets rests on it."""
    for part in _posterior(case).parts:
        assert least_log2(part.findings, part.activity) <= log2(part.likelihood) + 1e-9
