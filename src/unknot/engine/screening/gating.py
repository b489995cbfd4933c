"""What a gate's answer says of the rules behind it: no answers them, yes and unsure open them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from unknot.engine.journal.answers import Answers, RuleAnswer
from unknot.engine.screening.site import Scope
from unknot.knowledge.base import Knowledge
from unknot.knowledge.gates import Gate
from unknot.knowledge.safety import Rule
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Place

_UNANSWERED = RuleAnswer()
WORTH_A_GATE = 2
"""One tick before one other tick saves nobody anything."""


def said_of(rule: Rule, answers: Answers, scope: Scope, knowledge: Knowledge) -> RuleAnswer:
    """The rule's own answer; where it has none as a whole, a no to its gate stands for a no to the rule.

    A yes or an unsure to the rule itself always stands, whatever the gate says.
    """
    own = answers.get(rule.id, _UNANSWERED)
    gate = knowledge.gate_of.get(rule.id)
    if gate is None or own.bare not in {None, Answer.NO} or gate_answer(gate, answers) is not Answer.NO:
        return own
    covered = _covered(gate, rule, answers, scope)
    return replace(own, bare=Answer.NO, drawn=covered | (own.drawn if _whole(own, rule) else frozenset()))


def _whole(own: RuleAnswer, rule: Rule) -> bool:
    return own.bare is Answer.NO or all(tick.id in own.ticks for tick in rule.raising)


def _covered(gate: Gate, rule: Rule, answers: Answers, scope: Scope) -> frozenset[Place]:
    """A no covers what was drawn when it was given; every place only where the gate's tick is about the person."""
    return scope.places if rule.id in gate.everywhere else answers[gate.id].drawn


def gate_answer(gate: Gate, answers: Answers) -> Answer | None:
    """What was answered to the gate, as a whole or as its one tick; the answer that opens it wins."""
    said = answers.get(gate.id, _UNANSWERED)
    given = [answer for answer in (said.bare, *said.ticks.values()) if answer is not None]
    return max(given, key=[Answer.NO, Answer.UNSURE, Answer.YES].index, default=None)


def behind_gates(rules: Iterable[Rule], answers: Answers, knowledge: Knowledge) -> Iterator[Rule]:
    """The questions to ask for these open rules: a gate in the place of the rules behind it until it is answered."""
    rules = tuple(rules)
    shut = {gate.id for gate in knowledge.gates.values() if _saves(gate, rules) and gate_answer(gate, answers) is None}
    asked = set[str]()
    for rule in rules:
        gate = knowledge.gate_of.get(rule.id)
        if gate is None or gate.id not in shut:
            yield rule
        elif gate.id not in asked:
            asked.add(gate.id)
            yield knowledge.asked[gate.id]


def _saves(gate: Gate, rules: Iterable[Rule]) -> bool:
    return sum(len(rule.ticks) for rule in rules if rule.id in gate.why) >= WORTH_A_GATE
