"""What people call things: words for places, for pain and for what safety asks first.

Words are no clinical claims, so no source stands behind them; what a rule asks, and on whose word, stands in the rule.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from unknot.vocabulary.body import AreaId, MuscleId, RegionId, Side
from unknot.vocabulary.provenance import SourceId


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What people call a place, a part of the body wider than one region, or a muscle.

    ``regions`` is what is drawn; a row with the id of a region needs none, and a muscle is drawn where it is pressed.
    ``which`` marks a wide word: what the person was not exact about.  It may mean any of ``within`` and ``areas``.
    ``parts`` are its regions by position ("back": "back of the ..."); ``pains`` name the pain and the place at once.
    ``ambiguous`` are words that stand in another row as well.
    """

    id: str
    words: tuple[str, ...]
    regions: tuple[RegionId, ...] = ()
    muscles: tuple[MuscleId, ...] = ()
    within: tuple[RegionId, ...] = ()
    areas: tuple[AreaId, ...] = ()
    which: str | None = None
    parts: Mapping[str, tuple[RegionId, ...]] = field(default_factory=dict)
    pains: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class SafetyWords:
    """Phrases that start the question of the rule with this id; they never answer it.

    ``a/b`` means either, ``a*`` any word that begins so, ``...`` up to five words between.
    """

    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QualityWords:
    """How people describe one quality of pain."""

    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlainWords:
    """Words that name no place, and why they are listed."""

    id: str
    why: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Which regions touch on one side of the body, and the lines along which a range of words is filled in.

    ``across``: paired regions that touch their own mirror image on the midline.
    """

    touches: Mapping[RegionId, tuple[RegionId, ...]]
    lines: Mapping[str, tuple[RegionId, ...]]
    sources: tuple[SourceId, ...]
    across: tuple[RegionId, ...] = ()
