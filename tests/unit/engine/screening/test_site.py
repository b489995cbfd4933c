"""Where a site is, and which regions a rule may name for it."""

import re

import pytest

from making.knowledge import knowledge
from unknot.engine.screening.site import Site, scope_of
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.technique import Technique


def test_pressing_without_a_point_is_refused() -> None:
    """A muscle is no spot."""
    with pytest.raises(ValueError, match=f"^{re.escape('Pressing needs a trigger point.')}$"):
        Site(Technique.HANDS, "trapezius-upper", Side.RIGHT)


def test_a_movement_is_where_the_muscles_first_point_is() -> None:
    """Of two points in two regions the first counts."""
    move = Site(Technique.STRETCH, "external-oblique", Side.RIGHT)
    assert move.place(knowledge()) == Place("ribs-lower-front", Side.RIGHT)


def test_a_region_in_the_middle_has_no_side() -> None:
    """Whatever side was said."""
    assert Site.press("multifidi-lumbar.3", Side.RIGHT, Technique.HANDS, knowledge()).place(knowledge()) == Place(
        "sacrum", None
    )


def test_pressing_concerns_one_region_and_moving_the_areas_of_the_muscle() -> None:
    """A stretch pulls on all of it."""
    press = Site.press("trapezius-upper.1", Side.RIGHT, Technique.HANDS, knowledge())
    assert press.regions(knowledge()) == {"neck-angle"}
    moved = Site(Technique.STRETCH, "trapezius-upper", Side.RIGHT).regions(knowledge())
    area = knowledge().muscles["trapezius-upper"].area
    assert moved >= knowledge().area_regions[area] | {"neck-angle"}


def test_the_scope_is_where_it_hurts_and_where_it_is_pressed() -> None:
    """Both are asked about, whichever was named."""
    temple = Drawing((Mark(Place("temple", Side.RIGHT)),))
    press = Site.press("trapezius-upper.1", Side.RIGHT, Technique.HANDS, knowledge())
    scope = scope_of(temple, (press,), knowledge())
    assert scope.drawing == temple
    assert scope.reach == ((frozenset({Technique.HANDS}), frozenset({"temple", "neck-angle"})),)
