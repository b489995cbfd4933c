"""What is asked next: the open rules in their order, a gate before what stands behind it, screen by screen."""

from collections.abc import Iterable
from dataclasses import replace

from unknot.engine.journal.answers import Answers
from unknot.engine.screening.gating import behind_gates
from unknot.engine.screening.site import Scope
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import Rule, RuleKind

TICKS_ON_A_SCREEN = 7
"""More than seven ticks at once are skimmed, not read (the design's limit)."""


def in_order(rules: Iterable[Rule], answers: Answers, scope: Scope, knowledge: Knowledge) -> tuple[Rule, ...]:
    """The questions for these rules: danger signs before conditions, the worst first, then what can change most.

    A gate stands where the gravest rule behind it would, before the others of its kind; like stands by like.
    """
    ranked = sorted(rules, key=lambda rule: _rank(rule, scope, knowledge))
    return tuple(behind_gates(ranked, answers, knowledge))


def about_danger(questions: Iterable[Rule], rules: Iterable[Rule], knowledge: Knowledge) -> tuple[Rule, ...]:
    """Of these questions those that ask for a danger sign among the open rules, or are a gate before one."""
    flags = {rule.id for rule in rules if rule.kind is RuleKind.RED_FLAG}
    gates = {knowledge.gate_of[flag].id for flag in flags if flag in knowledge.gate_of}
    return tuple(question for question in questions if question.id in flags | gates)


def _rank(rule: Rule, scope: Scope, knowledge: Knowledge) -> tuple[bool, int, bool, int, str]:
    gated = rule.id in knowledge.gate_of
    return rule.kind is not RuleKind.RED_FLAG, -_worst(rule), not gated, -_breadth(rule, scope), rule.section or ""


def _worst(rule: Rule) -> int:
    return max(tick.level.disposition.severity for tick in rule.ticks if tick.raises)


def _breadth(rule: Rule, scope: Scope) -> int:
    """How many of the wanted techniques a yes can take away."""
    return len(rule.techniques & scope.techniques)


def one_screen(questions: Iterable[Rule]) -> tuple[Rule, ...]:
    """The next screen: at most seven ticks, from the first question on, all about the spot or none of them.

    A question that does not fit waits for the next screen and is never split, unless it alone has more than seven
    ticks; then only questions as grave as it may fill the room that is left, so that nothing milder goes before.
    """
    waiting = tuple(questions)
    chosen: list[Rule] = []
    room, gravest_left = TICKS_ON_A_SCREEN, 0
    for rule in waiting:
        if rule.here != waiting[0].here or _worst(rule) < gravest_left:
            continue
        if len(rule.ticks) <= room:
            chosen.append(rule)
            room -= len(rule.ticks)
        elif chosen:
            gravest_left = max(gravest_left, _worst(rule))
        else:
            return (replace(rule, ticks=rule.ticks[:TICKS_ON_A_SCREEN]),)
    return tuple(chosen)


def left_after(questions: Iterable[Rule], asked: Iterable[Rule]) -> tuple[Rule, ...]:
    """What is left of these questions once a screen has been asked: of a rule that was split, its other ticks."""
    read = {(rule.id, tick.id) for rule in asked for tick in rule.ticks}
    rest = (replace(rule, ticks=tuple(t for t in rule.ticks if (rule.id, t.id) not in read)) for rule in questions)
    return tuple(rule for rule in rest if rule.ticks)
