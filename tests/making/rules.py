"""Safety rules for tests that need one or two and not the whole base."""

from unknot.knowledge.safety import Rule, RuleKind, Tick
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.provenance import State
from unknot.vocabulary.technique import PRESSING


def rule(
    rule_id: str, level: Level = Level.SEE_DOCTOR_FIRST, *, here: bool = False, ticks: tuple[str, ...] = ()
) -> Rule:
    """A rule with one tick of its own id, or with the ticks named."""
    return Rule(
        id=rule_id,
        kind=RuleKind.CONTRAINDICATION,
        question=f"Is {rule_id} true?",
        level=level,
        techniques=PRESSING,
        ticks=tuple(Tick(tick, f"Is {tick} true?", level) for tick in ticks or (rule_id,)),
        reason="a reason",
        do="see a doctor",
        sources=("a-source",),
        state=State.COMPILED,
        here=here,
    )
