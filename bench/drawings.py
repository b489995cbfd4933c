"""Drawings whose marks hang together in one part of the net: made by chance from a seed, so the same each time.

Two ways of growing one.  *Spread*: any place that a point of an earlier mark also reaches.  *Dense*: one of the three
places that share most points with the earlier marks, which is the hardest for an exact sum.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from random import Random

from unknot.engine.locating.net import Net
from unknot.vocabulary.body import Drawing, Mark, Place

HARDEST = 3
Neighbours = Mapping[Place, Mapping[Place, int]]
"""For each place, the places that share points with it, and how many."""


def neighbours(net: Net) -> Neighbours:
    """Which places a point joins."""
    shared: defaultdict[Place, defaultdict[Place, int]] = defaultdict(lambda: defaultdict(int))
    for point in net.points:
        for place in point.reach:
            for other in point.reach.keys() - {place}:
                shared[place][other] += 1
    return shared


def drawings(net: Net, marks: int, how_many: int) -> list[Drawing]:
    """So many drawings of so many marks in one part, every second one dense."""
    around = neighbours(net)
    rng = Random(marks)  # noqa: S311 - a seed, not a secret
    grown: list[Drawing] = []
    while len(grown) < how_many:
        places = _grown(around, marks, rng, dense=len(grown) % 2 == 1)
        if len(places) == marks:
            grown.append(Drawing(tuple(Mark(place) for place in places)))
    return grown


def _grown(around: Neighbours, marks: int, rng: Random, *, dense: bool) -> list[Place]:
    places = [rng.choice(sorted(around, key=_name))]
    while len(places) < marks:
        edge = _edge(around, places)
        if not edge:
            break
        ordered = sorted(edge, key=lambda place: (-edge[place], _name(place)))
        places.append(rng.choice(ordered[:HARDEST] if dense else ordered))
    return places


def _edge(around: Neighbours, places: list[Place]) -> Mapping[Place, int]:
    edge: defaultdict[Place, int] = defaultdict(int)
    for place, shared in _pairs(around, places):
        edge[place] += shared
    return edge


def _pairs(around: Neighbours, places: list[Place]) -> Iterator[tuple[Place, int]]:
    for place in places:
        for other, shared in around[place].items():
            if other not in places:
                yield other, shared


def _name(place: Place) -> tuple[str, str]:
    return place.region, place.side or ""
