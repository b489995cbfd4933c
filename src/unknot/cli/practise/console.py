"""The terminal this program was started in: 80 columns, no colour, a page at a time or, plain, line after line."""

import os
import re
import shutil
import textwrap

from unknot.cli.practise.terminal import Left

WIDTH = 80
_CLEAR = "\x1b[H\x1b[2J"
_LOWEST = 10
_MARK = re.compile(r"- |\S{1,2} {2}")
MORE = "Press Enter to read on."


class Console:
    """Shows a page and waits for the answer below it; the next page begins at the top of an empty screen.

    ``pages`` False writes lines only and never clears: for screen readers, pipes and files.
    """

    def __init__(self, *, pages: bool) -> None:
        self._pages = pages
        self._new_page, self._rows, self._closed = False, 0, False

    def say(self, text: str = "") -> None:
        """Print a paragraph, wrapped; lines that belong to a list keep their indent."""
        for line in text.split("\n"):
            for row in _wrapped(line):
                self._row(row)

    def hear(self, prompt: str) -> str:
        """Read a line from the keyboard."""
        if self._closed:
            raise Left
        self._begin()
        self._rows += 1
        try:
            return input(f"{prompt} ").strip()
        except EOFError:
            raise Left from None

    def close(self) -> None:
        """Ask nothing more: whatever would be asked next is taken as somebody leaving."""
        self._closed = True

    def turn(self) -> None:
        """Begin a new page with what is said next."""
        self._new_page = True

    def clear(self) -> None:
        """Begin the new page now, for something else to be shown on it."""
        self._new_page = True
        self._begin()

    def _begin(self) -> None:
        if self._new_page and self._pages:
            print(_CLEAR, end="", flush=True)
        if self._new_page:
            self._new_page, self._rows = False, 0

    def _row(self, row: str) -> None:
        """A page that would not fit is shown in parts."""
        self._begin()
        if self._pages and self._rows >= max(_LOWEST, _height()) - 1:
            self.hear(MORE)
            self.clear()
        if row or self._rows or not self._pages:
            print(row)
            self._rows += 1


def is_wide() -> bool:
    """False where a row of 80 characters would wrap."""
    return shutil.get_terminal_size((WIDTH, 24)).columns >= WIDTH


def _height() -> int:
    return shutil.get_terminal_size((WIDTH, 24)).lines


def _wrapped(line: str) -> list[str]:
    """A line of a list hangs under its own words; dashes and numbers stand out to the left."""
    body = line.lstrip()
    indent = len(line) - len(body)
    mark = _MARK.match(body)
    hang = indent + (mark.end() if mark else 0)
    width = min(WIDTH, os.get_terminal_size().columns) if os.isatty(1) else WIDTH
    return textwrap.wrap(line, max(20, width), subsequent_indent=" " * hang) or [""]
