"""What is asked of a day: the strongest places, not what was said today, and not on the first day."""

from making.days import day, next_day
from making.measured import drawing, episode_ended, measures
from unknot.engine.journal.daily import is_due, places_to_ask, said_on
from unknot.vocabulary.body import Place, Side

NECK = Place("neck-side", Side.RIGHT)


def test_the_strongest_three_places_are_asked_about() -> None:
    """The strongest first, of every drawing of the present pain."""
    first = drawing(1, 0, {"intensity": 2}, {"region": "temple", "intensity": 8})
    more = drawing(2, 1, {"region": "upper-back", "intensity": 5}, {"region": "chin", "intensity": 1}, again=True)
    assert [place.region for place in places_to_ask([first, more])] == ["temple", "upper-back", "neck-side"]


def test_after_an_end_nothing_is_asked_until_it_is_drawn_anew() -> None:
    """What was is over."""
    told = [drawing(1, 0, {}), episode_ended(2, 0)]
    assert places_to_ask(told) == ()
    assert not is_due(told, day(2))


def test_it_is_due_once_a_day_from_the_second_day_on() -> None:
    """The first day has questions enough."""
    told = [drawing(1, 0, {})]
    assert [is_due(told, day(n)) for n in (0, 1, 2)] == [False, True, True]
    assert not is_due([*told, measures(2, 1)], day(1))
    assert is_due([*told, measures(2, 1)], day(2))


def test_what_the_next_day_question_was_told_is_known() -> None:
    """Of the only place there is."""
    told = [drawing(1, 0, {}), next_day(2, 0, pain=4)]
    assert said_on(told, NECK, day(1))
    assert not said_on(told, NECK, day(2))
