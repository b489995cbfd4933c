"""Relief is told knot by knot: from the first session-day of this spell to the latest, and within the last."""

from dataclasses import replace

import pytest

from making.knowledge import knowledge
from making.reviews import KNOT, OTHER_KNOT, day, days, of
from unknot.engine.journal.episode import SessionDay
from unknot.engine.progress import Relief, reliefs
from unknot.engine.progress.relief import is_worthwhile
from unknot.engine.progress.spells import Knot
from unknot.vocabulary.body import Side


def test_a_relief_tells_the_whole_course_of_its_knot() -> None:
    """Pain before the first and the latest session, how many session-days, and the fall within the last session."""
    rows = (day(1, 6), day(2, 5, after=5), day(3, 4, after=1))
    assert reliefs(of(*rows), knowledge()) == (Relief(Knot(KNOT, None), 6, 4, 3, worthwhile=True, within_last=3),)


@pytest.mark.parametrize(("before", "after", "within"), [(None, 2, None), (4, None, None), (4, 4, 0), (4, 6, -2)])
def test_within_a_session_is_only_told_where_both_were_said(
    before: int | None, after: int | None, within: int | None
) -> None:
    """Nobody's pain is made up: without a before or an after there is no fall."""
    (told,) = reliefs(of(day(1, 6), day(2, before, after=after)), knowledge())
    assert told.within_last == within


def test_each_side_is_a_knot_of_its_own() -> None:
    """Left and right are told apart; a row without a side counts for both."""
    left, right = (day(1, before, side=side) for side, before in ((Side.LEFT, 6), (Side.RIGHT, 4)))
    told = reliefs(of(left, right, day(2, 3)), knowledge())
    assert {(relief.knot.side, relief.first, relief.latest) for relief in told} == {
        (Side.LEFT, 6, 3),
        (Side.RIGHT, 4, 3),
    }


def test_what_was_left_is_not_told() -> None:
    """Only the knots of the last session-day are told of; a day without a session is none."""
    rows = (day(1, 6, muscle=OTHER_KNOT), day(2, 5), SessionDay(3, muscle=OTHER_KNOT))
    assert [relief.knot.muscle for relief in reliefs(of(*rows), knowledge())] == [KNOT]


def test_the_share_to_the_point_is_worthwhile() -> None:
    """Half less is enough where half is asked for; no pain at all cannot become less."""
    figures = replace(knowledge().review, worthwhile_points=5, worthwhile_share=0.5)
    assert is_worthwhile(4, 2, figures)
    assert not is_worthwhile(4, 3, figures)
    assert not is_worthwhile(0, 0, figures)


def test_no_row_of_a_knot_has_no_relief() -> None:
    """Without a pain before, there is nothing to compare."""
    assert reliefs(of(*days(None, None)), knowledge()) == ()
