"""The pressing block: one or two spots, each with its own stretch, as often as today still allows."""

from collections.abc import Iterator, Sequence

from unknot.engine.dosing import NoDose, closed, day_of, dose, movement_dose
from unknot.engine.planning.care_plan import Block, BlockKind, LeftOut, Other, Task
from unknot.engine.planning.day import Day, Option
from unknot.engine.planning.saying import how_of, reason, said
from unknot.engine.session.moves import described
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.technique import PRESSING, Technique

Found = tuple[Block | None, tuple[LeftOut, ...]]
Judged = Dose | NoDose | None
"""How much of it, why none; None where questions come first."""
OTHERS = 4
"""So many other spots to swap for are enough to choose from."""


def press_block(day: Day) -> Found:
    """The block, or why there is none; spots that are left out are named with their reasons."""
    why = _why_none(day)
    if why is not None:
        return None, (LeftOut(BlockKind.PRESS, reason([why], day.knowledge), declined=_declined(why)),)
    spots = [(option, _judged(option, day)) for option in _one_for_each_spot(day.options(PRESSING))]
    may = [(option, judged) for option, judged in spots if not isinstance(judged, NoDose)]
    chosen = may[: min(day.knowledge.planning.spots, _sessions_left(day), day.knowledge.dose_limits.spots_per_session)]
    tasks: list[Task] = []
    for place, (option, judged) in enumerate(chosen):
        times = 1 if judged is None else _times(place, len(chosen), judged, day)
        tasks += [_press(option, judged, times, day), _after(option, times, day)]
    left_out = (*_left_out(spots, [option for option, _ in chosen], day), *_declined_spots(day))
    others = [option for option, _ in may if option not in [each for each, _ in chosen]]
    return (_block(tasks, others, day) if tasks else None), left_out


def _block(tasks: Sequence[Task], others: Sequence[Option], day: Day) -> Block:
    why = ["plan.why.press", *(["plan.asked-before"] if any(task.asked for task in tasks) else [])]
    swaps = tuple(Other(option.item, how_of(option, day.knowledge)) for option in others[:OTHERS])
    return Block(BlockKind.PRESS, tuple(tasks), said(why, day.knowledge), swaps)


def _why_none(day: Day) -> str | None:
    if not day.review.allows_pressing:
        return "plan.out.review"
    if day.declines(BlockKind.PRESS):
        return "plan.out.declined"
    return None if day.options(PRESSING) or day.declined(PRESSING) else "plan.out.not-cleared"


def _declined(why: str) -> str | None:
    return BlockKind.PRESS.value if why == "plan.out.declined" else None


def _one_for_each_spot(options: Sequence[Option]) -> tuple[Option, ...]:
    """A spot that may be pressed with several techniques is planned with the first of them."""
    spots = {option.item: option for option in reversed(options)}
    return tuple(option for option in options if spots[option.item] is option)


def _judged(option: Option, day: Day) -> Judged:
    """No move, no pressing: without a stretch or an exercise for its muscle a spot is left out."""
    if not _moves_after(option, day):
        return NoDose(("plan.out.no-move",))
    if option.clearance is None:
        return closed(day.ledger, day.tolerance, day.now, day.knowledge)
    return dose(option.clearance, day.ledger, day.tolerance, day.now, day.knowledge)


def _moves_after(option: Option, day: Day) -> tuple[Option, ...]:
    """What may follow the pressing, the muscle's own stretch first; after what is cleared, only what is cleared."""
    moves = [m for m in day.moves() if described(m.muscle, m.technique, option.muscle, day.knowledge)]
    fitting = [m for m in moves if option.asked or not m.asked]
    return tuple(sorted(fitting, key=lambda m: (m.technique is not Technique.STRETCH, m.muscle != option.muscle)))


def _sessions_left(day: Day) -> int:
    return day_of(day.ledger, day.tolerance, day.now, day.knowledge).sessions_left


def _times(place: int, spots: int, dosed: Dose, day: Day) -> int:
    """The sessions left today are shared between the spots, the likelier spot first, within the spot's own seconds."""
    share = (_sessions_left(day) + spots - 1 - place) // spots
    return max(1, min(share, dosed.seconds_left_today // dosed.pressed_s))


def _press(option: Option, dosed: Dose | None, times: int, day: Day) -> Task:
    return Task(
        option.technique,
        option.muscle,
        option.side,
        how_of(option, day.knowledge),
        point=option.point,
        seconds=dosed.hold_s if dosed else None,
        rounds=dosed.rounds if dosed else None,
        times=times,
        cautions=option.clearance.cautions if option.clearance else (),
        item=option.item,
        asked=option.asked,
        accepted_by=day.accepted_by(option.item),
    )


def _after(option: Option, times: int, day: Day) -> Task:
    """The stretch or movement that belongs to the spot: the same item, since neither is planned without the other."""
    move = _moves_after(option, day)[0]
    dosed = movement_dose(move.clearance, day.knowledge) if move.clearance and not option.asked else None
    return Task(
        move.technique,
        move.muscle,
        move.side,
        how_of(move, day.knowledge),
        seconds=dosed.hold_s if dosed else None,
        rounds=dosed.rounds if dosed else None,
        times=times,
        item=option.item,
        asked=dosed is None,
        accepted_by=day.accepted_by(option.item),
    )


def _left_out(spots: Sequence[tuple[Option, Judged]], chosen: Sequence[Option], day: Day) -> Iterator[LeftOut]:
    for option, judged in spots:
        if isinstance(judged, NoDose):
            yield _left(option, judged.why, day)
        elif option not in chosen:
            yield _left(option, ("plan.out.few-spots",), day)


def _declined_spots(day: Day) -> Iterator[LeftOut]:
    for option in day.declined(PRESSING):
        why = reason(["plan.out.declined"], day.knowledge)
        yield LeftOut(BlockKind.PRESS, why, option.point, option.side, option.item, option.item)


def _left(option: Option, why: Sequence[str], day: Day) -> LeftOut:
    return LeftOut(BlockKind.PRESS, reason(why, day.knowledge), option.point, option.side, option.item)
