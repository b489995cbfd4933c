"""The set-up of a habit: its steps, each drawn, with its cited measure and room for one's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from unknot.engine.planning import preferences_of
from unknot.knowledge.messages import Message
from unknot.knowledge.planning import HabitGroup, SetupStep
from unknot.web.guest.step import Shown
from unknot.web.guest.visit import Visit
from unknot.web.plan.day import KNOWN

FOLDER = Path(__file__).parent.parent / "static" / "setups"
UNITS = {"cm": "cm", "degrees": "degrees"}


@dataclass(frozen=True, slots=True)
class Step:
    """One step with its sentence, its drawing and what was filled in."""

    step: SetupStep
    message: Message
    drawing: str
    said: str

    @property
    def unit(self) -> str:
        """The unit of its measure; empty where nothing is measured."""
        return UNITS.get(self.step.unit or "", "")


@cache
def svg(step: str) -> str:
    """The drawing of a step, to stand inside a page so that it takes the page's colours."""
    return (FOLDER / f"{step}.svg").read_text(encoding="utf-8")


def shown(visit: Visit, again: Mapping[str, Any]) -> Shown:
    """The page of this habit's set-up."""
    habit = visit.knowledge.habits[again["setup"]]
    sent: Mapping[str, str] = again.get("sent") or {}
    known = [visit.knowledge.setup_steps[step] for step in habit.steps]
    steps = [_step(step, visit, sent) for step in known if visit.knowledge.message(step.message)]
    message = visit.knowledge.message(habit.message)
    context = {
        "habit": habit,
        "message": message,
        "known": KNOWN[message.grade] if message else "",
        "steps": steps,
        "change": visit.knowledge.message("setup.change") if habit.group is HabitGroup.DESK else None,
        "since": preferences_of(visit.entries).begun.get(habit.id),
    }
    return Shown("plan/setup.html", habit.name, context)


def _step(step: SetupStep, visit: Visit, sent: Mapping[str, str]) -> Step:
    message = visit.knowledge.messages[step.message]
    return Step(step, message, svg(step.id), sent.get(f"step-{step.id}", ""))
