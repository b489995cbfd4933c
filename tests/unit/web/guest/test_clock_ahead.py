"""A clock that was ahead: what it stamped counts as happening now, once and for good."""

import json
from datetime import UTC, datetime, timedelta

from making.knowledge import knowledge
from unknot.doors.journal_form import write_entry
from unknot.engine.journal.corrected import corrected
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.web.guest.clock_ahead import FAST_CLOCK, put_right
from unknot.web.guest.travelling import new_entry, read_journal
from unknot.web.guest.visit import begun

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
DAY = timedelta(days=1)
ANSWERED = {"answers": {"rf-g-fever": "no"}, "drawn": []}


def _started(session: str, at: datetime) -> Entry:
    body = {
        "session": session,
        "muscle": "trapezius-upper",
        "trigger_point": None,
        "side": None,
        "technique": None,
        "before": 5,
        "planned_s": 60,
    }
    return new_entry(EntryKind.SESSION_STARTED, body, at)


def _standing(*entries: Entry) -> tuple[Entry, ...]:
    return corrected((*entries, *put_right(entries, NOW)))


def test_an_entry_from_tomorrow_counts_as_happening_now() -> None:
    """It is taken back and stands again, not after now and on the person's own day."""
    found = _standing(_started("s", NOW + DAY))
    assert [entry.body["session"] for entry in found] == ["s"]
    assert timedelta(0) <= NOW - found[0].happened_at < FAST_CLOCK


def test_the_order_is_kept_even_where_only_the_last_is_far_ahead() -> None:
    """What is ahead by seconds moves along, so that nothing overtakes it."""
    found = _standing(_started("first", NOW + timedelta(seconds=30)), _started("second", NOW + DAY))
    assert [entry.body["session"] for entry in found] == ["first", "second"]


def test_a_clock_that_is_a_little_fast_is_let_be() -> None:
    """Up to a minute nothing is written anew."""
    assert put_right([_started("s", NOW + FAST_CLOCK)], NOW) == ()


def test_it_is_put_right_once() -> None:
    """The next visit finds nothing ahead of its time, whatever was corrected by the wrong clock before."""
    wrong = _started("s", NOW + DAY)
    fixed = new_entry(EntryKind.CORRECTION, {"of": str(wrong.id), "body": {**wrong.body, "before": 7}}, NOW + 2 * DAY)
    known: tuple[Entry, ...] = (wrong, fixed)
    known = (*known, *put_right(known, NOW))
    assert put_right(known, NOW + timedelta(seconds=1)) == ()
    assert [entry.body["before"] for entry in corrected(known)] == [7]


def test_an_answer_from_the_future_makes_every_answer_be_asked_anew() -> None:
    """How old it is cannot be known, nor whether an older one still holds."""
    found = _standing(
        new_entry(EntryKind.ANSWERS, ANSWERED, NOW - DAY), new_entry(EntryKind.ANSWERS, ANSWERED, NOW + DAY)
    )
    assert found == ()


def test_answers_stand_where_only_a_session_was_stamped_ahead() -> None:
    """A device's clock alone takes no answer away."""
    answered = new_entry(EntryKind.ANSWERS, ANSWERED, NOW - DAY)
    assert answered in _standing(answered, _started("s", NOW + DAY))


def test_a_next_day_answer_keeps_its_warnings_alone() -> None:
    """No worse is asked anew; worse, and any sign, count today."""
    said = {
        "about": "2026-11-25",
        "soreness_hours": 30,
        "soreness_trend": "rising",
        "pain": 6,
        "signs": ["af-weak"],
        "new_injury": True,
        "free_movement": None,
    }
    for no_worse, kept in ((True, None), (False, False), (None, None)):
        entry = new_entry(EntryKind.NEXT_DAY, {**said, "no_worse": no_worse}, NOW + 2 * DAY)
        assert [e.body for e in _standing(entry)] == [{**said, "about": "2026-11-24", "no_worse": kept}]


def test_a_visit_begins_with_what_was_put_right_and_gives_it_back() -> None:
    """The browser keeps the new entries and sends them along from then on; even the last moment can be read."""
    wrong = {**write_entry(_started("s", NOW)), "happened_at": "9999-12-31T23:59:59-01:00"}
    visit = begun(read_journal(json.dumps([wrong]), knowledge()), NOW, knowledge())
    assert visit.added == visit.entries[1:]
    assert [e.kind for e in visit.added] == [EntryKind.CORRECTION, EntryKind.SESSION_STARTED]
