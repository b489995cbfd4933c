"""How far two drawings of one pain agree, and how far the ranking moved, in words."""

from dataclasses import replace

import pytest

from making.knowledge import knowledge
from making.nets import at
from unknot.engine.locating import Candidate, Ranking
from unknot.engine.locating.repeatability import Moved, Same, combined, moved, same
from unknot.vocabulary.body import Drawing, Mark, Side
from unknot.vocabulary.scale import Pain

PAIRED = {"r0": True, "r1": True}


def ranking(*muscles: str) -> Ranking:
    """These muscles in this order."""
    one = Candidate("m.1", "m", Side.LEFT, 0.5, "likely", (), ())
    return Ranking(tuple(replace(one, muscle=muscle, point=f"{muscle}.1") for muscle in muscles), 0.1, ())


@pytest.mark.parametrize(
    ("before", "now", "word"),
    [
        ("abc", "abc", Moved.NOT),
        ("abcd", "abce", Moved.NOT),
        ("abc", "bac", Moved.ORDER),
        ("abc", "acb", Moved.ORDER),
        ("abc", "abd", Moved.FIRST_STAYS),
        ("abc", "dab", Moved.FIRST_CHANGED),
        ("abc", "def", Moved.ALL),
        ("abc", "", Moved.ALL),
        ("", "", Moved.NOT),
    ],
)
def test_how_far_the_first_three_muscles_moved_has_a_word(before: str, now: str, word: Moved) -> None:
    """Only the three that are shown count; without any there are other muscles altogether."""
    assert moved(ranking(*before), ranking(*now)) is word


@pytest.mark.parametrize(
    ("share", "word"),
    [(1, Same.ALL), (0.75, Same.MOSTLY), (0.74, Same.PARTLY), (0.4, Same.PARTLY), (0.39, Same.HARDLY)],
)
def test_an_overlap_has_a_word(share: float, word: Same) -> None:
    """The steps are those of the sheet."""
    assert same(share, knowledge().explaining) is word


def test_the_worse_of_two_pains_is_kept_and_the_longer_onset() -> None:
    """Combining loses nothing that was said."""
    one = Drawing((Mark(at("r0"), Pain(3)), Mark(at("r1"))), onset_days=2)
    other = Drawing((Mark(at("r0"), Pain(5)),), onset_days=4)
    both = combined([one, other], PAIRED, {}, knowledge().explaining)
    assert both.drawing == Drawing((Mark(at("r0"), Pain(5)), Mark(at("r1"))), onset_days=4)
    assert both.weights[at("r0")] == 1 > both.weights[at("r1")]


def test_one_drawing_alone_is_what_it_was() -> None:
    """Every mark counts in full while there is nothing to compare it with."""
    alone = Drawing((Mark(at("r0")), Mark(at("r1"))))
    assert set(combined([alone], PAIRED, {}, knowledge().explaining).weights.values()) == {1.0}


def test_without_a_drawing_there_is_nothing_to_combine() -> None:
    """It is refused with a sentence."""
    with pytest.raises(ValueError, match="no drawing"):
        combined([], {}, {}, knowledge().explaining)


def test_a_ranking_that_is_not_there_did_not_move() -> None:
    """Pain that was too widespread on one day has no list to compare."""
    wide = replace(ranking(), too_widespread=True)
    assert moved(wide, ranking("a")) is None
    assert moved(wide, wide) is None


def test_a_mark_right_beside_counts_as_repeated() -> None:
    """People draw roughly: what touches was made for the same pain."""
    one, other = Drawing((Mark(at("r0")),)), Drawing((Mark(at("r1")),))
    touch = {at("r0"): frozenset({at("r1")}), at("r1"): frozenset({at("r0")})}
    near, far = (combined([one, other], PAIRED, among, knowledge().explaining) for among in (touch, {}))
    assert near.repeatability > far.repeatability
    assert near.weights[at("r0")] == near.repeatability
