"""Dosing: how long, how often and how strongly, from the limits, from what was pressed and from how it was borne.

>>> dose(clearance, ledger(entries), tolerance(entries), now, knowledge)    # doctest: +SKIP
"""

from unknot.engine.dosing.allowance import Day, day_of
from unknot.engine.dosing.dose import NoDose, closed, dose
from unknot.engine.dosing.left import Left, left_today
from unknot.engine.dosing.movement import MovementDose, at_step, highest_step, movement_dose
from unknot.engine.dosing.so_far import SoFar, SpotSoFar, so_far

__all__ = [
    "Day",
    "Left",
    "MovementDose",
    "NoDose",
    "SoFar",
    "SpotSoFar",
    "at_step",
    "closed",
    "day_of",
    "dose",
    "highest_step",
    "left_today",
    "movement_dose",
    "so_far",
]
