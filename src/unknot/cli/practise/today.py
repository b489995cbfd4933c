"""The day's plan in words: at most three small things, why each, how well that is known, and what was left out."""

from collections.abc import Iterator, Sequence

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.spot import WORDS
from unknot.engine.planning import Block, BlockKind, CarePlan, LeftOut, Said, Task, name_of, todays_plan
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.technique import Technique

TITLES = {BlockKind.PRESS: "Press", BlockKind.EXERCISE: "Move", BlockKind.HABIT: "One habit"}


def show_plan(companion: Companion, title: str = "The rest of today:") -> CarePlan | None:
    """Plan the day from the journal and say it; None where there is nothing to plan from."""
    made = todays_plan(companion.journal.entries(), companion.now(), companion.knowledge)
    if made is None:
        return None
    companion.terminal.say(f"\n{title}")
    for line in lines_of(made.plan, companion.knowledge):
        companion.terminal.say(line)
    return made.plan


def lines_of(plan: CarePlan, knowledge: Knowledge) -> Iterator[str]:
    """The whole plan as lines."""
    for block in plan.blocks:
        yield from _block(block)
    for left in plan.left_out:
        yield f"  {_name(left, knowledge)}: not in today's plan. {_together(left.why)}"


def _block(block: Block) -> Iterator[str]:
    yield f"  {TITLES[block.kind]}"
    for task in block.tasks:
        yield f"    {_task(task)}"
    yield f"    Why: {_together(block.why)}"
    if block.kind is BlockKind.HABIT:
        yield f"    How well that is known: {block.tasks[0].how.grade}."


def _task(task: Task) -> str:
    if task.technique is Technique.HABIT:
        begun = f" You began this on {task.since.day} {task.since:%B}." if task.since else ""
        return f"{task.how.text}{begun}"
    what = f"{WORDS[task.technique].capitalize()}: {task.how.text}"
    if task.seconds is None or task.rounds is None:
        return what
    times = "once more today" if task.times == 1 else f"{task.times} times more today"
    each = f"{task.seconds} seconds, {task.rounds} {'round' if task.rounds == 1 else 'rounds'}, {times}"
    return f"{what} {each.capitalize()}."


def _name(left: LeftOut, knowledge: Knowledge) -> str:
    return f"{TITLES[left.kind]} ({name_of(left.item, knowledge)})" if left.item else TITLES[left.kind]


def _together(said: Sequence[Said]) -> str:
    return " ".join(sentence.text for sentence in said)
