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
    assert read_journal(write_journal([entry]), NOW, knowledge()) == (entry,)
    assert read_journal("", NOW, knowledge()) == ()


@pytest.mark.parametrize(
    "written",
    ["{", "7", '{"a": 1}', '[{"id": "x"}]', json.dumps([{"kind": "person"}])],
    ids=["no JSON", "a number", "an object", "a strange entry", "half an entry"],
)
def test_a_journal_that_cannot_be_read_is_refused(written: str) -> None:
    """In one sentence, and nothing of it is taken."""
    with pytest.raises(ValueError, match=r"\.$"):
        read_journal(written, NOW, knowledge())


def test_a_clock_may_be_a_little_fast_and_no_more() -> None:
    """Ten minutes are forgiven; what is to happen tomorrow is not taken as said."""
    soon, tomorrow = (new_entry(EntryKind.PERSON, PERSON, NOW + timedelta(minutes=m)) for m in (9, 24 * 60))
    assert read_journal(write_journal([soon]), NOW, knowledge()) == (soon,)
    with pytest.raises(ValueError, match="still to come"):
        read_journal(write_journal([tomorrow]), NOW, knowledge())


def test_the_time_is_the_persons_own() -> None:
    """By the zone the browser names; an unknown name changes nothing about the moment."""
    assert local(NOW, "Europe/Berlin").hour == 13
    assert local(NOW, "Nowhere/At-all") == NOW
    assert local(NOW, "../../etc/passwd") == NOW
