"""Spells: a knot's readings, cut where the pain was gone and came back."""

from making.reviews import KNOT, OTHER_KNOT, day, days, of
from unknot.engine.progress.spells import Knot, current_knots, current_spell, knots, readings, spells
from unknot.vocabulary.body import Side


def test_a_row_without_a_side_belongs_to_the_sides_that_were_said() -> None:
    """It makes no knot of its own beside them, and one where no side was said."""
    assert knots((day(1, side=Side.LEFT), day(2))) == (Knot(KNOT, Side.LEFT),)
    assert knots((day(1, side=Side.LEFT), day(1, muscle=OTHER_KNOT))) == (
        Knot(KNOT, Side.LEFT),
        Knot(OTHER_KNOT, None),
    )


def test_the_knots_of_the_last_day_are_the_current_ones() -> None:
    """What was worked on before and not on the last day is left aside."""
    rows = (day(1, muscle=OTHER_KNOT), day(2, side=Side.LEFT))
    assert current_knots(of(*rows)) == (Knot(KNOT, Side.LEFT),)


def test_pain_that_was_gone_and_came_back_begins_a_spell() -> None:
    """One spell until it is gone, the next from its return; a first day without pain begins none of its own."""
    assert [[reading.before for reading in spell] for spell in spells(days(6, 0, 0, 5))] == [[6, 0, 0], [5]]
    assert [[reading.before for reading in spell] for spell in spells(days(0, 5))] == [[0], [5]]
    assert [[reading.before for reading in spell] for spell in spells(days(None, 5))] == [[None], [5]]


def test_gone_the_next_day_ends_a_spell_too() -> None:
    """Pain of nought on the morning after counts as gone."""
    assert len(spells((day(1, 6, pain_next_day=0), day(2, 4)))) == 2


def test_the_worst_of_a_day_is_its_reading() -> None:
    """Two rows of one day make one reading: the higher pain, and no worse only when both were."""
    (told,) = readings((day(1, 4, no_worse=True), day(1, 6, no_worse=False)))
    assert (told.before, told.no_worse) == (6, False)
    (silent,) = readings((day(1, 4),))
    assert silent.no_worse is None


def test_a_knot_never_worked_on_has_no_spell() -> None:
    """Its count begins at nothing."""
    assert current_spell(Knot(OTHER_KNOT, None), days(6, 5)) == ()
