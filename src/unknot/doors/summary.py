"""One page for whoever is seen: what was said, done and answered about one episode, read out of the journal alone.

It says nothing that the journal or the facts do not say.  No name is in it; there is a line to write one on.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from unknot.vocabulary.entry import Entry, EpisodeEnd

if TYPE_CHECKING:
    from unknot.doors.summary_days import Day
    from unknot.doors.summary_measured import Measured
    from unknot.doors.summary_pressed import Pressed
    from unknot.doors.summary_safety import Safety
    from unknot.knowledge.base import Knowledge
    from unknot.vocabulary.body import Mark
    from unknot.vocabulary.person import Person

TITLE = "A sore spot: what was said and what was done"
NOT_SAID = "not said"
NOBODY_SAID = "Age and sex not said"
ENDED = {
    EpisodeEnd.FINISHED: "Finished on",
    EpisodeEnd.RESTING: "Resting since",
    EpisodeEnd.REFERRED: "Waiting to be looked at since",
}


@dataclass(frozen=True, slots=True)
class Summary:
    """``began`` is the day the pain began, None when not said.  ``ended`` says how the episode was closed, if it was.

    ``decision`` and ``says`` are the review's; ``not_sure`` are sentences about what nobody knows here.  ``cut`` says
    what was left out to fit a page; empty where nothing was.
    """

    made: date
    person: str
    marks: "tuple[tuple[str, Mark], ...]"
    began: date | None
    seen_before: bool
    decision: str
    says: tuple[str, ...]
    ended: str
    days: "tuple[Day, ...]"
    pressed: "tuple[Pressed, ...]"
    measured: "tuple[Measured, ...]"
    safety: "Safety"
    not_sure: tuple[str, ...]
    cut: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True where nothing was drawn and nothing done."""
        return not self.marks and not self.days


def summarise(entries: Iterable[Entry], today: date, knowledge: "Knowledge") -> Summary:
    """The present episode; where it has ended and nothing was drawn since, the one that ended."""
    from unknot.doors.summary_days import days_of
    from unknot.doors.summary_measured import measured
    from unknot.doors.summary_pressed import pressed
    from unknot.doors.summary_safety import safety_of
    from unknot.doors.summary_unsure import not_sure
    from unknot.engine.journal.corrected import corrected
    from unknot.engine.journal.drawn import drawing_of
    from unknot.engine.journal.episode import episode
    from unknot.engine.journal.episodes import present
    from unknot.engine.journal.reading import person_of
    from unknot.engine.progress import ended

    standing = tuple(entry for entry in corrected(entries) if entry.happened_at.date() <= today)
    closed = ended(standing)
    until = standing[: standing.index(closed.end)] if closed and not _is_open(standing) else standing
    own = present(until)
    drawing = drawing_of(own)
    decision, says = _decided(until, closed.on if closed else today, knowledge)
    return Summary(
        made=today,
        person=_who(person_of(standing)),
        marks=tuple((place_words(mark, knowledge), mark) for mark in drawing.marks) if drawing else (),
        began=_began(own),
        seen_before=episode(until, today).seen_by_professional,
        decision=decision,
        says=says,
        ended=f"{ENDED[closed.why]} {closed.on.day} {closed.on:%B %Y}" if closed else "",
        days=days_of(until, today, knowledge),
        pressed=pressed(own, knowledge),
        measured=measured(until, own, knowledge),
        safety=safety_of(standing, own, today, knowledge),
        not_sure=tuple(not_sure(own, knowledge)),
    )


def _is_open(standing: tuple[Entry, ...]) -> bool:
    """True where something was done or noticed after the last end, or a referral keeps the episode open."""
    from unknot.engine.journal.episode import episode
    from unknot.engine.journal.episodes import referral

    return bool(episode(standing, date.max).days) or referral(standing) is not None


def _decided(until: tuple[Entry, ...], on: date, knowledge: "Knowledge") -> tuple[str, tuple[str, ...]]:
    from unknot.doors.review_told import HEADLINES
    from unknot.engine.progress import review_of

    found = review_of(until, on, knowledge)
    return (HEADLINES[found.decision], tuple(one.says for one in found.because)) if found else ("", ())


def _began(own: tuple[Entry, ...]) -> date | None:
    """As first said: so many days before the first drawing."""
    from unknot.vocabulary.entry import EntryKind

    drawn = next((entry for entry in own if entry.kind is EntryKind.DRAWING and entry.body["pain"]), None)
    days = drawn.body.get("onset_days") if drawn else None
    return None if drawn is None or days is None else _before(drawn.happened_at.date(), days)


def _before(day: date, days: int) -> date:
    """A time that no calendar has is taken as its first day."""
    return day - timedelta(days=days) if days < day.toordinal() else date.min


def _who(person: "Person | None") -> str:
    if person is None:
        return NOBODY_SAID
    age = f"{person.age} years" if person.age is not None else ""
    pregnant = f"pregnant: {person.pregnant.value}" if person.pregnant else ""
    said = [part for part in (age, person.sex.value if person.sex else "", pregnant) if part]
    return ", ".join(said) or NOBODY_SAID


def place_words(mark: "Mark", knowledge: "Knowledge") -> str:
    """The place's name and the person's own side."""
    from unknot.doors.review_told import SIDES

    side = mark.place.side
    return f"{knowledge.regions[mark.place.region].name}{f', {SIDES[side]}' if side else ''}"
