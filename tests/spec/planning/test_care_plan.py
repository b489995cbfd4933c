"""What a day's plan holds, what it leaves out and why."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from making.clearances import TODAY, cleared, cleared_to_move
from making.knowledge import knowledge
from making.reviews import day, days, of
from unknot.engine.journal.ledger import Ledger, Pressed, Tolerance
from unknot.engine.locating import locate
from unknot.engine.planning import Block, BlockKind, CarePlan, Preferences, build_care_plan
from unknot.engine.progress import review
from unknot.engine.screening import Clearance
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.technique import MOVING, PRESSING, Technique

NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)
POINT, MUSCLE = "trapezius-upper.1", "trapezius-upper"
OTHER_POINT, OTHER = "infraspinatus.1", "infraspinatus"
FINE = of(*days(6))


def _moves(muscle: str) -> list[Clearance]:
    return [cleared_to_move(muscle, technique) for technique in (*sorted(MOVING), Technique.HABIT)]


def _plan(*clearances: Clearance, **said: Any) -> CarePlan:
    drawing = Drawing((Mark(Place("temple", Side.RIGHT)), Mark(Place("behind-ear", Side.RIGHT))))
    return build_care_plan(
        clearances,
        said.get("ranking", locate(drawing, {}, knowledge())),
        review(said.get("episode", FINE), knowledge()),
        said.get("ledger", Ledger()),
        said.get("tolerance", Tolerance()),
        said.get("preferences", Preferences()),
        NOW,
        knowledge(),
    )


def _kinds(plan: CarePlan) -> list[BlockKind]:
    return [block.kind for block in plan.blocks]


def _block(plan: CarePlan, kind: BlockKind) -> Block:
    return next(block for block in plan.blocks if block.kind is kind)


def _why(plan: CarePlan, kind: BlockKind) -> list[str]:
    return [said.id for left in plan.left_out if left.kind is kind for said in left.why]


def test_an_ordinary_day_has_three_blocks() -> None:
    """Press with its stretch, one exercise, one habit; each with its why, proposed by unknot and not yet accepted."""
    plan = _plan(cleared(POINT), *_moves(MUSCLE))
    assert _kinds(plan) == [BlockKind.PRESS, BlockKind.EXERCISE, BlockKind.HABIT]
    assert all(block.why and all(said.sources for said in block.why) for block in plan.blocks)
    assert {(block.proposed_by, block.accepted_by) for block in plan.blocks} == {("unknot", None)}
    assert plan.left_out == ()


def test_pressing_comes_with_its_stretch() -> None:
    """The pressed muscle's own stretch follows, as often as it is pressed."""
    press, stretch = _block(_plan(cleared(POINT), *_moves(MUSCLE)), BlockKind.PRESS).tasks
    assert (press.technique, press.point, press.seconds, press.rounds) == (Technique.HANDS, POINT, 30, 3)
    assert (stretch.technique, stretch.muscle, stretch.times) == (Technique.STRETCH, MUSCLE, press.times)
    assert press.cautions


def test_no_plan_presses_alone() -> None:
    """Without a stretch or a movement the spot is left out, with the reason."""
    plan = _plan(cleared(POINT))
    assert _kinds(plan) == []
    assert _why(plan, BlockKind.PRESS) == ["plan.out.no-move"]
    task = _block(_plan(cleared(POINT), *_moves(MUSCLE)), BlockKind.PRESS).tasks[0]
    with pytest.raises(ValueError, match="together with"):
        Block(BlockKind.PRESS, (task,), ())


REVIEWS = {
    "re-evaluate": of(*days(6, 6, 6)),
    "see-professional": of(*days(4, 5, 6)),
    "stop-and-see-professional": of(day(1, signs=frozenset({"sd-sharp"}))),
    "finish": of(*days(6, 0)),
}


@pytest.mark.parametrize("decision", sorted(REVIEWS))
def test_a_review_that_does_not_go_on_leaves_pressing_out(decision: str) -> None:
    """Think again, be seen, or done: no pressing; the movement and the habit stay, unless somebody must look first."""
    plan = _plan(cleared(POINT), *_moves(MUSCLE), episode=REVIEWS[decision])
    assert plan.review.decision == decision
    assert BlockKind.PRESS not in _kinds(plan)
    assert _why(plan, BlockKind.PRESS) == ["plan.out.review"]
    assert (BlockKind.EXERCISE in _kinds(plan)) is (decision != "stop-and-see-professional")
    assert BlockKind.HABIT in _kinds(plan)


def test_who_must_be_seen_today_has_no_plan() -> None:
    """Urgent and emergency leave nothing else to plan."""
    plan = _plan(cleared(POINT), *_moves(MUSCLE), episode=of(day(1, signs=frozenset({"af-numb"}))))
    assert plan.blocks == ()
    assert {left.kind for left in plan.left_out} == set(BlockKind)


def test_one_session_left_is_one_spot() -> None:
    """On the first day there is one session: the likelier spot has it and the other one waits."""
    plan = _plan(cleared(OTHER_POINT), cleared(POINT), *_moves(MUSCLE), *_moves(OTHER))
    assert [task.point for task in _block(plan, BlockKind.PRESS).tasks if task.point] == [POINT]
    assert [left.point for left in plan.left_out] == [OTHER_POINT]


def test_never_more_than_two_spots() -> None:
    """However many sessions are left, one or two spots share them."""
    spots = [cleared(point) for point in (POINT, "trapezius-upper.2", OTHER_POINT)]
    plan = _plan(*spots, *_moves(MUSCLE), *_moves(OTHER), tolerance=Tolerance(no_worse_days=2))
    pressed = [task for task in _block(plan, BlockKind.PRESS).tasks if task.technique in PRESSING]
    assert [task.times for task in pressed] == [2, 1]
    assert _why(plan, BlockKind.PRESS) == ["plan.out.few-spots"]


def test_a_full_day_leaves_pressing_out() -> None:
    """What was pressed today counts."""
    full = Ledger((Pressed(TODAY, POINT, Side.RIGHT, 300),), {TODAY: 1})
    plan = _plan(cleared(POINT), *_moves(MUSCLE), ledger=full)
    assert _kinds(plan) == [BlockKind.EXERCISE, BlockKind.HABIT]
    assert _why(plan, BlockKind.PRESS) == ["dose.day-is-full"]


def test_a_lock_leaves_pressing_out() -> None:
    """After a stop sign nothing is pressed until the safety questions are answered anew."""
    plan = _plan(cleared(POINT), *_moves(MUSCLE), tolerance=Tolerance(lock="sd-cramp", locked_on=TODAY))
    assert _why(plan, BlockKind.PRESS) == ["dose.locked"]


def test_the_exercise_steps_by_how_it_was_borne() -> None:
    """Half the seconds when less is asked for, one round more after three days borne well, else the same."""
    usual = _block(_plan(*_moves(MUSCLE)), BlockKind.EXERCISE).tasks[0]
    less = _block(_plan(*_moves(MUSCLE), episode=of(day(1, soreness_hours=30))), BlockKind.EXERCISE).tasks[0]
    more = _block(_plan(*_moves(MUSCLE), tolerance=Tolerance(no_worse_days=3)), BlockKind.EXERCISE).tasks[0]
    assert (usual.seconds, usual.rounds) == (60, 1)
    assert (less.seconds, less.rounds) == (30, 1)
    assert (more.seconds, more.rounds) == (60, 2)


def test_a_stretch_stands_in_where_no_exercise_is_cleared() -> None:
    """There is one thing to move with, whichever is permitted."""
    plan = _plan(cleared_to_move(MUSCLE, Technique.STRETCH))
    assert [task.technique for task in _block(plan, BlockKind.EXERCISE).tasks] == [Technique.STRETCH]


@pytest.mark.parametrize("kind", sorted(BlockKind))
def test_what_is_declined_is_left_out(kind: BlockKind) -> None:
    """A person's no is enough, and the plan says that it was theirs."""
    plan = _plan(cleared(POINT), *_moves(MUSCLE), preferences=Preferences(frozenset({kind})))
    assert kind not in _kinds(plan)
    assert _why(plan, kind) == ["plan.out.declined"]


def test_a_declined_habit_gives_way_to_another() -> None:
    """Declining one habit is not declining all."""
    first = _block(_plan(*_moves(MUSCLE)), BlockKind.HABIT).tasks[0].how.id
    second = _block(_plan(*_moves(MUSCLE), preferences=Preferences(frozenset({first}))), BlockKind.HABIT)
    assert second.tasks[0].how.id not in {first, ""}


def test_yesterdays_clearances_count_for_nothing() -> None:
    """Whatever was cleared on another day is not in today's plan."""
    other = build_care_plan(
        [cleared(POINT), *_moves(MUSCLE)],
        None,
        review(FINE, knowledge()),
        Ledger(),
        Tolerance(),
        Preferences(),
        NOW.replace(day=NOW.day + 1),
        knowledge(),
    )
    assert other.blocks == ()
    assert other.on == date(TODAY.year, TODAY.month, TODAY.day + 1)


def test_a_habit_whose_fact_is_gone_is_not_proposed() -> None:
    """Take a message away and its habit is no longer offered."""
    habit = _block(_plan(*_moves(MUSCLE)), BlockKind.HABIT).tasks[0].how.id
    without = replace(knowledge(), messages={k: m for k, m in knowledge().messages.items() if k != habit})
    plan = build_care_plan(
        _moves(MUSCLE), None, review(FINE, without), Ledger(), Tolerance(), Preferences(), NOW, without
    )
    assert _block(plan, BlockKind.HABIT).tasks[0].how.id != habit


def test_a_time_without_a_zone_is_refused() -> None:
    """A day is the person's own local day."""
    with pytest.raises(ValueError, match="time zone"):
        build_care_plan(
            (),
            None,
            review(FINE, knowledge()),
            Ledger(),
            Tolerance(),
            Preferences(),
            NOW.replace(tzinfo=None),
            knowledge(),
        )
