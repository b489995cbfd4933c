"""Guides of a plan's exercise and of a habit's practice: the same kind of script, with repetitions, sides, breath."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from unknot.engine.dosing import MovementDose, at_step, movement_dose
from unknot.engine.screening import Clearance, NotCleared
from unknot.engine.session.compiling import NoScript, sealed
from unknot.engine.session.moves import fits
from unknot.engine.session.phrases import lines
from unknot.engine.session.script import Cue, CueKind, Script
from unknot.knowledge.anatomy import Sides
from unknot.knowledge.base import Knowledge
from unknot.knowledge.planning import Habit, Practice
from unknot.vocabulary.body import Side
from unknot.vocabulary.technique import MOVING, Technique

_MINUTE = 60
_KIND = {Technique.STRETCH: CueKind.STRETCH, Technique.EXERCISE: CueKind.MOVE}
_WORD = {Technique.STRETCH: "stretch", Technique.EXERCISE: "movement"}
_ON = {Side.LEFT: "session.side-left", Side.RIGHT: "session.side-right"}


def compile_exercise(
    clearances: Sequence[Clearance], step: int, knowledge: Knowledge, now: datetime
) -> Script | NoScript:
    """One exercise or stretch on this step of its ladder: the first clearance's side, then the other where it has one.

    What works both sides at once is done once.  Raises NotCleared where the clearances are not of today's kind: one
    muscle, one movement that the facts describe; and ValueError for a time without a zone.
    """
    if now.tzinfo is None:
        raise ValueError("The time needs its time zone.")
    _refuse_strangers(clearances, knowledge)
    if any(clearance.on != now.date() for clearance in clearances):
        return NoScript(("dose.screen-again",))
    first = clearances[0]
    sides = clearances if _sides(first, knowledge) is Sides.ONE else clearances[:1]
    cues = (_settle(first, knowledge), *_sets(sides, step, knowledge), _finish(first, knowledge))
    return sealed(clearances, cues, first.muscle, knowledge, now)


def _refuse_strangers(clearances: Sequence[Clearance], knowledge: Knowledge) -> None:
    if not clearances or not all(isinstance(c, Clearance) and c.genuine for c in clearances):
        raise NotCleared("A guide to move is made from clearances and from nothing else.")
    first = clearances[0]
    if any((c.muscle, c.technique) != (first.muscle, first.technique) for c in clearances):
        raise NotCleared("One exercise is guided at a time.")
    if first.technique not in MOVING or not fits(first, first.muscle, knowledge):
        raise NotCleared("This is no stretch and no exercise that the facts describe.")
    if len({c.place.side for c in clearances}) != len(clearances):
        raise NotCleared("Each side of an exercise is cleared once.")


def _sides(clearance: Clearance, knowledge: Knowledge) -> Sides:
    movement = knowledge.muscles[clearance.muscle].movement
    return movement.sides if movement and clearance.technique is Technique.EXERCISE else Sides.ONE


def _settle(clearance: Clearance, knowledge: Knowledge) -> Cue:
    rest = knowledge.dose_limits.techniques[clearance.technique].rest_s
    return Cue("settle-1", CueKind.SETTLE, rest, lines(knowledge, "session.settle"))


def _finish(clearance: Clearance, knowledge: Knowledge) -> Cue:
    rest = knowledge.dose_limits.techniques[clearance.technique].rest_s
    return Cue("finish-1", CueKind.FINISH, rest, lines(knowledge, "session.finish-move"))


def _sets(clearances: Sequence[Clearance], step: int, knowledge: Knowledge) -> Iterator[Cue]:
    number = 0
    for clearance in clearances:
        dosed, kind = at_step(clearance, step, knowledge), _KIND[clearance.technique]
        for _ in range(dosed.rounds):
            if number:
                rest = lines(knowledge, "session.move-rest")
                yield Cue(f"rest-{kind}-{number}", CueKind.REST, dosed.rest_s, rest, clearance.technique)
            number += 1
            yield _set(f"{kind}-{number}", clearance, dosed, knowledge)


def _set(cue: str, clearance: Clearance, dosed: MovementDose, knowledge: Knowledge) -> Cue:
    word = _WORD[clearance.technique]
    feel = ("session.move-feel",) if clearance.technique is Technique.EXERCISE else ()
    says = lines(knowledge, f"muscle.{clearance.muscle}.{word}", *_side(clearance, knowledge), f"session.{word}", *feel)
    again = _repetitions(clearance, dosed, knowledge)
    return Cue(cue, _KIND[clearance.technique], dosed.hold_s, says, clearance.technique, again)


def _side(clearance: Clearance, knowledge: Knowledge) -> tuple[str, ...]:
    sides = _sides(clearance, knowledge)
    if sides is Sides.ONE:
        return (_ON[clearance.place.side],) if clearance.place.side in _ON else ()
    return (f"session.side-{sides}",)


def _repetitions(clearance: Clearance, dosed: MovementDose, knowledge: Knowledge) -> int | None:
    """As many as the sheet says, or fewer in the same pace where the set is shorter; None where it counts none."""
    movement = knowledge.muscles[clearance.muscle].movement
    if clearance.technique is not Technique.EXERCISE or movement is None or movement.repeats is None:
        return None
    return max(1, movement.repeats * dosed.hold_s // movement_dose(clearance, knowledge).hold_s)


def compile_practice(clearance: Clearance, habit: Habit, knowledge: Knowledge, now: datetime) -> Script | NoScript:
    """Practise a habit: breathe slowly at the cited pace, or take one break.  A habit without a practice has no guide.

    Raises NotCleared for a clearance that is not for a habit, and ValueError for a time without a zone.
    """
    if now.tzinfo is None:
        raise ValueError("The time needs its time zone.")
    if not (isinstance(clearance, Clearance) and clearance.genuine) or clearance.technique is not Technique.HABIT:
        raise NotCleared("A habit is practised with its own clearance and with nothing else.")
    if clearance.on != now.date():
        return NoScript(("dose.screen-again",))
    cues = tuple(_practice(habit, knowledge))
    return sealed([clearance], cues, clearance.muscle, knowledge, now) if cues else NoScript(("session.nothing-to-do",))


def _practice(habit: Habit, knowledge: Knowledge) -> Iterator[Cue]:
    figures = knowledge.planning
    if habit.practice is Practice.BREAK:
        says = lines(knowledge, "session.break", "session.break-why")
        yield Cue("break-1", CueKind.BREAK, figures.break_s, says, Technique.HABIT)
    if habit.practice is Practice.BREATH:
        pace = (figures.breath_in_s, figures.breath_out_s)
        says = lines(knowledge, "session.slow-breath", "session.breath-calm")
        for number in range(figures.breath_practice_s // _MINUTE):
            yield Cue(f"breathe-{number + 1}", CueKind.BREATHE, _MINUTE, says, Technique.HABIT, breath=pace)
