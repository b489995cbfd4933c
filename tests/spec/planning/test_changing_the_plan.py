"""What somebody changes in their plan: yes, no, something else in its place, and back again."""

import pytest

from making.planning import Said, at, change, first_day, planned, pressed, written
from unknot.engine.planning import BlockKind, CarePlan
from unknot.vocabulary.entry import EntryKind


def _plan(*said: Said, programme: str | None = None, day: int = 1) -> CarePlan:
    return planned(written((1, [*first_day(programme), *said])), at(day, 300)).plan


def _item(plan: CarePlan, kind: BlockKind) -> str:
    block = plan.block(kind)
    return block.tasks[0].item if block else ""


ITEMS = {
    BlockKind.PRESS: "press:trapezius-upper.1:right",
    BlockKind.EXERCISE: "exercise:trapezius-upper:right",
    BlockKind.HABIT: "habit:phone-up",
}


@pytest.mark.parametrize("kind", list(BlockKind))
def test_each_item_has_a_name_that_stays(kind: BlockKind) -> None:
    """The name says what it is, so that what is said of it holds on every later day."""
    assert _item(_plan(), kind) == ITEMS[kind]


@pytest.mark.parametrize("kind", list(BlockKind))
def test_a_declined_item_never_comes_back_by_itself(kind: BlockKind) -> None:
    """Given a no, when the plan is made anew, then the item is left out, as theirs, and can be restored."""
    plan = _plan(change(ITEMS[kind], "decline"))
    assert _item(plan, kind) != ITEMS[kind]
    left = [left for left in plan.left_out if left.declined == ITEMS[kind]]
    assert [said.id for said in left[0].why][:1] == ["plan.out.declined"]


@pytest.mark.parametrize("kind", list(BlockKind))
def test_a_restored_item_may_be_offered_again(kind: BlockKind) -> None:
    """Given a no and then a restore, then it is there as before."""
    assert _item(_plan(change(ITEMS[kind], "decline"), change(ITEMS[kind], "restore")), kind) == ITEMS[kind]


def test_a_yes_does_not_bring_back_what_was_declined() -> None:
    """Only restoring does: a yes from an older page cannot undo a later no."""
    plan = _plan(change(ITEMS[BlockKind.HABIT], "decline"), change(ITEMS[BlockKind.HABIT], "accept"))
    assert _item(plan, BlockKind.HABIT) != ITEMS[BlockKind.HABIT]


@pytest.mark.parametrize("kind", list(BlockKind))
def test_who_said_yes_stands_with_the_item(kind: BlockKind) -> None:
    """Given a yes, then the item says who proposed and who accepted it."""
    block = _plan(change(ITEMS[kind], "accept")).block(kind)
    assert block is not None
    assert {(task.proposed_by, task.accepted_by) for task in block.tasks} == {("unknot", "self")}


@pytest.mark.parametrize("kind", [BlockKind.EXERCISE, BlockKind.HABIT])
def test_a_swap_is_a_no_and_a_yes(kind: BlockKind) -> None:
    """Given no to an item and yes to another that was offered for it, then that one stands in its place."""
    block = _plan().block(kind)
    assert block is not None
    other = block.others[-1].item
    assert _item(_plan(change(ITEMS[kind], "decline"), change(other, "accept")), kind) == other


@pytest.mark.parametrize("kind", list(BlockKind))
def test_a_whole_kind_of_block_can_be_declined(kind: BlockKind) -> None:
    """Then it is not in the plan, and restoring the kind brings it back."""
    plan = _plan(change(kind, "decline"))
    assert plan.block(kind) is None
    assert [left.declined for left in plan.left_out if left.kind is kind] == [kind]
    assert _plan(change(kind, "decline"), change(kind, "restore")).block(kind) is not None


def test_a_habit_that_was_begun_stays_until_it_is_given_up() -> None:
    """Given a habit that was begun with its measures, then it is the one of the plan, with its first day."""
    begun = (EntryKind.HABIT_STARTED, {"habit": "back-rest", "measured": {"seat-gap": 8}})
    block = _plan(begun).block(BlockKind.HABIT)
    assert block is not None
    assert (block.tasks[0].item, block.tasks[0].since) == ("habit:back-rest", at(1).date())
    given_up = (EntryKind.HABIT_STOPPED, {"habit": "back-rest"})
    assert _item(_plan(begun, given_up), BlockKind.HABIT) == ITEMS[BlockKind.HABIT]


def test_what_was_done_beside_the_plan_counts() -> None:
    """Given a session that no plan asked for, then the day's ledger is full and pressing is left out."""
    plan = _plan(*pressed("s"))
    assert plan.block(BlockKind.PRESS) is None
    assert "dose.day-is-full" in [said.id for left in plan.left_out for said in left.why]
