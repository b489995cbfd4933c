"""What place rules and a spot's written decision make of a technique there."""

from dataclasses import replace

from making.knowledge import knowledge
from unknot.engine.screening.placing import PlaceVerdict, judge_place
from unknot.engine.screening.site import Site
from unknot.vocabulary.body import Side
from unknot.vocabulary.technique import Technique

SHIN, BUTTOCK = "tibialis-anterior.1", "gluteus-maximus.2"


def _judged(point: str, technique: Technique = Technique.HANDS, **changes: object) -> PlaceVerdict:
    base = replace(knowledge(), **changes)  # type: ignore[arg-type]
    return judge_place(Site(technique, base.points[point].muscle, Side.RIGHT, point), base)


def test_a_landmark_is_told_how_to_stay_clear() -> None:
    """The decision sets the rule aside and leaves its caution."""
    caution = knowledge().place_decisions[SHIN].caution
    assert caution
    assert _judged(SHIN) == PlaceVerdict(sentences=(caution,))


def test_a_rule_that_is_kept_is_told_after_the_caution() -> None:
    """Gentle, with the spot's own words first and the rule's reason second."""
    caution = knowledge().place_decisions[BUTTOCK].caution
    assert caution
    assert _judged(BUTTOCK) == PlaceVerdict(gentle=True, sentences=(caution, knowledge().rules["a-sciatic"].reason))


def test_a_movement_is_not_about_the_place() -> None:
    """Nothing of pressing is said of a stretch, though its point be named."""
    assert _judged(SHIN, Technique.STRETCH) == PlaceVerdict()


def test_a_gun_rule_holds_whatever_was_decided_for_hands() -> None:
    """Bone stays bone under a gun, and the reason is said."""
    assert _judged(SHIN, Technique.GUN) == PlaceVerdict(forbidden=True, sentences=(knowledge().rules["a-bony"].reason,))


def test_without_a_decision_every_rule_holds() -> None:
    """What nobody decided is not set aside."""
    assert _judged(SHIN, place_decisions={}).forbidden


def test_a_spot_for_professionals_keeps_its_rules() -> None:
    """The decision leaves them standing."""
    assert _judged("iliopsoas.1").forbidden


def test_a_rule_kept_for_one_way_of_pressing_is_set_aside_for_the_others() -> None:
    """A neck is lightly laid on a ball, and pressed by hand as usual."""
    neck = "splenius-cervicis.1"
    assert _judged(neck, Technique.BALL).gentle
    assert not _judged(neck, Technique.HANDS).gentle


def test_a_decision_may_ask_for_a_light_touch_where_no_rule_does() -> None:
    """Its rule is set aside, and the touch is light all the same; where it asks for nothing the touch is as usual."""
    sacrum = "multifidi-lumbar.3"
    assert knowledge().place_decisions[sacrum].gentle
    assert not knowledge().place_decisions[sacrum].keep
    assert _judged(sacrum).gentle is True
    assert _judged(SHIN).gentle is False
    assert _judged("trapezius-upper.1") == PlaceVerdict()
