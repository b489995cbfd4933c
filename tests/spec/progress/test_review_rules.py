"""What a review decides, one rule after the other, as the fact base words them.

Numbers in brackets are pain (0 to 10) before the session on each session-day.
"""

from typing import Any

import pytest

from making.reviews import KNOT, OTHER_KNOT, day, days, of, reviewed
from unknot.engine.journal.episode import SessionDay, SorenessTrend
from unknot.vocabulary.decision import Decision

CONTINUE = Decision.CONTINUE
LESS = Decision.CONTINUE_WITH_LESS
AGAIN = Decision.RE_EVALUATE
SEE = Decision.SEE_PROFESSIONAL
STOP = Decision.STOP_AND_SEE_PROFESSIONAL
FINISH = Decision.FINISH

Row = tuple[str, tuple[SessionDay, ...], Decision, str]


def _decides(rows: tuple[SessionDay, ...], decision: Decision, rule: str, **said: Any) -> None:
    found = reviewed(*rows, **said)
    assert (found.decision, found.because[0].rule) == (decision, rule)
    assert found.because[0].sources


RELIEF: list[Row] = [
    ("one session-day says nothing yet [6]", days(6), CONTINUE, "carry-on"),
    ("two session-days without relief are not enough [6 6]", days(6, 6), CONTINUE, "carry-on"),
    ("three session-days without relief: think again [6 6 6]", days(6, 6, 6), AGAIN, "no-relief"),
    ("one point of six is not worthwhile [6 6 5]", days(6, 6, 5), AGAIN, "no-relief"),
    ("two points are worthwhile [8 7 6]", days(8, 7, 6), CONTINUE, "relief"),
    ("30 percent are worthwhile: one point of three [3 3 2]", days(3, 3, 2), CONTINUE, "relief"),
    ("one point of four is less than 30 percent [4 4 3]", days(4, 4, 3), AGAIN, "no-relief"),
    ("relief that was lost again is no relief [6 4 5 6]", days(6, 4, 5, 5), AGAIN, "no-relief"),
    (
        "relief within the sessions does not count",
        tuple(day(n, 6, after=2) for n in (1, 2, 3)),
        AGAIN,
        "no-relief",
    ),
    (
        "another muscle has its own count",
        (day(1, 6), day(2, 6), day(3, 6, muscle=OTHER_KNOT)),
        CONTINUE,
        "carry-on",
    ),
    ("a new spell has its own count [6 6 0 5 5]", days(6, 6, 0, 5, 5), CONTINUE, "carry-on"),
    ("three days without relief in the new spell count [6 0 5 5 5]", days(6, 0, 5, 5, 5), AGAIN, "no-relief"),
    ("a day without a session is no session-day", (*days(6, 6), SessionDay(3)), CONTINUE, "carry-on"),
    (
        "two sessions on one day are one session-day",
        (day(1, 6), day(2, 6), day(2, 6)),
        CONTINUE,
        "carry-on",
    ),
]


@pytest.mark.parametrize(("rows", "decision", "rule"), [row[1:] for row in RELIEF], ids=[row[0] for row in RELIEF])
def test_relief_is_judged_by_pain_before_the_sessions(
    rows: tuple[SessionDay, ...], decision: Decision, rule: str
) -> None:
    """Worthwhile is a fall of 2 points or 30 percent between session-days; three without it ask for a new look."""
    _decides(rows, decision, rule)


WORSE: list[Row] = [
    ("worse once [4 5]", days(4, 5), CONTINUE, "carry-on"),
    ("worse twice running [4 5 6]", days(4, 5, 6), SEE, "worse-twice"),
    ("worse, the same, worse is not running [4 5 5 6]", days(4, 5, 5, 6), AGAIN, "no-relief"),
    ("each session leaves it worse", (day(1, 5, after=6), day(2, 4, after=5)), SEE, "worse-twice"),
    ("said to be worse the next day twice", (day(1, no_worse=False), day(2, no_worse=False)), SEE, "worse-twice"),
    ("said to be worse once", (day(1, no_worse=True), day(2, no_worse=False)), CONTINUE, "carry-on"),
]


@pytest.mark.parametrize(("rows", "decision", "rule"), [row[1:] for row in WORSE], ids=[row[0] for row in WORSE])
def test_worse_twice_running_is_seen_by_a_professional(
    rows: tuple[SessionDay, ...], decision: Decision, rule: str
) -> None:
    """Pain that gets worse two times in a row is not for more pressing."""
    _decides(rows, decision, rule)


def _sore(hours: float | None, trend: SorenessTrend | None = None) -> tuple[SessionDay, ...]:
    return (day(1, soreness_hours=hours, soreness_trend=trend),)


SORE: list[Row] = [
    ("sore for 24 hours is normal", _sore(24), CONTINUE, "carry-on"),
    ("sore past 24 hours: wait, then half", _sore(25), LESS, "sore-past-a-day"),
    ("easing past 24 hours: wait, then half", _sore(30, SorenessTrend.EASING), LESS, "sore-past-a-day"),
    ("sore for 48 hours: wait, then half", _sore(48), LESS, "sore-past-a-day"),
    ("sore past 48 hours: rest first", _sore(49), LESS, "sore-too-long"),
    ("rising after 24 hours: rest first", _sore(26, SorenessTrend.RISING), LESS, "sore-too-long"),
    ("rising after some hours is early to say", _sore(6, SorenessTrend.RISING), CONTINUE, "carry-on"),
    ("rising, hours not said: rest first", _sore(None, SorenessTrend.RISING), LESS, "sore-too-long"),
    (
        "once it was borne well again, go on",
        (day(1, soreness_hours=30), day(4, 5, soreness_hours=6)),
        CONTINUE,
        "carry-on",
    ),
]


@pytest.mark.parametrize(("rows", "decision", "rule"), [row[1:] for row in SORE], ids=[row[0] for row in SORE])
def test_soreness_past_a_day_means_less(rows: tuple[SessionDay, ...], decision: Decision, rule: str) -> None:
    """Soreness past 24 hours: wait and halve; rising after 24 or present past 48: rest 2 to 3 days first."""
    _decides(rows, decision, rule)


PRESSED: list[Row] = [
    ("five minutes on the first day", (day(1, pressed_minutes=5.0),), CONTINUE, "carry-on"),
    ("more than five on the first day", (day(1, pressed_minutes=5.5),), LESS, "pressed-too-much"),
    ("ten minutes on the second day", (day(1), day(2, pressed_minutes=10.0)), CONTINUE, "carry-on"),
    ("more than ten on the second day", (day(1), day(2, pressed_minutes=11.0)), LESS, "pressed-too-much"),
    ("too much once, then kept to it", (day(1, pressed_minutes=9.0), day(2)), CONTINUE, "carry-on"),
    (
        "sessions of one day add up",
        (day(1, pressed_minutes=3.0), day(1, pressed_minutes=3.0)),
        LESS,
        "pressed-too-much",
    ),
    ("two sides are two spots", tuple(day(1, side=side) for side in ("left", "right")), CONTINUE, "carry-on"),
]


@pytest.mark.parametrize(("rows", "decision", "rule"), [row[1:] for row in PRESSED], ids=[row[0] for row in PRESSED])
def test_pressing_beyond_the_days_limits_means_less(
    rows: tuple[SessionDay, ...], decision: Decision, rule: str
) -> None:
    """One session of five minutes at first, one more for each earlier session-day, six at the very most."""
    _decides(rows, decision, rule)


def test_never_more_than_six_sessions_a_day() -> None:
    """However many session-days came before, thirty minutes on one muscle are the most a day can allow."""
    borne = [day(1, 6), *(day(number, 3) for number in range(2, 10))]
    _decides((*borne, day(10, 2, pressed_minutes=30.0)), CONTINUE, "relief")
    _decides((*borne, day(10, 2, pressed_minutes=30.5)), LESS, "pressed-too-much")


LASTING: list[tuple[str, dict[str, Any], Decision]] = [
    ("three weeks to the day", {"today": 19, "onset_days": 3}, CONTINUE),
    ("beyond three weeks", {"today": 20, "onset_days": 3}, SEE),
    (
        "beyond three weeks, seen by a professional",
        {"today": 20, "onset_days": 3, "seen_by_professional": True},
        CONTINUE,
    ),
    ("beyond three weeks before the first session", {"today": 1, "onset_days": 22}, SEE),
    ("onset not said, three weeks since the first session", {"today": 22, "onset_days": None}, CONTINUE),
    ("onset not said, beyond three weeks since the first session", {"today": 23, "onset_days": None}, SEE),
]


@pytest.mark.parametrize(("said", "decision"), [row[1:] for row in LASTING], ids=[row[0] for row in LASTING])
def test_pain_beyond_three_weeks_that_nobody_has_seen_is_seen(said: dict[str, Any], decision: Decision) -> None:
    """The weeks count from the onset to today; onset counts to the first row."""
    assert reviewed(day(1), **said).decision is decision


def test_pain_that_has_gone_no_longer_lasts() -> None:
    """Three weeks of pain that is gone now ask nobody to be seen, and a new spell begins its own weeks."""
    _decides((day(1, 6), day(30, 0)), FINISH, "gone", onset_days=3)
    _decides((day(1, 6), day(10, 0), day(30, 4)), CONTINUE, "carry-on", onset_days=3)


def test_a_third_spell_within_three_months_is_seen() -> None:
    """Gone and back, gone and back again: somebody should look for what brings it back."""
    spells = ((1, 6), (5, 0), (30, 5), (35, 0))
    rows = tuple(day(number, before) for number, before in spells)
    _decides((*rows, day(93, 5)), SEE, "third-spell")
    assert reviewed(*rows, day(94, 5)).decision is CONTINUE
    assert reviewed(*rows, day(60, 5, muscle=OTHER_KNOT)).decision is CONTINUE


def test_spells_of_ended_episodes_count_too() -> None:
    """Ending an episode does not make anybody forget that this knot was here before."""
    earlier = (day(1, 6), day(5, 0), day(30, 5), day(35, 0))
    _decides((day(60, 4),), SEE, "third-spell", earlier=earlier)


def test_a_third_spell_that_has_been_seen_asks_for_nobody_until_the_knot_comes_again() -> None:
    """Whoever was seen for it goes on; the next spell within the three months is seen anew."""
    earlier = (day(1, 6), day(5, 0), day(30, 5), day(35, 0), day(60, 4))
    assert reviewed(day(62, 4), day(63, 3), earlier=earlier, seen_on=61).decision is CONTINUE
    assert reviewed(day(62, 4), day(63, 3), earlier=earlier, seen_on=60).decision is CONTINUE
    _decides((day(62, 0), day(80, 4)), SEE, "third-spell", earlier=earlier, seen_on=61)


def test_a_new_injury_stops_pressing() -> None:
    """A fall or a strain is looked at first, also when later days went well."""
    _decides((day(1, 6, new_injury=True), day(2, 3)), STOP, "new-injury")


def test_gone_finishes_when_movement_is_free() -> None:
    """No pain before the last session finishes the episode, unless moving is still stiff."""
    _decides(days(6, 3, 0), FINISH, "gone")
    _decides((day(1, 6), day(2, 0, free_movement=True)), FINISH, "gone")
    _decides((day(1, 6), day(2, 0, free_movement=False)), CONTINUE, "gone-but-stiff")
    _decides((day(1, 6, pain_next_day=0),), FINISH, "gone")
    _decides((day(1, 0, pain_next_day=3),), CONTINUE, "carry-on")


def test_nothing_done_yet_goes_on() -> None:
    """An episode without a session has nothing to hold against it."""
    assert reviewed(today=3).decision is CONTINUE
    assert of(today=3).session_days == ()


def test_looking_again_offers_another_muscle_another_way_or_a_person() -> None:
    """No relief after three session-days: nobody is only told to go on, and what was tried is named."""
    found = reviewed(day(1, 6, muscle=OTHER_KNOT), *(day(number, 6) for number in (2, 3, 4)))
    assert found.decision is AGAIN
    assert [offer.kind for offer in found.offers] == ["another-muscle", "another-way", "a-person"]
    assert found.offers[0].tried == (OTHER_KNOT, KNOT)
    assert found.offers[0].says.endswith("So far you have worked on: Upper trapezius, Infraspinatus.")
    assert all(offer.sources for offer in found.offers)


@pytest.mark.parametrize("rows", [days(6), days(6, 3, 0), days(4, 5, 6)], ids=["continue", "finish", "see"])
def test_only_looking_again_offers_something_else(rows: tuple[SessionDay, ...]) -> None:
    """Where the decision is another one there is nothing else to try."""
    assert reviewed(*rows).offers == ()
