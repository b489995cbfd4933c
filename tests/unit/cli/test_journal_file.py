"""The journal file keeps what it was given, and says so when it cannot read."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from making.journals import NOON, entry, journal_in
from unknot.cli.journal_file import JournalUnreadable
from unknot.vocabulary.entry import EntryKind

ALL_OF_IT = {"age": 40, "sex": "female", "pregnant": "no"}


def test_an_entry_is_read_again_as_it_was_kept(tmp_path: Path) -> None:
    """What is appended is what is read, id and times included."""
    journal = journal_in(tmp_path)
    kept = journal.append(EntryKind.PERSON, ALL_OF_IT, NOON)
    assert journal.entries() == (kept,)


def test_a_journal_that_was_never_written_is_empty(tmp_path: Path) -> None:
    """No file means no entries."""
    assert journal_in(tmp_path).entries() == ()


def test_only_its_owner_may_read_the_journal(tmp_path: Path) -> None:
    """The file is 0600 even where somebody had opened it wider, and its folder 0700."""
    journal = journal_in(tmp_path / "new")
    journal.append(EntryKind.PERSON, ALL_OF_IT, NOON)
    journal.path.chmod(0o644)
    journal.append(EntryKind.PERSON, ALL_OF_IT, NOON)
    assert journal.path.stat().st_mode & 0o777 == 0o600
    assert journal.path.parent.stat().st_mode & 0o777 == 0o700


def test_a_last_line_cut_short_is_left_alone_and_reported(tmp_path: Path) -> None:
    """The rest is read, and the next entry begins on a line of its own."""
    journal = journal_in(tmp_path)
    first = journal.append(EntryKind.PERSON, ALL_OF_IT, NOON)
    with journal.path.open("ab") as file:
        file.write(b'{"id":"0194')
    assert journal.entries() == (first,)
    second = journal.append(EntryKind.EPISODE_ENDED, {"why": "gone"}, NOON)
    assert journal.entries() == (first, second)
    assert journal.cut_short() == (2,)


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_wherever_a_line_is_cut_nothing_before_it_is_lost(tmp_path: Path, cut: int) -> None:
    """A line may be cut at any byte."""
    journal = journal_in(tmp_path)
    first = journal.append(EntryKind.PERSON, ALL_OF_IT, NOON)
    journal.append(EntryKind.EPISODE_ENDED, {"why": "größer"}, NOON)
    os.truncate(journal.path, journal.path.stat().st_size - cut)
    assert journal.entries()[0] == first


def test_a_last_line_that_lacks_only_its_break_counts(tmp_path: Path) -> None:
    """An entry whose closing brace was written is whole."""
    journal = journal_in(tmp_path)
    first = journal.append(EntryKind.PERSON, ALL_OF_IT, NOON)
    os.truncate(journal.path, journal.path.stat().st_size - 1)
    second = journal.append(EntryKind.PERSON, ALL_OF_IT, NOON)
    assert journal.entries() == (first, second)
    assert journal.cut_short() == ()


def test_a_whole_line_that_is_no_entry_is_refused_with_its_number(tmp_path: Path) -> None:
    """Nothing is guessed about somebody's health."""
    journal = journal_in(tmp_path)
    journal.append(EntryKind.PERSON, ALL_OF_IT, NOON)
    with journal.path.open("ab") as file:
        file.write(b'{"schema":99}\n')
    with pytest.raises(JournalUnreadable, match="line 2"):
        journal.entries()


def test_a_correction_that_does_not_fit_its_entry_is_refused_with_its_number(tmp_path: Path) -> None:
    """It would stand in the place of a body that everything else is worked out from."""
    journal = journal_in(tmp_path)
    kept = journal.append(EntryKind.PERSON, ALL_OF_IT, NOON)
    journal.append(EntryKind.CORRECTION, {"of": str(kept.id), "body": {"age": "old"}}, NOON)
    with pytest.raises(JournalUnreadable, match=r"line 2: body\.body\.age"):
        journal.entries()


def test_an_entry_written_twice_counts_once(tmp_path: Path) -> None:
    """An id is one entry however often it arrives."""
    journal = journal_in(tmp_path)
    journal.append_all([entry(1), entry(2)])
    journal.append_all([entry(1)])
    assert journal.entries() == (entry(1), entry(2))


def test_a_body_in_no_known_form_is_not_kept(tmp_path: Path) -> None:
    """A wrong body is refused before anything is written."""
    journal = journal_in(tmp_path)
    with pytest.raises(ValueError, match=r"body\.age"):
        journal.append(EntryKind.PERSON, {"age": 400}, NOON)
    assert not journal.path.exists()


def test_a_time_without_a_zone_is_not_kept(tmp_path: Path) -> None:
    """A day is the person's own day, so a time carries its zone."""
    with pytest.raises(ValueError, match="time zone"):
        journal_in(tmp_path).append(EntryKind.PERSON, ALL_OF_IT, datetime(2026, 11, 24, 8))  # noqa: DTZ001 - on purpose
