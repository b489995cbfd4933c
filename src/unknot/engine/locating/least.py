"""How likely all findings together are at least: so many bits must a sum have that may not lose them.

More active points never make a finding less likely.  So whatever some points are worth that are taken to be active, the
findings together are at least as likely.  Points are taken in one by one, each time the one that gains most, until none
gains.  What a point gains never grows while others are taken in, so most need not be looked at twice.
"""

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heapreplace
from math import log2, prod

from unknot.engine.locating.evidence import Finding
from unknot.engine.locating.net import PointIndex


def least_log2(findings: Sequence[Finding], activity: Mapping[PointIndex, float]) -> float:
    """The binary logarithm of a chance that all findings together are never less likely than."""
    quiet = [1 - finding.leak for finding in findings]
    least = sum(log2(finding.leak) for finding in findings)
    reach = {index: strengths for index, strengths in _reach(findings).items() if index in activity}
    waiting = [(-_gain(activity[index], strengths, quiet), index) for index, strengths in reach.items()]
    heapify(waiting)
    while waiting:
        index = waiting[0][1]
        gain = _gain(activity[index], reach[index], quiet)
        if len(waiting) > 1 and gain < -min(waiting[1:3])[0]:
            heapreplace(waiting, (-gain, index))
            continue
        if gain <= 1:
            break
        heappop(waiting)
        least += log2(gain)
        for at, strength in reach[index]:
            quiet[at] *= 1 - strength
    return least


def _reach(findings: Sequence[Finding]) -> Mapping[PointIndex, list[tuple[int, float]]]:
    """For every point the findings that it reaches, by number, and how strongly."""
    reach: dict[PointIndex, list[tuple[int, float]]] = {}
    for at, finding in enumerate(findings):
        for index, strength in finding.strengths.items():
            reach.setdefault(index, []).append((at, strength))
    return reach


def _gain(activity: float, strengths: Sequence[tuple[int, float]], quiet: Sequence[float]) -> float:
    """How many times as likely the findings are at least with this point too."""
    return activity * prod((1 - quiet[at] * (1 - strength)) / (1 - quiet[at]) for at, strength in strengths)
