"""A day's plan as its page shows it: each block with its items, why, how well it is known, a guide, what instead."""

from collections.abc import Iterator
from dataclasses import dataclass

from unknot.engine.journal.ledger import tolerance
from unknot.engine.planning import Block, BlockKind, LeftOut, Planned, Task, answers_of_today, name_of
from unknot.engine.session import NoScript, Script, compile_exercise, compile_practice
from unknot.knowledge.planning import Habit
from unknot.vocabulary.provenance import Grade
from unknot.web.guest.guides import Guide, guide_of, guides
from unknot.web.guest.visit import Visit

TITLES = {BlockKind.PRESS: "Press", BlockKind.EXERCISE: "Move", BlockKind.HABIT: "One habit"}
KNOWN = {
    Grade.STRONG: "several good studies",
    Grade.MODERATE: "some studies, mostly agreeing",
    Grade.WEAK: "few or small studies, or they disagree",
    Grade.OPINION: "advice; nobody has tested it well",
    Grade.UNGRADED: "from the pages named below; not graded",
}
"""How well something is known, in words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what it does to an item, and what it is called; ``says`` tells more."""

    value: str
    name: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A block with its title, the name of each item, what it may be swapped for, and its guides."""

    title: str
    block: Block
    names: tuple[str, ...]
    known: str
    instead: tuple[Choice, ...]
    guides: tuple[Guide, ...]
    habit: Habit | None = None

    @property
    def asked(self) -> bool:
        """True where questions come before it."""
        return any(task.asked for task in self.block.tasks)

    @property
    def item(self) -> str:
        """The name of its first item, for the form."""
        return self.block.tasks[0].item


def told(made: Planned, visit: Visit) -> tuple[Told, ...]:
    """Every block of the plan."""
    return tuple(_told(block, made, visit) for block in made.plan.blocks)


def _told(block: Block, made: Planned, visit: Visit) -> Told:
    items = dict.fromkeys(task.item for task in block.tasks)
    first = block.tasks[0]
    grade = first.how.grade if block.kind is BlockKind.HABIT else block.why[0].grade if block.why else Grade.UNGRADED
    return Told(
        TITLES[block.kind],
        block,
        tuple(name_of(item, visit.knowledge) for item in items),
        KNOWN[grade],
        tuple(_instead(block, visit)),
        tuple(_guides(block, made, visit)),
        _habit(first, visit) if block.kind is BlockKind.HABIT else None,
    )


def _habit(task: Task, visit: Visit) -> Habit | None:
    return visit.knowledge.habits.get(task.item.partition(":")[2])


def _instead(block: Block, visit: Visit) -> Iterator[Choice]:
    for item in dict.fromkeys(task.item for task in block.tasks):
        yield Choice(f"decline|{item}", f"Leave out: {name_of(item, visit.knowledge)}")
    first = block.tasks[0].item
    for other in block.others:
        yield Choice(f"swap|{first}|{other.item}", f"Instead: {name_of(other.item, visit.knowledge)}", other.how.text)


def _guides(block: Block, made: Planned, visit: Visit) -> Iterator[Guide]:
    """None after what stopped a session: whatever is kept on a device is locked then too."""
    if tolerance(visit.entries, visit.knowledge.harmless_signs).lock is not None:
        return
    if block.kind is BlockKind.PRESS:
        wish = visit.last_wish
        cleared = any(task.point and not task.asked for task in block.tasks)
        if wish is not None and wish.point and cleared:
            answers = answers_of_today(visit.entries, visit.now.date(), visit.knowledge)
            yield from guides(visit, (wish,), answers)
        return
    made_of = _script(block.tasks[0], made, visit)
    if isinstance(made_of, Script):
        yield guide_of(made_of, visit)


def _script(task: Task, made: Planned, visit: Visit) -> Script | NoScript | None:
    clearances = made.clearances_for(task)
    if not clearances:
        return None
    habit = _habit(task, visit)
    if habit is not None:
        return compile_practice(clearances[0], habit, visit.knowledge, visit.now) if habit.practice else None
    return compile_exercise(clearances, task.step or 0, visit.knowledge, visit.now)


@dataclass(frozen=True, slots=True)
class NotIn:
    """Something that is not in the plan, with what it is called, and what would restore it."""

    name: str
    left: LeftOut


def not_in(made: Planned, visit: Visit) -> tuple[NotIn, ...]:
    """Everything that was left out."""
    lefts = made.plan.left_out
    return tuple(NotIn(name_of(left.item or left.kind.value, visit.knowledge), left) for left in lefts)
