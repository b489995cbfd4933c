"""How many of some points are active, given the findings: exact, from the same table as the chances."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import accumulate, takewhile
from math import ceil
from operator import add, mul, or_

from unknot.engine.locating.fixed import Fixed, projection, squeezed, summed, times
from unknot.engine.locating.net import PointIndex
from unknot.engine.locating.part import Part, within

Columns = list[list[Fixed]]
"""One table for each number of active points."""


NEGLIGIBLE = 1e-11
"""A chance that no number shown depends on."""
FURTHER = 4
"""So many columns more are counted where what was left out is not negligible."""


def nearly_all_counts(part: Part, points: tuple[PointIndex, ...], expected: float) -> list[float]:
    """The same as ``counts``, but numbers that hardly ever occur are one: what is left of all chances.

    How many points are ``expected`` to be active says how far to count; a column does not depend on those behind it.
    """
    most = ceil(1.5 * expected) + 9
    while True:
        few = counts(part, points, most)
        left = 1 - sum(few)
        if len(few) > len(points):
            return few
        if left < NEGLIGIBLE:
            return [*few, max(0.0, left)]
        most += FURTHER


def counts(part: Part, points: tuple[PointIndex, ...], most: int | None = None) -> list[float]:
    """The chances (0 to 1) that none, one, two ... of these points of the part are active, up to ``most`` of them.

    Points are taken in by the bunch, each bunch counted first over its own few findings.  A finding that no point still
    to come reaches is summed over at once, so that the tables shrink while the number of columns grows.
    """
    width = len(points) + 1 if most is None else min(most, len(points)) + 1
    own = {index: part.mask((index,)) for index in points}
    order = tuple(_order(own))
    mask = _joined(own, order)
    columns = [part.sums(mask)]
    while order:
        bunch = _bunch(own, order)
        order = order[len(bunch) :]
        needed = _joined(own, order)
        columns, mask = _narrowed(part, _with_bunch(part, bunch, mask, columns, width), mask, needed), needed
    return [within(column[0] / part.total) for column in columns]


def _joined(own: Mapping[PointIndex, int], points: Iterable[PointIndex]) -> int:
    return reduce(or_, (own[index] for index in points), 0)


def _order(own: Mapping[PointIndex, int]) -> Iterator[PointIndex]:
    """Next are always the points of the finding that fewest of those left reach: then it can go."""
    left = dict(own)
    while left:
        reached = Counter(finding for mask in left.values() for finding in _bits_of(mask))
        rarest = min(reached, key=lambda finding: (reached[finding], finding))
        found = [index for index, mask in left.items() if mask >> rarest & 1]
        yield from found
        left = {index: mask for index, mask in left.items() if index not in found}


def _bits_of(mask: int) -> Iterator[int]:
    return (bit for bit in range(mask.bit_length()) if mask >> bit & 1)


def _bunch(own: Mapping[PointIndex, int], order: Sequence[PointIndex]) -> Sequence[PointIndex]:
    """The next points that together reach at most half of the findings left: few passes over the wide tables."""
    room = (_joined(own, order).bit_count() + 1) // 2
    reached = accumulate((own[index] for index in order), or_)
    return order[: max(1, sum(1 for _ in takewhile(lambda mask: mask.bit_count() <= room, reached)))]


def _with_bunch(part: Part, bunch: Sequence[PointIndex], mask: int, columns: Columns, width: int) -> Columns:
    """Multiply two counts: every way in which the points so far and those of the bunch make up a number.

    The products are not cut off yet: that is done when there are fewer of them, see ``_narrowed``.
    """
    own = part.mask(bunch)
    seen = projection(mask.bit_count(), squeezed(own, mask))
    more = [_spread(column, seen) for column in _counted(part, bunch, own)[:width]]
    return [_column(number, columns, more) for number in range(min(width, len(columns) + len(more) - 1))]


def _column(number: int, columns: Columns, more: Columns) -> list[Fixed]:
    ways: Iterator[Iterable[Fixed]] = (
        map(mul, columns[few], more[number - few]) for few in _ways(number, columns, more)
    )
    return list(reduce(_added, ways))


def _added(one: Iterable[Fixed], other: Iterable[Fixed]) -> Iterable[Fixed]:
    return map(add, one, other)


def _ways(number: int, columns: Columns, more: Columns) -> range:
    """How many of a number may be among the points so far, the rest being among the bunch."""
    return range(max(0, number - len(more) + 1), min(number, len(columns) - 1) + 1)


def _counted(part: Part, bunch: Sequence[PointIndex], mask: int) -> Columns:
    """For every subset of the findings: the shares that stand for none, one, two ... of the bunch being active."""
    columns: Columns = [[1 << part.bits] * (1 << mask.bit_count())]
    for index in bunch:
        idle, active = zip(*_shares(part, index, mask), strict=True)
        without = [times(column, idle, part.bits) for column in columns]
        with_it = [times(column, active, part.bits) for column in columns]
        middle = [[a + b for a, b in zip(*pair, strict=True)] for pair in zip(without[1:], with_it[:-1], strict=True)]
        columns = [without[0], *middle, with_it[-1]]
    return columns


def _shares(part: Part, index: PointIndex, mask: int) -> Iterator[tuple[Fixed, Fixed]]:
    """For every subset of the findings: how much of the point's factor stands for idle, and how much for active."""
    idle = part.idle(index)
    for active in part.active(index, mask):
        either = idle + active
        yield (idle << part.bits) // either, (active << part.bits) // either


def _spread(shares: Sequence[Fixed], seen: Sequence[int]) -> list[Fixed]:
    return [shares[index] for index in seen]


def _narrowed(part: Part, columns: Columns, mask: int, needed: int) -> Columns:
    kept = squeezed(needed, mask)
    return [[entry >> part.bits for entry in summed(column, kept)] for column in columns]


def convolved(first: Sequence[float], second: Sequence[float]) -> list[float]:
    """The counts of both together, where the two do not depend on one another."""
    both = [0.0] * (len(first) + len(second) - 1)
    for few, chance in enumerate(first):
        for more, other in enumerate(second):
            both[few + more] += chance * other
    return both
