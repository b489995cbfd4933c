"""The posterior by the definition: every set of active points, one after the other, all terms positive.

Written against the words of the model alone; it shares the net with the engine and nothing else.  Give it
``Fraction`` as the number and it is exact.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from unknot.engine.locating.net import Net
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Place, PointId, RegionId, Side

N = TypeVar("N", float, Fraction)
Active = frozenset[int]


@dataclass(frozen=True)
class Oracle:
    """The weight of every set of active points with this drawing and these answers."""

    net: Net
    weights: Mapping[Active, float | Fraction]

    def chance(self, holds: Callable[[Active], bool]) -> float:
        """How likely it is that the set of active points has a property."""
        met = sum(weight for active, weight in self.weights.items() if holds(active))
        return float(met / sum(self.weights.values()))

    def chance_of(self, point: PointId, side: Side | None) -> float:
        """How likely a copy of this point is active: that of the side, or either where the side is None."""
        copies = {
            index
            for index, sided in enumerate(self.net.points)
            if sided.point.id == point and side in {None, sided.side}
        }
        return self.chance(lambda active: not copies.isdisjoint(active))


def brute_force(
    net: Net,
    drawing: Drawing,
    answers: Mapping[str, Answer],
    number: type[N] = float,  # type: ignore[assignment]
) -> Oracle:
    """Weigh every set of active points."""
    weights = {active: _weight(net, active, drawing, answers, number) for active in _sets(len(net.points))}
    return Oracle(net, weights)


def _sets(size: int) -> Iterator[Active]:
    for bits in range(1 << size):
        yield frozenset(index for index in range(size) if bits >> index & 1)


def _weight(net: Net, active: Active, drawing: Drawing, answers: Mapping[str, Answer], number: type[N]) -> N:
    weight = number(1)
    for index, sided in enumerate(net.points):
        prior = number(sided.prior)
        weight *= prior if index in active else 1 - prior
    for region in net.paired:
        weight *= _region_as_drawn(net, active, region, drawing, number)
    for question, answer in answers.items():
        no = no_given(net, active, question, number)
        weight *= {Answer.YES: 1 - no, Answer.NO: no, Answer.UNSURE: number(1)}[answer]
    return weight


def _region_as_drawn(net: Net, active: Active, region: RegionId, drawing: Drawing, number: type[N]) -> N:
    """The sum over what may be marked on the left and on the right that agrees with the drawing.

    Only where something was marked do the points count that reach a place beside it.
    """
    sides = (Side.LEFT, Side.RIGHT) if net.paired[region] else (None,)
    marks = {place.side for place in drawing.places if place.region == region}
    whole = number(0)
    for bits in range(1 << len(sides)):
        hurts = {side for at, side in enumerate(sides) if bits >> at & 1}
        if _agrees(hurts, marks, paired=net.paired[region]):
            term = number(1)
            for side in sides:
                quiet = _quiet(
                    net, active, Place(region, side), number, roughly=bool(marks - ({Side.LEFT, Side.RIGHT} - {side}))
                )
                term *= 1 - quiet if side in hurts else quiet
            whole += term
    return whole


def _agrees(hurts: set[Side | None], marks: set[Side | None], *, paired: bool) -> bool:
    if not paired:
        return bool(hurts) == bool(marks)
    exact = marks & {Side.LEFT, Side.RIGHT}
    vague = bool(marks - exact)
    return bool(hurts) and exact <= hurts if vague else hurts == exact


def _quiet(net: Net, active: Active, place: Place, number: type[N], *, roughly: bool) -> N:
    quiet = 1 - number(net.figures.leak)
    for index in active:
        quiet *= 1 - number(net.points[index].reach.get(place, 0.0))
        if roughly:
            quiet *= 1 - number(net.beside.get(place, {}).get(index, 0.0))
    return quiet


def no_given(net: Net, active: Active, question: str, number: type[N] = float) -> N:  # type: ignore[assignment]
    """How likely the answer is no while exactly these points are active."""
    link = net.links[question]
    having_it = len(active & frozenset(link.points))
    return (1 - number(link.background)) * (1 - number(link.strength)) ** having_it
