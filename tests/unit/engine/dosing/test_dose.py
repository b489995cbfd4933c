"""The dose of one spot: the start, what is left, waiting, soreness and gentleness."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from making.clearances import TODAY, cleared, cleared_to_move
from making.knowledge import knowledge
from making.sessions import NOW, POINT
from unknot.engine.dosing import MovementDose, NoDose, dose, movement_dose
from unknot.engine.journal.ledger import Borne, Ledger, Pressed, Tolerance
from unknot.vocabulary.body import Side
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.technique import Technique

YESTERDAY = TODAY - timedelta(days=1)


def given(ledger: Ledger | None = None, tolerance: Tolerance | None = None, now: datetime = NOW) -> Dose | NoDose:
    """The dose of the upper trapezius after all this."""
    return dose(cleared(POINT), ledger or Ledger(), tolerance or Tolerance(), now, knowledge())


def pressed(seconds: int, day: date = TODAY) -> Ledger:
    """A ledger with one press and no session of its own (feeling for the spot)."""
    return Ledger((Pressed(day, POINT, Side.RIGHT, seconds),))


def sore(hours: int, trend: str | None = None, answered: date = TODAY) -> Tolerance:
    """Somebody who said today how long yesterday's pressing stayed sore."""
    return Tolerance(last=Borne(answered, answered - timedelta(days=1), None, hours, trend))


def test_a_first_session_is_three_holds_of_half_a_minute() -> None:
    """The start is the shortest hold the sources name, a few times, inside five minutes."""
    first = given()
    assert isinstance(first, Dose)
    assert (first.hold_s, first.hold_max_s, first.rounds, first.session_max_s) == (30, 90, 3, 300)
    assert (first.intensity_max, first.intensity_stop, first.not_before) == (5, 7, None)


def test_seconds_of_feeling_for_the_spot_are_taken_off_the_day() -> None:
    """What is left today is the day's allowance less all that was pressed."""
    less = given(pressed(250))
    assert isinstance(less, Dose)
    assert (less.seconds_left_today, less.rounds, less.hold_max_s) == (50, 1, 50)


def test_less_left_than_one_hold_is_no_dose_until_tomorrow() -> None:
    """A hold is never cut to fit a remainder."""
    none = given(pressed(280))
    assert none == NoDose(("dose.day-is-full",), datetime(2026, 11, 25, tzinfo=NOW.tzinfo))


def test_what_was_pressed_yesterday_takes_nothing_off_today() -> None:
    """Each day has its own allowance."""
    assert given(pressed(300, YESTERDAY)) == given()


def test_one_session_on_the_first_day_and_one_more_for_each_day_that_was_no_worse() -> None:
    """The ladder is climbed one day at a time, up to the seed's ceiling."""
    held = Ledger(sessions={TODAY: 1})
    assert isinstance(given(held), NoDose)
    assert isinstance(given(held, Tolerance(no_worse_days=1)), Dose)
    assert isinstance(given(Ledger(sessions={TODAY: 6}), Tolerance(no_worse_days=40)), NoDose)


def test_the_next_session_waits_until_the_gap_is_over() -> None:
    """Soon after a session there is a dose that may begin only later."""
    ended = Ledger(sessions={TODAY: 1}, last_end=NOW - timedelta(minutes=30))
    soon = given(ended, Tolerance(no_worse_days=3))
    assert isinstance(soon, Dose)
    assert soon.not_before == NOW + timedelta(minutes=90)


def test_a_gap_that_reaches_into_tomorrow_is_no_dose_today() -> None:
    """A clearance is for one day, so a dose is too."""
    late = NOW.replace(hour=23)
    none = given(Ledger(last_end=late), Tolerance(no_worse_days=3), late)
    assert none == NoDose(("dose.too-soon",), late + timedelta(hours=2))


def test_the_gap_is_as_long_on_the_night_the_clocks_change() -> None:
    """Two hours are two hours, whatever the wall clock says."""
    zone = ZoneInfo("Europe/Berlin")
    clearance_day = datetime(2026, 11, 24, 1, tzinfo=zone)
    ended = Ledger(last_end=clearance_day - timedelta(hours=1))
    soon = given(ended, now=clearance_day)
    assert isinstance(soon, Dose)
    assert soon.not_before is not None
    assert soon.not_before.timestamp() - clearance_day.timestamp() == 3600


def test_soreness_past_a_day_halves_the_seconds_and_makes_it_lighter() -> None:
    """Half the seconds, lighter, once it has settled."""
    halved = given(tolerance=sore(30))
    assert isinstance(halved, Dose)
    assert (halved.hold_s, halved.rounds, halved.hold_max_s, halved.intensity_max) == (15, 3, 45, 3)
    assert isinstance(given(tolerance=sore(24)), Dose)
    assert given(tolerance=sore(24)) == given()


@pytest.mark.parametrize(
    ("hours", "trend", "rest"),
    [(30, "easing", 1), (30, "same", 1), (30, "rising", 3), (49, None, 3), (49, "easing", 3)],
)
def test_soreness_that_has_not_settled_asks_for_rest(hours: int, trend: str | None, rest: int) -> None:
    """Still there: wait a day. Rising after a day or present after two: rest days first, the longer count."""
    opens = datetime(2026, 11, 24 + rest, tzinfo=NOW.tzinfo)
    assert given(tolerance=sore(hours, trend)) == NoDose(("dose.rest-days",), opens)


def test_a_lock_gives_no_dose_and_no_time_at_which_waiting_opens_it() -> None:
    """Only answers open a lock."""
    assert given(tolerance=Tolerance(lock="sd-sharp", locked_on=TODAY)) == NoDose(("dose.locked",))


def test_a_clearance_of_another_day_has_no_dose() -> None:
    """Clearances are for one day."""
    assert given(now=NOW + timedelta(days=1)) == NoDose(("dose.screen-again",))


def test_a_dose_is_for_pressing_and_needs_a_zone() -> None:
    """A stretch has another dose, and a time without a zone has no day."""
    with pytest.raises(ValueError, match="Only pressing"):
        dose(cleared_to_move("trapezius-upper"), Ledger(), Tolerance(), NOW, knowledge())
    with pytest.raises(ValueError, match="time zone"):
        given(now=NOW.replace(tzinfo=None))


def test_a_stretch_uses_the_muscles_own_figures_within_the_limits() -> None:
    """The upper trapezius page says 30 seconds, three times; a page that asks for more is held to the limit."""
    stretch = cleared_to_move("trapezius-upper")
    assert movement_dose(stretch, knowledge()) == MovementDose(30, 3, 10)
    own = knowledge().muscles["trapezius-upper"]
    assert own.stretch is not None
    greedy = replace(own, stretch=replace(own.stretch, hold_s=500, repeats=50))
    eased = replace(knowledge(), muscles={**knowledge().muscles, own.id: greedy})
    assert movement_dose(stretch, eased) == MovementDose(30, 5, 10)


def test_an_exercise_is_one_slow_minute_and_pressing_has_no_movement_dose() -> None:
    """The exercise dose comes from the limits alone."""
    assert movement_dose(cleared_to_move("trapezius-upper", Technique.EXERCISE), knowledge()).hold_s == 60
    with pytest.raises(ValueError, match="movement dose"):
        movement_dose(cleared(POINT), knowledge())
