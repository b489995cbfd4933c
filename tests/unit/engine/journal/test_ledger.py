"""The ledger: what was pressed, how often, and how it was borne."""

from datetime import timedelta
from uuid import UUID

from making.days import FIRST, day, entry, hold, next_day
from unknot.engine.journal.ledger import Ledger, Tolerance, ledger, tolerance
from unknot.vocabulary.body import Side
from unknot.vocabulary.entry import EntryKind

POINT = "trapezius-upper.1"


def test_an_empty_journal_has_pressed_nothing() -> None:
    """Nothing said, nothing counted."""
    assert ledger(()) == Ledger()
    assert tolerance(()) == Tolerance()


def test_holds_and_probes_of_a_day_are_added_up_for_each_spot() -> None:
    """Feeling for a spot is pressing too; another spot and another side have their own seconds."""
    counted = ledger([
        hold(1, 30), hold(2, 12, probe=True), hold(3, 20, side="left"), hold(4, 25, point="trapezius-upper.2"),
        hold(5, 40, on_day=1),
    ])  # fmt: skip
    assert counted.pressed_s(POINT, Side.RIGHT, day(0)) == 42
    assert counted.pressed_s(POINT, Side.LEFT, day(0)) == 20
    assert counted.pressed_s(POINT, Side.RIGHT, day(1)) == 40
    assert counted.pressed_on(day(0)) == 87


def test_a_press_of_unknown_side_counts_for_both_sides() -> None:
    """Where the side was not said, either may have been pressed."""
    counted = ledger([hold(1, 30, side=None)])
    assert counted.pressed_s(POINT, Side.LEFT, day(0)) == counted.pressed_s(POINT, Side.RIGHT, day(0)) == 30
    assert ledger([hold(1, 30)]).pressed_s(POINT, None, day(0)) == 30


def test_a_session_counts_once_and_only_when_something_was_held() -> None:
    """Several holds are one session; a probe alone is none; a hold that names no session is one."""
    holds = [hold(1), hold(2, session="s"), hold(3, session="t"), hold(4, session="u", probe=True)]
    assert ledger(holds).sessions_on(day(0)) == 2
    assert ledger([*holds, hold(5, session="")]).sessions_on(day(0)) == 3
    assert ledger(holds).sessions_on(day(1)) == 0


def test_what_was_pressed_on_a_local_day_still_to_come_counts_for_today() -> None:
    """Whoever flies west lives a day twice, and its allowance once."""
    counted = ledger([hold(1, 30, on_day=1, session="abroad"), hold(2, 20, on_day=0)])
    assert counted.pressed_from(POINT, Side.RIGHT, day(0)) == 50
    assert (counted.sessions_from(day(0)), counted.sessions_from(day(1)), counted.sessions_from(day(2))) == (2, 1, 0)


def test_the_last_end_is_that_of_the_session_in_which_something_was_pressed() -> None:
    """A later session of movement alone does not put off the next pressing."""
    end = entry(2, EntryKind.SESSION_ENDED, {"session": "s", "how": "complete", "sign": None, "after": 3}, minute=9)
    moved = entry(3, EntryKind.SESSION_ENDED, {"session": "m", "how": "complete", "sign": None, "after": 3}, minute=60)
    assert ledger([hold(1), end, moved]).last_end == FIRST + timedelta(minutes=9)


def test_a_correction_replaces_or_takes_away_a_hold() -> None:
    """The ledger counts what stands, not what was first written."""
    first = hold(1, 30)
    body = {**first.body, "seconds": 10}
    shorter = entry(2, EntryKind.CORRECTION, {"of": str(UUID(int=1)), "body": body}, minute=1)
    gone = entry(3, EntryKind.CORRECTION, {"of": str(UUID(int=1)), "body": None}, minute=2)
    assert ledger([first, shorter]).pressed_on(day(0)) == 10
    assert ledger([first, shorter, gone]) == Ledger()


def test_each_pressed_day_that_was_no_worse_counts_once() -> None:
    """Saying it twice of one day, or of a day without pressing, adds nothing."""
    said = [hold(1), next_day(2, 0, no_worse=True), next_day(3, 0, no_worse=True), next_day(4, 5, no_worse=True)]
    assert tolerance(said).no_worse_days == 1
    assert tolerance([*said, hold(5, on_day=1), next_day(6, 1, no_worse=True)]).no_worse_days == 2


def test_a_worse_day_takes_the_count_back_and_makes_it_lighter_until_a_day_is_no_worse() -> None:
    """After a setback the ladder begins at its foot."""
    worse = [hold(1), next_day(2, 0, no_worse=True), hold(3, on_day=1), next_day(4, 1, no_worse=False)]
    assert (tolerance(worse).no_worse_days, tolerance(worse).lighter) == (0, True)
    better = tolerance([*worse, hold(5, on_day=2), next_day(6, 2, no_worse=True)])
    assert (better.no_worse_days, better.lighter) == (1, False)


def test_a_stop_sign_locks_until_the_questions_are_answered_on_a_later_day() -> None:
    """Answers on the same day open nothing; answers on a later day do, and it stays lighter."""
    stopped = entry(2, EntryKind.SESSION_ENDED, {"session": "s", "how": "stop-sign", "sign": "sd-sharp", "after": 6})
    same_day = entry(3, EntryKind.ANSWERS, {"answers": {}, "drawn": []}, minute=30)
    later = entry(4, EntryKind.ANSWERS, {"answers": {}, "drawn": []}, on_day=1)
    assert tolerance([hold(1), stopped, same_day]).lock == "sd-sharp"
    opened = tolerance([hold(1), stopped, same_day, later])
    assert (opened.lock, opened.lighter) == (None, True)


def test_a_sign_noticed_afterwards_or_a_new_injury_locks_as_well_unless_it_is_harmless() -> None:
    """Soreness that eases within a day is a sign to note, not a danger."""
    assert tolerance([hold(1), next_day(2, 0, signs=["af-numb"])]).lock == "af-numb"
    assert tolerance([hold(1), next_day(2, 0, new_injury=True)]).lock == "new-injury"
    assert tolerance([hold(1), next_day(2, 0, signs=["af-24"])], harmless=["af-24"]).lock is None


def test_an_ended_episode_begins_the_ladder_again_but_opens_no_lock() -> None:
    """A new knot begins with one session a day."""
    told = [hold(1), next_day(2, 0, no_worse=True), entry(3, EntryKind.EPISODE_ENDED, {"why": "gone"}, on_day=2)]
    assert tolerance(told).no_worse_days == 0
    stopped = entry(4, EntryKind.SESSION_ENDED, {"session": "s", "how": "stop-sign", "sign": "sd-sharp", "after": 6}, 3)
    assert tolerance([*told, stopped, entry(5, EntryKind.EPISODE_ENDED, {"why": "gone"}, 4)]).lock == "sd-sharp"


def test_a_day_that_only_a_therapist_pressed_earns_no_session_of_own_pressing() -> None:
    """That a trained hand did no harm does not show that one's own would not; a day with both counts."""
    theirs = [hold(1, given_by="therapist"), next_day(2, 0, no_worse=True)]
    assert tolerance(theirs).no_worse_days == 0
    assert tolerance([*theirs, hold(3, minute=200, session="own", given_by="self")]).no_worse_days == 1
    assert tolerance([hold(1, given_by=None), next_day(2, 0, no_worse=True)]).no_worse_days == 1


def test_a_setback_after_a_therapist_is_a_setback_and_only_own_pressing_ends_it() -> None:
    """Worse is worse whoever pressed; it stays lighter until own pressing was borne."""
    worse = [hold(1, given_by="therapist"), next_day(2, 0, no_worse=False)]
    assert tolerance(worse).lighter
    theirs = [*worse, hold(3, on_day=1, given_by="therapist"), next_day(4, 1, no_worse=True)]
    assert tolerance(theirs).lighter
    assert not tolerance([*theirs, hold(5, on_day=2), next_day(6, 2, no_worse=True)]).lighter


def test_a_hold_by_a_therapist_counts_in_the_same_units_toward_the_same_day() -> None:
    """Seconds, sessions and the end of the last pressing: a spot does not know whose thumb it is."""
    both = ledger([hold(1, 30), hold(2, 60, session="t", minute=300, given_by="therapist", tolerated=4)])
    assert both.pressed_s(POINT, Side.RIGHT, day(0)) == 90
    assert both.sessions_on(day(0)) == 2
    assert both.last_end == FIRST + timedelta(minutes=300)


def test_an_answer_about_a_sign_alone_leaves_what_was_said_of_soreness() -> None:
    """Being asked about the neck weeks later does not end a rest."""
    sore = next_day(2, 0, soreness_hours=60, no_worse=False)
    watched = entry(3, EntryKind.NEXT_DAY, {"about": day(0).isoformat(), "signs": []}, on_day=3)
    last = tolerance([hold(1), sore, watched]).last
    assert last is not None
    assert last.soreness_hours == 60
