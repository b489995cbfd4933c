"""The laws of screening for every pair of rules there is (design, section 4): none is left to chance.

In the suite each pair is judged alone, and leave is asked for with every seventh pair, which takes a few seconds; in
``make prove`` every pair is judged among all the other rules, and leave is asked for with each.
"""

import os
from itertools import combinations
from pathlib import Path

from making.clearances import ADULT, TODAY
from making.knowledge import knowledge
from making.rules import base_of
from unknot.engine.journal.answers import Answers, RuleAnswer
from unknot.engine.screening import Clearance, Missing, Refused, clear, screen
from unknot.engine.screening.applicability import applicable
from unknot.engine.screening.site import Site, scope_of
from unknot.engine.screening.verdict import Verdict, verdict
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import Rule, RuleId, RuleKind
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Side
from unknot.vocabulary.technique import Technique

AMONG_ALL = os.environ.get("UNKNOT_PROFILE") == "prove"
ASKED = sorted((r for r in knowledge().rules.values() if r.kind is not RuleKind.PLACE_RULE), key=lambda r: r.id)
PAIRS = list(combinations(ASKED, 2))
SOME = PAIRS if AMONG_ALL else PAIRS[::7]
PRESS = Site.press("trapezius-upper.1", Side.RIGHT, Technique.HANDS, knowledge())
HURTS = Drawing((Mark(PRESS.place(knowledge())),))
SCOPE = scope_of(HURTS, (PRESS,), knowledge())
PAGE = Path(__file__).parent.parent.parent / "docs" / "explanation" / "screening.md"


def _base(*rules: Rule) -> Knowledge:
    return knowledge() if AMONG_ALL else base_of(rules)


def _judged(said: dict[RuleId, Answer], base: Knowledge) -> Verdict:
    return verdict(ADULT, _answers(said), SCOPE, base)


def _answers(said: dict[RuleId, Answer]) -> Answers:
    drawn = frozenset(HURTS.places)
    return {rule: RuleAnswer(bare=answer, drawn=drawn) for rule, answer in said.items()}


ALONE = {rule.id: _judged({rule.id: Answer.YES}, _base(rule)) for rule in ASKED}


def test_the_page_says_how_many_pairs_there_are() -> None:
    """The figure in the explanation is the one that was run."""
    assert f"{len(ASKED)} rules that are asked: {len(PAIRS):,} pairs" in " ".join(PAGE.read_text().split())


def test_two_yeses_rule_out_what_either_rules_out_and_the_worse_wins() -> None:
    """Neither softens the other, nothing is added by chance; the order is nothing, and unsure is as strict as yes."""
    for one, other in PAIRS:
        base, yes = _base(one, other), Answer.YES
        both = _judged({one.id: yes, other.id: yes}, base)
        first, second = ALONE[one.id], ALONE[other.id]
        assert both.disposition is max(first.disposition, second.disposition), (one.id, other.id)
        assert both.excluded == first.excluded | second.excluded, (one.id, other.id)
        assert both.gentle is (first.gentle or second.gentle), (one.id, other.id)
        for technique, places in both.avoided.items():
            assert places == first.avoided[technique] | second.avoided[technique], (one.id, other.id)
        assert both == _judged({other.id: Answer.UNSURE, one.id: yes}, base), (one.id, other.id)


def test_leave_to_press_is_given_only_where_neither_of_two_rules_forbids_it() -> None:
    """With a yes to both there is leave exactly where each alone would leave it; never where one rules it out."""
    place = PRESS.place(knowledge())
    for one, other in SOME:
        answers = _answers({one.id: Answer.YES, other.id: Answer.YES})
        free = not any(ALONE[rule.id].forbids(PRESS.technique, place) for rule in (one, other))
        assert isinstance(_cleared(answers, base_of((one, other))), Clearance if free else Refused), (one.id, other.id)


def test_a_no_to_one_rule_never_stands_for_the_other() -> None:
    """While the other is open and concerns this spot there is no leave."""
    for one, other in SOME:
        base = base_of((one, other))
        asked = {rule.id for rule in applicable(ADULT, SCOPE, base)}
        for told, left in ((one, other), (other, one)):
            wanted = Missing if left.id in asked else Clearance
            assert isinstance(_cleared(_answers({told.id: Answer.NO}), base), wanted), (told.id, left.id)


def _cleared(answers: Answers, base: Knowledge) -> object:
    return clear(screen(ADULT, HURTS, answers, TODAY, base, (PRESS,)), PRESS, answers, TODAY, base)
