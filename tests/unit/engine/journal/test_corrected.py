"""Corrections in the journal."""

from datetime import UTC, datetime, timedelta
from itertools import permutations
from typing import Any
from uuid import UUID

from unknot.engine.journal.corrected import corrected
from unknot.vocabulary.entry import Entry, EntryKind

START = datetime(2026, 11, 24, 8, tzinfo=UTC)


def _entry(number: int, kind: EntryKind, body: dict[str, Any]) -> Entry:
    at = START + timedelta(minutes=number)
    return Entry(UUID(int=number), kind, at, at, body)


PERSON = _entry(1, EntryKind.PERSON, {"age": 40})
YOUNGER = _entry(2, EntryKind.CORRECTION, {"of": str(PERSON.id), "body": {"age": 30}})
YOUNGEST = _entry(3, EntryKind.CORRECTION, {"of": str(PERSON.id), "body": {"age": 20}})
GONE = _entry(4, EntryKind.CORRECTION, {"of": str(PERSON.id), "body": None})


def test_the_last_correction_holds_in_whatever_order_entries_arrive() -> None:
    """Reordering and doubling change nothing."""
    for order in permutations([PERSON, YOUNGER, YOUNGEST, PERSON]):
        assert [entry.body for entry in corrected(order)] == [{"age": 20}]


def test_a_correction_without_a_body_takes_the_entry_away() -> None:
    """What was said by mistake can be taken back."""
    assert corrected([PERSON, YOUNGER, GONE]) == ()
