"""The mean of ``z`` to the power of how many of some points are active: exact, from the same table as the chances.

With ``z`` nought it is the chance that none of them is.  A point's factor *idle or active* becomes *idle or z times
active*; nothing else changes, so that one pass over the table gives it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, takewhile
from operator import mul, or_

from unknot.engine.locating.fixed import Fixed, projection, squeezed, summed, times_seen, to_fixed
from unknot.engine.locating.net import PointIndex
from unknot.engine.locating.part import Part, within

ROOM = 10
"""So many findings fit in one table of factors: making it then costs little beside a pass over the whole."""


@dataclass(frozen=True)
class Powers:
    """Some points of a part, made ready for any ``z``."""

    part: Part
    points: Sequence[PointIndex]

    def mean(self, z: float) -> float:
        """The mean (0 to 1) of ``z`` to the power of how many of the points are active.

        Points are taken in by the bunch.  A finding that no point still to come reaches is summed over at once.
        """
        table = self._table
        for bunch in self._bunches:
            factors = map(bunch.factors(z).__getitem__, bunch.seen)
            narrower = summed(list(map(mul, table, factors)), bunch.kept)
            table = [entry >> self.part.bits for entry in narrower]
        return within(table[0] / self._total)

    def table(self, z: float) -> list[Fixed]:
        """The part's table where every point is idle, or active and counted ``z`` times."""
        table, everything = list(self.part.table), len(self.part.findings)
        for bunch in self._bunches:
            seen = projection(everything, self.part.mask(bunch.points))
            table = times_seen(table, bunch.factors(z), seen, self.part.bits)
        return table

    @cached_property
    def _table(self) -> list[Fixed]:
        return self.part.sums(self.part.mask(self.points))

    @cached_property
    def _total(self) -> Fixed:
        return sum(self._table)

    @cached_property
    def _bunches(self) -> Sequence["_Bunch"]:
        return tuple(_narrowing(self.part, self.points))


@dataclass(frozen=True, slots=True)
class _Bunch:
    """Points that together reach few findings.

    ``seen`` is those findings' projection in the table they are put to; ``kept`` are the findings of that table which
    points of later bunches reach.
    """

    part: Part
    points: Sequence[PointIndex]
    seen: Sequence[int]
    kept: int

    def factors(self, z: float) -> Sequence[Fixed]:
        """For every subset of their findings the product of the points' factors."""
        return _product(self.part, self.points, to_fixed(1 - z, self.part.bits))[1]


def _narrowing(part: Part, points: Sequence[PointIndex]) -> Iterator[_Bunch]:
    mask, left = part.mask(points), tuple(_in_order({index: part.mask((index,)) for index in points}))
    while left:
        bunch = _first(part, left)
        left = left[len(bunch) :]
        seen = projection(mask.bit_count(), squeezed(part.mask(bunch), mask))
        needed = part.mask(left)
        yield _Bunch(part, bunch, seen, squeezed(needed, mask))
        mask = needed


def _in_order(own: Mapping[PointIndex, int]) -> Iterator[PointIndex]:
    """Next is always the point that reaches fewest findings that none before it reaches."""
    left, reached = dict(own), 0
    while left:
        index = min(left, key=lambda one: ((left[one] | reached).bit_count(), -left[one].bit_count(), one))
        reached |= left.pop(index)
        yield index


def _first(part: Part, points: Sequence[PointIndex]) -> Sequence[PointIndex]:
    """As many of the points as together reach few findings."""
    reached = accumulate((part.mask((index,)) for index in points), or_)
    return points[: max(1, sum(1 for _ in takewhile(lambda mask: mask.bit_count() <= ROOM, reached)))]


def _product(part: Part, points: Sequence[PointIndex], less: Fixed) -> tuple[int, Sequence[Fixed]]:
    """The findings these points reach, and for every subset of those the product of their factors."""
    if len(points) == 1:
        whole = 1 << part.bits
        return part.mask(points), [whole - (share * less >> part.bits) for share in part.shares(points[0])]
    half = len(points) // 2
    (one, first), (other, second) = _product(part, points[:half], less), _product(part, points[half:], less)
    both = one | other
    product = map(mul, _seen(first, one, both), _seen(second, other, both))
    return both, [entry >> part.bits for entry in product]


def _seen(table: Sequence[Fixed], own: int, mask: int) -> Iterator[Fixed]:
    """For every subset of the mask's findings: the entry of what it holds of ``own``."""
    if own == mask:
        return iter(table)
    return map(table.__getitem__, projection(mask.bit_count(), squeezed(own, mask)))
