"""The exercise block: one exercise, a step more or less by how the last days were borne."""

from dataclasses import replace

from unknot.engine.dosing import MovementDose, movement_dose
from unknot.engine.planning.care_plan import Block, BlockKind, LeftOut, Task
from unknot.engine.planning.day import Day
from unknot.engine.planning.saying import reason, said
from unknot.engine.screening import Clearance
from unknot.engine.session.moves import fits
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.technique import Technique

WORDS = {Technique.EXERCISE: "movement", Technique.STRETCH: "stretch"}


def exercise_block(day: Day) -> tuple[Block | None, tuple[LeftOut, ...]]:
    """The likeliest muscle's exercise, a stretch where no exercise is cleared, or why there is neither."""
    move = _move(day)
    if move is None:
        return None, (LeftOut(BlockKind.EXERCISE, reason([_why_none(day)], day.knowledge)),)
    dosed, step = stepped(movement_dose(move, day.knowledge), move.technique, day)
    how = reason([f"muscle.{move.muscle}.{WORDS[move.technique]}"], day.knowledge)[0]
    task = Task(move.technique, move.muscle, move.place.side, how, seconds=dosed.hold_s, rounds=dosed.rounds, times=1)
    return Block(BlockKind.EXERCISE, (task,), said(["plan.why.exercise", step], day.knowledge)), ()


def _move(day: Day) -> Clearance | None:
    if _stopped(day) or day.declines(BlockKind.EXERCISE):
        return None
    described = (m for t in WORDS for m in day.cleared([t]) if fits(m, m.muscle, day.knowledge))
    return next(described, None)


def _why_none(day: Day) -> str:
    if _stopped(day):
        return "plan.out.stopped"
    return "plan.out.declined" if day.declines(BlockKind.EXERCISE) else "plan.out.no-exercise"


def _stopped(day: Day) -> bool:
    """Somebody has to look first: until then nothing is moved by plan either."""
    return day.review.decision is Decision.STOP_AND_SEE_PROFESSIONAL


def stepped(dosed: MovementDose, technique: Technique, day: Day) -> tuple[MovementDose, str]:
    """The dose and the message that says why it is that.

    Half the seconds where the review asks for less; one round more, within the limits, once as many days as a review
    waits for were borne well; else as it is.
    """
    limit = day.knowledge.dose_limits.techniques[technique]
    if day.review.decision is Decision.CONTINUE_WITH_LESS or day.tolerance.lighter:
        return replace(dosed, hold_s=max(1, dosed.hold_s // 2)), "plan.step.less"
    more = replace(dosed, rounds=dosed.rounds + 1)
    fits_in = more.rounds <= limit.rounds_max and more.rounds * more.hold_s <= limit.session_max_s
    if fits_in and day.tolerance.no_worse_days >= day.knowledge.review.sessions_without_relief:
        return more, "plan.step.more"
    return dosed, "plan.step.same"
