"""Single keys from the terminal, without Enter; the terminal is always put back as it was."""

import os
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, TextIO

CLOSED = "closed"
"""What is given instead of a key when there will be no more."""


class Keys(Protocol):
    """Where keys come from."""

    def wait(self, seconds: float) -> str | None:
        """The next key within so many seconds, None when there was none, ``CLOSED`` when there will be no more."""


class TerminalKeys:
    """The keyboard of this terminal; where the input is no terminal, the characters of a pipe."""

    def __init__(self, source: TextIO) -> None:
        self._file = source.fileno()

    def wait(self, seconds: float) -> str | None:
        """Wait for a character; an unknown byte is no key."""
        ready, _, _ = select.select([self._file], [], [], max(0.0, seconds))
        if not ready:
            return None
        byte = os.read(self._file, 1)
        return byte.decode("ascii", errors="ignore") or None if byte else CLOSED


@contextmanager
def terminal_keys(source: TextIO | None = None) -> Iterator[Keys]:
    """Read single keys while inside; puts the terminal back on every way out, Ctrl-C included."""
    source = source or sys.stdin
    if not source.isatty():
        yield TerminalKeys(source)
        return
    import termios
    import tty

    before = termios.tcgetattr(source.fileno())
    try:
        tty.setcbreak(source.fileno())
        yield TerminalKeys(source)
    finally:
        termios.tcsetattr(source.fileno(), termios.TCSADRAIN, before)
