"""The posterior of a second, independent program: pyAgrum's exact inference on the same nets."""

import pytest
from hypothesis import given

from making import bayes_net
from making.cases import slow
from making.nets import Asked, asked
from unknot.engine.locating import Member
from unknot.engine.locating.net import Net, build_net, net_of
from unknot.engine.locating.posterior import posterior_of
from unknot.engine.locating.together import together

pytestmark = pytest.mark.needs("oracle")


@slow(40)
@given(asked())
def test_the_posterior_is_that_of_an_independent_program(case: Asked) -> None:
    """Every point's chance equals what pyAgrum's exact inference gives for the same net."""
    net = build_net(case.knowledge)
    seen = bayes_net.evidence(net, case.drawing, case.answers)
    theirs = bayes_net.chances(bayes_net.bayes_net(net, case.drawing), seen)
    ours = posterior_of(case.drawing, case.answers, net)
    assert ours is not None
    assert ours.chances == pytest.approx({index: theirs[index] for index in ours.chances}, rel=1e-9)


@slow(20)
@given(asked())
def test_the_chance_of_a_set_is_that_of_an_independent_program(case: Asked) -> None:
    """These active, and no other candidate: the set's chance equals pyAgrum's for that evidence."""
    net = net_of(case.knowledge)
    posterior = posterior_of(case.drawing, case.answers, net)
    assert posterior is not None
    seen = bayes_net.evidence(net, case.drawing, case.answers)
    for one in together(case.drawing, posterior, case.knowledge):
        if all(member.side or not _copies(net, member) for member in one.members):
            chosen = {index for member in one.members for index in _indices(net, member)}
            states = {f"p{index}": int(index in chosen) for index in posterior.reaching}
            theirs = bayes_net.likelihood(net, case.drawing, {**seen, **states})
            assert one.probability == pytest.approx(theirs / bayes_net.likelihood(net, case.drawing, seen), rel=1e-9)


def _indices(net: Net, member: Member) -> set[int]:
    return {i for i, sided in enumerate(net.points) if (sided.point.id, sided.side) == (member.point, member.side)}


def _copies(net: Net, member: Member) -> bool:
    return any(sided.point.id == member.point and sided.side for sided in net.points)
