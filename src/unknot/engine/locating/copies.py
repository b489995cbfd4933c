"""The sided points that a candidate stands for: one, or both where the drawing cannot tell left from right."""

from collections.abc import Iterable, Sequence

from unknot.engine.locating.fixed import Fixed, projection, squeezed, times_seen
from unknot.engine.locating.net import PointIndex
from unknot.engine.locating.part import Part
from unknot.engine.locating.posterior import Posterior
from unknot.engine.locating.ranking import Candidate

EVERY = -1
"""The mask of all findings."""


def copies_of(candidate: Candidate, posterior: Posterior) -> tuple[PointIndex, ...]:
    """The indices of its copies, in order."""
    net = posterior.net
    return tuple(
        index
        for index in sorted(posterior.reaching)
        if net.points[index].point.id == candidate.point and candidate.side in {None, net.points[index].side}
    )


def part_with(index: PointIndex, parts: Iterable[Part]) -> Part:
    """The part that the point lies in."""
    return next(part for part in parts if index in part.activity)


def all_idle(part: Part, table: Sequence[Fixed], points: Iterable[PointIndex], mask: int) -> list[Fixed]:
    """The part of each entry that stands for none of the points being active.

    ``table`` is the part's seen through ``mask``, which holds at least the findings that these points reach.
    """
    left, bits = list(table), part.bits
    for index in points:
        own, idle = part.mask((index,)), part.idle(index) << bits
        shares = [idle // either for either in part.either(index, own)]
        seen = projection(len(left).bit_length() - 1, own if mask == EVERY else squeezed(own, mask))
        left = times_seen(left, shares, seen, bits)
    return left
