"""Where a sentence comes from, how well it is known, and who has signed it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

SourceId: TypeAlias = str
FactRef: TypeAlias = str
"""``kind:id``, for example ``trigger_point:trapezius-upper.1``; an id is unique within its kind."""


class State(StrEnum):
    """How far a fact has been checked.  ``compiled``: from sources, no clinician has signed it yet."""

    COMPILED = "compiled"
    REVIEWED = "reviewed"
    TO_CONFIRM = "to confirm"


class Grade(StrEnum):
    """How strong the ground under a sentence is, best first."""

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"
    OPINION = "opinion"
    UNGRADED = "ungraded"


@dataclass(frozen=True, slots=True)
class Source:
    """A page or paper that was read (``read`` says how far: full, abstract, excerpt, secondary or not-opened)."""

    id: SourceId
    title: str
    kind: str
    url: str | None = None
    publisher: str | None = None
    year: int | None = None
    read: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SignOff:
    """A clinician's signature under a fact, and when it falls due again."""

    fact: FactRef
    reviewed_by: str
    reviewed_on: date
    next_review: date
