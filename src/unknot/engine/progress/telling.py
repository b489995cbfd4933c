"""When there is something to ask and something to tell: the next day's questions, and a review after every entry.

The terminal and the web both ask and tell by this.
"""

from collections.abc import Iterable
from datetime import date

from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.episode import Episode, episode, is_practice
from unknot.engine.progress.review import Review, review
from unknot.engine.progress.watch import NECK_DELAY, signs_to_ask
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import AfterSign
from unknot.vocabulary.entry import Entry, EntryKind

ASKED_NEXT_DAY = frozenset(
    {"signs", "new_injury", "soreness_hours", "soreness_trend", "pain", "no_worse", "free_movement"}
)
"""What has to be answered, or passed over with a null, before the next day's questions are done with."""
WORKED_OUT = frozenset({"af-worse", "af-noprogress"})
"""What the review works out from several days; nobody can say it after one session."""
TOLD_BY = frozenset(
    {
        EntryKind.SESSION_STARTED,
        EntryKind.HOLD,
        EntryKind.SESSION_ENDED,
        EntryKind.NEXT_DAY,
        EntryKind.EPISODE_ENDED,
        EntryKind.EPISODE_REOPENED,
    }
)
"""The kinds of entry that a review looks at."""


def day_to_ask_about(entries: Iterable[Entry], today: date) -> date | None:
    """The last day with a session before today, until its questions were answered to the end.

    An answer that broke off half-way, or was about one sign alone, is no end.  A day before the last one is asked about
    no more: what came of it shows in the pain of the last one.
    """
    standing = corrected(entries)
    began = (entry for entry in standing if entry.kind is EntryKind.SESSION_STARTED and not is_practice(entry))
    days = [entry.happened_at.date() for entry in began]
    latest = max((day for day in days if day < today), default=None)
    return latest if latest is not None and not _answered_to_the_end(latest, standing) else None


def _answered_to_the_end(day: date, standing: Iterable[Entry]) -> bool:
    """Several answers about one day count together."""
    said = [e.body for e in standing if e.kind is EntryKind.NEXT_DAY and e.body["about"] == day.isoformat()]
    return {name for body in said for name in body} >= ASKED_NEXT_DAY


def signs_to_ask_next_day(present: Episode, knowledge: Knowledge) -> tuple[AfterSign, ...]:
    """Every danger sign, however late somebody comes back, today's first; the neck's own only where it was pressed."""
    due_now = signs_to_ask(present, knowledge)
    others = [sign for sign in knowledge.after_signs.values() if sign.level is not None and sign.id != NECK_DELAY]
    return tuple(sign for sign in dict.fromkeys((*due_now, *others)) if sign.id not in WORKED_OUT)


def review_of(entries: Iterable[Entry], today: date, knowledge: Knowledge) -> Review | None:
    """The review of the present episode; None while nothing was done in it and nothing noticed."""
    present = episode(entries, today)
    return review(present, knowledge) if present.days or present.referred_on is not None else None


def last_told(entries: Iterable[Entry]) -> Entry | None:
    """The last entry that a review looks at, or the correction of one: what it said before may not hold any more."""
    known = tuple(entries)
    kinds = {str(entry.id): entry.kind for entry in known}
    told = [entry for entry in known if _kind(entry, kinds) in TOLD_BY]
    return max(told, key=lambda entry: (entry.happened_at, entry.id), default=None)


def _kind(entry: Entry, kinds: dict[str, EntryKind]) -> EntryKind | None:
    return kinds.get(str(entry.body["of"])) if entry.kind is EntryKind.CORRECTION else entry.kind
