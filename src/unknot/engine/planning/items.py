"""The names of a plan's items: stable strings, so that what somebody says of one holds on every later day."""

from unknot.vocabulary.body import MuscleId, PointId, Side

ItemId = str
PRESS, EXERCISE, HABIT = "press", "exercise", "habit"


def press_item(point: PointId, side: Side | None) -> ItemId:
    """Pressing this point on this side."""
    return f"{PRESS}:{point}:{side.value if side else ''}"


def exercise_item(muscle: MuscleId, side: Side | None) -> ItemId:
    """The exercise, or the stretch in its place, of this muscle."""
    return f"{EXERCISE}:{muscle}:{side.value if side else ''}"


def habit_item(habit: str) -> ItemId:
    """This habit."""
    return f"{HABIT}:{habit}"


def kind_of(item: ItemId) -> str:
    """The kind of block an item belongs to."""
    return item.partition(":")[0]
