"""What a person has answered to the safety rules, with enough kept to know what each answer covers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Place

RuleId = str
TickId = str


@dataclass(frozen=True, slots=True)
class RuleAnswer:
    """The answer to one rule: as a whole (``bare``), tick by tick, or, for a rule about a spot, place by place.

    ``drawn`` holds the places that were drawn when a bare answer was given: a bare no covers those and no others.
    """

    bare: Answer | None = None
    ticks: Mapping[TickId, Answer] = field(default_factory=dict)
    at: Mapping[Place, Answer] = field(default_factory=dict)
    drawn: frozenset[Place] = frozenset()


Answers = Mapping[RuleId, RuleAnswer]
