"""Killed, interrupted, closed or given a broken journal: nothing that was answered is lost, and nothing is guessed."""

import os
import random
import re
import signal
import subprocess
from pathlib import Path

import pytest

from making.people import UNKNOT, SomebodyAtATerminal, journal, reply_to

KILLS = int(os.environ.get("UNKNOT_KILLS", "6"))
SEED = 20261124
TERMINATED = 128 + signal.SIGTERM
TYPED = re.compile(r"\A\d*\n")
GREETING = re.compile(r"\A.*?q stops\.\n|\A.*?q\nstops\.\n", re.DOTALL)


def asked(somebody: SomebodyAtATerminal) -> str:
    """The next question without the greeting above it."""
    somebody.question()
    return GREETING.sub("", TYPED.sub("", somebody.said)).strip()


def goes_on_with(again: str, left_open: str) -> bool:
    """The same question; where it only leads on from another, or follows what is shown to be checked, that one."""
    leads_on = {"Which place is nearest?": "Where does it hurt?", "How many days ago": "Does it hurt anywhere else?"}
    checked = {"How old are you": "Is that right?"}
    for words, before in (leads_on | checked).items():
        if left_open.startswith(words):
            return before in again
    return again == left_open


def test_kill_9_at_any_question_loses_nothing_and_goes_on_there(tmp_path: Path) -> None:
    """Given kills at random questions, then the next start asks the very question that was left open."""
    chance = random.Random(SEED)  # noqa: S311 - questions to kill at, no secret
    somebody = SomebodyAtATerminal(tmp_path)
    left_open = asked(somebody)
    for _ in range(min(KILLS, 40)):
        for _ in range(chance.randint(1, 9)):
            if "Your session: " in left_open:
                break
            somebody.type(reply_to(left_open, {}))
            left_open = asked(somebody)
        kept = len(journal(tmp_path))
        somebody.kill()
        somebody = SomebodyAtATerminal(tmp_path)
        again = asked(somebody)
        assert goes_on_with(again, left_open), f"{left_open}\n--- then ---\n{again}"
        assert len(journal(tmp_path)) == kept
        left_open = again
    somebody.kill()


def test_being_told_to_end_keeps_the_hold_and_puts_the_terminal_back(tmp_path: Path) -> None:
    """Given a shutdown or a closed window, then nothing more is asked, and the exit code is the signal's."""
    somebody = SomebodyAtATerminal(tmp_path)
    somebody.answer_until("How old are you")
    somebody.program.kill(signal.SIGTERM)
    assert somebody.wait_for_end() == TERMINATED
    again = SomebodyAtATerminal(tmp_path)
    again.answer_until("Your session: ")
    again.type("6")
    again.wait("strong it feels")
    again.program.kill(signal.SIGTERM)
    assert again.wait_for_end() == TERMINATED
    assert "\x1b[?25h" in again.raw
    assert journal(tmp_path)[-1]["body"]["how"] == "interrupted"


def test_ctrl_c_says_that_everything_is_kept_and_puts_the_terminal_back(tmp_path: Path) -> None:
    """Given Ctrl-C at a question and in a session, then what was done is in the journal and a number is asked after."""
    somebody = SomebodyAtATerminal(tmp_path)
    somebody.answer_until("How old are you")
    somebody.interrupt(until="Everything you answered is kept.")
    somebody.end()
    assert journal(tmp_path)[0]["kind"] == "drawing"
    again = SomebodyAtATerminal(tmp_path)
    again.answer_until("Your session: ")
    again.type("6")
    again.wait("strong it feels")
    again.interrupt(until="\x1b[?25h")
    again.question()
    again.type("5")
    assert "The rest of today:" in again.answer_to_the_end()
    ended = [entry["body"] for entry in journal(tmp_path) if entry["kind"] == "session-ended"]
    assert ended[0]["how"] == "interrupted"


def test_a_closed_input_ends_it_and_keeps_what_was_said(tmp_path: Path) -> None:
    """Given answers from a pipe that ends in the middle, then the program ends without an error and keeps them."""
    done = subprocess.run(
        [UNKNOT, "practise"],
        input="2\n5\n2\n6\n",
        env={**os.environ, "UNKNOT_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Everything you answered is kept." in done.stdout
    assert journal(tmp_path)[-1]["body"]["body"]["pain"] == [{"region": "neck-angle", "side": "right", "intensity": 6}]


@pytest.mark.parametrize("line", ['{"id": "no uuid"}', '{"schema": 99}', "[]"])
def test_an_unreadable_journal_is_refused_in_one_sentence_that_names_the_line(tmp_path: Path, line: str) -> None:
    """Given a whole line that is no entry, then nothing is asked, nothing is changed, and the exit code is 2."""
    path = tmp_path / "journal.jsonl"
    path.write_text(f"{line}\n", "utf-8")
    somebody = SomebodyAtATerminal(tmp_path)
    somebody.narrow = False  # the sentence names a path, which is as long as it is
    assert somebody.wait_for_end() == 2
    assert "line 1" in somebody.shown.replace("\n", "")
    assert path.read_text("utf-8") == f"{line}\n"
