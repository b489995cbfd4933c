"""Journals for tests: a file in an empty folder, and entries with made-up times."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from unknot.cli.journal_file import JournalFile
from unknot.doors.entry_id import uuid7
from unknot.vocabulary.entry import Entry, EntryKind

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def journal_in(folder: Path) -> JournalFile:
    """An empty journal whose clock stands still at noon."""
    return JournalFile(folder / "journal.jsonl", now=lambda: NOON)


def entry(number: int, kind: EntryKind = EntryKind.EPISODE_ENDED, body: Mapping[str, Any] | None = None) -> Entry:
    """The entry with this number; its id follows from the number, so that the same number is the same entry."""
    return Entry(uuid7(number * 1_000_000, number), kind, NOON, NOON, body or {"why": f"reason {number}"})
