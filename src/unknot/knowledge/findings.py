"""What the other sheets state: protocol, trial doses, disagreements, habits, measures, norms, evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from unknot.vocabulary.provenance import FactRef, Grade, SourceId, State


class FindingKind(StrEnum):
    """The kinds of finding; an id is unique within its kind and a reference is ``kind:id``."""

    PROTOCOL = "protocol"
    KNOWLEDGE_STATE = "knowledge_state"
    DOSE = "dose"
    DISAGREEMENT = "disagreement"
    STARTING_DOSE = "starting_dose"
    HABIT = "habit"
    MEASURE = "measure"
    MEASURE_FIGURE = "measure_figure"
    LICENCE = "licence"
    NORM = "norm"
    CODE = "code"
    EVIDENCE = "evidence"
    HARM = "harm"
    FREQUENCY = "frequency"


@dataclass(frozen=True, slots=True)
class Finding:
    """One stated finding: what it says, how strong it is, and the figures that come with it.

    ``figures`` holds the sheet's own further fields (JSON values), for reference pages and exports.
    """

    kind: FindingKind
    id: str
    group: str
    says: str
    sources: tuple[SourceId, ...]
    state: State
    grade: Grade
    figures: Mapping[str, Any] = field(default_factory=dict)
    note: str | None = None

    @property
    def ref(self) -> FactRef:
        """How a message cites this finding."""
        return f"{self.kind}:{self.id}"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something of the sheets that is not in the fact base, and why."""

    sheet: str
    what: str
    why: str
