"""Planning: the few small things for today, each with why, and what was left out and why.

>>> plan = build_care_plan(cleared, ranking, review, ledger, tolerance, preferences, now, knowledge)  # doctest: +SKIP
>>> plan = todays_plan(entries, now, knowledge)      # out of a journal alone                        # doctest: +SKIP
"""

from unknot.engine.planning.build import Known, build_care_plan
from unknot.engine.planning.care_plan import Block, BlockKind, CarePlan, LeftOut, Other, Said, Task
from unknot.engine.planning.felt import Question, ToTell, to_tell
from unknot.engine.planning.naming import name_of
from unknot.engine.planning.preferences import Preferences, preferences_of
from unknot.engine.planning.today import Planned, answers_of_today, todays_plan

__all__ = [
    "Block",
    "BlockKind",
    "CarePlan",
    "Known",
    "LeftOut",
    "Other",
    "Planned",
    "Preferences",
    "Question",
    "Said",
    "Task",
    "ToTell",
    "answers_of_today",
    "build_care_plan",
    "name_of",
    "preferences_of",
    "to_tell",
    "todays_plan",
]
