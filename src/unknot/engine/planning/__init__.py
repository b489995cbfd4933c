"""Planning: the few small things for today, each with why, and what was left out and why.

>>> plan = build_care_plan(cleared, ranking, review, ledger, tolerance, preferences, now, knowledge)  # doctest: +SKIP
"""

from unknot.engine.planning.build import build_care_plan
from unknot.engine.planning.care_plan import Block, BlockKind, CarePlan, LeftOut, Preferences, Said, Task

__all__ = ["Block", "BlockKind", "CarePlan", "LeftOut", "Preferences", "Said", "Task", "build_care_plan"]
