"""The posterior of a second, independent program: pyAgrum's exact inference on the same nets."""

import pytest
from hypothesis import given

from making import bayes_net
from making.cases import slow
from making.nets import Asked, asked
from unknot.engine.locating.net import build_net
from unknot.engine.locating.posterior import posterior_of

pytestmark = pytest.mark.needs("oracle")


@slow(40)
@given(asked())
def test_the_posterior_is_that_of_an_independent_program(case: Asked) -> None:
    """Every point's chance equals what pyAgrum's exact inference gives for the same net."""
    net = build_net(case.knowledge)
    seen = bayes_net.evidence(net, case.drawing, case.answers)
    theirs = bayes_net.chances(bayes_net.bayes_net(net), seen)
    ours = posterior_of(case.drawing, case.answers, net)
    assert ours is not None
    assert ours.chances == pytest.approx({index: theirs[index] for index in ours.chances}, rel=1e-9)
