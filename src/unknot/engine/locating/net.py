"""The net behind locating: which sided point makes which sided region hurt, and how strongly.

Built once from a fact base.  A point has a left and a right copy, unless it lies on the midline.  A point of a paired
muscle reaches its own side; one that crosses the midline reaches the other side more weakly.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from unknot.engine.locating.beside import Touching, touching
from unknot.engine.locating.strength import strengths_of
from unknot.knowledge.anatomy import ClueQuestion, Region, TriggerPoint
from unknot.knowledge.base import Knowledge
from unknot.knowledge.figures import ClueStrength, Strengths
from unknot.vocabulary.body import MuscleId, Place, RegionId, Side

SIDES = (Side.LEFT, Side.RIGHT)
PointIndex = int
K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class SidedPoint:
    """A trigger point on one side.  ``prior`` and the strengths in ``reach`` are probabilities (0 to 1).

    A strength is how likely it is that the point, active, has the place hurt and marked.

    A place in ``reach`` has a left or a right side, or none where the region is not paired.
    """

    point: TriggerPoint
    side: Side | None
    prior: float
    reach: Mapping[Place, float]


@dataclass(frozen=True, slots=True)
class ClueLink:
    """What a clue question says of which points: each active one makes a yes likelier by ``strength``.

    ``background`` is how often the answer is yes without any of them.
    """

    question: ClueQuestion
    background: float
    strength: float
    points: tuple[PointIndex, ...]


@dataclass(frozen=True, slots=True)
class Net:
    """Every sided point, and the ways in from a place and from a clue question.

    ``beside`` holds for each place the points that do not reach it but an essential place touching it, and how likely
    it is that their pain is marked here: people draw roughly.
    """

    points: tuple[SidedPoint, ...]
    reached_by: Mapping[Place, tuple[PointIndex, ...]]
    beside: Mapping[Place, Mapping[PointIndex, float]]
    links: Mapping[str, ClueLink]
    links_of: Mapping[PointIndex, tuple[str, ...]]
    paired: Mapping[RegionId, bool]
    figures: Strengths

    def places(self, marked: Place) -> tuple[Place, ...]:
        """The sided places a mark may mean: both sides where the person named none, or the midline."""
        if not self.paired[marked.region]:
            return (Place(marked.region),)
        if marked.side in SIDES:
            return (marked,)
        return tuple(Place(marked.region, side) for side in SIDES)


class _Same:
    """Stands for one fact base by its identity: a mapping inside it cannot be hashed."""

    __slots__ = ("knowledge",)

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.knowledge is self.knowledge

    def __hash__(self) -> int:
        return id(self.knowledge)


def net_of(knowledge: Knowledge) -> Net:
    """The net of this fact base, built the first time it is asked for."""
    return _built(_Same(knowledge))


@lru_cache(maxsize=2)
def _built(same: _Same) -> Net:
    return build_net(same.knowledge)


def build_net(knowledge: Knowledge) -> Net:
    """Build the net.  Raises ValueError where a figure cannot be a probability of this model."""
    _refuse_certainty(knowledge.strengths)
    points = tuple(_sided_points(knowledge))
    links = _links(points, knowledge)
    return Net(
        points,
        reached_by=_turned({index: tuple(point.reach) for index, point in enumerate(points)}),
        beside=_beside(points, touching(knowledge), knowledge.strengths.beside),
        links=links,
        links_of=_turned({id_: link.points for id_, link in links.items()}),
        paired={region.id: region.paired for region in knowledge.regions.values()},
        figures=knowledge.strengths,
    )


def _beside(points: Sequence[SidedPoint], around: Touching, share: float) -> Mapping[Place, Mapping[PointIndex, float]]:
    """For each place the points that do not reach it but have an essential place that touches it: its share.

    Essential places alone: the spillover already is the blur around a pattern.
    """
    found: defaultdict[Place, dict[PointIndex, float]] = defaultdict(dict)
    for index, point in enumerate(points):
        for place in (place for place in point.reach if place.region in point.point.essential):
            for near in around.get(place, frozenset()) - point.reach.keys():
                found[near][index] = max(share * point.reach[place], found[near].get(index, 0.0))
    return found if share else {}


def _refuse_certainty(figures: Strengths) -> None:
    if not 0 < figures.leak < 1:
        raise ValueError("strengths.leak: this is a number above 0 and below 1; without it a mark could be impossible.")
    if not all(0 <= prior < 1 for prior in figures.prior.values()):
        raise ValueError("strengths.prior: each is a number from 0 to below 1; no point is certain beforehand.")
    shares = {"other_side_share": figures.other_side_share, "drawn": figures.drawn, "beside": figures.beside}
    for name, share in shares.items():
        if not 0 <= share <= 1:
            raise ValueError(f"strengths.{name}: this is a number from 0 to 1.")
    if not all(0 < clue.background <= clue.present <= 1 for clue in figures.clues.values()):
        raise ValueError("strengths.clues: background is above 0 and at most present, and present is at most 1.")


def _sided_points(knowledge: Knowledge) -> Iterator[SidedPoint]:
    figures = knowledge.strengths
    for muscle in knowledge.muscles.values():
        prior = shared_prior(figures.prior[muscle.prevalence.rank], len(muscle.trigger_points))
        for point in muscle.trigger_points:
            hurts = strengths_of(point, muscle, figures)
            strengths = {region: strength * figures.drawn for region, strength in hurts.items()}
            for side in _sides(point, knowledge.regions):
                yield SidedPoint(point, side, prior, _reach(point, side, strengths, knowledge))


def shared_prior(of_muscle: float, points: int) -> float:
    """One point's prior, so that *some* point of the muscle is active just as often however many are described.

    A muscle with three described points was studied more; it is not for that reason a likelier cause.
    """
    return float(1 - (1 - of_muscle) ** (1 / points))


def _sides(point: TriggerPoint, regions: Mapping[RegionId, Region]) -> tuple[Side | None, ...]:
    reached = (*point.essential, *point.spillover)
    to_one_side = not point.crosses_midline and any(regions[region].paired for region in reached)
    return SIDES if regions[point.press_region].paired or to_one_side else (None,)


def _reach(
    point: TriggerPoint, side: Side | None, strengths: Mapping[RegionId, float], knowledge: Knowledge
) -> Mapping[Place, float]:
    other_share = knowledge.strengths.other_side_share if point.crosses_midline else 0.0
    reach: dict[Place, float] = {}
    for region, strength in strengths.items():
        if not knowledge.regions[region].paired:
            reach[Place(region)] = strength
            continue
        for on in SIDES:
            reach[Place(region, on)] = strength if side in {None, on} else strength * other_share
    return {place: strength for place, strength in reach.items() if strength > 0}


def _links(points: tuple[SidedPoint, ...], knowledge: Knowledge) -> Mapping[str, ClueLink]:
    kinds = {clue.id: (m.id, clue.kind) for m in knowledge.muscles.values() for clue in m.clues}
    of_muscle: defaultdict[MuscleId, list[PointIndex]] = defaultdict(list)
    for index, sided in enumerate(points):
        of_muscle[sided.point.muscle].append(index)
    links = {}
    for question in knowledge.questions.values():
        known = [kinds[clue] for clue in question.clues if clue in kinds]
        if known:
            weakest = min((knowledge.strengths.clues[kind] for _, kind in known), key=_added)
            muscles = sorted({muscle for muscle, _ in known})
            reached = tuple(index for muscle in muscles for index in of_muscle[muscle])
            links[question.id] = ClueLink(question, weakest.background, _added(weakest), reached)
    return links


def _added(clue: ClueStrength) -> float:
    """What one active point adds to the background, so that the two together give ``present``."""
    return 0.0 if clue.background >= 1 else (clue.present - clue.background) / (1 - clue.background)


def _turned(rows: Mapping[K, tuple[V, ...]]) -> Mapping[V, tuple[K, ...]]:
    turned: defaultdict[V, list[K]] = defaultdict(list)
    for key, values in rows.items():
        for value in values:
            turned[value].append(key)
    return {value: tuple(keys) for value, keys in turned.items()}
