"""The rest of the day in words: at most three small things, why each, and what was left out."""

from collections.abc import Sequence

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.returning import reviewed
from unknot.cli.practise.spot import WORDS, Cleared
from unknot.engine.journal.ledger import ledger, tolerance
from unknot.engine.locating import Ranking
from unknot.engine.planning.build import build_care_plan
from unknot.engine.planning.care_plan import Block, BlockKind, Preferences, Said, Task

TITLES = {BlockKind.PRESS: "Press", BlockKind.EXERCISE: "Move", BlockKind.HABIT: "One habit"}


def show_plan(companion: Companion, cleared: Cleared, ranking: Ranking) -> None:
    """Plan what is left of today from today's clearances, and say it."""
    review, entries = reviewed(companion), companion.journal.entries()
    if review is None:
        return
    given = [clearance for clearance in (cleared.press, *cleared.moves, *cleared.habits) if clearance is not None]
    plan = build_care_plan(
        given,
        ranking,
        review,
        ledger(entries),
        tolerance(entries, companion.knowledge.harmless_signs),
        Preferences(),
        companion.now(),
        companion.knowledge,
    )
    companion.terminal.say("\nThe rest of today:")
    for block in plan.blocks:
        _say_block(companion, block)
    for left in plan.left_out:
        companion.terminal.say(f"  {TITLES[left.kind]}: not in today's plan. {_together(left.why)}")


def _say_block(companion: Companion, block: Block) -> None:
    companion.terminal.say(f"  {TITLES[block.kind]}")
    for task in block.tasks:
        companion.terminal.say(f"    {_task(task)}")
    companion.terminal.say(f"    Why: {_together(block.why)}")


def _task(task: Task) -> str:
    if task.seconds is None or task.rounds is None:
        return task.how.text
    times = "once more today" if task.times == 1 else f"{task.times} times more today"
    each = f"{task.seconds} seconds, {task.rounds} {'round' if task.rounds == 1 else 'rounds'}, {times}"
    return f"{WORDS[task.technique].capitalize()}: {task.how.text} {each.capitalize()}."


def _together(said: Sequence[Said]) -> str:
    return " ".join(sentence.text for sentence in said)
