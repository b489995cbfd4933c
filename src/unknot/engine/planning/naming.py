"""What an item of a plan is called for a person: the muscle, the exercise or the habit, with its side."""

from unknot.engine.planning.items import EXERCISE, HABIT, PRESS, ItemId
from unknot.knowledge.anatomy import Sides
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import Side

WHOLE = {PRESS: "Pressing", EXERCISE: "Exercise", HABIT: "A habit"}
"""What a whole kind of block is called."""


def name_of(item: ItemId, knowledge: Knowledge) -> str:
    """For example ``Chin tuck`` or ``Upper trapezius, right``; of what these facts do not know, the name itself."""
    kind, _, rest = item.partition(":")
    named, _, side = rest.partition(":")
    if not rest:
        return WHOLE.get(kind, kind)
    if kind == HABIT:
        return knowledge.habits[named].name if named in knowledge.habits else named
    muscle = knowledge.muscles.get(named.rsplit(".", 1)[0] if kind == PRESS else named)
    if muscle is None:
        return named
    called = muscle.name
    if kind == EXERCISE and muscle.movement is not None:
        called, side = muscle.movement.name, side if muscle.movement.sides is Sides.ONE else ""
    return f"{called}, {Side(side)}" if side in tuple(Side) else called
