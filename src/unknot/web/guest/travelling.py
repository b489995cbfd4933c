"""The journal that travels with a request: read strictly, added to, written back, forgotten."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from unknot.doors.entry_id import new_entry_id
from unknot.doors.journal_form import check_body, write_entry
from unknot.doors.journal_transfer import read_transfer
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.entry import Entry, EntryKind

ANY_TIME = datetime.max.replace(tzinfo=timezone(timedelta(hours=-23, minutes=-59)))
"""A journal from a wrong clock is read all the same: ``clock_ahead`` puts right what is ahead of its time."""


def read_journal(written: str, knowledge: Knowledge) -> tuple[Entry, ...]:
    """The entries as they came, oldest first.  Raises ValueError, naming the entry, where one is not in form."""
    if not written:
        return ()
    try:
        entries = json.loads(written)
    except json.JSONDecodeError:
        raise ValueError("journal: this is a list of entries in JSON.") from None
    return read_transfer({"entries": entries}, (), ANY_TIME, knowledge, own=True)


def write_journal(entries: Iterable[Entry]) -> str:
    """The entries as they go back."""
    return json.dumps([write_entry(entry) for entry in entries], ensure_ascii=False, separators=(",", ":"))


def new_entry(kind: EntryKind, body: Mapping[str, Any], now: datetime) -> Entry:
    """An entry about this moment.  Raises ValueError where the body is not in the form of its kind."""
    return Entry(new_entry_id(), kind, now, now, check_body(kind, body))


def local(now: datetime, zone: str) -> datetime:
    """The moment in the person's own time zone; as it came where the zone's name is not known."""
    try:
        return now.astimezone(ZoneInfo(zone)) if zone else now.astimezone()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return now.astimezone()
