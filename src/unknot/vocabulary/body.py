"""Where on the body: regions of the chart, anatomical sides, places and drawings.

Left is always the *person's* left.  A region that the chart does not pair (breastbone, tailbone) has no side.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from unknot.vocabulary.scale import Pain

RegionId: TypeAlias = str
AreaId: TypeAlias = str
MuscleId: TypeAlias = str
PointId: TypeAlias = str


class Side(StrEnum):
    """The person's own left or right, or the midline, where a mark may sit on any region."""

    LEFT = "left"
    RIGHT = "right"
    MIDLINE = "midline"

    @property
    def mirrored(self) -> "Side":
        """The same place seen in a mirror: left and right change, the midline stays."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT, Side.MIDLINE: Side.MIDLINE}[self]


@dataclass(frozen=True, slots=True)
class Place:
    """A region on a side; ``side`` is None where the side is not known or does not matter (both are meant)."""

    region: RegionId
    side: Side | None = None

    def overlaps(self, other: "Place") -> bool:
        """True where the two may be the same place: an unknown side or the midline overlaps with every side."""
        if self.region != other.region:
            return False
        vague = {None, Side.MIDLINE}
        return self.side == other.side or self.side in vague or other.side in vague


@dataclass(frozen=True, slots=True)
class Mark:
    """One place that hurts; ``intensity`` is 0 to 10, or None when the person did not say."""

    place: Place
    intensity: Pain | None = None
    quality: str | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """Where it hurts, each place once.  ``onset_days`` is how long ago it began, None when not said."""

    marks: tuple[Mark, ...]
    onset_days: int | None = None

    def __post_init__(self) -> None:
        places = self.places
        if not places:
            raise ValueError("A drawing needs at least one place that hurts.")
        if len(set(places)) != len(places):
            raise ValueError("A place may be marked once only.")

    @property
    def places(self) -> tuple[Place, ...]:
        """The marked places, in the order they were drawn."""
        return tuple(mark.place for mark in self.marks)

    @property
    def regions(self) -> frozenset[RegionId]:
        """The marked regions, sides left aside."""
        return frozenset(place.region for place in self.places)
