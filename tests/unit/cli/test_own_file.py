"""A journal of another version is read by the terminal as the web reads it: nobody is locked out, nothing is lost."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any, NoReturn

import pytest

from making.journals import NOON, journal_in
from making.knowledge import knowledge
from making.talks import ScriptedTerminal
from unknot.cli.journal_file import JournalUnreadable
from unknot.cli.own_file import OwnFile
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.talk import talk
from unknot.doors.journal_transfer import as_csv, as_json, read_transfer
from unknot.engine.journal.ledger import ledger
from unknot.vocabulary.entry import EntryKind

SPOT = {"session": "s", "muscle": "heart", "trigger_point": "heart.1", "side": "right", "technique": "hands"}
KNOWN = {"muscle": "trapezius-upper", "trigger_point": "trapezius-upper.1"}
STRANGE: tuple[tuple[str, dict[str, Any]], ...] = (
    ("drawing", {"pain": [{"region": "moon", "side": None, "intensity": 5}], "onset_days": 3}),
    ("choice", {**{k: v for k, v in SPOT.items() if k != "session"}, "tool": "fingers"}),
    ("session-started", {**SPOT, "before": 5, "planned_s": 60}),
    ("hold", {**SPOT, "seconds": 30, "probe": False}),
    ("session-ended", {"session": "s", "how": "complete", "sign": None, "after": 3}),
    ("heartbeat", {"beats": 60}),
)


def never(*_: object) -> NoReturn:
    """No session is played here."""
    raise AssertionError


def own_file(folder: Path) -> OwnFile:
    """A file with one entry of today's facts and then what another version wrote."""
    journal = journal_in(folder)
    journal.append(EntryKind.PERSON, {"age": 40, "sex": "female", "pregnant": "no"}, NOON)
    line = json.loads(journal.path.read_bytes())
    for number, (kind, body) in enumerate(STRANGE):
        said = {**line, "id": line["id"][:-2] + f"{number:02x}", "kind": kind, "body": body}
        with journal.path.open("ab") as file:
            file.write(json.dumps(said).encode() + b"\n")
    return OwnFile(journal, knowledge())


def test_names_that_these_facts_do_not_know_lock_nobody_out_and_stay_in_the_file(tmp_path: Path) -> None:
    """The conversation begins, what was pressed still counts, and every line stands as it stood."""
    own = own_file(tmp_path)
    before = own.file.path.read_bytes()
    assert ledger(own.entries()).sessions == {NOON.date(): 1}
    assert own.not_understood() == len(STRANGE) - 1  # how a session ended names nothing
    terminal = ScriptedTerminal(["q"])
    talk(Companion(terminal, own, knowledge(), lambda: NOON + timedelta(days=1)), never)
    assert "how was it after your session" in terminal.shown
    assert own.file.path.read_bytes() == before


def test_a_place_that_is_not_known_is_asked_for_anew(tmp_path: Path) -> None:
    """What stands in for the drawing has no place; the question where it hurts comes next."""
    own = own_file(tmp_path)
    terminal = ScriptedTerminal(["0", "1", "4", "1", "5", "1", "1", "1"])
    talk(Companion(terminal, own, knowledge(), lambda: NOON + timedelta(days=1)), never)
    assert "Where does it hurt?" in terminal.shown


def test_a_line_without_id_kind_and_times_is_refused_with_its_number(tmp_path: Path) -> None:
    """Nothing is guessed about a line that says not even what it is."""
    own = own_file(tmp_path)
    with own.file.path.open("ab") as file:
        file.write(b'{"beats": 60}\n')
    with pytest.raises(JournalUnreadable, match=f"line {len(STRANGE) + 2}"):
        own.entries()


def test_an_export_holds_every_entry_and_an_import_is_not_hindered(tmp_path: Path) -> None:
    """What is not understood goes along as it came; what is brought in is judged, what was there is not."""
    own = own_file(tmp_path)
    hold = own.file.append(EntryKind.HOLD, {**SPOT, **KNOWN, "seconds": 30, "probe": False}, NOON)
    own.file.append(EntryKind.CORRECTION, {"of": str(hold.id), "body": {**SPOT, "seconds": 9, "probe": False}}, NOON)
    lines = [json.loads(line) for line in own.file.path.read_text("utf-8").splitlines()]
    read = own.read()
    written = as_json(read.entries, read.not_understood)["entries"]
    assert sorted(written, key=lambda row: row["id"]) == sorted(lines, key=lambda row: row["id"])
    assert len(as_csv(read.entries, read.not_understood).strip().split("\r\n")) == len(lines) + 1
    person = {**lines[0], "id": lines[0]["id"][:-2] + "f0"}
    new = read_transfer({"entries": [person]}, own.entries(), NOON + timedelta(days=1), knowledge())
    assert [str(entry.id) for entry in new] == [person["id"]]
