"""Where a session is shown: a block of rows drawn again in place, or plain lines one after the other."""

import sys
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol, TextIO

WIDTH = 80
_HIDE, _SHOW = "\x1b[?25l", "\x1b[?25h"


class Screen(Protocol):
    """What the player needs of a terminal."""

    def show(self, rows: Sequence[str]) -> None:
        """Show these rows in place of those shown before."""

    def say(self, text: str) -> None:
        """Write a paragraph that stays."""


class TerminalScreen:
    """A terminal that understands the few control codes all of them share: up, clear, cursor on and off."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._shown: tuple[str, ...] = ()

    def show(self, rows: Sequence[str]) -> None:
        """Draw the rows over the last ones; nothing is sent where nothing changed."""
        if tuple(rows) == self._shown:
            return
        up = f"\x1b[{len(self._shown)}A\r" if self._shown else ""
        drawn = "".join(f"\x1b[2K{row[:WIDTH]}\n" for row in rows)
        self._out.write(f"{up}\x1b[J{drawn}")
        self._out.flush()
        self._shown = tuple(rows)

    def say(self, text: str) -> None:
        """Write a paragraph below what is shown."""
        self._shown = ()
        self._out.write("\n".join(wrapped(text)) + "\n")
        self._out.flush()


@contextmanager
def terminal_screen(out: TextIO | None = None) -> Iterator[TerminalScreen]:
    """A screen without a cursor; the cursor comes back on every way out."""
    out = out or sys.stdout
    codes = out.isatty()
    out.write(_HIDE if codes else "")
    try:
        yield TerminalScreen(out)
    finally:
        out.write(_SHOW if codes else "")
        out.flush()


def wrapped(text: str, indent: str = "") -> list[str]:
    """A paragraph as rows of at most 80 columns."""
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent) or [""]
