"""Gates: one plain tick before several rules (design, section 4), over the gates of the base."""

import pytest

from making.clearances import ADULT, TODAY, all_no
from making.knowledge import knowledge
from unknot.engine.journal.answers import Answers, RuleAnswer
from unknot.engine.screening import Clearance, Screening, clear, screen
from unknot.engine.screening.site import Site
from unknot.knowledge.check import check
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Side
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.technique import Technique

GATES = list(knowledge().gates.values())
BEHIND = [(gate, rule) for gate in GATES for rule in gate.why]
PRESS = Site.press("trapezius-upper.1", Side.RIGHT, Technique.HANDS, knowledge())
HURTS = Drawing((Mark(PRESS.place(knowledge())),))


def _gated(answer: Answer) -> Answers:
    """No to every rule that stands behind no gate, and this answer to every gate."""
    own = {id_: said for id_, said in all_no(*HURTS.places).items() if id_ not in knowledge().gate_of}
    drawn = frozenset(HURTS.places)
    return {**own, **{gate.id: RuleAnswer(bare=answer, drawn=drawn) for gate in GATES}}


def _screen(answers: Answers) -> Screening:
    return screen(ADULT, HURTS, answers, TODAY, knowledge(), (PRESS,))


def test_no_emergency_sign_stands_behind_a_gate() -> None:
    """Whatever needs an ambulance is asked by itself, and every rule behind a gate has its written reason."""
    for gate, rule in BEHIND:
        assert all(tick.level is not Level.EMERGENCY for tick in knowledge().rules[rule].raising), rule
        assert gate.why[rule], rule


def test_no_to_every_gate_clears_a_safe_person() -> None:
    """Everything behind them counts as answered."""
    answers = _gated(Answer.NO)
    assert isinstance(clear(_screen(answers), PRESS, answers, TODAY, knowledge()), Clearance)


@pytest.mark.parametrize("answer", [Answer.YES, Answer.UNSURE])
def test_yes_and_unsure_open_what_stands_behind(answer: Answer) -> None:
    """Nothing is cleared until the rules themselves are answered, and no gate is asked again."""
    answers = _gated(answer)
    asked = {question.id for question in _screen(answers).open_questions}
    assert asked
    assert asked <= set(knowledge().gate_of)
    assert not isinstance(clear(_screen(answers), PRESS, answers, TODAY, knowledge()), Clearance)


@pytest.mark.parametrize("answer", [Answer.YES, Answer.UNSURE])
def test_a_yes_to_a_rule_means_the_same_whatever_its_gate_says(answer: Answer) -> None:
    """A no to the gate takes nothing from a yes or an unsure to the rule itself."""
    for _, rule in BEHIND:
        told = {rule: RuleAnswer(bare=answer, drawn=frozenset(HURTS.places))}
        open_gate, shut_gate = (_screen({**_gated(said), **told}).verdict for said in (Answer.YES, Answer.NO))
        assert open_gate == shut_gate, rule
        assert rule in {reason.rule.id for reason in shut_gate.reasons}, rule


def test_the_check_of_the_base_finds_no_fault_in_them() -> None:
    """Known rules, a reason each, one gate at most, nothing that is asked before each session."""
    assert not [fault for fault in check(knowledge(), TODAY).faults if "gate" in fault]
