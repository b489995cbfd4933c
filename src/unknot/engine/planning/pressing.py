"""The pressing block: one or two spots, each with its own stretch, as often as today still allows."""

from collections.abc import Sequence

from unknot.engine.dosing import NoDose, day_of, dose, movement_dose
from unknot.engine.planning.care_plan import Block, BlockKind, LeftOut, Task
from unknot.engine.planning.day import Day
from unknot.engine.planning.saying import reason, said
from unknot.engine.screening import Clearance
from unknot.engine.session.moves import fits
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.technique import MOVING, PRESSING, Technique

SPOTS = 2
"""A plan that is done is worth more than one that is complete: one or two spots a day (the design's limit)."""

Found = tuple[Block | None, tuple[LeftOut, ...]]


def press_block(day: Day) -> Found:
    """The block, or why there is none; spots that are left out are named with their reasons."""
    why = _why_none(day)
    if why is not None:
        return None, (LeftOut(BlockKind.PRESS, reason([why], day.knowledge)),)
    tasks: list[Task] = []
    left_out: list[LeftOut] = []
    spots = [(clearance, _judged(clearance, day)) for clearance in _one_for_each_spot(day.cleared(PRESSING))]
    open_spots = [(clearance, dosed) for clearance, dosed in spots if isinstance(dosed, Dose)]
    chosen = open_spots[: min(SPOTS, _sessions_left(day), day.knowledge.dose_limits.spots_per_session)]
    for clearance, dosed in spots:
        if isinstance(dosed, NoDose):
            left_out.append(_left_out(clearance, dosed.why, day))
        elif (clearance, dosed) not in chosen:
            left_out.append(_left_out(clearance, ("plan.out.few-spots",), day))
    for place, (clearance, dosed) in enumerate(chosen):
        times = _times(place, len(chosen), dosed, day)
        tasks += [_press(clearance, dosed, times, day), _after(clearance, times, day)]
    block = Block(BlockKind.PRESS, tuple(tasks), said(["plan.why.press"], day.knowledge)) if tasks else None
    return block, tuple(left_out)


def _why_none(day: Day) -> str | None:
    if not day.review.allows_pressing:
        return "plan.out.review"
    if day.declines(BlockKind.PRESS):
        return "plan.out.declined"
    return None if day.cleared(PRESSING) else "plan.out.not-cleared"


def _one_for_each_spot(cleared: Sequence[Clearance]) -> tuple[Clearance, ...]:
    """A spot cleared for several techniques is planned with the first of them."""
    spots = {(clearance.point, clearance.place.side): clearance for clearance in reversed(cleared)}
    return tuple(clearance for clearance in cleared if spots[clearance.point, clearance.place.side] is clearance)


def _judged(clearance: Clearance, day: Day) -> Dose | NoDose:
    """No move, no pressing: without a stretch or an exercise for its muscle a spot is left out."""
    if not _moves_after(clearance, day):
        return NoDose(("plan.out.no-move",))
    return dose(clearance, day.ledger, day.tolerance, day.now, day.knowledge)


def _moves_after(clearance: Clearance, day: Day) -> tuple[Clearance, ...]:
    """What may follow the pressing, the muscle's own stretch first."""
    moves = [move for move in day.cleared(MOVING) if fits(move, clearance.muscle, day.knowledge)]
    return tuple(sorted(moves, key=lambda m: (m.technique is not Technique.STRETCH, m.muscle != clearance.muscle)))


def _sessions_left(day: Day) -> int:
    return day_of(day.ledger, day.tolerance, day.now, day.knowledge).sessions_left


def _times(place: int, spots: int, dosed: Dose, day: Day) -> int:
    """The sessions left today are shared between the spots, the likelier spot first, within the spot's own seconds."""
    share = (_sessions_left(day) + spots - 1 - place) // spots
    return max(1, min(share, dosed.seconds_left_today // dosed.pressed_s))


def _press(clearance: Clearance, dosed: Dose, times: int, day: Day) -> Task:
    return Task(
        clearance.technique,
        clearance.muscle,
        clearance.place.side,
        reason([f"muscle.{clearance.muscle}.how"], day.knowledge)[0],
        point=clearance.point,
        seconds=dosed.hold_s,
        rounds=dosed.rounds,
        times=times,
        cautions=clearance.cautions,
    )


def _after(clearance: Clearance, times: int, day: Day) -> Task:
    move = _moves_after(clearance, day)[0]
    dosed = movement_dose(move, day.knowledge)
    word = "stretch" if move.technique is Technique.STRETCH else "movement"
    how = reason([f"muscle.{move.muscle}.{word}"], day.knowledge)[0]
    return Task(
        move.technique, move.muscle, move.place.side, how, seconds=dosed.hold_s, rounds=dosed.rounds, times=times
    )


def _left_out(clearance: Clearance, why: Sequence[str], day: Day) -> LeftOut:
    return LeftOut(BlockKind.PRESS, reason(why, day.knowledge), clearance.point, clearance.place.side)
