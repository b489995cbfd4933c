"""The journal that travels: read strictly, written back as it came, never ahead of its time."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from making.knowledge import knowledge
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.travelling import local, new_entry, read_journal, write_journal

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
PERSON = {"age": 40, "sex": "female", "pregnant": "no"}


def test_what_is_written_can_be_read() -> None:
    """A journal goes to the browser and comes back the same."""
    entry = new_entry(EntryKind.PERSON, PERSON, NOW)
    assert read_journal(write_journal([entry]), knowledge()).entries == (entry,)
    assert read_journal("", knowledge()).entries == ()


@pytest.mark.parametrize(
    "written",
    ["{", "7", '{"a": 1}', '[{"id": "x"}]', json.dumps([{"kind": "person"}])],
    ids=["no JSON", "a number", "an object", "a strange entry", "half an entry"],
)
def test_a_journal_that_cannot_be_read_is_refused(written: str) -> None:
    """In one sentence, and nothing of it is taken."""
    with pytest.raises(ValueError, match=r"\.$"):
        read_journal(written, knowledge())


def test_a_clock_that_is_fast_shuts_nobody_out() -> None:
    """What claims to come tomorrow is read; what becomes of it is another room's matter."""
    tomorrow = new_entry(EntryKind.PERSON, PERSON, NOW + timedelta(days=1))
    assert read_journal(write_journal([tomorrow]), knowledge()).entries == (tomorrow,)


def test_the_time_is_the_persons_own() -> None:
    """By the zone the browser names; an unknown name changes nothing about the moment."""
    assert local(NOW, "Europe/Berlin").hour == 13
    assert local(NOW, "Nowhere/At-all") == NOW
    assert local(NOW, "../../etc/passwd") == NOW
