"""The laws of planning: within every limit, nothing that is ruled out, never pressing alone, the same from the same."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from making.knowledge import knowledge
from making.planning import (
    MUSCLE,
    Said,
    all_no,
    at,
    change,
    felt,
    first_day,
    moved,
    next_day,
    planned,
    pressed,
    written,
)
from unknot.engine.journal.ledger import ledger
from unknot.engine.planning import BlockKind, CarePlan, preferences_of
from unknot.engine.planning.ladder import climbed, told_of
from unknot.vocabulary.body import Side
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.technique import MOVING, PRESSING

LIMITS = knowledge().dose_limits
ITEMS = [
    "press:trapezius-upper.1:right",
    "exercise:trapezius-upper:right",
    "exercise:levator-scapulae:right",
    "habit:phone-up",
    "habit:slow-breath",
    "press",
    "exercise",
    "habit",
]
changes = st.builds(change, st.sampled_from(ITEMS), st.sampled_from(["accept", "decline", "restore"])).map(
    lambda s: [s]
)
sessions = st.integers(0, 999).map(lambda n: pressed(f"p{n}", 30 + n % 300)) | st.integers(0, 999).map(
    lambda n: [*moved(f"m{n}"), felt(f"m{n}", n % 11, ["no-worse", "worse", None][n % 3])]
)
answers = st.just([all_no()]) | st.sampled_from(["c_fever", "c_anticoagulant", "rf_h_thunder", "c_bruise"]).map(
    lambda rule: [all_no(**{rule: "yes"})]
)
after = st.builds(
    lambda no_worse, hours, signs: [next_day(1, no_worse=no_worse, soreness_hours=hours, signs=signs)],
    st.none() | st.booleans(),
    st.none() | st.sampled_from([0, 20, 30, 60]),
    st.sampled_from([[], [], [], ["af-numb"]]),
)
habits = st.sampled_from(["back-rest", "water", "side-sleep"]).map(
    lambda habit: [(EntryKind.HABIT_STARTED, {"habit": habit, "measured": {}})]
)
some = st.lists(changes | sessions | answers | after | habits, max_size=4).map(
    lambda parts: [s for p in parts for s in p]
)
programmes = st.none() | st.sampled_from(sorted(knowledge().programmes))
histories = st.tuples(programmes, st.lists(some, min_size=1, max_size=4))
History = tuple[str | None, list[list[Said]]]


def _journal(history: History) -> list[tuple[int, Sequence[Said]]]:
    programme, days = history
    return [(1, [*first_day(programme), *days[0]]), *((day, said) for day, said in enumerate(days[1:], 2))]


def _plan(history: History) -> CarePlan:
    return planned(written(*_journal(history)), at(len(history[1]), 600)).plan


@given(histories)
def test_no_plan_exceeds_a_limit(history: History) -> None:
    """At most one block of a kind, the spots of the sheet, and the seconds and rounds of each technique."""
    plan, entries = _plan(history), written(*_journal(history))
    assert len({block.kind for block in plan.blocks}) == len(plan.blocks) <= len(BlockKind)
    for task in (task for block in plan.blocks for task in block.tasks if task.seconds):
        limit = LIMITS.techniques[task.technique]
        assert task.seconds is not None
        assert task.rounds is not None
        assert task.seconds <= limit.hold_max_s
        assert task.rounds <= limit.rounds_max
        assert task.seconds * task.rounds <= limit.session_max_s
    spots = [task for block in plan.blocks for task in block.tasks if task.technique in PRESSING]
    assert len(spots) <= knowledge().planning.spots
    room = LIMITS.sessions_ceiling - ledger(entries).sessions_from(plan.on)
    assert sum(task.times for task in spots) <= max(0, room)


@given(histories)
def test_no_plan_lets_pressing_stand_alone(history: History) -> None:
    """Whatever is pressed is followed by something to move with, asked about or not."""
    for block in _plan(history).blocks:
        techniques = {task.technique for task in block.tasks}
        assert not techniques & PRESSING or techniques & MOVING


@given(histories)
def test_no_plan_holds_what_nobody_cleared(history: History) -> None:
    """Every second in a plan has its clearance of today; whatever has none has no seconds."""
    made = planned(written(*_journal(history)), at(len(history[1]), 600))
    for task in (task for block in made.plan.blocks for task in block.tasks):
        if task.seconds is not None:
            assert made.clearances_for(task)
            assert all(clearance.on == made.plan.on for clearance in made.clearances_for(task))


@given(histories, st.sampled_from(["c_fever", "rf_h_thunder", "c_anticoagulant"]))
def test_no_plan_holds_what_a_rule_excludes(history: History, rule: str) -> None:
    """Given a last answer of today that forbids pressing, then nothing is pressed by plan, whatever came before."""
    programme, days = history
    plan = _plan((programme, [*days[:-1], [*days[-1], all_no(**{rule: "yes"})]]))
    assert plan.block(BlockKind.PRESS) is None


@given(histories)
def test_declined_items_never_come_back_unless_restored(history: History) -> None:
    """What the journal says no to is in no block and is offered for nothing."""
    plan, declined = _plan(history), preferences_of(written(*_journal(history))).declined
    shown = {task.item for block in plan.blocks for task in block.tasks}
    offered = {other.item for block in plan.blocks for other in block.others}
    assert not (shown | offered) & declined
    assert not {block.kind.value for block in plan.blocks} & declined


@given(histories)
def test_replaying_the_journal_rebuilds_the_same_plan(history: History) -> None:
    """Also when the entries arrive twice and in another order."""
    entries, now = written(*_journal(history)), at(len(history[1]), 600)
    assert planned([*reversed(entries), *entries], now).plan == planned(entries, now).plan


told = st.lists(st.tuples(st.none() | st.integers(0, 10), st.sampled_from([None, "no-worse", "worse"])), max_size=25)


@given(told, st.integers(0, 3))
def test_the_ladder_never_jumps(days: list[tuple[int | None, str | None]], most: int) -> None:
    """From one day to the next at most one step, never past its ends; after a worse morning never a step more."""
    entries = written(*((n, [*moved(f"m{n}"), felt(f"m{n}", *said)]) for n, said in enumerate(days, 1)))
    steps = [0]
    for number in range(1, len(days) + 1):
        on = (at(1) + timedelta(days=number - 1)).date()
        steps.append(climbed(told_of(entries, MUSCLE, Side.RIGHT, on, knowledge()), most, knowledge()).step)
    assert all(abs(later - earlier) <= 1 for earlier, later in pairwise(steps))
    assert all(knowledge().planning.least_step <= step <= most for step in steps)
    for (_, morning), (earlier, later) in zip(days, pairwise(steps), strict=True):
        if morning == "worse":
            assert later < earlier or later == knowledge().planning.least_step
