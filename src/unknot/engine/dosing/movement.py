"""How long and how often to stretch or move: the muscle's own figures where it has some, within the limits."""

from dataclasses import dataclass

from unknot.engine.screening import Clearance
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.technique import MOVING, Technique


@dataclass(frozen=True, slots=True)
class MovementDose:
    """Hold a stretch, or do one slow set, for ``hold_s`` seconds, ``rounds`` times, with ``rest_s`` between."""

    hold_s: int
    rounds: int
    rest_s: int


def movement_dose(clearance: Clearance, knowledge: Knowledge) -> MovementDose:
    """The dose of a stretch or an exercise.  Raises ValueError for a clearance to press."""
    if clearance.technique not in MOVING:
        raise ValueError("Only a stretch or an exercise has a movement dose; pressing has a dose.")
    limit = knowledge.dose_limits.techniques[clearance.technique]
    hold, rounds = _own_figures(clearance, knowledge)
    hold = min(hold or limit.hold_s, limit.hold_max_s, limit.session_max_s)
    rounds = min(rounds or limit.rounds, limit.rounds_max, limit.session_max_s // hold)
    return MovementDose(hold, rounds, limit.rest_s)


def _own_figures(clearance: Clearance, knowledge: Knowledge) -> tuple[int | None, int | None]:
    stretch = knowledge.muscles[clearance.muscle].stretch
    if clearance.technique is not Technique.STRETCH or stretch is None:
        return None, None
    return stretch.hold_s, stretch.repeats
