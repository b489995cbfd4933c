"""What is drawn of a journal: which panels stand together, what is marked, what is said beside."""

from making.days import day
from making.knowledge import knowledge
from making.measured import KEYS, SOCKS, drawing, ended, episode_ended, measures, motion, named, started
from unknot.doors.charts import Figure, Group, figures_of
from unknot.vocabulary.entry import Entry


def _figures(*entries: Entry, today: int = 9) -> tuple[Figure, ...]:
    return figures_of(entries, day(today), knowledge())


def test_function_stands_below_pain_over_the_same_days() -> None:
    """For each place; what is said of one place is not said of the other."""
    told = [drawing(1, 0, {}, {"region": "temple"}), named(2, 0, SOCKS)]
    place = {"region": "temple", "side": "right", "now": 3}
    told += [measures(3, 1, now=5, activities={SOCKS.id: 4}), measures(4, 2, pain=[place])]
    main = [figure for figure in _figures(*told) if figure.group is Group.MAIN]
    assert [(figure.title, [panel.name for panel in figure.panels]) for figure in main] == [
        ("Side of the neck, right", ["Pain now", "Your own activities"]),
        ("Temple, right", ["Pain now", "Your own activities"]),
    ]
    assert {(figure.first, figure.last) for figure in main} == {(day(1), day(9))}


def test_worst_and_usual_and_all_else_are_further_figures() -> None:
    """In their own parts of the page."""
    told = [
        named(1, 0, SOCKS, KEYS),
        measures(2, 0, worst=7, average=5, sleep=4, activities={SOCKS.id: 4}),
        motion(3, 0, 40),
    ]
    assert [(figure.group, figure.title) for figure in _figures(*told)] == [
        (Group.MORE, "Side of the neck, right"),
        (Group.MORE, "Put on socks"),
        (Group.DAY, "Sleep"),
        (Group.MOTION, "Turn the head, right"),
    ]


def test_what_happened_is_numbered_in_its_order() -> None:
    """First session, another muscle, a stop sign, the end; nothing from before the first answer."""
    told = [
        started(1, 0),
        measures(2, 1, now=5),
        started(3, 2, muscle="levator-scapulae"),
        ended(4, 3, "stop-sign", "sd-sharp"),
        episode_ended(5, 4),
    ]
    (figure,) = _figures(*told)
    assert [(mark.number, mark.day) for mark in figure.marks] == [(1, day(2)), (2, day(3)), (3, day(4))]
    assert [mark.says.partition(":")[0] for mark in figure.marks] == [
        "another muscle",
        "stopped in time",
        "came to an end",
    ]


def test_the_sentence_says_what_the_picture_shows() -> None:
    """From, to, over how many days, how many answers, what is missing, and whether people notice that."""
    told = [measures(n, on, now=now) for n, (on, now) in enumerate([(0, 6), (1, 6), (3, 4), (4, 4)], 1)]
    (figure,) = _figures(*told)
    assert figure.says.startswith(
        "Pain now went from 6 to 4 over 5 days, 4 answers. 1 day in between has no answer. "
        "People notice a change like that."
    )


def test_one_answer_claims_no_change() -> None:
    """It says so, and what it takes."""
    (figure,) = _figures(measures(1, 0, now=6))
    assert figure.says == "Pain now: 6, 1 answer. It takes answers on two days or more to see a change."
    assert figure.panels[0].trend.margin is None


def test_movements_are_drawn_in_degrees_with_what_is_typical() -> None:
    """The scale reaches past both."""
    (figure,) = _figures(motion(1, 0, 95))
    assert (figure.panels[0].typical, figure.panels[0].top) == ((60, 80), 120)


def test_a_chart_looks_back_over_a_year_and_no_further() -> None:
    """What is older is in the journal."""
    (figure,) = _figures(measures(1, 0, now=9), measures(2, 400, now=3), today=401)
    assert figure.first == day(400)


def test_nothing_said_is_no_figure_and_what_lies_ahead_is_not_drawn() -> None:
    """A clock that was wrong draws nothing of tomorrow."""
    assert _figures() == ()
    assert _figures(measures(1, 5, now=3), today=4) == ()


def test_a_region_or_a_movement_nobody_knows_is_named_by_its_id() -> None:
    """A journal of another version is drawn all the same."""
    told = measures(1, 0, pain=[{"region": "moon", "side": None, "now": 3}])
    other = motion(2, 0, 10)
    strange = measures(3, 0, motion=[{**other.body["motion"][0], "test": "wing-flap"}])
    assert [figure.title for figure in _figures(told, strange)] == ["moon", "wing-flap, right"]
