"""The closed list of techniques, and the tools that carry them out."""

from collections.abc import Iterable
from enum import StrEnum


class Technique(StrEnum):
    """What a person may do to a muscle or change in their day; nothing else is guided."""

    HANDS = "hands"
    BALL = "ball"
    HOOK = "hook"
    ROLLER = "roller"
    GUN = "gun"
    STRETCH = "stretch"
    EXERCISE = "exercise"
    HABIT = "habit"


class Tool(StrEnum):
    """A tool as the muscle sheets name it."""

    FINGERS = "fingers"
    THUMB = "thumb"
    PINCER_GRIP = "pincer-grip"
    MASSAGE_BALL = "massage-ball"
    TENNIS_BALL = "tennis-ball"
    HOOK = "hook"
    FOAM_ROLLER = "foam-roller"
    MASSAGE_GUN = "massage-gun"

    @property
    def technique(self) -> Technique:
        """The technique this tool belongs to."""
        return TECHNIQUE_OF_TOOL[self]


TECHNIQUE_OF_TOOL = {
    Tool.FINGERS: Technique.HANDS,
    Tool.THUMB: Technique.HANDS,
    Tool.PINCER_GRIP: Technique.HANDS,
    Tool.MASSAGE_BALL: Technique.BALL,
    Tool.TENNIS_BALL: Technique.BALL,
    Tool.HOOK: Technique.HOOK,
    Tool.FOAM_ROLLER: Technique.ROLLER,
    Tool.MASSAGE_GUN: Technique.GUN,
}

MASSAGE = frozenset({Technique.HANDS, Technique.BALL, Technique.HOOK, Technique.ROLLER})
PRESSING = MASSAGE | {Technique.GUN}
MOVING = frozenset({Technique.STRETCH, Technique.EXERCISE})
SELF_CARE = frozenset(Technique) - {Technique.HABIT}


class AppliesTo(StrEnum):
    """The words the safety sheet uses for the techniques a rule names."""

    MASSAGE = "massage"
    MASSAGE_GUN = "massage-gun"
    STRETCH = "stretch"
    EXERCISE = "exercise"
    ALL = "all"


TECHNIQUES_MEANT = {
    AppliesTo.MASSAGE: MASSAGE,
    AppliesTo.MASSAGE_GUN: frozenset({Technique.GUN}),
    AppliesTo.STRETCH: frozenset({Technique.STRETCH}),
    AppliesTo.EXERCISE: frozenset({Technique.EXERCISE}),
    AppliesTo.ALL: SELF_CARE,
}


def techniques_meant(words: Iterable[AppliesTo]) -> frozenset[Technique]:
    """Every technique that the sheet's words stand for: ``massage`` is four of them, ``all`` is all but habits."""
    return frozenset().union(*(TECHNIQUES_MEANT[word] for word in words))
