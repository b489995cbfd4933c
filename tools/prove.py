"""The long runs: every law on many more random cases, and a thousand kills while the journal is being written."""

import os
import subprocess
import sys
import time

RUNS = {
    "laws, 2,000 random cases each": ("tests/properties", {"UNKNOT_PROFILE": "prove"}),
    "journal, 1,000 kills": ("tests/journeys/test_journal_survives_kills.py", {"UNKNOT_KILLS": "1000"}),
}


def main() -> int:
    """Run all of them; 0 when everything held."""
    results = [_run(what, path, setting) for what, (path, setting) in RUNS.items()]
    print(f"\n{'what ran':<34}{'result':<8}{'minutes':>8}")
    for what, passed, minutes in results:
        print(f"{what:<34}{'held' if passed else 'FAILED':<8}{minutes:>8.1f}")
    return 0 if all(passed for _, passed, _ in results) else 1


def _run(what: str, path: str, setting: dict[str, str]) -> tuple[str, bool, float]:
    begun = time.monotonic()
    command = [sys.executable, "-m", "pytest", "--numprocesses=2", "--quiet", path]
    done = subprocess.run(command, env={**os.environ, **setting}, check=False)
    return what, done.returncode == 0, (time.monotonic() - begun) / 60


if __name__ == "__main__":
    sys.exit(main())
