"""What a care plan is: at most three blocks for one day, none of them pressing alone.

A plan guides no pressing.  It says what was cleared when it was made; a session needs its own clearance and script.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unknot.engine.progress import Review
from unknot.vocabulary.body import MuscleId, PointId, Side
from unknot.vocabulary.provenance import SourceId
from unknot.vocabulary.technique import MOVING, PRESSING, Technique

UNKNOT = "unknot"


class BlockKind(StrEnum):
    """The three kinds of block, in the order they are shown; a plan has at most one of each."""

    PRESS = "press"
    EXERCISE = "exercise"
    HABIT = "habit"


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence for the person, with its message and the sources behind it."""

    id: str
    text: str
    sources: tuple[SourceId, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do.  ``seconds`` is one hold, stretch or slow set; ``rounds`` how many; ``times`` how often today.

    A habit has no seconds and rounds.  ``cautions`` are sentences that must be shown with it.
    """

    technique: Technique
    muscle: MuscleId
    side: Side | None
    how: Said
    point: PointId | None = None
    seconds: int | None = None
    rounds: int | None = None
    times: int = 1
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Tasks that belong together, why, and who proposed them; ``accepted_by`` is None until somebody says yes."""

    kind: BlockKind
    tasks: tuple[Task, ...]
    why: tuple[Said, ...]
    proposed_by: str = UNKNOT
    accepted_by: str | None = None

    def __post_init__(self) -> None:
        techniques = {task.technique for task in self.tasks}
        if techniques & PRESSING and not techniques & MOVING:
            raise ValueError("Pressing is planned only together with a stretch or a movement.")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that is not in today's plan, and why; ``point`` is None where it is the whole block."""

    kind: BlockKind
    why: tuple[Said, ...]
    point: PointId | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Preferences:
    """What somebody does not want: kinds of block, techniques or habits (the ids of their messages)."""

    declined: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CarePlan:
    """One day's plan and the review it rests on."""

    on: date
    review: Review
    blocks: tuple[Block, ...]
    left_out: tuple[LeftOut, ...]

    def __post_init__(self) -> None:
        kinds = [block.kind for block in self.blocks]
        if len(set(kinds)) != len(kinds):
            raise ValueError("A plan has at most one block of each kind.")
