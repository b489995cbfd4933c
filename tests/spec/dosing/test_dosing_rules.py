"""How much may be pressed: where it starts, how it grows, where it ends, and what soreness does to it."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from making.clearances import TODAY, cleared
from making.days import entry, hold, next_day
from making.knowledge import knowledge
from making.sessions import NOW, POINT
from unknot.engine.dosing import NoDose, day_of, dose
from unknot.engine.journal.ledger import Borne, Ledger, Pressed, Tolerance, ledger, tolerance
from unknot.vocabulary.body import Side
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.technique import PRESSING, Technique

FINE = {"no_worse": True, "soreness_hours": 0}


def _given(ledger: Ledger | None = None, borne: Tolerance | None = None, now: datetime = NOW) -> Dose | NoDose:
    return dose(cleared(POINT), ledger or Ledger(), borne or Tolerance(), now, knowledge())


def _dosed(borne: Tolerance | None = None, ledger: Ledger | None = None) -> Dose:
    given = _given(ledger, borne)
    assert isinstance(given, Dose), given
    return given


def _sessions_a_day(*entries: Entry) -> int:
    return day_of(Ledger(), tolerance(entries), NOW, knowledge()).sessions_allowed


def _sore(hours: int, trend: str | None = None, answered: date = TODAY) -> Tolerance:
    return Tolerance(last=Borne(answered, answered - timedelta(days=1), None, hours, trend))


def _held(count: int) -> Ledger:
    return Ledger(sessions={TODAY: count}) if count else Ledger()


# --- the start --------------------------------------------------------------------------------------------------------


def test_the_first_session_is_holds_of_thirty_seconds() -> None:
    """A first session begins at the shortest hold the founding pages name."""
    first = _dosed()
    assert (first.hold_s, first.rounds) == (30, 3)


def test_a_hold_may_grow_to_ninety_seconds_and_a_session_to_five_minutes() -> None:
    """These are the upper ends of the founding pages."""
    first = _dosed()
    assert (first.hold_max_s, first.session_max_s) == (90, 300)


def test_discomfort_eases_above_five_and_ends_at_seven() -> None:
    """Every dose carries both figures."""
    first = _dosed()
    assert (first.intensity_max, first.intensity_stop) == (5, 7)


@pytest.mark.parametrize("technique", sorted(PRESSING))
def test_no_technique_goes_past_what_its_own_limit_says(technique: Technique) -> None:
    """Holds, rounds and seconds of the sheet agree: what is begun with never passes what is allowed."""
    limit = knowledge().dose_limits.techniques[technique]
    assert limit.hold_s <= limit.hold_max_s <= 90
    assert limit.rounds <= limit.rounds_max
    assert limit.hold_s * limit.rounds <= limit.session_max_s <= 300


# --- how often --------------------------------------------------------------------------------------------------------


def test_the_first_day_has_one_session() -> None:
    """One, whatever time of day it is held."""
    assert _sessions_a_day() == 1
    assert _given(_held(1)) == NoDose(("dose.day-is-full",), datetime(2026, 11, 25, tzinfo=NOW.tzinfo))


def test_flying_west_gives_no_second_session() -> None:
    """A session on a local day that is still to come here counts for today."""
    abroad = Ledger(sessions={TODAY + timedelta(days=1): 1})
    assert isinstance(_given(abroad), NoDose)


def test_a_next_day_answer_of_no_worse_adds_one_session_a_day() -> None:
    """One more a day, and only for a day on which something was pressed."""
    assert _sessions_a_day(hold(1), next_day(2, 0, **FINE)) == 2
    assert _sessions_a_day(hold(1), hold(3, on_day=1), next_day(2, 0, **FINE), next_day(4, 1, **FINE)) == 3
    assert _sessions_a_day(next_day(2, 0, **FINE)) == 1


def test_without_an_answer_there_is_no_more_than_before() -> None:
    """Days that go by unanswered add nothing."""
    assert _sessions_a_day(hold(1), hold(2, on_day=1), hold(3, on_day=2)) == 1
    assert _sessions_a_day(hold(1), next_day(2, 0, no_worse=None)) == 1


def test_answering_twice_about_one_day_counts_once() -> None:
    """The ladder is climbed one day at a time."""
    assert _sessions_a_day(hold(1), next_day(2, 0, **FINE), next_day(3, 0, **FINE)) == 2


def test_an_answer_of_worse_starts_again_at_one_session_a_day() -> None:
    """A setback takes back what was climbed, and the next sessions are lighter."""
    days = (hold(1), next_day(2, 0, **FINE), hold(3, on_day=1), next_day(4, 1, no_worse=False))
    assert _sessions_a_day(*days) == 1
    assert _dosed(tolerance(days)).intensity_max == knowledge().dose_limits.gentle_max


def test_six_sessions_a_day_are_the_ceiling() -> None:
    """However many days were no worse."""
    many = Tolerance(no_worse_days=50)
    assert day_of(Ledger(), many, NOW, knowledge()).sessions_allowed == 6
    assert isinstance(_given(_held(5), many), Dose)
    assert isinstance(_given(_held(6), many), NoDose)


def test_two_hours_lie_between_two_sessions() -> None:
    """The next session may begin two hours after the end of the last press."""
    later = _dosed(Tolerance(no_worse_days=2), Ledger(sessions={TODAY: 1}, last_end=NOW))
    assert later.not_before == NOW + timedelta(hours=2)


def test_a_therapists_session_is_one_of_the_days_sessions() -> None:
    """Whoever was pressed by a therapist today has had the first day's one session."""
    theirs = ledger([_today(1, "t", given_by="therapist")])
    assert _given(theirs) == NoDose(("dose.day-is-full",), datetime(2026, 11, 25, tzinfo=NOW.tzinfo))


def test_a_therapists_seconds_are_taken_off_the_spot_and_make_the_next_session_wait() -> None:
    """On a day of two sessions the second is shorter by what is gone, and two hours later."""
    theirs = ledger([_today(number, "t", 200, given_by="therapist", tolerated=5) for number in (1, 2)])
    later = _dosed(Tolerance(no_worse_days=1), theirs)
    assert (later.seconds_left_today, later.session_max_s) == (200, 200)
    assert later.not_before == NOW + timedelta(hours=2)


def test_a_therapist_gets_no_more_than_the_day_leaves() -> None:
    """The dose knows no voice: after own pressing the day is as full for a therapist."""
    assert isinstance(_given(ledger([_today(1, "own")])), NoDose)


def _today(number: int, session: str, seconds: int = 30, **more: Any) -> Entry:
    made = hold(number, seconds, session=session, **more)
    return replace(made, happened_at=NOW, recorded_at=NOW)


# --- what is left today -----------------------------------------------------------------------------------------------


def test_what_was_pressed_today_is_taken_off() -> None:
    """Feeling for the spot counts as pressing."""
    felt = Ledger((Pressed(TODAY, POINT, Side.RIGHT, 200),))
    assert _dosed(ledger=felt).seconds_left_today == 100


def test_the_other_side_has_its_own_seconds() -> None:
    """What was pressed on the left takes nothing off the right; a press of unknown side counts for both."""
    left = Ledger((Pressed(TODAY, POINT, Side.LEFT, 200),))
    unknown = Ledger((Pressed(TODAY, POINT, None, 200),))
    assert _dosed(ledger=left).seconds_left_today == 300
    assert _dosed(ledger=unknown).seconds_left_today == 100


def test_a_day_is_the_persons_own_local_day() -> None:
    """Late in the evening in Auckland it is their date that counts, not the server's."""
    zone = ZoneInfo("Pacific/Auckland")
    now = datetime(2026, 11, 24, 8, tzinfo=zone)
    assert now.astimezone(ZoneInfo("UTC")).date() != now.date()
    full = Ledger((Pressed(TODAY, POINT, Side.RIGHT, 300),), {TODAY: 1})
    assert _given(full, now=now) == NoDose(("dose.day-is-full",), datetime(2026, 11, 25, tzinfo=zone))


# --- soreness ---------------------------------------------------------------------------------------------------------


def test_soreness_up_to_a_day_changes_nothing() -> None:
    """Up to 24 hours is normal after pressing."""
    assert _dosed(_sore(24)) == _dosed()


def test_soreness_past_a_day_that_has_settled_halves_the_seconds_and_is_lighter() -> None:
    """Half of the hold, half of the session, and at most 3 of 10."""
    half = _dosed(_sore(25))
    assert (half.hold_s, half.hold_max_s, half.session_max_s, half.intensity_max) == (15, 45, 150, 3)


def test_halved_seconds_stay_halved_until_a_day_is_answered_no_worse() -> None:
    """A setback is not forgotten by waiting."""
    assert _dosed(Tolerance(lighter=True)).hold_s == 15


def test_soreness_past_a_day_that_is_still_there_waits() -> None:
    """Until tomorrow's answer nothing is pressed."""
    tomorrow = datetime(2026, 11, 25, tzinfo=NOW.tzinfo)
    for trend in ("easing", "same"):
        assert _given(borne=_sore(30, trend)) == NoDose(("dose.rest-days",), tomorrow)


@pytest.mark.parametrize(("hours", "trend"), [(25, "rising"), (49, None), (49, "easing"), (72, "rising")])
def test_soreness_still_rising_after_a_day_or_present_past_two_rests_for_days(hours: int, trend: str | None) -> None:
    """Two to three days of rest: the longer is taken; from the end of them on there is half."""
    rest = _given(borne=_sore(hours, trend))
    assert rest == NoDose(("dose.rest-days",), datetime(2026, 11, 27, tzinfo=NOW.tzinfo))
    rested = _sore(hours, trend, TODAY - timedelta(days=3))
    assert _dosed(rested).hold_s == 15


# --- what closes ------------------------------------------------------------------------------------------------------


def test_a_stop_sign_closes_pressing_until_new_answers_on_a_later_day() -> None:
    """Waiting alone opens nothing, nor do answers on the same day."""
    stopped = entry(1, EntryKind.SESSION_ENDED, {"session": "s", "sign": "sd-sharp"})
    asked_at_once = entry(2, EntryKind.ANSWERS, {"answers": {}, "drawn": []}, 0, 5)
    asked_later = entry(3, EntryKind.ANSWERS, {"answers": {}, "drawn": []}, 1)
    closed = NoDose(("dose.locked",))
    assert _given(borne=tolerance((stopped,))) == closed
    assert _given(borne=tolerance((stopped, asked_at_once))) == closed
    opened = _dosed(tolerance((stopped, asked_later)))
    assert opened.hold_s == 15


def test_gentle_pressing_is_short_and_light() -> None:
    """Where a rule asks for gentleness: 15 seconds, twice, at most 3 of 10, and never lengthened."""
    gentle = next(
        given
        for point in sorted(knowledge().place_decisions)
        if knowledge().place_decisions[point].gentle
        and isinstance(given := dose(cleared(point), Ledger(), Tolerance(), NOW, knowledge()), Dose)
    )
    assert (gentle.hold_s, gentle.hold_max_s, gentle.rounds, gentle.intensity_max) == (15, 15, 2, 3)
    assert gentle.session_max_s == 30


def test_a_dose_that_breaks_its_own_limits_cannot_be_written() -> None:
    """The values hold each other."""
    with pytest.raises(ValueError, match="longer than the session or the day"):
        replace(_dosed(), rounds=40)
    with pytest.raises(ValueError, match="at most 90 seconds"):
        replace(_dosed(), hold_s=91)
