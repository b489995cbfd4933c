"""The care card: what to do first, then why, in levels as the NHS care cards have them."""

from collections.abc import Iterable
from dataclasses import dataclass

from unknot.engine.journal.answers import Answers
from unknot.engine.screening import Screening
from unknot.knowledge.safety import Rule, RuleId
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.provenance import State
from unknot.vocabulary.wording import sentence

LEVELS = {
    Disposition.EMERGENCY: ("immediate", "Immediate action required"),
    Disposition.URGENT: ("urgent", "Urgent advice"),
    Disposition.SEE_DOCTOR_FIRST: ("doctor", "See a doctor first"),
    Disposition.LIMITED: ("limited", "With care"),
}


@dataclass(frozen=True, slots=True)
class CareCard:
    """What to do first, then why; ``level`` is the card's class, ``heading`` what a screen reader says before it."""

    disposition: Disposition
    level: str
    heading: str
    actions: tuple[str, ...]
    reasons: tuple["Told", ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What was said, why it counts, whether nobody has confirmed that yet, and the rule that says so."""

    said: str
    reason: str
    unconfirmed: bool
    rule: RuleId


def card_of(found: Screening, answers: Answers) -> CareCard | None:
    """The card for this disposition; None where all is clear."""
    if found.disposition not in LEVELS:
        return None
    level, heading = LEVELS[found.disposition]
    actions = dict.fromkeys(sentence(r.rule.do) for r in found.because if r.level.disposition is found.disposition)
    told = tuple(_told(reason.rule, answers) for reason in found.because)
    return CareCard(found.disposition, level, heading, tuple(actions), told)


def _told(rule: Rule, answers: Answers) -> Told:
    said = "; ".join(_said(rule, answers)) + "."
    return Told(said, sentence(rule.reason), rule.state is State.TO_CONFIRM, rule.id)


def _said(rule: Rule, answers: Answers) -> Iterable[str]:
    """The lines that were ticked or not sure; where the rule was answered as a whole, or by who it is, what it asks."""
    answer = answers.get(rule.id)
    ticked = [t.text for t in rule.raising if answer and answer.ticks.get(t.id) in {Answer.YES, Answer.UNSURE}]
    return ticked or [tick.text for tick in rule.raising[:1]]
