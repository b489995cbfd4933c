"""How many of some points are active, given the findings: exact, from the same table as the chances."""

from collections.abc import Iterator, Sequence

from unknot.engine.locating.fixed import Fixed, projection, squeezed, summed, times
from unknot.engine.locating.net import PointIndex
from unknot.engine.locating.part import Part, within

Columns = list[list[Fixed]]
"""One table for each number of active points."""


def counts(part: Part, points: tuple[PointIndex, ...]) -> list[float]:
    """The chances (0 to 1) that none, one, two ... of these points of the part are active.

    Points are taken in one by one; a finding that no point still to come reaches is summed over at once, so that the
    tables shrink while the number of columns grows.
    """
    order = tuple(_order(part, points))
    mask = part.mask(order)
    columns = [part.sums(mask)]
    for place, index in enumerate(order):
        columns = _with_point(part, index, mask, columns)
        columns, mask = _narrowed(columns, mask, part.mask(order[place + 1 :]))
    return [within(column[0] / part.total) for column in columns]


def _order(part: Part, points: tuple[PointIndex, ...]) -> Iterator[PointIndex]:
    """Next is always the point that lets most findings go; then those with the same findings follow for nothing."""
    left = list(points)
    while left:
        freed = {i: part.mask((i,)) & ~part.mask(other for other in left if other != i) for i in left}
        best = max(left, key=lambda index: (freed[index].bit_count(), -index))
        left.remove(best)
        yield best


def _with_point(part: Part, index: PointIndex, mask: int, columns: Columns) -> Columns:
    own = part.mask((index,))
    seen = projection(mask.bit_count(), squeezed(own, mask))
    idle, active = (_spread(shares, seen) for shares in zip(*_shares(part, index, own), strict=True))
    without = [times(column, idle, part.bits) for column in columns]
    with_it = [times(column, active, part.bits) for column in columns]
    middle = [[a + b for a, b in zip(*pair, strict=True)] for pair in zip(without[1:], with_it[:-1], strict=True)]
    return [without[0], *middle, with_it[-1]]


def _shares(part: Part, index: PointIndex, mask: int) -> Iterator[tuple[Fixed, Fixed]]:
    """For every subset of the findings: how much of the point's factor stands for idle, and how much for active."""
    idle = part.idle(index)
    for active in part.active(index, mask):
        either = idle + active
        yield (idle << part.bits) // either, (active << part.bits) // either


def _spread(shares: Sequence[Fixed], seen: Sequence[int]) -> list[Fixed]:
    return [shares[index] for index in seen]


def _narrowed(columns: Columns, mask: int, needed: int) -> tuple[Columns, int]:
    if mask == needed:
        return columns, mask
    seen = projection(mask.bit_count(), squeezed(needed, mask))
    return [summed(column, seen) for column in columns], needed


def convolved(first: Sequence[float], second: Sequence[float]) -> list[float]:
    """The counts of both together, where the two do not depend on one another."""
    both = [0.0] * (len(first) + len(second) - 1)
    for few, chance in enumerate(first):
        for more, other in enumerate(second):
            both[few + more] += chance * other
    return both
