"""What is wrong with the gates: a rule that may not stand behind one, or that stands there without a reason."""

from collections.abc import Iterator

from unknot.knowledge.base import Knowledge
from unknot.knowledge.gates import Gate
from unknot.knowledge.safety import Rule, RuleId, RuleKind
from unknot.vocabulary.disposition import Level


def of_gates(known: Knowledge) -> Iterator[str]:
    """A rule nobody knows, an emergency, a reason that is missing, and a rule behind two gates."""
    for gate in known.gates.values():
        yield from (f"gate {gate.id}: {what}" for what in _of_gate(gate, known))
    behind = [rule for gate in known.gates.values() for rule in gate.why]
    yield from (f"rule {rule} stands behind two gates." for rule in sorted(set(behind)) if behind.count(rule) > 1)


def _of_gate(gate: Gate, known: Knowledge) -> Iterator[str]:
    if gate.id in known.rules:
        yield "a rule has this id already."
    if not gate.why:
        yield "no rule stands behind it."
    for rule, why in gate.why.items():
        yield from _of_rule(rule, why, known)
    for rule in gate.everywhere:
        if rule not in gate.why or (rule in known.rules and not known.rules[rule].here):
            yield f"everywhere names {rule}, which is not a rule about a spot behind this gate."


def _of_rule(rule_id: RuleId, why: str, known: Knowledge) -> Iterator[str]:
    if not why.strip():
        yield f"rule {rule_id} needs a reason why a yes to it implies a yes to the gate."
    rule = known.rules.get(rule_id)
    if rule is None:
        yield f'"{rule_id}" is no rule.'
    elif bar := _may_not(rule):
        yield f"rule {rule_id} may not stand behind a gate: {bar}."


def _may_not(rule: Rule) -> str | None:
    if any(tick.level is Level.EMERGENCY for tick in rule.raising):
        return "it is an emergency sign"
    if rule.kind is RuleKind.PLACE_RULE:
        return "a place rule is never asked"
    return "it is asked before each session" if rule.session else None
