"""Gates: one plain tick that every rule behind it implies, so that a no to it answers them all."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from unknot.knowledge.safety import Rule, RuleId, RuleKind, Tick
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.provenance import State

GateId = str


@dataclass(frozen=True, slots=True)
class Gate:
    """A plain tick before several rules.  ``why`` says of each rule how a yes to it implies a yes to the tick.

    ``everywhere`` names the rules about a spot whose no holds at every place, because the tick is about the person.
    """

    id: GateId
    question: str
    why: Mapping[RuleId, str]
    everywhere: tuple[RuleId, ...] = field(default=())

    def as_question(self, rules: Mapping[RuleId, Rule]) -> Rule:
        """The gate as it stands on a screen.  A yes to it means nothing by itself: it opens the rules behind it."""
        behind = [rules[rule] for rule in self.why if rule in rules]
        return Rule(
            id=self.id,
            kind=RuleKind.GATE,
            question=self.question,
            level=Level.GENTLE_ONLY,
            techniques=frozenset().union(*(rule.techniques for rule in behind)),
            ticks=(Tick(self.id, self.question, Level.GENTLE_ONLY),),
            reason="the questions behind it are asked",
            do="answer the questions behind it",
            sources=tuple(dict.fromkeys(source for rule in behind for source in rule.sources)),
            state=State.COMPILED,
        )
