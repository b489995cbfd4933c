"""The habit block: one small change in the day, for the area that hurts where the sheets know one."""

from collections.abc import Iterator

from unknot.engine.planning.care_plan import Block, BlockKind, LeftOut, Task
from unknot.engine.planning.day import Day
from unknot.engine.planning.saying import reason, said
from unknot.vocabulary.body import AreaId
from unknot.vocabulary.technique import Technique

ANY_AREA = ("plan.habit.active-breaks", "plan.habit.short-breaks", "plan.habit.slow-breath", "plan.habit.side-sleep")
FIRST_FOR_AREA: dict[AreaId, tuple[str, ...]] = {
    "head": ("plan.habit.loose-jaw", "plan.habit.phone-up"),
    "neck": ("plan.habit.phone-up", "plan.habit.screen-height", "plan.habit.loose-jaw"),
    "shoulder": ("plan.habit.close-elbows", "plan.habit.loose-jaw"),
    "arm": ("plan.habit.straight-wrists", "plan.habit.close-elbows"),
    "hand": ("plan.habit.straight-wrists",),
    "back": ("plan.habit.active-breaks", "plan.habit.back-rest"),
}


def habit_block(day: Day) -> tuple[Block | None, tuple[LeftOut, ...]]:
    """One habit that may be said and was not declined, or why there is none."""
    cleared = day.cleared([Technique.HABIT])
    if not cleared or day.declines(BlockKind.HABIT):
        why = "plan.out.not-cleared" if not day.declines(BlockKind.HABIT) else "plan.out.declined"
        return None, (LeftOut(BlockKind.HABIT, reason([why], day.knowledge)),)
    muscle = cleared[0].muscle
    habit = next(_habits(day.area_of(muscle), day), None)
    if habit is None:
        return None, (LeftOut(BlockKind.HABIT, reason(["plan.out.declined"], day.knowledge)),)
    task = Task(Technique.HABIT, muscle, cleared[0].place.side, said([habit], day.knowledge)[0])
    return Block(BlockKind.HABIT, (task,), said(["plan.why.habit"], day.knowledge)), ()


def _habits(area: AreaId, day: Day) -> Iterator[str]:
    for habit in (*FIRST_FOR_AREA.get(area, ()), *ANY_AREA):
        if habit not in day.preferences.declined and day.knowledge.message(habit) is not None:
            yield habit
