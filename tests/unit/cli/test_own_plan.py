"""The day's plan at a terminal: out of the own journal, with its items, changed by their names."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from making.planning import at, first_day
from unknot.cli.journal_file import JournalFile
from unknot.cli.own_plan import NOTHING, own_plan
from unknot.vocabulary.entry import EntryKind, PlanChange

NOW = at(1, 300)


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> JournalFile:
    """The journal of this person, in a folder of its own."""
    monkeypatch.setenv("UNKNOT_HOME", str(tmp_path))
    return JournalFile(tmp_path / "journal.jsonl", now=lambda: NOW)


def _first_day(journal: JournalFile) -> None:
    for minute, (kind, body) in enumerate(first_day()):
        journal.append(kind, body, NOW - timedelta(minutes=60 - minute))


def _changes(journal: JournalFile) -> list[tuple[str, str]]:
    kept = [entry.body for entry in journal.entries() if entry.kind is EntryKind.PLAN_CHANGE]
    return [(body["item"], body["change"]) for body in kept]


def test_the_terminal_shows_the_same_blocks_as_the_web(journal: JournalFile) -> None:
    """Press, move and one habit, each with its why, and the names to change them by."""
    _first_day(journal)
    shown = "\n".join(own_plan((), NOW))
    assert all(f"  {title}\n" in shown for title in ("Press", "Move", "One habit"))
    assert "How well that is known: opinion." in shown
    assert "press:trapezius-upper.1:right" in shown


def test_a_change_is_kept_and_followed(journal: JournalFile) -> None:
    """Given a no, then the item is left out of what is shown, and can be restored by its name."""
    _first_day(journal)
    shown = "\n".join(own_plan([(PlanChange.DECLINE, "habit:phone-up")], NOW))
    assert "One habit (The phone up): not in today's plan." in shown
    tuple(own_plan([(PlanChange.RESTORE, "habit:phone-up")], datetime.fromisoformat(NOW.isoformat())))
    assert _changes(journal) == [("habit:phone-up", "decline"), ("habit:phone-up", "restore")]


def test_what_the_plan_does_not_show_is_refused(journal: JournalFile) -> None:
    """One sentence that names the option and what there is; nothing is kept."""
    _first_day(journal)
    with pytest.raises(ValueError, match=r"--decline: the plan shows no habit:fly; its items are press:"):
        own_plan([(PlanChange.DECLINE, "habit:fly")], NOW)
    assert _changes(journal) == []


def test_without_a_drawing_there_is_no_plan(journal: JournalFile) -> None:
    """It says where to begin."""
    assert journal.entries() == ()
    with pytest.raises(ValueError, match=NOTHING):
        own_plan((), NOW)
