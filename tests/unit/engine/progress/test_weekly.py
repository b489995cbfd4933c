"""The weekly rhythm: rest, telling, moving and stopping in time count; pressing never does."""

from datetime import timedelta

from making.days import day, hold, next_day
from making.measured import ended, measures, motion, started
from unknot.engine.progress.weekly import Good, Held, Rhythm, rhythm
from unknot.vocabulary.entry import Entry

MONDAY = 3
"""Day 0 is a Friday."""


def _rhythm(*entries: Entry, today: int) -> Rhythm:
    return rhythm(entries, day(today))


def test_a_day_of_rest_counts_in_a_week_in_which_somebody_told_how_it_was() -> None:
    """One answer and the days without pressing around it hold a week."""
    (week,) = _rhythm(measures(1, MONDAY, now=4), today=MONDAY + 3).weeks
    assert (week.monday, week.held, week.counted) == (day(MONDAY), Held.HELD, 3)
    assert (week.days_with(Good.TOLD), week.days_with(Good.RESTED)) == (1, 3)


def test_a_stop_in_time_counts() -> None:
    """Whoever stopped because of a sign, or because it was enough, did well."""
    told = (started(1, MONDAY), ended(2, MONDAY, "stop-sign", "sd-sharp"))
    (week,) = _rhythm(*told, today=MONDAY).weeks
    assert week.days == ((day(MONDAY), frozenset({Good.STOPPED})),)


def test_a_session_that_only_moves_counts_and_one_that_presses_does_not() -> None:
    """Pressing is a means, never an achievement."""
    told = (started(1, MONDAY, technique=None), started(2, MONDAY + 1), hold(3, on_day=MONDAY + 1))
    (week,) = _rhythm(*told, today=MONDAY + 1).weeks
    assert week.days == ((day(MONDAY), frozenset({Good.MOVED, Good.RESTED})),)


def test_a_week_of_nothing_but_pressing_is_quiet() -> None:
    """Daily pressing makes no rhythm, and takes nothing away either."""
    told = [started(n, MONDAY + n) for n in range(7)]
    assert [week.held for week in _rhythm(*told, today=MONDAY + 7).weeks] == [Held.QUIET, Held.GOING_ON]


def test_a_missed_week_is_mended_by_the_next_one() -> None:
    """Nothing that was held before is lost."""
    told = (measures(1, MONDAY, now=4), next_day(2, MONDAY + 14, pain=3))
    found = _rhythm(*told, today=MONDAY + 20)
    assert [week.held for week in found.weeks] == [Held.HELD, Held.MENDED, Held.HELD]
    assert found.held == 2


def test_what_was_skipped_whole_tells_nothing() -> None:
    """It is no failure, and no answer; a movement that was measured is one."""
    assert _rhythm(measures(1, MONDAY), today=MONDAY).weeks[0].days == ()
    assert _rhythm(motion(1, MONDAY, 40), today=MONDAY).weeks[0].counted == 1


def test_nobody_has_a_rhythm_before_the_first_entry() -> None:
    """And what lies ahead of today is not looked at."""
    assert _rhythm(today=0).weeks == ()
    assert _rhythm(measures(1, 9, now=4), today=8).weeks == ()
    assert day(MONDAY) - timedelta(days=day(MONDAY).weekday()) == day(MONDAY)
