"""What every part of the conversation needs: the terminal, the journal, the clock and the facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol

from unknot.cli.practise.terminal import Terminal
from unknot.engine.journal.answers import Answers
from unknot.engine.journal.drawn import drawing_of, programme_of
from unknot.engine.journal.reading import fresh_answers, person_of
from unknot.engine.locating import Again, Said
from unknot.engine.locating.from_journal import said_of
from unknot.knowledge.base import Knowledge
from unknot.knowledge.programmes import Programme
from unknot.knowledge.safety import Rule
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
    """One run of the conversation.  ``now`` gives the time with the person's zone; ``plain`` suits screen readers.

    ``screens`` are the safety screens answered in this run, in order.
    """

    terminal: Terminal
    journal: Journal
    knowledge: Knowledge
    now: Callable[[], datetime]
    plain: bool = False
    screens: list[tuple[Rule, ...]] = field(default_factory=list)

    @property
    def today(self) -> date:
        """The person's own date."""
        return self.now().date()

    def keep(self, kind: EntryKind, body: Mapping[str, Any]) -> Entry:
        """Write down what was just said or done."""
        return self.journal.append(kind, body, self.now())

    def person(self) -> Person | None:
        """Who this is, as the journal has it."""
        return person_of(self.journal.entries())

    def drawing(self) -> Drawing | None:
        """Where it hurts, as the journal has it."""
        return drawing_of(self.journal.entries())

    def told(self) -> tuple[Said, Again | None]:
        """All that a ranking rests on, and how the drawings compare where there are several.

        Asked only once something is drawn.
        """
        found = said_of(self.journal.entries(), self.knowledge)
        assert found is not None  # noqa: S101 - where it hurts is asked first
        return found

    def programme(self) -> Programme | None:
        """The ready programme that the present pain was begun with."""
        named = programme_of(self.journal.entries(), self.knowledge)
        return self.knowledge.programmes[named] if named else None

    def answers(self) -> Answers:
        """The answers that still count today."""
        return fresh_answers(self.journal.entries(), self.today, self.knowledge)

    def say(self, *message_ids: str, **figures: object) -> None:
        """Say clinical sentences as one paragraph: those whose facts still stand."""
        words = self.words(*message_ids, **figures)
        if words:
            self.terminal.say(words)

    def words(self, *message_ids: str, **figures: object) -> str:
        """Clinical sentences one after the other; empty where no fact stands behind any of them."""
        found = (self.knowledge.message(message_id) for message_id in message_ids)
        return " ".join(message.with_figures(**figures) for message in found if message is not None)
