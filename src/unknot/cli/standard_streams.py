"""Input and output as this program wants them: always there, and never broken by a byte or letter that does not fit."""

import os
import sys
from typing import TextIO


def mend_streams() -> None:
    """Put an empty input, and an output that goes nowhere, in the place of one that was closed before we began.

    A byte that is no letter, and a letter the terminal cannot show, become a question mark.
    """
    # In this order: each takes the lowest number that is free, so that no file of ours is taken for one of them.
    sys.stdin = _mended(sys.stdin, os.O_RDONLY)
    sys.stdout = _mended(sys.stdout, os.O_WRONLY)
    sys.stderr = _mended(sys.stderr, os.O_WRONLY)


def _mended(stream: TextIO | None, flags: int) -> TextIO:
    if stream is None:
        return open(os.open(os.devnull, flags), "r" if flags == os.O_RDONLY else "w", encoding="utf-8")  # noqa: PTH123 - it stays open to the end
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    return stream
