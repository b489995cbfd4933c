"""Shapley's values and sets of points by the definition: every order and every set, from the evidence alone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cache
from itertools import permutations
from math import log, prod
from statistics import fmean

from unknot.engine.locating.evidence import Evidence, Finding
from unknot.engine.locating.net import ClueLink

Player = Finding | ClueLink


def values(evidence: Evidence, copies: Sequence[int], players: Sequence[Player]) -> list[float]:
    """What each player adds to the log-odds that one of the copies is active, the mean over every order."""

    @cache
    def worth(told: frozenset[int]) -> float:
        return _log_odds(evidence, copies, [players[number] for number in told])

    orders = list(permutations(range(len(players))))
    return [fmean(_added(number, order, worth) for order in orders) for number in range(len(players))]


def _added(number: int, order: Sequence[int], worth: Callable[[frozenset[int]], float]) -> float:
    before = frozenset(order[: order.index(number)])
    return worth(before | {number}) - worth(before)


def _log_odds(evidence: Evidence, copies: Sequence[int], told: Iterable[Player]) -> float:
    told = list(told)
    points = sorted({*copies, *(i for one in told for i in _points(one))})
    silent = {index: _silent(evidence, index) for index in points}
    active = idle = 0.0
    for bits in range(1 << len(points)):
        chosen = {index for at, index in enumerate(points) if bits >> at & 1}
        weight = prod(silent[index] if index in chosen else 1 - silent[index] for index in points)
        weight *= prod(_given(one, chosen) for one in told)
        if chosen.isdisjoint(copies):
            idle += weight
        else:
            active += weight
    return log(active / idle)


def _silent(evidence: Evidence, index: int) -> float:
    """The chance that the point is active once all the places that were not marked are known."""
    point = evidence.net.points[index]
    quiet = prod(1 - s for place, s in point.reach.items() if place not in evidence.marked)
    return point.prior * quiet / (point.prior * quiet + 1 - point.prior)


def _points(one: Player) -> Iterable[int]:
    return one.strengths if isinstance(one, Finding) else one.points


def _given(one: Player, active: set[int]) -> float:
    if isinstance(one, Finding):
        return 1 - (1 - one.leak) * prod(1 - one.strengths.get(index, 0.0) for index in active)
    return (1 - one.background) * prod(1 - one.strength for index in active if index in one.points)


def joint(weights: Mapping[frozenset[int], float | Fraction], reaching: frozenset[int]) -> dict[frozenset[int], float]:
    """The chance of every set of candidates: these are active and no other candidate is."""
    whole = sum(weights.values())
    found: dict[frozenset[int], float] = {}
    for active, weight in weights.items():
        found[active & reaching] = found.get(active & reaching, 0.0) + float(weight / whole)
    return found
