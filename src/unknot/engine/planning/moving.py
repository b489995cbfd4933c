"""The exercise block: one exercise, on the step of its ladder that moving was borne on."""

from collections.abc import Iterator, Sequence

from unknot.engine.dosing import at_step, highest_step
from unknot.engine.planning.care_plan import Block, BlockKind, LeftOut, Other, Task
from unknot.engine.planning.day import Day, Option
from unknot.engine.planning.ladder import Rung, climbed, told_of
from unknot.engine.planning.saying import how_of, reason, said
from unknot.engine.session.moves import described
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.technique import Technique

BY_WORTH = (Technique.EXERCISE, Technique.STRETCH)
"""A stretch stands in where there is no exercise."""
OTHERS = 4


def exercise_block(day: Day) -> tuple[Block | None, tuple[LeftOut, ...]]:
    """The first exercise there may be, a stretch where there is none, or why there is neither."""
    why = _why_none(day)
    options = _options(day) if why is None else ()
    if not options:
        return None, (_nothing(why or "plan.out.no-exercise", day), *(_declined_moves(day) if why is None else ()))
    chosen, others = options[0], _each_muscle_once(options)[1:]
    swaps = tuple(Other(option.item, how_of(option, day.knowledge)) for option in others[:OTHERS])
    task, step = _task(chosen, day)
    why_here = ["plan.why.exercise", *_of_programme(chosen, day), step]
    block = Block(BlockKind.EXERCISE, (task,), said(why_here, day.knowledge), swaps)
    return block, tuple(_declined_moves(day))


def _why_none(day: Day) -> str | None:
    if day.review.decision is Decision.STOP_AND_SEE_PROFESSIONAL:
        # Somebody has to look first: until then nothing is moved by plan either.
        return "plan.out.stopped"
    return "plan.out.declined" if day.declines(BlockKind.EXERCISE) else None


def _nothing(why: str, day: Day) -> LeftOut:
    declined = BlockKind.EXERCISE.value if why == "plan.out.declined" else None
    return LeftOut(BlockKind.EXERCISE, reason([why], day.knowledge), declined=declined)


def _options(day: Day) -> tuple[Option, ...]:
    """What somebody said yes to, then what the programme names for the day, then the likeliest muscle's."""
    fits = [o for o in day.options(BY_WORTH) if described(o.muscle, o.technique, o.muscle, day.knowledge)]
    named = day.days.exercises if day.days else ()
    return tuple(sorted(fits, key=lambda o: _order(o, named, day)))


def _order(option: Option, named: Sequence[str], day: Day) -> tuple[int, int, int]:
    programme = named.index(option.muscle) if option.muscle in named else len(named)
    return day.preferences.place_of(option.item), BY_WORTH.index(option.technique), programme


def _each_muscle_once(options: Sequence[Option]) -> tuple[Option, ...]:
    once: dict[str, Option] = {}
    for option in options:
        once.setdefault(option.item, option)
    return tuple(once.values())


def _of_programme(option: Option, day: Day) -> Iterator[str]:
    if day.days and option.muscle in day.days.exercises:
        yield "plan.programme"


def _declined_moves(day: Day) -> Iterator[LeftOut]:
    for option in day.declined(BY_WORTH):
        why = reason(["plan.out.declined"], day.knowledge)
        yield LeftOut(BlockKind.EXERCISE, why, None, option.side, option.item, option.item)


def _task(option: Option, day: Day) -> tuple[Task, str]:
    rung = rung_for(option, day)
    dosed = None if option.clearance is None else at_step(option.clearance, rung.step, day.knowledge)
    task = Task(
        option.technique,
        option.muscle,
        option.side,
        how_of(option, day.knowledge),
        seconds=dosed.hold_s if dosed else None,
        rounds=dosed.rounds if dosed else None,
        item=option.item,
        asked=dosed is None,
        step=rung.step if dosed else None,
        accepted_by=day.accepted_by(option.item),
    )
    return task, rung.why if dosed else "plan.asked-before"


def rung_for(option: Option, day: Day) -> Rung:
    """The rung by the journal; where there is none, by the review and by the days that were borne well."""
    most = 0 if option.clearance is None else highest_step(option.clearance, day.knowledge)
    if day.entries is not None:
        told = told_of(day.entries, option.muscle, option.side, day.now.date(), day.knowledge)
        return climbed(told, most, day.knowledge)
    if day.review.decision is Decision.CONTINUE_WITH_LESS or day.tolerance.lighter:
        return Rung(day.knowledge.planning.least_step, "plan.step.less")
    if most > 0 and day.tolerance.no_worse_days >= day.knowledge.planning.well_days:
        return Rung(1, "plan.step.more")
    return Rung()
