"""The plain sentences a person reads, each with the facts behind it.

A message whose fact is gone, or may not be used until somebody confirms it, does not exist: pages that want to say it
find nothing to say.
"""

from dataclasses import dataclass

from unknot.vocabulary.provenance import FactRef, Grade, SourceId, State

MessageId = str


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for a person.  ``grade`` and ``state`` are the weakest of its facts'; ``dissent`` says who disagrees.

    ``text`` may hold ``{names}`` that ``with_figures`` fills in.
    """

    id: MessageId
    text: str
    facts: tuple[FactRef, ...]
    sources: tuple[SourceId, ...]
    grade: Grade
    state: State
    dissent: tuple[str, ...] = ()

    def with_figures(self, **figures: object) -> str:
        """The sentence with its figures filled in, for example seconds."""
        return self.text.format(**figures)
