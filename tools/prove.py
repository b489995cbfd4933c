"""The long runs: every law on many more random cases, a thousand kills, and a change at a time to what keeps safe.

The figures are written to docs/prove.md.
"""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "prove.md"
PYTEST = ("-m", "pytest", "--numprocesses=2", "--quiet")


@dataclass(frozen=True, slots=True)
class Run:
    """One long run: what it shows, the Python command, and its settings."""

    what: str
    command: tuple[str, ...]
    setting: Mapping[str, str]


RUNS = (
    Run("laws, 500 random cases each, slow ones fewer", (*PYTEST, "tests/properties"), {"UNKNOT_PROFILE": "prove"}),
    Run(
        "journal, 1,000 kills at random moments",
        (*PYTEST, "tests/journeys/test_journal_survives_kills.py"),
        {"UNKNOT_KILLS": "1000"},
    ),
    Run(
        "keeping, 1,000 faults at random moments",
        ("-m", "pytest", "--numprocesses=0", "--quiet", "tests/faults"),
        {
            "UNKNOT_SERVER_KILLS": "600",
            "UNKNOT_CUTS": "200",
            "UNKNOT_BROWSER_KILLS": "120",
            "UNKNOT_BOTH_KILLS": "80",
        },
    ),
    Run("mutation testing of screening and progress", ("tools/mutants.py",), {}),
)


@dataclass(frozen=True, slots=True)
class Result:
    """How a run ended: the last line that says a figure, whether it held, and how long it took."""

    what: str
    said: str
    held: bool
    minutes: float


def main() -> int:
    """Run all of them and write the page; 0 when everything held."""
    results = [_run(run) for run in RUNS]
    for result in results:
        print(f"{result.what:<50}{'held' if result.held else 'FAILED':<8}{result.minutes:>6.1f} min  {result.said}")
    PAGE.write_text(page(results, date.today()), encoding="utf-8")  # noqa: DTZ011 - the day of whoever ran it
    return 0 if all(result.held for result in results) else 1


def page(results: Sequence[Result], on: date) -> str:
    """The figures as Markdown."""
    rows = [
        f"| {result.what} | {result.said} | {'held' if result.held else 'FAILED'} | {result.minutes:.1f} |"
        for result in results
    ]
    head = (
        "# The long runs",
        "",
        f"Written by `make prove` on {on}.",
        "Why a change that no test notices may stay: [surviving-mutants.yaml](reference/surviving-mutants.yaml).",
        "",
        "| run | figures | result | minutes |",
        "| --- | --- | --- | --- |",
    )
    return "\n".join([*head, *rows, ""])


def _run(run: Run) -> Result:
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, *run.command],
        env={**os.environ, **run.setting},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    print(done.stdout, flush=True)
    return Result(run.what, figures_of(done.stdout), done.returncode == 0, (time.monotonic() - begun) / 60)


def figures_of(output: str) -> str:
    """What was lost and doubled under each kind of fault, else the last line of a run that says how many."""
    lines = [line.strip() for line in output.splitlines()]
    faults = [line for line in lines if line.endswith(" doubled")]
    said = [line for line in lines if " passed" in line or " survived." in line]
    return "; ".join(faults) or (said[-1] if said else "nothing was said")


if __name__ == "__main__":
    sys.exit(main())
