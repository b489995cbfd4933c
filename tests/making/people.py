"""Somebody at a real terminal: the real program on a pseudo-terminal of 80 by 24, read through a terminal emulator."""

import json
import os
import re
import sys
import time
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pexpect
import pyte

ROWS, COLUMNS, WIDE = 24, 80, 200
MOST_QUESTIONS = 120
UNKNOT = Path(sys.executable).parent / "unknot"
PROMPT = re.compile(
    r"(Number, 1 to \d+:|or 0:|0 to 10\?(?: \(Enter if you cannot say\))?|in years\?|Enter if unknown\)"
    r"|0 for not at all\)|Which one do you want to try\?|Press Enter to [a-z ]+\.) $"
)
CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
FRAME = re.compile(r"15 s more .*?strong it feels\r\n", re.DOTALL)
STEP = re.compile(r"step (\d+) of (\d+)")
ORDINARY: Mapping[str, str] = {
    "Where does it hurt?": "2",
    "Which place is nearest?": "5",
    "Which side": "2",
    "How strong": "6",
    "How many days": "3",
    "How old": "40",
    "Which fits?": "2",
    "or 0:": "0",
    "how many hours": "4",
    "Press Enter": "",
}
"""What somebody with a stiff neck and nothing else answers; elsewhere they take the first line."""


PRESSES, PATIENCE_S = 4, 10


class SomebodyAtATerminal:
    """Starts ``unknot practise`` with its data in ``home``, and answers what it asks.

    Every screen is held to 80 columns: a second emulator, wider than the terminal, shows whatever would have wrapped,
    unless ``narrow`` is set to False.
    """

    def __init__(self, home: Path, *options: str, environment: Mapping[str, str] | None = None) -> None:
        self.home, self.narrow = home, True
        self.screen, self._wide = pyte.Screen(COLUMNS, ROWS), pyte.Screen(WIDE, ROWS)
        self._streams = [pyte.Stream(self.screen), pyte.Stream(self._wide)]
        settings = {**os.environ, "UNKNOT_HOME": str(home), "TERM": "xterm", **(environment or {})}
        self.program: pexpect.spawn[str] = pexpect.spawn(
            str(UNKNOT),
            ["practise", *options],
            env=settings,
            dimensions=(ROWS, COLUMNS),
            encoding="utf-8",
            timeout=20,
        )
        self.raw, self.said = "", ""

    @property
    def shown(self) -> str:
        """The rows on the screen now."""
        return "\n".join(row.rstrip() for row in self.screen.display).strip("\n")

    def wait(self, what: str | re.Pattern[str]) -> str:
        """Wait until the program has written this; gives the screen."""
        self.program.expect(what if isinstance(what, re.Pattern) else re.escape(what))
        self.feed()
        return self.shown

    def feed(self) -> None:
        """Show what the program has written up to what was waited for."""
        before, after = self.program.before, self.program.after
        written = f"{before if isinstance(before, str) else ''}{after if isinstance(after, str) else ''}"
        self.raw += written
        self.said = CODES.sub("", written).replace("\r", "")
        for stream in self._streams:
            stream.feed(written)
        assert not self.narrow or all(not row[COLUMNS:].strip() for row in self._wide.display), (
            "a row is longer than 80 columns"
        )

    def question(self) -> str:
        """Wait for the next question; gives the screen."""
        return self.wait(PROMPT)

    def type(self, line: str) -> None:
        """Type a line and press Enter."""
        self.program.sendline(line)

    def press(self, key: str) -> None:
        """Press one key."""
        self.program.send(key)

    def interrupt(self, until: str) -> str:
        """Press Ctrl-C, again if nothing happens, until these words come; gives the screen.

        A signal that comes in the instant between a prompt and the wait for a key is only seen at the next key.
        """
        for _ in range(PRESSES):
            self.press("\x03")
            if self.program.expect([re.escape(until), pexpect.TIMEOUT], timeout=PATIENCE_S) == 0:
                self.feed()
                return self.shown
        raise AssertionError(f"Ctrl-C did not bring: {until}\n{self.shown}")

    def answer(self, different: Mapping[str, str] | None = None) -> str:
        """Answer the next question as somebody ordinary would, but for what is ``different``; gives the screen."""
        shown = self.question()
        self.type(reply_to(self.said, different or {}))
        return shown

    def answer_until(self, words: str, different: Mapping[str, str] | None = None) -> str:
        """Answer one question after another until one shows these words; that one is left open."""
        for _ in range(MOST_QUESTIONS):
            shown = self.question()
            if words in shown:
                return shown
            self.type(reply_to(self.said, different or {}))
        raise AssertionError(f"nobody asked: {words}\n{self.shown}")

    def play_through(self, seconds_of_pressing: float = 0.0) -> list[str]:
        """Skip every step of the session, holding each press for a moment; gives one screen of each step."""
        steps: list[str] = []
        while True:
            found = self.program.expect([FRAME, PROMPT])
            self.feed()
            if found == 1:
                return steps
            number = STEP.findall(self.shown)[-1][0]
            if number != (STEP.findall(steps[-1])[-1][0] if steps else None):
                steps.append(self.shown)
                time.sleep(seconds_of_pressing if "\nPress  " in self.shown else 0)
                self.press("k")

    def answer_to_the_end(self, different: Mapping[str, str] | None = None) -> str:
        """Answer whatever is still asked until the program has ended; gives every screen until then."""
        screens: list[str] = []
        while self.program.expect([PROMPT, pexpect.EOF]) == 0:
            self.feed()
            screens.append(self.shown)
            self.type(reply_to(self.said, different or {}))
        self.feed()
        self.program.close()
        return "\n".join((*screens, self.shown))

    def end(self) -> str:
        """Wait until the program has ended; gives the last screen."""
        self.wait_for_end()
        return self.shown

    def wait_for_end(self) -> int:
        """Wait until the program has ended; gives its exit code."""
        self.program.expect(pexpect.EOF)
        self.feed()
        self.program.close()
        status = self.program.exitstatus
        return -1 if status is None else status

    def kill(self) -> None:
        """Kill -9."""
        self.program.kill(9)
        self.program.close(force=True)


def reply_to(said: str, different: Mapping[str, str]) -> str:
    """What is typed below this."""
    asked_for = [reply for words, reply in different.items() if words in said]
    if asked_for:
        return asked_for[0]
    last = said.rstrip().rsplit("\n", 1)[-1]
    question = said if last.startswith("Number") else last
    if "or 0:" in last:
        return _ticked(said, different)
    return next((reply for words, reply in ORDINARY.items() if words in question), "1")


def _ticked(said: str, different: Mapping[str, str]) -> str:
    """The numbers of the lines that hold one of the words under ``tick:``, else 0."""
    wanted = different.get("tick:")
    lines = [line.split()[0] for line in said.split("\n") if wanted and wanted in line]
    return lines[0] if lines else "0"


def journal(home: Path) -> list[dict[str, Any]]:
    """The lines of the journal, as they stand on the disk."""
    path = home / "journal.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def kinds(home: Path) -> list[str]:
    """The kinds of its entries, in order."""
    return [entry["kind"] for entry in journal(home)]


def move_back_a_day(home: Path) -> None:
    """Write the journal anew as if everything had happened one day earlier."""
    lines = [json.dumps(_earlier(entry)) for entry in journal(home)]
    (home / "journal.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")


def _earlier(entry: dict[str, Any]) -> dict[str, Any]:
    def earlier(moment: str) -> str:
        return (datetime.fromisoformat(moment) - timedelta(days=1)).isoformat()

    return {**entry, "happened_at": earlier(entry["happened_at"]), "recorded_at": earlier(entry["recorded_at"])}
