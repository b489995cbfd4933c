"""The page of all figures: what they were measured on and when, and every table."""

import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bench.table import Table, as_markdown

HEAD = """# Measurements

Written by `make bench`; nothing here is edited by hand.  Times are of one machine on one day and change with both: read
the ratios, which were taken beside their anchors in the same run.  A budget is held against the figure it names."""


@dataclass(frozen=True, slots=True)
class Machine:
    """What matters of the machine, and nothing that tells whose it is."""

    python: str
    cores: int


def this_machine() -> Machine:
    """The machine that runs this."""
    return Machine(f"{platform.python_implementation()} {platform.python_version()}", os.cpu_count() or 1)


def page(tables: Iterable[Table], machine: Machine, day: date, missed: Sequence[str]) -> str:
    """The whole page."""
    measured = f"Measured on {day.isoformat()} with {machine.python} on {machine.cores} cores."
    return "\n\n".join([HEAD, measured, summary(missed), *map(as_markdown, tables)]) + "\n"


def summary(missed: Sequence[str]) -> str:
    """One sentence on the budgets."""
    return f"Not met: {'; '.join(missed)}." if missed else "Every budget was met."
