"""Points, smoothed line, margin and change of one series."""

from dataclasses import replace

from making.days import day, entry
from making.knowledge import knowledge
from making.measured import KEYS, SOCKS, episode_ended, measures, motion, named
from unknot.engine.journal.happenings import happenings_of
from unknot.engine.journal.measures import series_of
from unknot.engine.progress.series import Changed, Trend, episode_ends, trend
from unknot.vocabulary.entry import Entry, EntryKind


def _trend(*entries: Entry) -> Trend:
    (series,) = (one for one in series_of(entries) if one.of.measure != "activity")
    return trend(series, episode_ends(happenings_of(entries)), knowledge())


def test_the_line_is_the_mean_of_the_last_seven_days_that_have_an_answer() -> None:
    """It looks back only, and an answer of eight days ago is out of it."""
    found = _trend(*(measures(n, n, now=value) for n, value in ((0, 10), (1, 4), (3, 4), (7, 1))))
    assert [row.smoothed for row in found.days] == [10, 7, 6, 3]
    assert (found.span, found.missing, found.answers) == (8, 4, 4)


def test_two_answers_of_a_day_are_one_day_with_their_mean() -> None:
    """And two answers."""
    found = _trend(measures(1, 0, now=4), measures(2, 0, minute=30, now=7))
    assert [(row.day, row.value) for row in found.days] == [(day(0), 5.5)]
    assert found.answers == 2


def test_what_was_measured_after_a_session_is_not_how_the_day_was() -> None:
    """It is shown apart."""
    found = _trend(motion(1, 0, 40, "before"), motion(2, 0, 60, "after", minute=9))
    assert [row.value for row in found.days] == [40]
    assert found.answers == 1


def test_an_ended_episode_is_not_compared_with_this_one() -> None:
    """Neither by the first values nor by the line."""
    found = _trend(measures(1, 0, now=9), episode_ended(2, 0), measures(3, 1, now=5), measures(4, 2, now=5))
    assert (found.first, found.latest, found.changed) == (5, 5, Changed.NOT_NOTICED)
    assert [row.value for row in found.earlier] == [9]
    assert [row.smoothed for row in found.all_days] == [9, 5, 5]


def test_until_something_is_said_in_a_new_episode_the_last_one_is_shown() -> None:
    """An end alone empties nothing."""
    found = _trend(measures(1, 0, now=9), measures(2, 1, now=2), episode_ended(3, 1))
    assert (found.first, found.latest) == (9, 2)


def test_an_episode_that_was_taken_up_again_has_no_end() -> None:
    """The days before are the same trouble, and its activities are still named; to be handed on is no end either."""
    end = episode_ended(3, 1)
    again = entry(4, EntryKind.EPISODE_REOPENED, {"episode": str(end.id)}, 2)
    told = [named(1, 0, SOCKS), measures(2, 0, activities={SOCKS.id: 3}), end, again]
    told += [measures(5, 3, activities={SOCKS.id: 3}), entry(6, EntryKind.EPISODE_ENDED, {"why": "referred"}, 3, 5)]
    found = _trend(*told, measures(7, 4, activities={SOCKS.id: 6}))
    assert [row.day for row in found.days] == [day(0), day(3), day(4)]
    assert [one.kind.value for one in happenings_of(told)] == ["episode-reopened", "handed-on"]


def test_own_activities_have_a_margin_with_its_source() -> None:
    """Two points up or down from the first values."""
    told = [named(0, 0, SOCKS, KEYS)]
    told += [measures(n + 1, n, activities={SOCKS.id: 2 + n, KEYS.id: 2 + n}) for n in range(4)]
    found = _trend(*told)
    assert found.margin is not None
    assert (found.margin.low, found.margin.high, found.margin.facts) == (0.5, 4.5, ("measure:psfs",))
    assert (found.first, found.latest, found.changed) == (2.5, 4.5, Changed.BETTER)


def test_the_figures_are_those_of_the_sheet() -> None:
    """Another margin makes another judgement."""
    told = [measures(n, n, now=8 - n) for n in range(4)]
    (series,) = series_of(told)
    strict = replace(knowledge().review, worthwhile_points=5, worthwhile_share=0.9)
    assert trend(series, (), knowledge()).changed is Changed.BETTER
    assert trend(series, (), replace(knowledge(), review=strict)).changed is Changed.NOT_NOTICED
