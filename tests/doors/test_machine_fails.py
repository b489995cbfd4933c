"""A folder, file, input or output that does not do its part: one sentence and an exit code, never a trace."""

import os
import subprocess
from pathlib import Path

import pytest

from making.doors import UNKNOT, unknot

PRACTISE = ("practise", "--plain")


@pytest.mark.parametrize("command", [PRACTISE, ("journal", "export")])
def test_a_data_folder_that_cannot_be_is_named(command: tuple[str, ...], tmp_path: Path) -> None:
    """Exit code 1: the input was good, the machine was not."""
    (tmp_path / "file").write_text("not a folder")
    said = unknot(*command, home=tmp_path / "file")
    assert said.code == 1
    assert said.err.startswith(f"{tmp_path / 'file'}: ")
    assert said.err.count("\n") == 1


def test_a_journal_that_cannot_be_written_ends_the_conversation_with_its_name(tmp_path: Path) -> None:
    """An answer that cannot be kept is not passed over, and what was kept can still be read."""
    environment = {**os.environ, "UNKNOT_HOME": str(tmp_path)}
    line = f'ulimit -f 2; yes 1 | head -n 200 | "{UNKNOT}" practise --plain'
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 1
    assert done.stderr == f"{tmp_path / 'journal.jsonl'}: File too large. What was kept before is kept.\n"
    assert unknot("journal", "export", home=tmp_path).json["entries"]


@pytest.mark.parametrize("line", ["[1]", '{"schema": 99}'])
def test_an_unreadable_journal_refuses_what_would_be_added_to_it(line: str, tmp_path: Path) -> None:
    """An import, an export and a conversation say the same of it."""
    (tmp_path / "journal.jsonl").write_text(f"{line}\n")
    said = [unknot(*command, given='{"entries": []}', home=tmp_path) for command in (("journal", "import"), PRACTISE)]
    assert [each.code for each in said] == [2, 2]
    assert all("journal.jsonl, line 1: " in each.err and each.err.count("\n") == 1 for each in said)


def test_lines_cut_short_are_told_of_before_the_first_question(tmp_path: Path) -> None:
    """Whoever loses an entry to a broken disk is told so."""
    (tmp_path / "journal.jsonl").write_bytes(b'{"id": "cut\n' + b"[" * 200_000 + b"\n\xff\xfe\n")
    assert "cut short, left out: 1, 2, 3." in unknot(*PRACTISE, home=tmp_path).out


def test_bytes_that_are_no_letters_are_an_answer_that_does_not_fit(tmp_path: Path) -> None:
    """The question is asked again."""
    environment = {**os.environ, "UNKNOT_HOME": str(tmp_path)}
    done = subprocess.run([UNKNOT, *PRACTISE], input=b"\xff\n", capture_output=True, check=False, env=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Please type a whole number" in done.stdout


@pytest.mark.parametrize(("closed", "code"), [("<&-", 0), (">&-", 0), ("<&- >&- 2>&-", 0)])
def test_a_stream_that_was_closed_before_we_began_is_nobody_there(closed: str, code: int, tmp_path: Path) -> None:
    """Whoever starts it without a keyboard or a screen gets an ending, not a trace."""
    environment = {**os.environ, "UNKNOT_HOME": str(tmp_path)}
    line = f'"{UNKNOT}" practise --plain {closed}'
    done = subprocess.run(["sh", "-c", line], capture_output=True, check=False, env=environment)
    assert (done.returncode, done.stderr) == (code, b"")
