"""How an exercise goes on: the ladder of steps, one rule after the other, as the pain-monitoring model words them.

Each row is what was told day by day: pain (0 to 10) while moving, and how it was the next morning ("-": not told).
Step 0 is what the exercise's sheet says, -1 is half as long, 1 is one round more.
"""

import pytest

from making.clearances import cleared_to_move
from making.knowledge import knowledge
from making.planning import MUSCLE, Said, at, borne, felt, moved, next_day, written
from unknot.engine.dosing import at_step, highest_step
from unknot.engine.planning.ladder import Rung, climbed, told_of
from unknot.vocabulary.body import Side
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.technique import MOVING, Technique

WELL, HURT, WORSE = (2, "no-worse"), (5, "no-worse"), (2, "worse")
MOST = 3
Days = tuple[tuple[int | None, str | None], ...]

RULES: list[tuple[str, Days, int, str]] = [
    ("nothing told yet: as the sheet says", (), 0, "same"),
    ("two days borne well are not enough [2 2]", (WELL, WELL), 0, "same"),
    ("three days borne well in a row: one step more [2 2 2]", (WELL, WELL, WELL), 1, "more"),
    ("the row begins anew on the new step [2 2 2 2 2]", (WELL,) * 5, 1, "same"),
    ("three more: one more step [2 x6]", (WELL,) * 6, 2, "more"),
    ("never past the highest step that the limits leave room for [2 x15]", (WELL,) * 15, 3, "same"),
    ("pain of 4 or 5 is acceptable and stays on the step [5 5 5]", (HURT,) * 3, 0, "same"),
    ("an acceptable day ends a row of good ones [2 2 5 2]", (WELL, WELL, HURT, WELL), 0, "same"),
    ("pain of 3 is still safe [3 3 3]", ((3, "no-worse"),) * 3, 1, "more"),
    ("more than 5 while moving is too much: one step less [6 -]", ((6, None),), -1, "too-much"),
    ("too much even where the morning is fine [7 no worse]", ((7, "no-worse"),), -1, "same"),
    ("a worse morning: one step less, however little it hurt [0 worse]", ((0, "worse"),), -1, "less"),
    ("worse again: never less than half [2 worse, 2 worse]", (WORSE, WORSE), -1, "less"),
    ("after worse, three good days bring it back", (WORSE, WELL, WELL, WELL), 0, "more"),
    ("a morning that nobody told of says nothing [2 - - -]", ((2, None),) * 4, 0, "same"),
    ("a morning without its pain counts as well [no worse x3]", ((None, "no-worse"),) * 3, 1, "more"),
]


def _rung(entries: tuple[Entry, ...], day: int = 60) -> Rung:
    told = told_of(entries, MUSCLE, Side.RIGHT, at(day).date(), knowledge())
    return climbed(told, MOST, knowledge())


@pytest.mark.parametrize(("days", "step", "why"), [row[1:] for row in RULES], ids=[row[0] for row in RULES])
def test_how_moving_was_borne_decides_the_step(days: Days, step: int, why: str) -> None:
    """Given these days of moving, when the next plan is made, then the exercise is on this step, and says why."""
    assert _rung(written(*borne(*days))) == Rung(step, f"plan.step.{why}")


NEXT_DAYS: list[tuple[str, Said, int]] = [
    ("worse the next day: one step less", next_day(1, no_worse=False), -1),
    ("sore for more than a day: one step less", next_day(1, soreness_hours=30), -1),
    ("hurt anew: one step less", next_day(1, new_injury=True), -1),
    ("a danger sign: one step less", next_day(1, signs=["af-numb"]), -1),
    ("sore for less than a day: as it is", next_day(1, soreness_hours=20), 0),
    ("nothing said of it: as it is", next_day(1, no_worse=None), 0),
]


@pytest.mark.parametrize(("said", "step"), [row[1:] for row in NEXT_DAYS], ids=[row[0] for row in NEXT_DAYS])
def test_the_next_day_counts_for_exercise_too(said: Said, step: int) -> None:
    """Given the answer about the day before, when the next plan is made, then a setback is one step less."""
    assert _rung(written((1, moved("m")), (2, [said]))).step == step


def test_three_good_next_days_are_one_step_more() -> None:
    """Days with pressing that were no worse count like days of moving that were."""
    assert _rung(written(*((day + 1, [next_day(day)]) for day in (1, 2, 3)))).step == 1


def test_pain_that_climbs_from_week_to_week_is_one_step_less() -> None:
    """Given at most 2 in one week and 4 in the next, both allowed by themselves, then one step less."""
    weeks = written(
        (1, [*moved("a"), felt("a", 2)]), (7, [*moved("b"), felt("b", 2)]), (9, [*moved("c"), felt("c", 4)])
    )
    assert _rung(weeks) == Rung(-1, "plan.step.climbing")


def test_one_day_changes_one_step_whatever_is_told_on_it() -> None:
    """Given a worse morning, soreness past a day and too much pain on one day, then one step less, not three."""
    told = [felt("m", None, "worse"), next_day(1, soreness_hours=40, no_worse=False), felt("m", 9)]
    up = written(*borne(*(WELL,) * 6), (8, [*moved("m"), *told]))
    assert _rung(up).step == 1


def test_another_muscle_has_its_own_ladder() -> None:
    """What was told of another exercise moves nothing here, and neither does the other side."""
    assert _rung(written(*borne(*(WELL,) * 3, muscle="levator-scapulae"))).step == 0
    other_side = [(number, [*moved(f"m{number}", side="left"), felt(f"m{number}", 9)]) for number in (1, 2)]
    assert _rung(written(*other_side)).step == 0


def test_a_new_trouble_begins_on_the_step_of_the_sheet() -> None:
    """Once an episode has ended, its ladder is left behind."""
    ended = (EntryKind.EPISODE_ENDED, {"why": "finished"})
    assert _rung(written(*borne(*(WELL,) * 3), (5, [ended]))).step == 0


@pytest.mark.parametrize("technique", sorted(MOVING))
@pytest.mark.parametrize("step", range(-1, 5))
def test_no_step_is_past_a_limit(technique: Technique, step: int) -> None:
    """Half the seconds below 0, rounds above it, and the technique's own limits whatever the step."""
    clearance = cleared_to_move(MUSCLE, technique)
    dosed, limit = at_step(clearance, step, knowledge()), knowledge().dose_limits.techniques[technique]
    assert dosed.hold_s <= limit.hold_max_s
    assert dosed.rounds <= limit.rounds_max
    assert dosed.hold_s * dosed.rounds <= limit.session_max_s
    assert highest_step(clearance, knowledge()) <= knowledge().planning.most_step
