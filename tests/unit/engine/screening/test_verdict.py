"""What one raised rule takes away, and where."""

from dataclasses import replace

import pytest

from making.clearances import ADULT
from making.knowledge import knowledge
from making.rules import base_of, rule
from unknot.engine.journal.answers import RuleAnswer
from unknot.engine.screening.site import scope_of
from unknot.engine.screening.verdict import Effect, Reason, Verdict, effect, verdict
from unknot.knowledge.safety import PersonIs, Rule, RuleKind, Section, Tick
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.disposition import Disposition, Level
from unknot.vocabulary.technique import PRESSING, Technique

CALF, NECK = Place("calf", Side.RIGHT), Place("neck-angle", Side.RIGHT)
SCOPE = scope_of(Drawing((Mark(NECK),)), (), knowledge())
CALVES = frozenset({"calf"})
ANYWHERE_ON_THE_CALF = dict.fromkeys(PRESSING, frozenset({Place("calf")}))
LIMITED, DOCTOR = Disposition.LIMITED, Disposition.SEE_DOCTOR_FIRST


def _flag(level: Level) -> Rule:
    return replace(rule("rf-leg", level), kind=RuleKind.RED_FLAG, section=Section.LEG, regions=CALVES)


def test_gentle_only_takes_the_gun_and_leaves_a_light_hand() -> None:
    """The level's own words."""
    light = Reason(rule("c-light", Level.GENTLE_ONLY), Level.GENTLE_ONLY)
    assert effect(light, {}, SCOPE) == Effect(LIMITED, frozenset({Technique.GUN}), gentle=True)


@pytest.mark.parametrize(
    ("raised", "level", "expected"),
    [
        (_flag(Level.SEE_DOCTOR_FIRST), Level.SEE_DOCTOR_FIRST, Effect(DOCTOR, PRESSING)),
        (_flag(Level.AVOID_AREA), Level.AVOID_AREA, Effect(LIMITED, avoided=ANYWHERE_ON_THE_CALF)),
        (
            replace(rule("c-leg"), regions=CALVES),
            Level.SEE_DOCTOR_FIRST,
            Effect(DOCTOR, avoided=ANYWHERE_ON_THE_CALF),
        ),
        (rule("c-here", here=True), Level.SEE_DOCTOR_FIRST, Effect(DOCTOR, PRESSING)),
        (
            replace(rule("c-area", Level.AVOID_AREA), regions=CALVES),
            Level.AVOID_AREA,
            Effect(LIMITED, avoided=ANYWHERE_ON_THE_CALF),
        ),
        (
            rule("c-spot", Level.AVOID_AREA, here=True),
            Level.AVOID_AREA,
            Effect(LIMITED, avoided=dict.fromkeys(PRESSING, frozenset({NECK}))),
        ),
    ],
    ids=["a sign for a doctor", "a sign to avoid", "a condition", "a spot for a doctor", "an area", "a spot"],
)
def test_where_a_reason_takes_techniques_away(raised: Rule, level: Level, expected: Effect) -> None:
    """A region named by a sign frees nothing; named by a condition it frees the rest; a spot is where it was said."""
    assert effect(Reason(raised, level), {raised.id: RuleAnswer(bare=Answer.YES)}, SCOPE) == expected


def test_what_the_person_settles_is_true_wherever_it_hurts() -> None:
    """Nobody answered, because nobody had to be asked."""
    spot = replace(rule("c-old", Level.AVOID_AREA, here=True), settled_by=PersonIs(age_from=30))
    judged = verdict(ADULT, {}, SCOPE, base_of([spot]))
    assert judged.forbids(Technique.HANDS, NECK)
    assert not judged.forbids(Technique.HANDS, CALF)


def test_what_was_not_judged_is_not_forbidden() -> None:
    """A technique without a row avoids no place."""
    nothing = Verdict(Disposition.CLEAR, (), frozenset(), {}, gentle=False)
    assert not nothing.forbids(Technique.HANDS, NECK)


def test_a_reason_has_the_strictest_level_that_was_ticked() -> None:
    """Of an emergency and a matter of gentleness it is the emergency that is told."""
    ticks = (Tick("grave", "Grave?", Level.EMERGENCY), Tick("light", "Light?", Level.GENTLE_ONLY))
    both = rule("c-both", ticks=ticks)
    said = {"c-both": RuleAnswer(ticks={"grave": Answer.YES, "light": Answer.YES})}
    judged = verdict(ADULT, said, SCOPE, base_of([both]))
    assert judged.reasons == (Reason(both, Level.EMERGENCY),)
    assert judged.gentle is True


def test_nothing_said_against_pressing_takes_nothing_away() -> None:
    """No reason, no place, no less strength."""
    nowhere: dict[Technique, frozenset[Place]] = dict.fromkeys(Technique, frozenset())
    assert verdict(ADULT, {}, SCOPE, base_of([rule("c-one")])) == Verdict(
        Disposition.CLEAR, (), frozenset(), nowhere, gentle=False
    )
