"""An older client is still accepted: what the first one sent is a fixture, and is taken for ever."""

import json
from pathlib import Path
from typing import Any

import pytest

from making.kept import kept, on_server
from making.sync_client import InProcess
from unknot.vocabulary.entry import EntryKind

V1 = Path(__file__).parents[1] / "vectors" / "sync" / "v1"
RECORDED = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(V1.glob("*.json"))}

pytestmark = pytest.mark.usefixtures("rows")


FIRST = """
    person drawing answers clue-answers choice session-started hold session-ended next-day episode-ended correction
"""
"""The kinds of entry there were when the first client was written; what came later it never sent."""


def test_every_kind_of_entry_was_recorded() -> None:
    """The fixtures hold one of each kind there was, and each of them is a kind still."""
    kinds = {row["kind"] for one in RECORDED.values() for row in one["body"].get("entries", [])}
    assert kinds == set(FIRST.split()) <= {kind.value for kind in EntryKind}


@pytest.mark.parametrize("recorded", RECORDED.values(), ids=RECORDED)
def test_what_an_older_client_sends_is_accepted(recorded: dict[str, Any]) -> None:
    """The same request gets the same status, and the answer has the fields that the client reads."""
    line = InProcess() if recorded["by"] == "a guest" else kept().line
    assert isinstance(line, InProcess)
    line.get("")
    answer = line.send(recorded["path"], json.dumps(recorded["body"]))
    assert answer.status == recorded["status"], answer.said
    assert set(answer.said) >= set(recorded["said"])
    assert answer.said.get("refused", []) == []


def test_a_recorded_batch_is_held_whole() -> None:
    """Every entry of it, each once, read back as it was."""
    device = kept()
    batch = RECORDED["sync"]["body"]["entries"]
    assert device.exchange(batch).said["acknowledged"] == [row["id"] for row in batch]
    assert sorted(on_server(device)) == sorted(row["id"] for row in batch)
    assert device.line.get("/export").said["entries"] == batch
