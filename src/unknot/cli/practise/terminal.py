"""Questions in words and answers typed back, the same for a person at a screen and for a screen reader."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol


class Left(Exception):  # noqa: N818 - it names what happened
    """The person closed the input or typed q; everything answered so far is already in the journal."""


class Back(Exception):  # noqa: N818 - it names what happened
    """The person wants to answer the question before this one again."""


HELP = (
    "Type the number of your answer and press Enter.\n"
    "  b  go back and answer the question before this one again\n"
    "  q  stop here; what you have answered is kept on this machine\n"
    "  ?  show this\n"
    "Where you tick a list: several numbers with spaces, a number with ? after it if you are not sure, 0 for none."
)


class Terminal(Protocol):
    """What a conversation needs: to say a paragraph, to be told a line, and to begin a new page."""

    def say(self, text: str = "") -> None:
        """Show a paragraph."""

    def hear(self, prompt: str) -> str:
        """Wait for a typed line.  Raises Left when there will be no more."""

    def turn(self) -> None:
        """An answer was taken: what is said next belongs to a new page."""


def listen(terminal: Terminal, prompt: str) -> str:
    """Wait for an answer; gives it in lower case.  Raises Back for b and Left for q; ? explains the keys."""
    while True:
        typed = terminal.hear(prompt).strip().lower()
        if typed == "b":
            terminal.turn()
            raise Back
        if typed == "q":
            raise Left
        if typed != "?":
            return typed
        terminal.say(HELP)


def choose(terminal: Terminal, question: str, options: Sequence[str]) -> int:
    """Ask until one of the options is picked by its number; gives its place in the list, from 0."""
    terminal.say(f"\n{question}")
    for number, option in enumerate(options, 1):
        terminal.say(f"  {number}  {option}")
    return ask_whole(terminal, f"Number, 1 to {len(options)}:", 1, len(options)) - 1


def ask_whole(terminal: Terminal, prompt: str, low: int, high: int) -> int:
    """Ask until a whole number from ``low`` to ``high`` is typed."""
    while True:
        value = _whole(listen(terminal, prompt), low, high)
        if value is not None:
            terminal.turn()
            return value
        terminal.say(f"Please type a whole number from {low} to {high}, or ? for help.")


def ask_whole_or_skip(terminal: Terminal, prompt: str, low: int, high: int) -> int | None:
    """As ``ask_whole``, but an empty line means that the person does not know."""
    while True:
        typed = listen(terminal, prompt)
        value = _whole(typed, low, high)
        if value is not None or not typed:
            terminal.turn()
            return value
        terminal.say(f"Please type a whole number from {low} to {high}, or press Enter to leave it open.")


def read_on(terminal: Terminal, prompt: str = "Press Enter to go on.") -> None:
    """Wait until the page has been read; there is nothing to answer, so b reads on too."""
    with suppress(Back):
        listen(terminal, prompt)
    terminal.turn()


def in_order(steps: Sequence[Callable[[], object]]) -> None:
    """Ask one thing after another; b goes back one.  Raises Back where there is nothing before."""
    at = 0
    while at < len(steps):
        try:
            steps[at]()
            at += 1
        except Back:
            if at == 0:
                raise
            at -= 1


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
        ticked = _read_ticks(listen(terminal, "Numbers (add ? if not sure, such as 2?), or 0:"), len(lines))
        if ticked is not None:
            terminal.turn()
            return ticked
        terminal.say(f"Please type 0 alone, or numbers from 1 to {len(lines)} with spaces between them; ? for help.")


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
