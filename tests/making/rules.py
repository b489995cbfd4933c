"""Safety rules for tests that need one or two and not the whole base."""

from collections.abc import Iterable
from dataclasses import replace

from making.knowledge import knowledge
from unknot.knowledge.base import Knowledge
from unknot.knowledge.gates import Gate
from unknot.knowledge.safety import Rule, RuleKind, Tick, TickPart
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.provenance import State
from unknot.vocabulary.technique import PRESSING


def rule(
    rule_id: str, level: Level = Level.SEE_DOCTOR_FIRST, *, here: bool = False, ticks: tuple[str | Tick, ...] = ()
) -> Rule:
    """A rule with one tick of its own id, or with the ticks given; a tick named by its id has the rule's level."""
    given = (tick if isinstance(tick, Tick) else Tick(tick, f"Is {tick} true?", level) for tick in ticks or (rule_id,))
    return Rule(
        id=rule_id,
        kind=RuleKind.CONTRAINDICATION,
        question=f"Is {rule_id} true?",
        level=level,
        techniques=PRESSING,
        ticks=tuple(given),
        reason="a reason",
        do="see a doctor",
        sources=("a-source",),
        state=State.COMPILED,
        here=here,
    )


def explains(tick: str, level: Level, *lowers: str) -> Tick:
    """A tick that brings the ticks named (or all) down to its own level."""
    return Tick(tick, f"Is it only {tick}?", level, TickPart.EXPLAINS, lowers)


def base_of(rules: Iterable[Rule], *gates: Gate) -> Knowledge:
    """The whole base with these rules and gates alone."""
    return replace(knowledge(), rules={each.id: each for each in rules}, gates={gate.id: gate for gate in gates})
