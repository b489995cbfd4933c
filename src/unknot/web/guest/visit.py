"""What follows from a guest's journal at this moment; every step of the way asks only this."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from unknot.doors.own_journal import OwnJournal, Row
from unknot.engine.journal.answers import Answers
from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.drawn import clue_answers_of, drawing_of, programme_of
from unknot.engine.journal.episode import Episode, episode
from unknot.engine.journal.episodes import present
from unknot.engine.journal.reading import fresh_answers, person_of
from unknot.engine.locating import Again, Said
from unknot.engine.locating.from_journal import said_of
from unknot.engine.screening import Screening, screen
from unknot.engine.session import Wish, manner_of
from unknot.knowledge.base import Knowledge
from unknot.knowledge.messages import Message
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Side
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.person import Person
from unknot.vocabulary.technique import Technique
from unknot.web.guest.clock_ahead import put_right
from unknot.web.guest.travelling import new_entry

ADULT_AGE = 16
"""Younger people are told to have a grown-up beside them; the rule h-under-16 then asks whether one is."""


@dataclass(frozen=True)
class Visit:
    """The journal, the moment in the person's own zone, and the facts.

    ``added`` are the entries of this request; ``read`` names the cards that were read in this visit and need not be
    shown again; ``not_understood`` is what another version kept and these facts do not know, as it came.
    """

    entries: tuple[Entry, ...]
    now: datetime
    knowledge: Knowledge
    added: tuple[Entry, ...] = ()
    read: frozenset[str] = frozenset()
    not_understood: Mapping[UUID, Row] = field(default_factory=dict)

    def with_entry(self, kind: EntryKind, body: Mapping[str, Any]) -> "Visit":
        """The visit with one more entry about now.  Raises ValueError where the body is not in form."""
        entry = new_entry(kind, body, self.now)
        return replace(self, entries=(*self.entries, entry), added=(*self.added, entry))

    def having_read(self, *cards: str) -> "Visit":
        """The visit once these cards were read."""
        return replace(self, read=self.read | set(cards))

    @cached_property
    def standing(self) -> tuple[Entry, ...]:
        """Every entry but the corrections, which are put in place."""
        return corrected(self.entries)

    @cached_property
    def current(self) -> tuple[Entry, ...]:
        """The entries since the last episode ended."""
        return present(self.standing)

    def of_kind(self, *kinds: EntryKind) -> tuple[Entry, ...]:
        """The entries of this episode that are of these kinds, oldest first."""
        return tuple(entry for entry in self.current if entry.kind in kinds)

    def last(self, *kinds: EntryKind) -> Entry | None:
        """The latest of them in this episode."""
        return next(reversed(self.of_kind(*kinds)), None)

    @cached_property
    def person(self) -> Person | None:
        """Who it is, as last said; kept from one trouble to the next."""
        return person_of(self.entries)

    @property
    def adult_beside(self) -> Message | None:
        """What somebody under 16 is told beside everything about pressing; None for everybody else."""
        age = self.person.age if self.person else None
        return self.knowledge.message("practise.under-16") if age is not None and age < ADULT_AGE else None

    @cached_property
    def drawing(self) -> Drawing | None:
        """Where it hurts, in this episode: every place that was marked for it."""
        return drawing_of(self.current)

    @cached_property
    def answers(self) -> Answers:
        """The answers that still count today."""
        return fresh_answers(self.entries, self.now.date(), self.knowledge)

    @cached_property
    def answers_before_session(self) -> Answers:
        """Those that counted when the last session began: what was said about that one alone is among them."""
        started = self.last(EntryKind.SESSION_STARTED)
        before = tuple(e for e in self.entries if started is not None and e.happened_at < started.happened_at)
        return fresh_answers(before, self.now.date(), self.knowledge)

    @cached_property
    def clues(self) -> Mapping[str, Answer]:
        """What was said to the telling questions about this pain."""
        return clue_answers_of(self.current, self.knowledge)

    @cached_property
    def programme(self) -> str | None:
        """The ready programme that this pain was begun with."""
        return programme_of(self.current, self.knowledge)

    @property
    def said(self) -> Said | None:
        """All that a ranking rests on; None where nothing is drawn."""
        return self._told[0] if self._told else None

    @property
    def again(self) -> Again | None:
        """How the drawings of this pain compare, where it was drawn more than once."""
        return self._told[1] if self._told else None

    @cached_property
    def _told(self) -> tuple[Said, Again | None] | None:
        return said_of(self.entries, self.knowledge)

    def _since(self, kind: EntryKind) -> tuple[Entry, ...]:
        marks = [index for index, entry in enumerate(self.current) if entry.kind is kind]
        return self.current[marks[-1] :] if marks else ()

    @cached_property
    def wish(self) -> Wish | None:
        """What was chosen to do since the last drawing and the last session, or None."""
        since = self._since(EntryKind.DRAWING)
        ended = [index for index, entry in enumerate(since) if entry.kind is EntryKind.SESSION_ENDED]
        chosen = [e for e in since[ended[-1] + 1 if ended else 0 :] if e.kind is EntryKind.CHOICE]
        return _wish(chosen[-1].body) if chosen else None

    @property
    def last_wish(self) -> Wish | None:
        """What was chosen last in this episode, done or not."""
        chosen = self.last(EntryKind.CHOICE)
        return _wish(chosen.body) if chosen else None

    @cached_property
    def safety(self) -> Screening | None:
        """The first pass: what the answers mean for where it hurts; None where nothing is drawn."""
        if self.drawing is None:
            return None
        person = self.person or Person()
        return screen(person, self.drawing, self.answers, self.now.date(), self.knowledge)

    @cached_property
    def safety_of_wish(self) -> Screening | None:
        """The second pass: what they mean for what was chosen; None where nothing was."""
        if self.drawing is None or self.wish is None:
            return None
        person, sites = self.person or Person(), self.wish.sites(self.knowledge)
        return screen(person, self.drawing, self.answers, self.now.date(), self.knowledge, sites)

    @cached_property
    def episode(self) -> Episode:
        """The session-days so far, as the review takes them."""
        return episode(self.entries, self.now.date())


def begun(journal: OwnJournal, now: datetime, knowledge: Knowledge, read: frozenset[str] = frozenset()) -> Visit:
    """The visit with this journal; what a wrong clock put ahead of its time is put right first."""
    added = put_right(journal.entries, now)
    return Visit((*journal.entries, *added), now, knowledge, added, read, journal.not_understood)


def _wish(body: Mapping[str, Any]) -> Wish:
    side, manner = body.get("side"), manner_of(body)
    technique = manner.technique or body.get("technique")
    return Wish(
        body["muscle"],
        Side(side) if side else None,
        body.get("trigger_point") if technique else None,
        Technique(technique) if technique else None,
        manner,
    )


def undone(visit: Visit, kinds: Iterable[EntryKind]) -> Visit:
    """The visit with its last entry of these kinds taken back, by a correction."""
    last = visit.last(*kinds)
    if last is None:
        return visit
    return visit.with_entry(EntryKind.CORRECTION, {"of": str(last.id), "body": None})
