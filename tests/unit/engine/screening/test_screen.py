"""What a screening keeps, leaves open and permits."""

from dataclasses import replace

import pytest

from making.clearances import ADULT, TODAY
from making.knowledge import knowledge
from making.rules import base_of, rule
from unknot.engine.journal.answers import RuleAnswer
from unknot.engine.screening import Permit, screen
from unknot.knowledge.safety import Rule
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.disposition import Disposition, Level
from unknot.vocabulary.technique import PRESSING, Technique

HURTS = Drawing((Mark(Place("calf", Side.RIGHT)),))
LIMITS = knowledge().dose_limits
YES = RuleAnswer(bare=Answer.YES)
SPOT = rule("c-spot", Level.AVOID_AREA, here=True)


def _permits(said: dict[str, RuleAnswer], *rules: Rule) -> dict[Technique, Permit]:
    permits = screen(ADULT, HURTS, said, TODAY, base_of(rules)).permits
    assert len({permit.technique for permit in permits}) == len(permits)
    return {permit.technique: permit for permit in permits}


def test_a_screening_keeps_whom_what_and_when_it_is_about() -> None:
    """The person, the drawing and the day it was asked on."""
    kept = screen(ADULT, HURTS, {}, TODAY, base_of([]))
    assert (kept.person, kept.drawing, kept.on) == (ADULT, HURTS, TODAY)
    assert (kept.disposition, kept.because, kept.complete) == (Disposition.CLEAR, (), True)


def test_of_a_rule_answered_in_part_only_the_rest_is_asked() -> None:
    """The same question, with the ticks that are still open."""
    long = rule("c-long", ticks=("one", "two", "three"))
    said = {"c-long": RuleAnswer(ticks={"two": Answer.NO})}
    (asked,) = screen(ADULT, HURTS, said, TODAY, base_of([long])).open_questions
    assert asked == replace(long, ticks=(long.ticks[0], long.ticks[2]))


def test_a_technique_is_permitted_once_nothing_about_it_is_open() -> None:
    """An open rule about pressing leaves a stretch permitted; answered no, pressing is permitted too."""
    assert set(_permits({}, rule("c-press"))) == set(Technique) - PRESSING
    assert set(_permits({"c-press": RuleAnswer(bare=Answer.NO)}, rule("c-press"))) == set(Technique)


@pytest.mark.parametrize(("answer", "strength"), [(Answer.NO, LIMITS.ease_above), (Answer.YES, LIMITS.gentle_max)])
def test_a_permit_says_how_strong(answer: Answer, strength: int) -> None:
    """As usual, or gently where an answer asks for it."""
    permits = _permits({"c-light": RuleAnswer(bare=answer)}, rule("c-light", Level.GENTLE_ONLY))
    assert permits[Technique.HANDS].intensity_max == strength


def test_a_permit_names_the_places_to_avoid_in_order() -> None:
    """By region and then by side, a place without a side first."""
    places = (Place("temple", Side.LEFT), Place("calf", Side.RIGHT), Place("calf", Side.LEFT), Place("calf"))
    said = {"c-spot": RuleAnswer(at=dict.fromkeys(places, Answer.YES))}
    avoid = _permits(said, SPOT)[Technique.HANDS].avoid
    assert avoid == (Place("calf"), Place("calf", Side.LEFT), Place("calf", Side.RIGHT), Place("temple", Side.LEFT))
    assert not _permits(said, SPOT)[Technique.STRETCH].avoid


def test_a_question_that_can_change_nothing_is_not_asked() -> None:
    """Once somebody has to be seen, a milder rule about pressing is left out and a graver one is not."""
    rules = (rule("c-doctor", Level.URGENT), rule("c-mild"), rule("c-worst", Level.EMERGENCY))
    asked = screen(ADULT, HURTS, {"c-doctor": YES}, TODAY, base_of(rules)).open_questions
    assert [question.id for question in asked] == ["c-worst"]
