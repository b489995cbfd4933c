"""Every series of a journal says what its entries say, and nothing that was not said."""

from making.days import day, entry, next_day
from making.measured import KEYS, SOCKS, drawing, episode_ended, measures, motion, named, started
from unknot.engine.journal.measures import (
    Followed,
    Value,
    activities_of,
    activity,
    activity_names,
    asked_on,
    series_of,
)
from unknot.vocabulary.body import Side
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.measure import Measure, When

NECK_NOW = Followed(Measure.PAIN_NOW, "neck-side", Side.RIGHT)


def _said(followed: Followed, *entries: Entry) -> list[float]:
    return [value.value for series in series_of(entries) if series.of == followed for value in series.values]


def test_each_place_has_a_series_for_now_worst_and_average() -> None:
    """What was left open has no value."""
    found = series_of([measures(1, 0, now=5, worst=7), measures(2, 1, now=4, average=4)])
    assert {series.of.measure: [value.value for value in series.values] for series in found} == {
        Measure.PAIN_NOW: [5, 4],
        Measure.PAIN_WORST: [7],
        Measure.PAIN_AVERAGE: [4],
    }
    assert {series.of.about for series in found} == {"neck-side"}


def test_the_strength_that_was_drawn_is_the_first_value() -> None:
    """Nobody is asked twice what they have just marked."""
    assert _said(NECK_NOW, drawing(1, 0, {"intensity": 6}), measures(2, 1, now=5)) == [6, 5]


def test_pain_said_next_day_and_before_a_session_is_that_of_the_only_place() -> None:
    """With one place drawn, what is said of the trouble is said of that place."""
    told = [drawing(1, 0, {}), started(2, 0, before=6), next_day(3, 0, pain=5)]
    assert _said(NECK_NOW, *told) == [6, 5]


def test_with_several_places_it_is_said_of_the_whole() -> None:
    """It is not guessed which of them was meant; a place drawn again on another day is one of them."""
    places = [drawing(1, 0, {}), drawing(2, 0, {"region": "temple"}, again=True)]
    told = [*places, next_day(3, 0, pain=5)]
    assert _said(Followed(Measure.PAIN_NOW), *told) == [5]
    assert _said(NECK_NOW, *told) == []


def test_function_is_the_mean_of_the_named_activities() -> None:
    """Only where all of them were rated: a mean of other things cannot be compared."""
    told = [named(1, 0, SOCKS, KEYS), measures(2, 0, activities={SOCKS.id: 4, KEYS.id: 7})]
    assert _said(Followed(Measure.FUNCTION), *told) == [5.5]
    assert _said(Followed(Measure.FUNCTION), *told, measures(3, 1, activities={SOCKS.id: 9, KEYS.id: None})) == [5.5]
    assert _said(Followed(Measure.ACTIVITY, SOCKS.id), *told, measures(3, 1, activities={SOCKS.id: 9})) == [4, 9]


def test_a_movement_says_whether_it_was_measured_before_or_after_a_session() -> None:
    """The two are told apart, and each side is a series of its own."""
    (found,) = series_of([motion(1, 0, 50, "before"), motion(2, 0, 60, "after", minute=9)])
    assert found.of == Followed(Measure.MOTION, "neck-turn", Side.RIGHT)
    assert [(value.value, value.when) for value in found.values] == [(50, When.BEFORE), (60, When.AFTER)]


def test_a_correction_takes_the_place_of_what_was_said() -> None:
    """And one without a body takes it away."""
    slip = measures(1, 0, now=9)
    right = entry(2, EntryKind.CORRECTION, {"of": str(slip.id), "body": dict(measures(1, 0, now=3).body)}, 0, 5)
    assert _said(NECK_NOW, slip, right) == [3]
    assert series_of([slip, entry(3, EntryKind.CORRECTION, {"of": str(slip.id), "body": None}, 0, 6)]) == ()


def test_activities_are_those_named_last_in_this_episode() -> None:
    """None named is an answer; after an episode has ended they are asked anew, and the old names stay readable."""
    first = named(1, 0, SOCKS)
    assert activities_of([]) is None
    assert activities_of([first, named(2, 1, KEYS)]) == (KEYS,)
    assert activities_of([first, named(2, 1)]) == ()
    assert activities_of([first, episode_ended(2, 1)]) is None
    assert activity_names([first, named(2, 1, KEYS)]) == {SOCKS.id: "Put on socks", KEYS.id: "Type"}


def test_the_same_words_are_the_same_activity() -> None:
    """Whoever names it again, with other spaces or capitals, goes on with the same line."""
    assert activity("Put on  socks ").id == activity("put on socks").id != activity("type").id
    assert activity("Put on  socks ").text == "Put on socks"


def test_a_day_counts_as_asked_also_where_everything_was_skipped() -> None:
    """A movement measured by itself is no answer about the day."""
    assert asked_on([measures(1, 0)], day(0))
    assert not asked_on([measures(1, 0)], day(1))
    assert not asked_on([motion(1, 0, 40)], day(0))


def test_a_value_knows_its_own_day() -> None:
    """The local date of when it was said."""
    first = measures(1, 3, now=2)
    assert Value(first.happened_at, 2).day == day(3)
