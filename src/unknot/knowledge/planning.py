"""What a day's plan is made from beside muscles: habits with their set-ups, and the figures of the plan's rules."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from unknot.vocabulary.body import AreaId
from unknot.vocabulary.provenance import FactRef

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge

HabitId = str
SetupStepId = str


class HabitGroup(StrEnum):
    """What part of a day a habit changes."""

    BREAKS = "breaks"
    DESK = "desk"
    WATER = "water"
    SLEEP = "sleep"
    STRESS = "stress"


class Practice(StrEnum):
    """What of a habit can be guided as a session is."""

    BREAK = "break"
    BREATH = "breath"


@dataclass(frozen=True, slots=True)
class Habit:
    """One small change of the day; its sentence is the message ``plan.habit.<id>``.

    ``first_for`` are the areas for which it is offered before others; ``anywhere`` says whether it is offered for
    every other area too.  ``steps`` are those of its set-up, ``practice`` is what of it can be guided.
    """

    id: HabitId
    name: str
    group: HabitGroup
    first_for: tuple[AreaId, ...] = ()
    anywhere: bool = False
    steps: tuple[SetupStepId, ...] = ()
    practice: Practice | None = None

    @property
    def message(self) -> str:
        """The id of the sentence that says what to do."""
        return f"plan.habit.{self.id}"


@dataclass(frozen=True, slots=True)
class SetupStep:
    """One drawn step of a desk or bed; its sentence is the message ``setup.<id>``, its drawing has its id.

    Where it is measured, ``unit`` says in what, and ``low`` and ``high`` are the cited measure.
    """

    id: SetupStepId
    name: str
    unit: str | None = None
    low: float | None = None
    high: float | None = None

    @property
    def message(self) -> str:
        """The id of the sentence that says what to do."""
        return f"setup.{self.id}"


@dataclass(frozen=True, slots=True)
class PlanFigures:
    """The thresholds of the plan; pain is 0 to 10.  ``why`` says where each number comes from.

    ``least_step`` and ``most_step`` bound the ladder of an exercise, on which 0 is as its sheet says.
    """

    spots: int
    least_step: int
    most_step: int
    well_days: int
    well_pain: int
    too_much_pain: int
    climb_days: int
    breath_in_s: int
    breath_out_s: int
    breath_practice_s: int
    break_s: int
    why: Mapping[str, str]
    facts: Mapping[str, tuple[FactRef, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not 0 <= self.well_pain < self.too_much_pain:
            raise ValueError("planning: well_pain is below too_much_pain.")
        if self.least_step > 0 or self.most_step < 0 or self.well_days < 1 or self.spots < 1:
            raise ValueError("planning: the ladder holds 0, and well_days and spots are at least 1.")


def of_planning(known: "Knowledge") -> Iterator[str]:
    """A habit without a sentence, a set-up step nobody knows or uses, a measure its facts do not give."""
    for habit in known.habits.values():
        if habit.message not in known.messages and habit.message not in known.unsaid:
            yield f"habit {habit.id} has no sentence {habit.message}."
        yield from (f'habit {habit.id}: "{s}" is no set-up step.' for s in habit.steps if s not in known.setup_steps)
        yield from (f'habit {habit.id}: "{a}" is no area.' for a in habit.first_for if a not in known.area_regions)
    used = {step for habit in known.habits.values() for step in habit.steps}
    for step in known.setup_steps.values():
        if step.message not in known.messages and step.message not in known.unsaid:
            yield f"set-up step {step.id} has no sentence {step.message}."
        if step.id not in used:
            yield f"set-up step {step.id} belongs to no habit."
        if step.unit is not None and not _is_cited(step, known):
            yield f"set-up step {step.id}: its measure stands in none of its facts."


def _is_cited(step: SetupStep, known: "Knowledge") -> bool:
    message = known.messages.get(step.message)
    findings = [known.findings[ref] for ref in (message.facts if message else ()) if ref in known.findings]
    measures = [value for finding in findings for value in finding.figures.values()]
    wanted = [step.low, step.high] if step.high is not None else step.low
    return message is None or wanted in measures
