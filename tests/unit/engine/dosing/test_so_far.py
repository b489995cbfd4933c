"""What was pressed so far, and what today still allows, put together from the whole journal."""

from dataclasses import replace
from datetime import timedelta

from making.clearances import TODAY
from making.days import entry, hold
from making.knowledge import knowledge
from making.sessions import NOW, POINT
from unknot.engine.dosing import SoFar, so_far
from unknot.vocabulary.entry import Entry, EntryKind


def _held(number: int, seconds: int = 30, ago: timedelta = timedelta(0), **more: object) -> Entry:
    made = hold(number, seconds, **more)  # type: ignore[arg-type]
    return replace(made, happened_at=NOW - ago, recorded_at=NOW - ago)


def _so_far(*entries: Entry) -> SoFar:
    return so_far(entries, NOW, knowledge())


def test_an_empty_journal_has_a_whole_day_before_it() -> None:
    """No spot, one session, at once."""
    assert _so_far() == SoFar((), 1, 1, None, ())


def test_a_spot_is_shown_with_what_the_dose_would_leave_it() -> None:
    """Yesterday's pressing takes nothing off today."""
    (row,) = _so_far(_held(1, 90, timedelta(days=1))).spots
    assert row.left is not None
    assert (row.spot.point, row.spot.total.seconds, row.left.seconds, row.left.sessions) == (POINT, 90, 300, 1)


def test_after_the_days_session_the_day_says_why_and_when() -> None:
    """The same sentence and time as the dose gives."""
    found = _so_far(_held(1))
    assert (found.sessions_left, found.why) == (0, ("dose.day-is-full",))
    assert found.not_before is not None
    assert found.not_before.date() == TODAY + timedelta(days=1)


def test_what_an_ended_episode_pressed_today_is_not_shown_and_still_counts() -> None:
    """Beginning anew gives nobody a second allowance."""
    ended = replace(entry(9, EntryKind.EPISODE_ENDED, {"why": "other-trouble"}), happened_at=NOW, recorded_at=NOW)
    found = _so_far(_held(1), ended)
    assert (found.spots, found.sessions_left) == ((), 0)


def test_a_spot_that_these_facts_do_not_know_is_shown_without_a_promise() -> None:
    """Its seconds stand; nothing is said of what is left there."""
    (row,) = _so_far(_held(1, point="heart.1")).spots
    assert (row.spot.point, row.left) == ("heart.1", None)
