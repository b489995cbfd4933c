"""What was made of a person's own words."""

from dataclasses import dataclass

from unknot.knowledge.safety import RuleId
from unknot.vocabulary.body import Mark


@dataclass(frozen=True, slots=True)
class Understood:
    """Words of the text, quoted as they stand there, and what they were taken for."""

    words: str
    taken_as: str


@dataclass(frozen=True, slots=True)
class Complaint:
    """Where it hurts, since when, what was understood from which words, what was not, and what to ask first.

    ``marks`` may be empty: words need not name a place.  ``ask_first`` has the rules with the worst level first.
    """

    marks: tuple[Mark, ...]
    onset_days: int | None
    understood: tuple[Understood, ...]
    not_understood: tuple[str, ...]
    ask_first: tuple[RuleId, ...]
