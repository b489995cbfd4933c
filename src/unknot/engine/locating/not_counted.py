"""Answers that were given and do not count, and why: nothing is set aside without being said."""

from dataclasses import dataclass
from enum import StrEnum

from unknot.engine.locating.feeling import counted
from unknot.engine.locating.posterior import Posterior
from unknot.engine.locating.said import Said
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.answer import Answer


class Because(StrEnum):
    """Why an answer does not count."""

    TOO_MANY = "too many marks hang together"
    SAME_PRESS = "the other sign of the same press says the same"


@dataclass(frozen=True, slots=True)
class NotCounted:
    """The answer to ``question`` changed nothing."""

    question: str
    answer: Answer
    because: Because


def not_counted(said: Said, posterior: Posterior, knowledge: Knowledge) -> tuple[NotCounted, ...]:
    """Every such answer, what was felt last.  Not sure is never among them: it is no evidence anyhow."""
    felt = counted(said.felt, knowledge)
    twice = (one for one in said.felt if one not in felt and one.answer is not Answer.UNSURE)
    return (
        *(NotCounted(question, Answer.YES, Because.TOO_MANY) for question in posterior.set_aside),
        *(NotCounted(one.id, one.answer, Because.SAME_PRESS) for one in twice),
    )
