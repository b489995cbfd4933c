"""The screens that somebody with nothing against pressing meets."""

from dataclasses import replace

from making.clearances import ADULT, TODAY
from making.rules import base_of, rule
from unknot.engine.screening.site import Site
from unknot.engine.screening.walk import on_return, ticks_of, walk
from unknot.knowledge.base import Knowledge
from unknot.knowledge.gates import Gate
from unknot.knowledge.safety import RuleKind, Section
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.technique import Technique

FLAG = replace(rule("rf-one", Level.EMERGENCY), kind=RuleKind.RED_FLAG, section=Section.NECK)
MILD = replace(rule("rf-mild"), kind=RuleKind.RED_FLAG, section=Section.NECK)
RULES = (rule("c-two"), replace(rule("c-fever"), session=True), FLAG, MILD)
GATE = Gate("g-pain", "Does it hurt?", {"rf-mild": "it is pain", "c-two": "it is pain"})
HURTS = Drawing((Mark(Place("neck-angle", Side.RIGHT)),))


def _walked(base: Knowledge, opened: frozenset[str] = frozenset()) -> list[list[str]]:
    site = Site.press("trapezius-upper.1", Side.RIGHT, Technique.HANDS, base)
    walked = walk(ADULT, HURTS, (site,), {}, TODAY, base, opened)
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
