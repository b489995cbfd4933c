"""Commands as somebody at a terminal starts them, beside a Python that does nothing."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import partial
from statistics import median
from typing import Any

from bench.measured import Anchor, Budget, Measured, tabled
from bench.sampling import in_turn
from bench.table import Table
from making.doors import ADULT, PRESS, PRESSED_AT, TEMPLE, UNKNOT, no_to_all

PYTHON = sys.executable
HELP_BUDGET = Budget(0.150, of=median)
TIMES = 11
ANSWERED = {"person": ADULT, "pain": [TEMPLE], "answers": no_to_all(TEMPLE, PRESSED_AT), "press": PRESS}
DAY = {"day": 1, "muscle": "infraspinatus", "before": 6, "after": 4}

DOORS: Mapping[str, Mapping[str, Any]] = {
    "locate --json": {"pain": [TEMPLE]},
    "screen --json": ANSWERED,
    "practise --script --json": ANSWERED,
    "plan --json": {field: ANSWERED[field] for field in ("person", "pain", "answers")},
    "review --json": {"sessions": [DAY]},
}


def started(*command: object, given: str = "") -> str:
    """Run a command to its end and give what it said."""
    words = [str(word) for word in command]
    return subprocess.run(words, input=given, capture_output=True, text=True, check=True, encoding="utf-8").stdout


def starting_rows() -> list[Measured]:
    """Help and every door, each in turn with the Python that does nothing."""
    calls: list[Callable[[], object]] = [partial(started, PYTHON, "-c", "pass"), partial(started, UNKNOT, "--help")]
    for door, form in DOORS.items():
        calls.append(partial(started, UNKNOT, *door.split(), given=json.dumps(form)))
    nothing, helped, *answered = in_turn(calls, TIMES)
    anchor = Anchor("python -c pass", nothing)
    doors = (Measured(f"unknot {door}", sample, None, anchor) for door, sample in zip(DOORS, answered, strict=True))
    return [Measured("unknot --help", helped, HELP_BUDGET, anchor), *doors]


def starting_table(rows: list[Measured]) -> Table:
    """The rows as a table."""
    return tabled(
        "Starting a command",
        rows,
        "Wall time of a process from start to end, with a warm cache. The doors read the temple example.",
    )
