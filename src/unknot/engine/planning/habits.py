"""The habit block: one small change in the day, for the area that hurts where the sheets know one."""

from collections.abc import Iterator, Sequence

from unknot.engine.planning.care_plan import Block, BlockKind, LeftOut, Other, Task
from unknot.engine.planning.day import Day, Option
from unknot.engine.planning.items import habit_item
from unknot.engine.planning.saying import reason, said
from unknot.knowledge.planning import Habit
from unknot.vocabulary.technique import Technique

OTHERS = 5


def habit_block(day: Day) -> tuple[Block | None, tuple[LeftOut, ...]]:
    """One habit that may be said and was not declined, or why there is none."""
    cleared = day.options([Technique.HABIT])
    if not cleared or day.declines(BlockKind.HABIT):
        why = "plan.out.not-cleared" if not day.declines(BlockKind.HABIT) else "plan.out.declined"
        declined = BlockKind.HABIT.value if day.declines(BlockKind.HABIT) else None
        return None, (LeftOut(BlockKind.HABIT, reason([why], day.knowledge), declined=declined),)
    said_no = tuple(_declined(day))
    habits = sorted(_habits(cleared[0], day), key=lambda habit: _order(habit, day))
    if not habits:
        return None, said_no or (LeftOut(BlockKind.HABIT, reason(["plan.out.declined"], day.knowledge)),)
    return _block(habits, cleared[0], day), said_no


def _block(habits: Sequence[Habit], option: Option, day: Day) -> Block:
    habit, others = habits[0], habits[1:]
    item = habit_item(habit.id)
    task = Task(
        Technique.HABIT,
        option.muscle,
        option.side,
        said([habit.message], day.knowledge)[0],
        item=item,
        asked=option.asked,
        since=day.preferences.begun.get(habit.id),
        accepted_by=day.accepted_by(item),
    )
    why = ["plan.why.habit", *(["plan.programme"] if day.days and habit.id in day.days.habits else [])]
    swaps = tuple(Other(habit_item(each.id), said([each.message], day.knowledge)[0]) for each in others[:OTHERS])
    return Block(BlockKind.HABIT, (task,), said(why, day.knowledge), swaps)


def _order(habit: Habit, day: Day) -> tuple[int, bool, int]:
    """What somebody chose, then what they have begun, then what the programme names, then the sheet's order."""
    named = day.days.habits if day.days else ()
    place = named.index(habit.id) if habit.id in named else len(named)
    return day.preferences.place_of(habit_item(habit.id)), habit.id not in day.preferences.begun, place


def _habits(option: Option, day: Day) -> Iterator[Habit]:
    """Those for the area first, each once; one whose sentence may not be said is not offered."""
    area = day.knowledge.muscles[option.muscle].area
    known = day.knowledge.habits.values()
    named = [day.knowledge.habits[h] for h in (day.days.habits if day.days else ()) if h in day.knowledge.habits]
    begun = [day.knowledge.habits[h] for h in day.preferences.begun if h in day.knowledge.habits]
    mine = sorted((h for h in known if area in h.first_for), key=lambda h: h.first_for.index(area))
    chosen = [h for h in known if habit_item(h.id) in day.preferences.accepted]
    everywhere = [h for h in known if h.anywhere]
    for habit in dict.fromkeys(h.id for h in (*chosen, *begun, *named, *mine, *everywhere)):
        if not _is_declined(day.knowledge.habits[habit], day) and day.knowledge.message(f"plan.habit.{habit}"):
            yield day.knowledge.habits[habit]


def _is_declined(habit: Habit, day: Day) -> bool:
    return bool({habit.message, habit_item(habit.id)} & day.preferences.declined)


def _declined(day: Day) -> Iterator[LeftOut]:
    for habit in day.knowledge.habits.values():
        if habit_item(habit.id) in day.preferences.declined:
            why = (*reason(["plan.out.declined"], day.knowledge), *said([habit.message], day.knowledge))
            yield LeftOut(BlockKind.HABIT, why, item=habit_item(habit.id), declined=habit_item(habit.id))
