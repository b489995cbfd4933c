"""The laws of what is measured: series agree with entries, nothing is filled in, order and doubles do not matter."""

from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from making.days import day, entry, hold
from making.knowledge import knowledge
from making.measured import ended, episode_ended, measures, started
from unknot.engine.journal.happenings import happenings_of
from unknot.engine.journal.measures import Series, series_of
from unknot.engine.progress.series import Trend, episode_ends, trend
from unknot.engine.progress.weekly import rhythm
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.measure import Measure

TODAY = 40
ratings = st.none() | st.integers(0, 10)
answers = st.fixed_dictionaries({"now": ratings, "worst": ratings, "sleep": ratings, "stress": ratings})
days = st.lists(st.tuples(st.integers(0, TODAY), answers), max_size=20)


def _journal(said: list[tuple[int, dict[str, Any]]]) -> list[Entry]:
    return [measures(number, on, minute=number, **one) for number, (on, one) in enumerate(said, 1)]


def _trends(entries: list[Entry]) -> list[Trend]:
    ends = episode_ends(happenings_of(entries))
    return [trend(series, ends, knowledge()) for series in series_of(entries)]


def _values(series: tuple[Series, ...], measure: Measure) -> list[float]:
    return sorted(value.value for one in series if one.of.measure is measure for value in one.values)


@given(days)
def test_a_series_holds_what_was_said_and_nothing_else(said: list[tuple[int, dict[str, Any]]]) -> None:
    """Every number once, none more, none for what was left open."""
    found = series_of(_journal(said))
    names = (("now", Measure.PAIN_NOW), ("worst", Measure.PAIN_WORST), ("stress", Measure.STRESS))
    for name, measure in names:
        assert _values(found, measure) == sorted(float(one[name]) for _, one in said if one[name] is not None)


@given(days, st.randoms(use_true_random=False))
def test_the_order_of_entries_and_entries_that_come_twice_change_nothing(
    said: list[tuple[int, dict[str, Any]]], chance: Random
) -> None:
    """A synced journal may arrive in any order, and twice."""
    entries = _journal(said)
    shuffled = [*entries, *entries[::2]]
    chance.shuffle(shuffled)
    assert series_of(shuffled) == series_of(entries)
    assert _trends(shuffled) == _trends(entries)


@given(days, st.integers(0, TODAY))
def test_the_smoothed_line_lies_between_the_answers_and_only_on_their_days(
    said: list[tuple[int, dict[str, Any]]], end: int
) -> None:
    """No day is filled in, and no average leaves what was said."""
    for found in _trends([*_journal(said), episode_ended(900, end)]):
        values = [row.value for row in found.all_days]
        assert all(min(values) - 1e-9 <= row.smoothed <= max(values) + 1e-9 for row in found.all_days)
        known = {value.day for one in series_of(_journal(said)) if one.of == found.of for value in one.values}
        assert {row.day for row in found.all_days} == known
        assert 0 <= found.missing == found.span - len(found.days)


@given(days, answers)
def test_a_later_day_never_changes_what_the_line_said_of_an_earlier_one(
    said: list[tuple[int, dict[str, Any]]], more: dict[str, Any]
) -> None:
    """The line looks back only."""
    before = {found.of: found.all_days for found in _trends(_journal(said))}
    after = {found.of: found.all_days for found in _trends([*_journal(said), measures(800, TODAY + 1, **more)])}
    for followed, rows in before.items():
        assert after[followed][: len(rows)] == rows


@given(days, st.data())
def test_a_correction_is_as_if_it_had_been_said_so_at_once(
    said: list[tuple[int, dict[str, Any]]], data: st.DataObject
) -> None:
    """Whatever was said first leaves no trace."""
    if not said:
        return
    entries = _journal(said)
    index, better = data.draw(st.integers(0, len(said) - 1)), data.draw(answers)
    right = [*said[:index], (said[index][0], better), *said[index + 1 :]]
    body = {"of": str(entries[index].id), "body": dict(_journal(right)[index].body)}
    assert series_of([*entries, entry(950, EntryKind.CORRECTION, body, TODAY)]) == series_of(_journal(right))


@given(days, st.lists(st.tuples(st.integers(0, TODAY), st.integers(1, 90)), max_size=10))
def test_pressing_more_never_makes_a_week_count_for_more(
    said: list[tuple[int, dict[str, Any]]], presses: list[tuple[int, int]]
) -> None:
    """Whatever else was done, sessions that press and are played to their end add no day to any week."""
    entries = _journal(said)
    pressed = [*entries]
    for number, (on, seconds) in enumerate(presses):
        pressed += [started(100 + number, on), hold(200 + number, seconds, on_day=on), ended(300 + number, on)]
    counted = {week.monday: week.counted for week in rhythm(entries, day(TODAY)).weeks}
    assert all(week.counted <= counted.get(week.monday, 0) for week in rhythm(pressed, day(TODAY)).weeks)
