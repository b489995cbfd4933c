"""``unknot ledger``: a small table for each spot, what today allows, and the same as JSON."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from making.doors import unknot
from making.journals import NOON, journal_in
from making.knowledge import knowledge
from unknot.cli.ledger import EMPTY, ledger_lines
from unknot.doors.ledger import ledger_as_json
from unknot.engine.dosing import SoFar, so_far
from unknot.vocabulary.entry import EntryKind

HOLD = {"session": "s", "muscle": "trapezius-upper", "trigger_point": "trapezius-upper.1", "side": "right",
        "technique": "hands", "seconds": 30, "probe": False}  # fmt: skip
THEIRS = {**HOLD, "session": "t", "tolerated": 4, "tool": None, "given_by": "therapist"}
OWN = {**HOLD, "tolerated": 3, "tool": "thumb", "given_by": "self"}
NOW = NOON + timedelta(hours=1)


def _found(folder: Path, *bodies: dict[str, Any]) -> SoFar:
    journal = journal_in(folder)
    for number, body in enumerate(bodies):
        journal.append(EntryKind.HOLD, body, NOON - timedelta(days=len(bodies) - 1 - number))
    return so_far(journal.entries(), NOW, knowledge())


def _text(found: SoFar) -> str:
    return "\n".join(ledger_lines(found, knowledge(), NOW))


def test_nothing_pressed_is_said_in_one_line(tmp_path: Path) -> None:
    """No empty table."""
    assert _text(_found(tmp_path)) == EMPTY


def test_each_day_has_its_row_and_all_of_them_a_sum(tmp_path: Path) -> None:
    """Seconds, holds, sessions and the strongest number; with what, and how much of it by a therapist."""
    text = _text(_found(tmp_path, HOLD, OWN, THEIRS))
    rows = [line.split() for line in text.splitlines()]
    assert [row[-3:] for row in rows if row[:2] == ["in", "all"]] == [["4", "of", "10"]]
    assert ["in", "all", "90", "s", "3", "3", "4", "of", "10"] in rows
    assert "With: hands, thumb." in text
    assert "Pressed by a therapist: 1 of 3 sessions." in text


def test_what_today_leaves_is_said_with_the_reason(tmp_path: Path) -> None:
    """After the day's session nothing; the day after it a whole one again."""
    full = _text(_found(tmp_path / "today", OWN))
    assert "That is all the pressing for today." in full
    assert "It opens again on" in full
    journal = journal_in(tmp_path / "yesterday")
    journal.append(EntryKind.HOLD, OWN, NOON - timedelta(days=1))
    rested = so_far(journal.entries(), NOW, knowledge())
    assert "Today: up to 300 more seconds here, in 1 session, at once." in _text(rested)


def test_the_json_has_the_same_figures(tmp_path: Path) -> None:
    """Every number of the table, in seconds."""
    written = ledger_as_json(_found(tmp_path, HOLD, OWN, THEIRS))
    (spot,) = written["spots"]
    assert spot["total"] == {
        "seconds": 90, "rounds": 3, "sessions": 3, "strongest": 4, "with": ["hands", "thumb"],
        "sessions_by_therapist": 1,
    }  # fmt: skip
    assert sum(day["seconds"] for day in spot["days"].values()) == 90
    assert (spot["left_today"]["seconds"], written["sessions_left_today"]) == (0, 0)
    assert json.loads(json.dumps(written)) == written


@pytest.mark.parametrize("arguments", [("ledger",), ("ledger", "--json")])
def test_the_command_reads_ones_own_journal(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """And says so where there is none yet."""
    said = unknot(*arguments, home=tmp_path)
    assert (said.code, said.err) == (0, "")
    assert said.json["spots"] == [] if "--json" in arguments else said.out.strip() == EMPTY


def test_a_journal_that_cannot_be_read_is_refused_by_line(tmp_path: Path) -> None:
    """Exit code 2 and one sentence that names the line."""
    (tmp_path / "journal.jsonl").write_text('{"kind": 1}\n', encoding="utf-8")
    said = unknot("ledger", home=tmp_path)
    assert (said.code, said.out) == (2, "")
    assert "line 1" in said.err
