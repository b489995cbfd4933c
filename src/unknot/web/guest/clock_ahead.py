"""Entries that claim a time still to come, because a clock was wrong: put right once, as happening now.

Nothing that was done is later than now, so pressing and signs that are moved to now weigh the more on today.  What was
answered is not moved: how old it is cannot be known, so every answer is asked anew.  The entries stay as they are; a
correction takes each away and a new entry stands for it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from unknot.doors.entry_id import new_entry_id
from unknot.engine.journal.corrected import corrected
from unknot.vocabulary.entry import Entry, EntryKind

FAST_CLOCK = timedelta(minutes=1)
"""How far a person's clock may be ahead of the server's and is let be."""
_TICK = timedelta(microseconds=1)


def put_right(entries: Iterable[Entry], now: datetime) -> tuple[Entry, ...]:
    """The entries to add so that none that counts is ahead of ``now``; their order is kept."""
    known = tuple(entries)
    standing = corrected(known)
    ahead = [entry for entry in standing if entry.happened_at > now]
    if not any(entry.happened_at > now + FAST_CLOCK for entry in ahead):
        return ()
    moved = [entry for entry in ahead if entry.kind is not EntryKind.ANSWERS]
    asked_anew = [e for e in standing if e.kind is EntryKind.ANSWERS] if len(moved) < len(ahead) else []
    gone = [*asked_anew, *moved]
    first = now - (len(gone) + len(moved)) * _TICK
    taken_back = (_taken_back(entry, first + n * _TICK, known) for n, entry in enumerate(gone))
    again = (_again(entry, now - (len(moved) - n) * _TICK) for n, entry in enumerate(moved))
    return (*taken_back, *again)


def _taken_back(entry: Entry, at: datetime, known: Iterable[Entry]) -> Entry:
    """Recorded after every other correction of this entry, so that it is the one that holds."""
    recorded = max((*_corrections_of(entry, known), at - _TICK)) + _TICK
    return Entry(new_entry_id(), EntryKind.CORRECTION, at, recorded, {"of": str(entry.id), "body": None})


def _corrections_of(entry: Entry, known: Iterable[Entry]) -> Iterator[datetime]:
    of = str(entry.id)
    return (e.recorded_at for e in known if e.kind is EntryKind.CORRECTION and str(e.body["of"]) == of)


def _again(entry: Entry, at: datetime) -> Entry:
    body = _without_good_news(entry.body, at.date()) if entry.kind is EntryKind.NEXT_DAY else entry.body
    return Entry(new_entry_id(), entry.kind, at, at, dict(body))


def _without_good_news(body: Mapping[str, Any], today: date) -> Mapping[str, Any]:
    """An answer about a day still to come is about today; that it is worse counts, that it is no worse does not."""
    about = min(date.fromisoformat(body["about"]), today).isoformat()
    return {**body, "about": about, "no_worse": None if body.get("no_worse") else body.get("no_worse")}
