"""The journal that travels with a request: read strictly, added to, written back, forgotten."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from unknot.doors.entry_id import new_entry_id
from unknot.doors.journal_form import check_body, write_entry
from unknot.doors.own_journal import OwnJournal, Row, read_own
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.entry import Entry, EntryKind


def read_journal(written: str, knowledge: Knowledge) -> OwnJournal:
    """The entries as they came; ``clock_ahead`` puts a wrong clock right.

    Raises ValueError, naming the entry, where one is not in form.
    """
    if not written:
        return OwnJournal(())
    try:
        entries = json.loads(written)
    except json.JSONDecodeError:
        raise ValueError("journal: this is a list of entries in JSON.") from None
    return read_own(entries, knowledge)


def write_journal(entries: Iterable[Entry], not_understood: Mapping[UUID, Row] = MappingProxyType({})) -> str:
    """The entries as they go back; what was not understood goes as it came."""
    written = [*not_understood.values(), *(write_entry(e) for e in entries if e.id not in not_understood)]
    return json.dumps(written, ensure_ascii=False, separators=(",", ":"))


def new_entry(kind: EntryKind, body: Mapping[str, Any], now: datetime) -> Entry:
    """An entry about this moment.  Raises ValueError where the body is not in the form of its kind."""
    return Entry(new_entry_id(), kind, now, now, check_body(kind, body))


def local(now: datetime, zone: str) -> datetime:
    """The moment in the person's own time zone; as it came where the zone's name is not known."""
    try:
        return now.astimezone(ZoneInfo(zone)) if zone else now.astimezone()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return now.astimezone()
