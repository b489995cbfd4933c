"""The ledger by spot: days, totals, how strong it was, with what and by whom."""

from making.days import day, hold
from unknot.engine.journal.ledger import ledger
from unknot.engine.journal.spots import Totals, spots
from unknot.vocabulary.body import Side
from unknot.vocabulary.technique import Technique, Tool

POINT = "trapezius-upper.1"


def test_nothing_pressed_is_no_spot() -> None:
    """An empty ledger has no rows."""
    assert spots(ledger(())) == ()


def test_each_day_of_a_spot_is_added_up_and_all_days_together() -> None:
    """Feeling for the spot is seconds and no round; a session is counted once however many rounds it had."""
    told = [
        hold(1, 12, probe=True), hold(2, 30, minute=1, tolerated=3), hold(3, 30, minute=2, tolerated=5),
        hold(4, 20, on_day=1, session="t"),
    ]  # fmt: skip
    (spot,) = spots(ledger(told))
    assert spot.days == {
        day(0): Totals(72, 2, 1, 5, (Technique.HANDS,), 0),
        day(1): Totals(20, 1, 1, None, (Technique.HANDS,), 0),
    }
    assert spot.total == Totals(92, 3, 2, 5, (Technique.HANDS,), 0)


def test_sides_and_points_are_spots_of_their_own_the_last_pressed_first() -> None:
    """What was pressed on an unknown side stands by itself: nobody can say where it belongs."""
    told = [hold(1), hold(2, side="left", minute=1), hold(3, side=None, minute=2), hold(4, point="x.1", minute=3)]
    assert [(spot.point, spot.side) for spot in spots(ledger(told))] == [
        ("x.1", Side.RIGHT), (POINT, None), (POINT, Side.LEFT), (POINT, Side.RIGHT),
    ]  # fmt: skip


def test_the_tool_is_named_where_it_was_said_and_the_technique_where_not() -> None:
    """Each once, in the order in which they were used."""
    told = [hold(1, tool="thumb"), hold(2, minute=1), hold(3, minute=2, tool="thumb"), hold(4, minute=3, probe=True)]
    assert spots(ledger(told))[0].total.means == (Tool.THUMB, Technique.HANDS)


def test_a_therapists_sessions_are_counted_among_all_and_by_themselves() -> None:
    """The same units, and whose hands it was."""
    told = [hold(1), hold(2, 60, minute=300, session="t", given_by="therapist"), hold(3, 30, minute=301, session="t")]
    total = spots(ledger(told))[0].total
    assert (total.sessions, total.by_therapist, total.seconds) == (2, 1, 120)


def test_a_spot_that_this_version_does_not_know_keeps_its_seconds() -> None:
    """An entry of another version stands in without a point, and still counts."""
    (spot,) = spots(ledger([hold(1, 30, point=None)]))  # type: ignore[arg-type]
    assert (spot.point, spot.total.seconds) == (None, 30)
