"""The drawings of the body, read for a page and a PDF."""

import pytest

from unknot.doors.body_map import VIEWS, shown, view
from unknot.vocabulary.body import Place, Side


@pytest.mark.parametrize("name", VIEWS)
def test_every_shape_is_read_and_lies_within_its_drawing(name: str) -> None:
    """Each path begins with a move, and no point falls outside."""
    body = view(name)
    assert {shape.kind for shape in body.shapes} == {"skin", "region", "silhouette", "inner", "crease"}
    for shape in body.shapes:
        assert shape.steps[0][0] == "M"
        for letter, points in shape.steps:
            assert len(points) == {"M": 2, "L": 2, "C": 6, "Z": 0}[letter]
            assert all(-20 <= one <= body.height + 20 for one in points)


def test_left_is_the_persons_left() -> None:
    """From the front it lies on the right of the picture, from behind on its left."""
    for name, right_of_the_middle in (("front", True), ("back", False)):
        (left,) = view(name).of(Place("thigh-front" if name == "front" else "calf", Side.LEFT))
        assert (left.middle[0] > view(name).width / 2) is right_of_the_middle


def test_a_mark_in_the_middle_or_of_no_side_lies_on_both() -> None:
    """Nobody said which."""
    for side in (None, Side.MIDLINE):
        assert len(view("front").of(Place("forehead", side))) == 2


def test_a_place_that_a_view_does_not_show_is_not_drawn_in_it() -> None:
    """It stands in the list alone."""
    places = (Place("calf", Side.LEFT), Place("forehead", Side.LEFT))
    assert places[1] in shown(places)["front"]
    assert places[1] not in shown(places)["back"]
