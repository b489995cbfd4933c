"""A part after one more clue was answered no: the points with that clue become less active, nothing else changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import prod

from unknot.engine.locating.fixed import Fixed, times_seen
from unknot.engine.locating.net import ClueLink, PointIndex
from unknot.engine.locating.part import Part, within


@dataclass(frozen=True, slots=True)
class Denied:
    """The part after a no, and how likely (0 to 1) its points let the answer be no."""

    part: Part
    chance: float


def denied(part: Part, link: ClueLink) -> Denied:
    """The part as if the link's question had been answered no."""
    points = tuple(index for index in link.points if index in part.activity)
    if not points:
        return Denied(part, 1.0)
    quieter = {index: _less(part.activity[index], link.strength) for index in points}
    after = replace(part, activity={**part.activity, **quieter})
    factors = {index: (part.factors[index][0], after.either(index, part.factors[index][0])) for index in points}
    after = replace(after, factors={**part.factors, **factors})
    after = replace(after, table=_changed(part, after, frozenset(points)))
    before_findings = prod(1 - part.activity[index] * link.strength for index in points)
    return Denied(after, within(before_findings * after.total / part.total))


def _less(activity: float, strength: float) -> float:
    return activity * (1 - strength) / (1 - activity * strength)


def _changed(before: Part, after: Part, points: frozenset[PointIndex]) -> Sequence[Fixed]:
    """The table, group by group: a group's points share few findings, so that what changes is worked out on few."""
    table = before.table
    for group in before.groups:
        changed = [index for index in group.points if index in points]
        if changed:
            ratio = _ratio(before, after, changed, group.mask)
            table = times_seen(table, ratio, group.seen, before.bits)
    return table


def _ratio(before: Part, after: Part, points: Iterable[PointIndex], mask: int) -> list[Fixed]:
    ratio = [1 << before.bits] * (1 << mask.bit_count())
    for index in points:
        old, new = before.either(index, mask), after.either(index, mask)
        ratio = [r * n // o for r, n, o in zip(ratio, new, old, strict=True)]
    return ratio
