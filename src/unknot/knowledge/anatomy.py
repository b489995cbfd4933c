"""Regions, muscles and their trigger points, as the muscle sheets state them."""

from dataclasses import dataclass
from enum import StrEnum

from unknot.vocabulary.body import AreaId, MuscleId, PointId, RegionId
from unknot.vocabulary.provenance import SourceId
from unknot.vocabulary.technique import Tool


@dataclass(frozen=True, slots=True)
class Region:
    """A named place on the body chart; ``paired`` is False for a region on the midline, which has no side."""

    id: RegionId
    name: str
    area: AreaId
    view: str
    paired: bool


class Rank(StrEnum):
    """How often trigger points are found in a muscle, as far as the sources say."""

    COMMON = "common"
    OCCASIONAL = "occasional"
    RARE = "rare"


class Access(StrEnum):
    """Whose hands may press: the person's own, the person's with a tool, or a professional's only."""

    SELF = "self"
    SELF_WITH_TOOL = "self-with-tool"
    PROFESSIONAL_ONLY = "professional-only"


@dataclass(frozen=True, slots=True)
class Prevalence:
    """How common trigger points are in this muscle, with what was found about it."""

    rank: Rank
    note: str
    sources: tuple[SourceId, ...]


@dataclass(frozen=True, slots=True)
class TriggerPoint:
    """One spot: where it is pressed and where it makes a person hurt (essential: mostly; spillover: sometimes).

    ``access`` is the point's own; ``Knowledge.access`` gives the one that holds.  ``note`` says where sources are thin.
    """

    id: PointId
    site: str
    press_region: RegionId
    essential: tuple[RegionId, ...]
    spillover: tuple[RegionId, ...]
    crosses_midline: bool
    sources: tuple[SourceId, ...]
    access: Access | None = None
    note: str | None = None

    @property
    def muscle(self) -> MuscleId:
        """The muscle this point lies in; its id begins the point's own."""
        return self.id.rsplit(".", 1)[0]


class ClueKind(StrEnum):
    """What sort of thing points to a muscle."""

    SYMPTOM = "symptom"
    MOVEMENT = "movement"
    POSTURE = "posture"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class Clue:
    """Something that, where true, makes this muscle likelier."""

    id: str
    kind: ClueKind
    text: str
    sources: tuple[SourceId, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A caution, a cause or a look-alike of a muscle; the muscle's sources stand behind it."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class SelfCare:
    """How a person may press this muscle, with what, and what to mind."""

    access: Access
    tools: tuple[Tool, ...]
    how: str
    cautions: tuple[Statement, ...]
    avoid_tools: tuple[Tool, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch; ``hold_s`` is in seconds, None where it is moved and not held."""

    how: str
    sources: tuple[SourceId, ...]
    hold_s: int | None = None
    repeats: int | None = None


class Sides(StrEnum):
    """Which side a movement works: both at once, one and then the other, or now this and now that in turns."""

    BOTH = "both"
    ONE = "one"
    TURNS = "turns"


@dataclass(frozen=True, slots=True)
class Movement:
    """An exercise for the muscle.

    ``hold_s`` and ``repeats`` are what ``how`` says of one repetition and of how many; None where it says nothing.
    """

    name: str
    how: str
    sources: tuple[SourceId, ...]
    hold_s: int | None = None
    repeats: int | None = None
    sides: Sides = Sides.ONE


@dataclass(frozen=True, slots=True)
class Muscle:
    """A muscle (or a part of one that behaves on its own) with all that is known of its trigger points."""

    id: MuscleId
    name: str
    latin: str
    area: AreaId
    prevalence: Prevalence
    trigger_points: tuple[TriggerPoint, ...]
    clues: tuple[Clue, ...]
    perpetuating: tuple[Statement, ...]
    self_care: SelfCare
    look_alikes: tuple[Statement, ...]
    sources: tuple[SourceId, ...]
    stretch: Stretch | None = None
    movement: Movement | None = None


@dataclass(frozen=True, slots=True)
class ClueQuestion:
    """A question a person can answer yes, no or unsure; it covers every clue that says the same of some muscle.

    ``was`` are ids of questions that were joined to this one: answers to them count as answers to it.
    """

    id: str
    text: str
    clues: tuple[str, ...]
    was: tuple[str, ...] = ()
