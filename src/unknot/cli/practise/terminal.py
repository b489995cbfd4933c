"""Words on a screen and answers typed back: 80 columns, no colour, the same for a person and a screen reader."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

WIDTH = 80


class Left(Exception):  # noqa: N818 - it names what happened
    """The person closed the input; everything answered so far is already in the journal."""


class Terminal(Protocol):
    """What a conversation needs: to say a paragraph and to be told a line."""

    def say(self, text: str = "") -> None:
        """Show a paragraph."""

    def hear(self, prompt: str) -> str:
        """Wait for a typed line.  Raises Left when there will be no more."""


class Console:
    """The terminal that this program was started in."""

    def say(self, text: str = "") -> None:
        """Print a paragraph, wrapped; lines that belong to a list keep their indent."""
        for line in text.split("\n"):
            indent = len(line) - len(line.lstrip())
            print(textwrap.fill(line, WIDTH, subsequent_indent=" " * (indent + 4 if indent else 0)))

    def hear(self, prompt: str) -> str:
        """Read a line from the keyboard."""
        try:
            return input(f"{prompt} ").strip()
        except EOFError:
            raise Left from None


def choose(terminal: Terminal, question: str, options: Sequence[str]) -> int:
    """Ask until one of the options is picked by its number; gives its place in the list, from 0."""
    terminal.say(f"\n{question}")
    for number, option in enumerate(options, 1):
        terminal.say(f"  {number}  {option}")
    return ask_whole(terminal, f"Number, 1 to {len(options)}:", 1, len(options)) - 1


def ask_whole(terminal: Terminal, prompt: str, low: int, high: int) -> int:
    """Ask until a whole number from ``low`` to ``high`` is typed."""
    while True:
        value = _whole(terminal.hear(prompt), low, high)
        if value is not None:
            return value
        terminal.say(f"Please type a whole number from {low} to {high}.")


def ask_whole_or_skip(terminal: Terminal, prompt: str, low: int, high: int) -> int | None:
    """As ``ask_whole``, but an empty line means that the person does not know."""
    while True:
        typed = terminal.hear(prompt)
        if not typed:
            return None
        value = _whole(typed, low, high)
        if value is not None:
            return value
        terminal.say(f"Please type a whole number from {low} to {high}, or press Enter to leave it open.")


def _whole(typed: str, low: int, high: int) -> int | None:
    return int(typed) if typed.isascii() and typed.isdigit() and low <= int(typed) <= high else None


@dataclass(frozen=True, slots=True)
class Ticked:
    """Which lines of a list were ticked, and which of these with a question mark for "not sure" (from 0)."""

    yes: frozenset[int]
    unsure: frozenset[int]


def tick(terminal: Terminal, heading: str, lines: Sequence[str]) -> Ticked:
    """Show a list with "none of these" after it and ask which lines are true; nothing is chosen beforehand."""
    terminal.say(f"\n{heading}")
    for number, line in enumerate(lines, 1):
        terminal.say(f"  {number}  {line}")
    terminal.say("  0  None of these")
    while True:
        ticked = _read_ticks(terminal.hear("Numbers (add ? if not sure, such as 2?), or 0:"), len(lines))
        if ticked is not None:
            return ticked
        terminal.say(f"Please type 0 alone, or numbers from 1 to {len(lines)} with spaces between them.")


def _read_ticks(typed: str, count: int) -> Ticked | None:
    words = typed.replace(",", " ").split()
    if words == ["0"]:
        return Ticked(frozenset(), frozenset())
    numbers = [(_whole(word.removesuffix("?"), 1, count), word.endswith("?")) for word in words]
    if not numbers or any(number is None for number, _ in numbers):
        return None
    unsure = frozenset(number - 1 for number, doubt in numbers if number is not None and doubt)
    named = frozenset(number - 1 for number, _ in numbers if number is not None)
    return Ticked(named - unsure, unsure)
