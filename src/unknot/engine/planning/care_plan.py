"""What a care plan is: at most three blocks for one day, none of them pressing alone.

A plan guides no pressing.  It says what was cleared when it was made; a session needs its own clearance and script.
What is still to be asked about today stands in it without seconds and rounds.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unknot.engine.planning.items import ItemId
from unknot.engine.planning.preferences import Preferences
from unknot.engine.progress import Review
from unknot.vocabulary.body import MuscleId, PointId, Side
from unknot.vocabulary.provenance import Grade, SourceId
from unknot.vocabulary.technique import MOVING, PRESSING, Technique

__all__ = ["UNKNOT", "Block", "BlockKind", "CarePlan", "LeftOut", "Other", "Preferences", "Said", "Task"]

UNKNOT = "unknot"


class BlockKind(StrEnum):
    """The three kinds of block, in the order they are shown; a plan has at most one of each."""

    PRESS = "press"
    EXERCISE = "exercise"
    HABIT = "habit"


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence for the person, with its message, the sources behind it and how well it is known.

    ``dissent`` says who disagrees.
    """

    id: str
    text: str
    sources: tuple[SourceId, ...]
    grade: Grade = Grade.UNGRADED
    dissent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do.  ``seconds`` is one hold, stretch or slow set; ``rounds`` how many; ``times`` how often today.

    ``item`` is its name in the journal; what follows another task carries that one's.  A habit has no seconds and
    rounds, and neither has what is ``asked`` about before it is done: nobody has cleared it today.  ``cautions`` are
    sentences that must be shown with it.  ``step`` is the rung of an exercise's ladder, 0 as its sheet says.
    ``since`` is the day on which a habit was begun.
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
    item: ItemId = ""
    asked: bool = False
    step: int | None = None
    since: date | None = None
    proposed_by: str = UNKNOT
    accepted_by: str | None = None

    def __post_init__(self) -> None:
        if self.asked and (self.seconds, self.rounds) != (None, None):
            raise ValueError("What is still to be asked about has no seconds and no rounds.")


@dataclass(frozen=True, slots=True)
class Other:
    """Something that could stand in the place of an item, to swap it for."""

    item: ItemId
    how: Said


@dataclass(frozen=True, slots=True)
class Block:
    """Tasks that belong together, why, what could stand in their place, and who proposed and accepted them."""

    kind: BlockKind
    tasks: tuple[Task, ...]
    why: tuple[Said, ...]
    others: tuple[Other, ...] = ()

    def __post_init__(self) -> None:
        techniques = {task.technique for task in self.tasks}
        if techniques & PRESSING and not techniques & MOVING:
            raise ValueError("Pressing is planned only together with a stretch or a movement.")

    @property
    def proposed_by(self) -> str:
        """Whoever proposed its first item."""
        return self.tasks[0].proposed_by if self.tasks else UNKNOT

    @property
    def accepted_by(self) -> str | None:
        """Whoever said yes to all of it; None until somebody has."""
        by = {task.accepted_by for task in self.tasks}
        return next(iter(by)) if len(by) == 1 else None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that is not in today's plan, and why; ``item`` is None where it is the whole block.

    ``declined`` is what would have to be restored for it to be offered again.
    """

    kind: BlockKind
    why: tuple[Said, ...]
    point: PointId | None = None
    side: Side | None = None
    item: ItemId | None = None
    declined: str | None = None


@dataclass(frozen=True, slots=True)
class CarePlan:
    """One day's plan and the review it rests on.  ``programme`` is the ready programme its order comes from."""

    on: date
    review: Review
    blocks: tuple[Block, ...]
    left_out: tuple[LeftOut, ...]
    programme: str | None = None

    def __post_init__(self) -> None:
        kinds = [block.kind for block in self.blocks]
        if len(set(kinds)) != len(kinds):
            raise ValueError("A plan has at most one block of each kind.")

    def block(self, kind: BlockKind) -> Block | None:
        """The block of this kind, if there is one."""
        return next((block for block in self.blocks if block.kind is kind), None)
