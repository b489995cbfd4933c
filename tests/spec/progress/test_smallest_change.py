"""Which change of a measure counts as one that people notice."""

import pytest

from making.knowledge import knowledge
from unknot.engine.progress.series import change, margin_of
from unknot.vocabulary.measure import Measure

PAIN, FUNCTION = Measure.PAIN_AVERAGE, Measure.FUNCTION
ROWS = {
    "pain, two points less": (PAIN, 8, 6, "better"),
    "pain, less than two points and less than 30 percent less": (PAIN, 8, 6.5, "not-noticed"),
    "pain, 30 percent less of a little": (PAIN, 3, 2, "better"),
    "pain, a little less than 30 percent less": (PAIN, 4, 3, "not-noticed"),
    "pain, two points more": (PAIN, 3, 5, "worse"),
    "pain, 30 percent more of a little": (PAIN, 3, 4, "not-noticed"),
    "pain, none and none": (PAIN, 0, 0, "not-noticed"),
    "own activities, two points more": (FUNCTION, 4, 6, "better"),
    "own activities, two points less": (FUNCTION, 6, 4, "worse"),
    "own activities, less than two points more": (FUNCTION, 4, 5.9, "not-noticed"),
    "sleep: nobody has agreed on a smallest change": (Measure.SLEEP, 2, 9, "no-margin"),
    "concentration: nobody has agreed on one": (Measure.CONCENTRATION, 2, 9, "no-margin"),
    "stress: nobody has agreed on one": (Measure.STRESS, 9, 2, "no-margin"),
    "free motion: no figure was found": (Measure.MOTION, 40, 70, "no-margin"),
    "fewer than two days with an answer": (PAIN, None, None, "too-few"),
}


@pytest.mark.parametrize("row", ROWS, ids=list(ROWS))
def test_the_smallest_change_that_matters(row: str) -> None:
    """Pain: 2 points of 10 or 30 percent less, as in the review; own activities: 2 points; else none is claimed."""
    measure, first, latest, changed = ROWS[row]
    assert change(measure, first, latest, knowledge().review) == changed


@pytest.mark.parametrize(
    ("measure", "first", "low", "high"),
    [(PAIN, 8, 6, 10), (PAIN, 3, 2.1, 5), (FUNCTION, 4, 2, 6), (FUNCTION, 9, 7, 10)],
    ids=["strong pain", "a little pain", "own activities", "own activities near the top"],
)
def test_the_band_shows_where_nothing_has_changed_that_people_notice(
    measure: Measure, first: float, low: float, high: float
) -> None:
    """It begins at the first values and stays inside the scale."""
    band = margin_of(measure, first, knowledge().review)
    assert band is not None
    assert (band.low, band.high) == pytest.approx((low, high))
    assert band.facts
