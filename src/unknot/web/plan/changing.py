"""What is sent from the page of the day: a change of the plan, how moving felt, a habit begun or given up, a start."""

from math import isfinite
from typing import Any

from django.http import QueryDict

from unknot.engine.planning import BlockKind, Planned, Question, Task, to_tell, todays_plan
from unknot.knowledge.planning import Habit, SetupStep
from unknot.vocabulary.entry import EntryKind, NextMorning, PlanChange
from unknot.vocabulary.technique import PRESSING
from unknot.web.guest.step import NotTaken
from unknot.web.guest.visit import Visit

SELF = "self"
STRONGEST = 10
LONGEST_MEASURE = 999
GONE = "The plan has changed since this page was opened. Please look at it again."
ANSWER = f"Choose a whole number from 0 to {STRONGEST}."
MEASURE = f"A measure is a number from 0 to {LONGEST_MEASURE}. Leave it empty where you did not measure."


def changed(visit: Visit, said: str) -> Visit:
    """Follow a button of the plan: accept, decline, restore, or swap one item for another."""
    word, *items = said.split("|")
    if not items or not all(items):
        raise NotTaken(GONE)
    if word == "swap" and len(items) > 1:
        return _change(_change(visit, items[0], PlanChange.DECLINE), items[1], PlanChange.ACCEPT)
    if word not in tuple(PlanChange) or items[0] not in _known(visit):
        raise NotTaken(GONE)
    return _change(visit, items[0], PlanChange(word))


def _change(visit: Visit, item: str, change: PlanChange) -> Visit:
    if item not in _known(visit):
        raise NotTaken(GONE)
    return visit.with_entry(EntryKind.PLAN_CHANGE, {"item": item, "change": change.value, "by": SELF})


def _known(visit: Visit) -> frozenset[str]:
    """Every item that the plan of this moment shows, offers or leaves out, and the kinds of block."""
    made = _planned(visit)
    shown = [task.item for block in made.plan.blocks for task in block.tasks]
    offered = [other.item for block in made.plan.blocks for other in block.others]
    left = [name for one in made.plan.left_out for name in (one.item, one.declined) if name]
    return frozenset([*shown, *offered, *left, *map(str, BlockKind), *_declined_now(visit)])


def _declined_now(visit: Visit) -> list[str]:
    return [entry.body["item"] for entry in visit.added if entry.kind is EntryKind.PLAN_CHANGE]


def _planned(visit: Visit) -> Planned:
    made = todays_plan(visit.entries, visit.now, visit.knowledge)
    if made is None:
        raise NotTaken(GONE)
    return made


def told(visit: Visit, sent: QueryDict) -> Visit:
    """Keep how it felt to move, or how the morning after was."""
    asked = to_tell(visit.current, visit.now.date())
    if asked is None or sent.get("about") != asked.session:
        raise NotTaken(GONE)
    if asked.question is Question.MORNING:
        if sent.get("tell") not in tuple(NextMorning):
            raise NotTaken(GONE)
        body = {"session": asked.session, "pain_during": None, "next_morning": sent["tell"]}
        return visit.with_entry(EntryKind.MOVEMENT_FELT, body)
    said = sent.get("felt", "")
    if not (said.isascii() and said.isdigit() and int(said) <= STRONGEST):
        raise NotTaken(ANSWER, field="felt")
    felt = {"session": asked.session, "pain_during": int(said), "next_morning": None}
    return visit.with_entry(EntryKind.MOVEMENT_FELT, felt)


def habit_of(visit: Visit, said: str) -> Habit:
    """The habit that is meant.  Raises NotTaken where these facts know none of this name."""
    habit = visit.knowledge.habits.get(said)
    if habit is None:
        raise NotTaken(GONE)
    return habit


def begun(visit: Visit, sent: QueryDict) -> Visit:
    """Keep that a habit is begun today, with what was measured at its set-up."""
    habit = habit_of(visit, sent.get("begin", ""))
    steps = [visit.knowledge.setup_steps[step] for step in habit.steps]
    measured = {step.id: _measure(step, sent, habit) for step in steps}
    body = {"habit": habit.id, "measured": {name: value for name, value in measured.items() if value is not None}}
    return visit.with_entry(EntryKind.HABIT_STARTED, body)


def _measure(step: SetupStep, sent: QueryDict, habit: Habit) -> Any:
    said = sent.get(f"step-{step.id}", "").strip().replace(",", ".")
    if not said:
        return None
    if step.unit is None:
        return "as shown"
    try:
        value = float(said)
    except ValueError:
        value = -1.0
    if not (isfinite(value) and 0 <= value <= LONGEST_MEASURE):
        raise NotTaken(MEASURE, field=f"step-{step.id}", setup=habit.id, sent=sent)
    return value


def given_up(visit: Visit, said: str) -> Visit:
    """Keep that a habit is given up."""
    return visit.with_entry(EntryKind.HABIT_STOPPED, {"habit": habit_of(visit, said).id})


def chosen(visit: Visit, said: str) -> Visit:
    """Choose this spot of the plan for now: the questions of the day come next, then its session."""
    block = _planned(visit).plan.block(BlockKind.PRESS)
    task = next((t for t in (block.tasks if block else ()) if t.item == said and t.technique in PRESSING), None)
    if task is None:
        raise NotTaken(GONE)
    return visit.with_entry(EntryKind.CHOICE, _choice(task, visit))


def _choice(task: Task, visit: Visit) -> dict[str, Any]:
    care = visit.knowledge.muscles[task.muscle].self_care
    fitting = [tool for tool in care.tools if tool.technique is task.technique and tool not in care.avoid_tools]
    tool = _last_tool(visit) if _last_tool(visit) in {each.value for each in fitting} else fitting[0].value
    return {
        "trigger_point": task.point,
        "muscle": task.muscle,
        "side": task.side.value if task.side else None,
        "technique": task.technique.value,
        "tool": tool,
    }


def _last_tool(visit: Visit) -> str | None:
    last = visit.last(EntryKind.CHOICE)
    return last.body.get("tool") if last else None
