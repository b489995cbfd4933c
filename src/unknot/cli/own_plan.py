"""``unknot plan`` without JSON: the day's plan out of the person's own journal, and what they change in it."""

from collections.abc import Iterable
from datetime import datetime

from unknot.cli.data_folder import journal_path
from unknot.cli.fact_base import fact_base
from unknot.cli.journal_file import JournalFile
from unknot.cli.own_file import OwnFile
from unknot.engine.planning import Planned, todays_plan
from unknot.vocabulary.entry import EntryKind, PlanChange

NOTHING = "Nothing is drawn yet: run unknot practise first."


def own_plan(changes: Iterable[tuple[PlanChange, str]], now: datetime) -> Iterable[str]:
    """Keep the changes, then give the plan as lines, each item with its name for the next change.

    Raises ValueError where nothing is drawn, or where a change names what the plan does not show.
    """
    from unknot.cli.practise.today import lines_of

    knowledge, file = fact_base(), JournalFile(journal_path())

    def planned() -> Planned:
        made = todays_plan(OwnFile(file, knowledge).entries(), now, knowledge)
        if made is None:
            raise ValueError(NOTHING)
        return made

    for change, item in changes:
        if item not in items_of(planned()):
            raise ValueError(f"--{change}: the plan shows no {item}; its items are {', '.join(items_of(planned()))}.")
        file.append(EntryKind.PLAN_CHANGE, {"item": item, "change": change.value, "by": "self"}, now)
    made = planned()
    return (*lines_of(made.plan, knowledge), f"  Items: {', '.join(items_of(made))}")


def items_of(made: Planned) -> tuple[str, ...]:
    """Every item that a change may name: those of the plan, what they may be swapped for, and what was left out."""
    shown = [task.item for block in made.plan.blocks for task in block.tasks]
    offered = [other.item for block in made.plan.blocks for other in block.others]
    left = [name for one in made.plan.left_out for name in (one.declined or one.item,) if name]
    return tuple(dict.fromkeys([*shown, *offered, *left]))
