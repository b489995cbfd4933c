"""The screens that somebody with nothing against pressing meets."""

from dataclasses import replace

from making.clearances import ADULT, TODAY
from making.rules import base_of, rule
from unknot.engine.journal.answers import RuleAnswer
from unknot.engine.screening.site import Site
from unknot.engine.screening.walk import on_return, ticks_of, walk
from unknot.knowledge.base import Knowledge
from unknot.knowledge.gates import Gate
from unknot.knowledge.safety import RuleKind, Section
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.technique import Technique

FLAG = replace(rule("rf-one", Level.EMERGENCY), kind=RuleKind.RED_FLAG, section=Section.NECK)
MILD = replace(rule("rf-mild"), kind=RuleKind.RED_FLAG, section=Section.NECK)
RULES = (rule("c-two"), replace(rule("c-fever"), session=True), FLAG, MILD)
GATE = Gate("g-pain", "Does it hurt?", {"rf-mild": "it is pain", "c-two": "it is pain"})
HURTS = Drawing((Mark(Place("neck-angle", Side.RIGHT)),))


def _walked(base: Knowledge, opened: frozenset[str] = frozenset(), hurts: Drawing = HURTS) -> list[list[str]]:
    site = Site.press("trapezius-upper.1", Side.RIGHT, Technique.HANDS, base)
    walked = walk(ADULT, hurts, (site,), {}, TODAY, base, opened)
    return [[question.id for question in asked] for asked in walked.screens]


def test_danger_comes_first_then_the_spot() -> None:
    """Two passes: conditions wait until a spot is chosen, though there would be room for them."""
    assert _walked(base_of(RULES)) == [["rf-one", "rf-mild"], ["c-two", "c-fever"]]


def test_a_gate_before_a_danger_sign_is_asked_with_the_danger_signs() -> None:
    """No to it leaves nothing behind it to ask."""
    assert _walked(base_of(RULES, GATE)) == [["rf-one", "g-pain"], ["c-fever"]]


def test_a_gate_that_is_true_all_the_same_opens() -> None:
    """What stands behind it is asked then."""
    assert _walked(base_of(RULES, GATE), frozenset({"g-pain"})) == [
        ["rf-one", "g-pain"],
        ["rf-mild"],
        ["c-two", "c-fever"],
    ]


def test_on_return_only_what_holds_for_one_session_is_asked_again() -> None:
    """The rest is still fresh."""
    base = base_of(RULES)
    site = Site.press("trapezius-upper.1", Side.RIGHT, Technique.HANDS, base)
    first = walk(ADULT, HURTS, (site,), {}, TODAY, base)
    again = walk(ADULT, HURTS, (site,), on_return(first.answers, base), TODAY, base)
    assert list(ticks_of(again.screens)) == ["Is c-fever true?"]


def test_a_spot_is_asked_about_once_where_it_hurts_and_where_it_is_pressed() -> None:
    """One screen for both places, and each is told of."""
    spot = rule("c-spot", Level.AVOID_AREA, here=True)
    base, temple = base_of([spot]), Place("temple", Side.RIGHT)
    site = Site.press("trapezius-upper.1", Side.RIGHT, Technique.HANDS, base)
    walked = walk(ADULT, Drawing((Mark(temple),)), (site,), {}, TODAY, base)
    assert walked.screens == ((spot,),)
    assert walked.answers["c-spot"] == RuleAnswer(at=dict.fromkeys((temple, site.place(base)), Answer.NO))


def test_a_no_to_a_gate_covers_the_place_it_was_drawn_with() -> None:
    """Nothing behind it is asked of the spot that hurts; of another press site it is."""
    spot, other = (rule(id_, Level.AVOID_AREA, here=True) for id_ in ("c-spot", "c-skin"))
    base = base_of([spot, other], Gate("g-skin", "On the skin?", {"c-spot": "it is", "c-skin": "it is"}))
    assert _walked(base) == [["g-skin"]]
    temple = Drawing((Mark(Place("temple", Side.RIGHT)),))
    assert _walked(base, hurts=temple) == [["g-skin"], ["c-spot", "c-skin"]]


def test_the_spot_pass_asks_what_concerns_the_way_of_pressing() -> None:
    """Who presses by hand is not asked about the gun."""
    gun = replace(rule("c-gun"), techniques=frozenset({Technique.GUN}))
    assert _walked(base_of([gun, rule("c-all")])) == [["c-all"]]


def test_a_rule_longer_than_a_screen_is_asked_in_two_parts() -> None:
    """What the first screen answered is not lost when the second is."""
    long = rule("c-long", ticks=tuple(f"t{number}" for number in range(9)))
    base = base_of([long])
    site = Site.press("trapezius-upper.1", Side.RIGHT, Technique.HANDS, base)
    walked = walk(ADULT, HURTS, (site,), {}, TODAY, base)
    assert [len(asked[0].ticks) for asked in walked.screens] == [7, 2]
    assert walked.answers["c-long"].ticks == dict.fromkeys((tick.id for tick in long.ticks), Answer.NO)
