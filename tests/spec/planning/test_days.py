"""A plan made before a session of the day, and the days of the ready programmes."""

from itertools import pairwise

import pytest

from making.knowledge import knowledge
from making.planning import all_no, at, change, chosen, drawn, first_day, next_day, person, planned, pressed, written
from unknot.engine.planning import BlockKind, CarePlan
from unknot.vocabulary.technique import PRESSING


def _kinds(plan: CarePlan) -> list[BlockKind]:
    return [block.kind for block in plan.blocks]


def test_on_a_later_day_pressing_is_asked_about_first() -> None:
    """Given a session yesterday, when the plan is made, then the spot stands there without seconds."""
    plan = planned(written((1, [*first_day(), *pressed("s")]), (2, [next_day(1)])), at(2, 300)).plan
    block = plan.block(BlockKind.PRESS)
    assert block is not None
    assert all(task.asked and task.seconds is None and task.rounds is None for task in block.tasks)
    assert "plan.asked-before" in [said.id for said in block.why]
    assert [task.how.id for task in block.tasks if task.technique in PRESSING] == ["plan.press-later"]


def test_what_is_asked_about_carries_no_clearance() -> None:
    """There is nothing to make a guide from."""
    made = planned(written((1, [*first_day(), *pressed("s")]), (2, [next_day(1)])), at(2, 300))
    assert not any(c.technique in PRESSING for c in made.clearances)
    assert all(made.clearances_for(task) == () for b in made.plan.blocks for task in b.tasks if task.asked)


def test_with_the_answers_of_the_day_it_is_planned_with_its_seconds() -> None:
    """Given the card of today, all no, then the same spot has its dose."""
    entries = written((1, [*first_day(), *pressed("s")]), (2, [next_day(1), all_no()]))
    block = planned(entries, at(2, 300)).plan.block(BlockKind.PRESS)
    assert block is not None
    assert [(task.asked, task.seconds) for task in block.tasks if task.technique in PRESSING] == [(False, 30)]


def test_an_answer_of_today_that_forbids_leaves_it_out() -> None:
    """Given a fever today, then no pressing, also where a session was held before the answer."""
    entries = written((1, [*first_day(), *pressed("s")]), (2, [next_day(1), all_no(c_fever="yes")]))
    assert BlockKind.PRESS not in _kinds(planned(entries, at(2, 300)).plan)
    later = written((1, [*first_day(), *pressed("s"), all_no(c_fever="yes")]))
    assert BlockKind.PRESS not in _kinds(planned(later, at(1, 600)).plan)


def test_before_any_answer_nothing_has_seconds() -> None:
    """Given only a drawing and a choice, then whatever stands in the plan is asked about first, but for the habit."""
    plan = planned(written((1, [drawn(), person(), chosen()])), at(1, 300)).plan
    assert plan.blocks
    assert all(task.seconds is None for block in plan.blocks for task in block.tasks)


def test_a_lock_keeps_pressing_out_before_any_question() -> None:
    """Given a stop sign today, then pressing is not even asked about."""
    stopped = [
        (kind, {**body, **({"sign": "sd-cramp", "how": "stop-sign"} if "how" in body else {})})
        for kind, body in pressed("s")
    ]
    plan = planned(written((1, [*first_day(), *stopped])), at(1, 300)).plan
    assert BlockKind.PRESS not in _kinds(plan)


PROGRAMMES = sorted(knowledge().programmes)


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_every_programme_has_days(programme: str) -> None:
    """From day 1 on, at least three rows, each with exercises and habits that the facts describe."""
    rows = knowledge().programmes[programme].days
    assert len(rows) >= 3
    assert rows[0].from_day == 1
    assert all(one.from_day < other.from_day for one, other in pairwise(rows))
    assert all(one.exercises != other.exercises or one.habits != other.habits for one, other in pairwise(rows))


DAYS = [
    (1, "levator-scapulae", "phone-up"),
    (8, "multifidus-cervical", "screen-height"),
    (15, "trapezius-upper", "side-sleep"),
]


@pytest.mark.parametrize(("day", "muscle", "habit"), DAYS)
def test_a_programme_orders_the_day(day: int, muscle: str, habit: str) -> None:
    """Given the neck programme, then its exercise and habit of this day come first, and the plan says where from."""
    plan = planned(written((1, first_day("p-neck")), (day, [all_no()])), at(day, 300)).plan
    blocks = {block.kind: block for block in plan.blocks}
    assert blocks[BlockKind.EXERCISE].tasks[0].muscle == muscle
    assert blocks[BlockKind.HABIT].tasks[0].item == f"habit:{habit}"
    assert plan.programme == "p-neck"
    assert "plan.programme" in [said.id for said in blocks[BlockKind.EXERCISE].why]


def test_a_programme_is_fitted_to_the_person() -> None:
    """Given a no to its first exercise, then its second; what is chosen comes before what it names."""
    first = "exercise:levator-scapulae:right"
    no = planned(written((1, [*first_day("p-neck"), change(first, "decline")])), at(1, 300)).plan
    assert [t.muscle for b in no.blocks if b.kind is BlockKind.EXERCISE for t in b.tasks] == ["splenius-cervicis"]
    own = planned(written((1, [*first_day("p-neck"), change("exercise:trapezius-upper:right", "accept")])), at(1, 300))
    assert [t.muscle for b in own.plan.blocks if b.kind is BlockKind.EXERCISE for t in b.tasks] == ["trapezius-upper"]


def test_a_programme_clears_nothing() -> None:
    """Given an answer that forbids moving, then its exercise is not planned."""
    plan = planned(written((1, [drawn("p-neck"), person(), all_no(rf_g_injury="yes"), chosen()])), at(1, 300)).plan
    assert BlockKind.EXERCISE not in _kinds(plan)
