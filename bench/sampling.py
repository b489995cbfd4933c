"""Take times and sum them up: median, 95th percentile, ratio."""

import gc
from collections.abc import Callable, Iterable, Sequence
from statistics import median
from time import perf_counter

Seconds = float


def timed(call: Callable[[], object]) -> Seconds:
    """How long one call takes on the wall, with no collection of garbage of others in it."""
    gc.collect()
    begun = perf_counter()
    call()
    return perf_counter() - begun


def repeated(call: Callable[[], object], times: int) -> list[Seconds]:
    """So many calls one after the other, after one that does not count."""
    call()
    return [timed(call) for _ in range(times)]


def quickest(call: Callable[[], object], times: int = 3) -> Seconds:
    """The least of a few calls: what the work itself takes, not what else the machine was doing."""
    return min(timed(call) for _ in range(times))


def in_turn(calls: Sequence[Callable[[], object]], times: int) -> list[list[Seconds]]:
    """Each call so many times, in turn, so that a busy moment of the machine meets them all."""
    for call in calls:
        call()
    rounds = [[timed(call) for call in calls] for _ in range(times)]
    return [list(column) for column in zip(*rounds, strict=True)]


def p95(sample: Iterable[Seconds]) -> Seconds:
    """The smallest measured time that at least 95 in 100 do not exceed (nearest rank): never a made-up number."""
    ordered = sorted(sample)
    if not ordered:
        raise ValueError("A percentile needs at least one time.")
    rank = -(-len(ordered) * 95 // 100)
    return ordered[rank - 1]


def ratio(sample: Sequence[Seconds], anchor: Sequence[Seconds]) -> float:
    """How many times as long as the anchor, median to median."""
    return median(sample) / median(anchor)
