"""Nets small enough for every method, cut from the real fact base: a few neighbouring muscles and what they reach."""

from collections.abc import Iterable
from dataclasses import replace
from random import Random

from making.knowledge import knowledge
from unknot.engine.locating.net import Net, SidedPoint, build_net, net_of
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import MuscleId, RegionId


def small_net(points: int, seed: int) -> Net:
    """A net of at most so many sided points, as near to it as the muscles allow."""
    chosen: list[MuscleId] = []
    room = points
    for muscle in _neighbourly(Random(seed)):  # noqa: S311 - a seed, not a secret
        size = len(_sided(muscle))
        if size <= room:
            chosen.append(muscle)
            room -= size
    return build_net(cut(chosen))


def cut(muscles: Iterable[MuscleId]) -> Knowledge:
    """The fact base with these muscles alone, and the regions they reach."""
    chosen, whole = frozenset(muscles), knowledge()
    regions = frozenset[RegionId]().union(*map(reached, chosen))
    return replace(
        whole,
        muscles={id_: muscle for id_, muscle in whole.muscles.items() if id_ in chosen},
        regions={id_: region for id_, region in whole.regions.items() if id_ in regions},
    )


def reached(muscle: MuscleId) -> frozenset[RegionId]:
    """Where the muscle's points are pressed and where they make a person hurt."""
    sided = _sided(muscle)
    hurting = {place.region for point in sided for place in point.reach}
    return frozenset(hurting | {one.point.press_region for one in sided})


def _neighbourly(rng: Random) -> list[MuscleId]:
    """All muscles, those that reach most of what a first one reaches before the others."""
    muscles = sorted(knowledge().muscles)
    home = reached(rng.choice(muscles))
    rng.shuffle(muscles)
    return sorted(muscles, key=lambda muscle: -len(home & reached(muscle)))


def _sided(muscle: MuscleId) -> list[SidedPoint]:
    return [sided for sided in net_of(knowledge()).points if sided.point.muscle == muscle]
