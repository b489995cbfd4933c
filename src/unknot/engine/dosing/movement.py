"""How long and how often to stretch or move: the muscle's own figures where it has some, within the limits."""

from dataclasses import dataclass, replace

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


def at_step(clearance: Clearance, step: int, knowledge: Knowledge) -> MovementDose:
    """The dose on this step: half the seconds for each step below 0, a round more for each above, within the limits."""
    dosed = movement_dose(clearance, knowledge)
    if step < 0:
        return replace(dosed, hold_s=max(1, dosed.hold_s // 2**-step))
    return replace(dosed, rounds=dosed.rounds + min(step, highest_step(clearance, knowledge)))


def highest_step(clearance: Clearance, knowledge: Knowledge) -> int:
    """How many rounds more the limits of the technique leave room for."""
    dosed, limit = movement_dose(clearance, knowledge), knowledge.dose_limits.techniques[clearance.technique]
    rounds = min(limit.rounds_max, limit.session_max_s // dosed.hold_s)
    return max(0, min(rounds - dosed.rounds, knowledge.planning.most_step))
