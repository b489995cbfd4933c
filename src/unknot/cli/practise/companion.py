"""What every part of the conversation needs: the terminal, the journal, the clock and the facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from unknot.cli.practise.terminal import Terminal
from unknot.engine.journal.answers import Answers
from unknot.engine.journal.reading import drawing_of, fresh_answers, person_of
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import Drawing
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.person import Person


class Journal(Protocol):
    """Where entries are kept: each is on disk before the next question is asked."""

    def append(self, kind: EntryKind, body: Mapping[str, Any], happened_at: datetime) -> Entry:
        """Keep one entry."""

    def entries(self) -> tuple[Entry, ...]:
        """Every entry, oldest first."""


@dataclass(frozen=True, slots=True)
class Companion:
    """One run of the conversation.  ``now`` gives the time with the person's zone; ``plain`` suits screen readers."""

    terminal: Terminal
    journal: Journal
    knowledge: Knowledge
    now: Callable[[], datetime]
    plain: bool = False

    @property
    def today(self) -> date:
        """The person's own date."""
        return self.now().date()

    def keep(self, kind: EntryKind, body: Mapping[str, Any]) -> None:
        """Write down what was just said or done."""
        self.journal.append(kind, body, self.now())

    def person(self) -> Person | None:
        """Who this is, as the journal has it."""
        return person_of(self.journal.entries())

    def drawing(self) -> Drawing | None:
        """Where it hurts, as the journal has it."""
        return drawing_of(self.journal.entries())

    def answers(self) -> Answers:
        """The answers that still count today."""
        return fresh_answers(self.journal.entries(), self.today, self.knowledge)

    def say(self, message_id: str, **figures: object) -> None:
        """Say a clinical sentence, if its facts still stand."""
        message = self.knowledge.message(message_id)
        if message is not None:
            self.terminal.say(message.with_figures(**figures))
