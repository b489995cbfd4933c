"""Being told to end (a shutdown, a closed window): let go, put the terminal back, keep what is known."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_TOLD_TO_END = (signal.SIGTERM, signal.SIGHUP)
_EXIT = 128
"""A shell gives this and the signal's number as the exit code of what a signal ended."""


@contextmanager
def ended_from_outside(close: Callable[[], None]) -> Iterator[None]:
    """Inside, a signal to end is the same as Ctrl-C, after ``close``; then the program ends with the signal's code."""
    told: list[int] = []

    def end(number: int, _frame: FrameType | None) -> None:
        told.append(number)
        close()
        if len(told) == 1:  # a second signal finds us on the way out already
            raise KeyboardInterrupt

    before = {number: signal.signal(number, end) for number in _TOLD_TO_END}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if told:
            raise SystemExit(_EXIT + told[0])
