"""What somebody measures of their own day, and how: each a plain number, every one of them free to be left open."""

from enum import StrEnum

MOST_ACTIVITIES = 3
LONGEST_ACTIVITY = 80
"""How many letters the name of an activity may have."""


class Measure(StrEnum):
    """One thing that is followed over days.  All but motion (degrees) are 0 to 10."""

    PAIN_NOW = "pain-now"
    PAIN_WORST = "pain-worst"
    PAIN_AVERAGE = "pain-average"
    FUNCTION = "function"
    ACTIVITY = "activity"
    MOTION = "motion"
    SLEEP = "sleep"
    CONCENTRATION = "concentration"
    STRESS = "stress"

    @property
    def more_is_better(self) -> bool:
        """True where a higher number is the better one."""
        return self in {Measure.FUNCTION, Measure.ACTIVITY, Measure.MOTION, Measure.SLEEP, Measure.CONCENTRATION}


class How(StrEnum):
    """How a movement was measured: by a landmark somebody can see or feel, or by the tilt of a phone."""

    HAND = "hand"
    TILT = "tilt"


class When(StrEnum):
    """On an ordinary day, or right before or after a session."""

    DAY = "day"
    BEFORE = "before"
    AFTER = "after"
