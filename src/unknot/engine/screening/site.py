"""What somebody wants to do: a technique on a spot, or a movement of a muscle."""

from collections.abc import Iterable
from dataclasses import dataclass

from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import Drawing, MuscleId, Place, PointId, RegionId, Side
from unknot.vocabulary.technique import PRESSING, Technique


@dataclass(frozen=True, slots=True)
class Site:
    """A technique on a muscle.  Pressing names the trigger point; stretching and exercise concern the whole muscle."""

    technique: Technique
    muscle: MuscleId
    side: Side | None
    point: PointId | None = None

    def __post_init__(self) -> None:
        if self.technique in PRESSING and self.point is None:
            raise ValueError("Pressing needs a trigger point.")

    @classmethod
    def press(cls, point: PointId, side: Side | None, technique: Technique, knowledge: Knowledge) -> "Site":
        """Press this trigger point with this technique."""
        return cls(technique, knowledge.points[point].muscle, side, point)

    def place(self, knowledge: Knowledge) -> Place:
        """Where it is done: a point's press region, or that of the muscle's first point."""
        point = knowledge.points[self.point] if self.point else knowledge.muscles[self.muscle].trigger_points[0]
        paired = knowledge.regions[point.press_region].paired
        return Place(point.press_region, self.side if paired else None)

    def regions(self, knowledge: Knowledge) -> frozenset[RegionId]:
        """The regions a rule may name: the pressed one; for a movement all of the areas the muscle lies in."""
        pressed = self.place(knowledge).region
        if self.technique in PRESSING:
            return frozenset({pressed})
        areas = {knowledge.muscles[self.muscle].area, knowledge.regions[pressed].area}
        return frozenset().union(*(knowledge.area_regions[area] for area in areas))


@dataclass(frozen=True, slots=True)
class Scope:
    """What the questions are about: the drawn places, the sites, and the techniques wanted.

    Without sites every technique is meant, done where it hurts.
    """

    drawing: Drawing
    places: frozenset[Place]
    flag_regions: frozenset[RegionId]
    reach: tuple[tuple[frozenset[Technique], frozenset[RegionId]], ...]

    @property
    def techniques(self) -> frozenset[Technique]:
        """The techniques somebody wants to use."""
        return frozenset().union(*(techniques for techniques, _ in self.reach))


def scope_of(drawing: Drawing, sites: Iterable[Site], knowledge: Knowledge) -> Scope:
    """Ask of where it hurts and of where it will be pressed: 117 of the 190 points are pressed elsewhere."""
    sites = tuple(sites)
    pressed = frozenset(site.place(knowledge) for site in sites if site.point)
    reach = tuple((frozenset({s.technique}), s.regions(knowledge) | drawing.regions) for s in sites)
    return Scope(
        drawing,
        places=frozenset(drawing.places) | pressed,
        flag_regions=drawing.regions | {place.region for place in pressed},
        reach=reach or ((frozenset(Technique), drawing.regions),),
    )
