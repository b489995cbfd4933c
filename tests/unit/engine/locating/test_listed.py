"""Which candidates a list shows: points are compared, not muscles, and what was tried comes after the others."""

from making.knowledge import knowledge
from unknot.engine.locating import Said, explain_said, explain_shown, locate
from unknot.engine.locating.listed import first_of_each_side, likeliest_elsewhere, tried_last, with_several_spots
from unknot.vocabulary.body import Drawing, Mark, Place, Side

DRAWING = Drawing(tuple(Mark(Place(region, Side.LEFT)) for region in ("shoulder-side", "shoulder-back")))
BOTH = Drawing(tuple(Mark(Place("temple", side)) for side in (Side.LEFT, Side.RIGHT)))


def test_another_spot_of_the_same_muscle_is_another_one() -> None:
    """A programme that has a spot of the likeliest muscle may still lack the likeliest spot."""
    candidates = locate(DRAWING, {}, knowledge()).candidates
    spots = knowledge().programmes["p-shoulder"].spots
    first = likeliest_elsewhere(candidates, spots)
    assert first == candidates[0]
    assert any(knowledge().muscle_of(spot).id == first.muscle for spot in spots)
    assert likeliest_elsewhere(candidates, (first.point,)) is None
    assert likeliest_elsewhere((), spots) is None


def test_what_was_tried_comes_after_the_others_each_in_their_own_order() -> None:
    """Nothing is lost, and no chance is changed."""
    candidates = locate(DRAWING, {}, knowledge()).candidates
    tried = {candidates[0].muscle}
    listed = tried_last(candidates, tried)
    assert set(listed) == set(candidates)
    assert listed == [
        *(one for one in candidates if one.muscle not in tried),
        *(one for one in candidates if one.muscle in tried),
    ]


def test_a_muscle_with_two_spots_is_told_apart() -> None:
    """One spot on two sides is still one."""
    candidates = locate(DRAWING, {}, knowledge()).candidates
    assert "supraspinatus" in with_several_spots(candidates)
    assert not with_several_spots(candidates[:1])


def test_exactly_those_shown_are_explained() -> None:
    """Each muscle and side of a pain on both sides, and any other that is asked for."""
    said = Said(BOTH, {})
    why = explain_said(said, knowledge())
    shown = first_of_each_side(why.ranking.candidates)
    assert shown[0].muscle == shown[1].muscle
    assert [one.candidate for one in why.explanations] == shown[:3]
    assert list(explain_shown(shown[2:6], said, why, knowledge())) == shown[2:6]
