"""Run every check and every test, and say what ran, how many, and what was left out.

UNKNOT_REQUIRE names what may not be left out, for example ``oracle,terminal``; leaving out anything then fails.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

BIN = Path(sys.executable).parent
KIND_OF_PART = {"oracle": "oracle", "terminal": "journeys", "browser": "browser", "postgres": "postgres"}
CHECKS = {
    "style (ruff check)": ("ruff", "check", "--no-cache", "."),
    "format (ruff format)": ("ruff", "format", "--check", "."),
    "types (mypy)": ("mypy",),
    "rooms (import-linter)": ("lint-imports",),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    how_many: str
    passed: bool
    seconds: float | None = None


def main() -> int:
    """Run all; 0 when all passed and nothing required was left out."""
    rows = [_check(what, command) for what, command in CHECKS.items()]
    counts, passed, seconds = _tests()
    rows += [
        Row(f"tests: {kind}", str(n), not counts["failed"].get(kind)) for kind, n in sorted(_totals(counts).items())
    ]
    rows.append(Row("all tests", str(sum(_totals(counts).values())), passed, seconds))
    _print(rows)
    missing = _left_out(counts)
    return 0 if all(row.passed for row in rows) and not missing else 1


def _check(what: str, command: tuple[str, ...]) -> Row:
    begun = time.monotonic()
    done = subprocess.run([BIN / command[0], *command[1:]], capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"--- {what} ---\n{done.stdout}{done.stderr}", flush=True)
    return Row(what, "", done.returncode == 0, time.monotonic() - begun)


def _tests() -> tuple[Mapping[str, Mapping[str, int]], bool, float]:
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        counts = Path(folder) / "counts.json"
        environment = {**os.environ, "UNKNOT_COUNTS": str(counts)}
        command = [sys.executable, "-m", "pytest", "--numprocesses=2", "--quiet", *sys.argv[1:]]
        done = subprocess.run(command, env=environment, check=False)
        read = json.loads(counts.read_text("utf-8")) if counts.exists() else {"ran": {}, "failed": {}, "left_out": {}}
    return read, done.returncode == 0, time.monotonic() - begun


def _totals(counts: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    kinds = {*counts["ran"], *counts["failed"]}
    return {kind: counts["ran"].get(kind, 0) + counts["failed"].get(kind, 0) for kind in kinds}


def _print(rows: list[Row]) -> None:
    print(f"\n{'what ran':<28}{'how many':>9}  {'result':<8}{'seconds':>8}")
    for row in rows:
        seconds = "" if row.seconds is None else f"{row.seconds:.1f}"
        print(f"{row.what:<28}{row.how_many:>9}  {'passed' if row.passed else 'FAILED':<8}{seconds:>8}")


def _left_out(counts: Mapping[str, Mapping[str, int]]) -> bool:
    """Say what was left out; True where that is a failure."""
    for what, how_many in counts["left_out"].items():
        print(f"left out: {how_many} of {what}")
    if not counts["left_out"]:
        print("left out: nothing")
    required = [part for part in os.environ.get("UNKNOT_REQUIRE", "").split(",") if part]
    absent = [part for part in required if not counts["ran"].get(KIND_OF_PART.get(part, part))]
    for part in absent:
        print(f"required and not run: {part}")
    return bool(absent) or bool(required and counts["left_out"])


if __name__ == "__main__":
    sys.exit(main())
