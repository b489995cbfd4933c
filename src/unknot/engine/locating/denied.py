"""A part after one more clue was answered no: the points with that clue become less active, nothing else changes."""

from dataclasses import dataclass, replace

from unknot.engine.locating.net import ClueLink
from unknot.engine.locating.part import Part, within
from unknot.engine.locating.powers import Powers


@dataclass(frozen=True, slots=True)
class Denied:
    """The part after a no, and how likely (0 to 1) its points let the answer be no."""

    part: Part
    chance: float


def denied(part: Part, link: ClueLink) -> Denied:
    """The part as if the link's question had been answered no.

    Its table is that of "the findings and the no"; its ``factors`` are left out.
    """
    points = tuple(index for index in link.points if index in part.activity)
    if not points:
        return Denied(part, 1.0)
    quieter = {index: _less(part.activity[index], link.strength) for index in points}
    table = Powers(part, points).table(1 - link.strength)
    after = replace(part, activity={**part.activity, **quieter}, table=table, factors={})
    return Denied(after, within(after.total / part.total))


def _less(activity: float, strength: float) -> float:
    return activity * (1 - strength) / (1 - activity * strength)
