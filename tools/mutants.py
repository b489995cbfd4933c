"""Mutation testing of the rooms that keep people safe: change one thing at a time, and see whether a test breaks.

What survives must stand in docs/reference/surviving-mutants.yaml with the reason why no test can or need tell it
apart; a survivor without a reason, and a reason without a survivor, make the run fail.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
REASONS = ROOT / "docs" / "reference" / "surviving-mutants.yaml"
MUTMUT = str(Path(sys.executable).with_name("mutmut"))
UNNOTICED = {"survived", "no tests"}
ROOMS = ("unknot.engine.screening.*", "unknot.engine.progress.*")


@dataclass(frozen=True, slots=True, order=True)
class Survivor:
    """A change that no test noticed: where, what stood there and what stands there instead."""

    where: str
    was: str
    became: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many changes were tried, the survivors that have no reason, and the reasons that have no survivor."""

    tried: int
    survived: int
    unexplained: tuple[Survivor, ...]
    stale: tuple[Survivor, ...]


def survivor_of(name: str, diff: str) -> Survivor:
    """Read a survivor from its name and its diff; the numbers in names change with the code, the lines do not."""
    lines = diff.splitlines()
    was = " ".join(line[1:].strip() for line in lines if line.startswith("-") and not line.startswith("---"))
    became = " ".join(line[1:].strip() for line in lines if line.startswith("+") and not line.startswith("+++"))
    return Survivor(name.rpartition("__mutmut_")[0], was, became)


def judged(tried: int, survivors: Iterable[Survivor], reasons: Iterable[Survivor]) -> Verdict:
    """Hold the survivors against the list of reasons."""
    found, known = set(survivors), set(reasons)
    return Verdict(tried, len(found), tuple(sorted(found - known)), tuple(sorted(known - found)))


def read_reasons(path: Path = REASONS) -> tuple[Survivor, ...]:
    """The survivors that are known, each with its reason beside it in the file."""
    rows: list[Mapping[str, str]] = yaml.safe_load(path.read_text(encoding="utf-8")) or []
    for row in rows:
        if set(row) != {"where", "was", "became", "why"} or not row["why"].strip():
            raise ValueError(f"{path.name}: a row has where, was, became and why, and all of them say something.")
    return tuple(Survivor(row["where"], row["was"], row["became"]) for row in rows)


def run() -> Verdict:
    """Make every change, test it, and judge what is left."""
    shutil.rmtree(ROOT / "mutants", ignore_errors=True)
    environment = {**os.environ, "UNKNOT_PROFILE": "mutants"}
    environment.pop("PYTHONPATH", None)
    subprocess.run([MUTMUT, "run", "--max-children", "2", *ROOMS], cwd=ROOT, env=environment, check=False)
    ended = _results()
    survived = [name for name, state in ended.items() if state in UNNOTICED]
    return judged(len(ended), [survivor_of(name, _said("show", name)) for name in survived], read_reasons())


def _results() -> dict[str, str]:
    """Each change of these rooms by name, with how it ended; one that was never tested is not among them."""
    rows = [line.strip().rpartition(": ") for line in _said("results", "--all", "true").splitlines()]
    rooms = tuple(room.removesuffix("*") for room in ROOMS)
    return {name: state for name, _, state in rows if name.startswith(rooms) and state != "not checked"}


def _said(*words: str) -> str:
    return subprocess.run([MUTMUT, *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout


def main() -> int:
    """0 when every survivor has its reason."""
    verdict = run()
    print(f"\n{verdict.tried} changes tried, {verdict.survived} survived.")
    for each in verdict.unexplained:
        print(f"no reason for: {each.where}\n  - {each.was}\n  + {each.became}")
    for each in verdict.stale:
        print(f"a reason, but no survivor: {each.where}\n  - {each.was}\n  + {each.became}")
    return 1 if verdict.unexplained or verdict.stale or not verdict.tried else 0


if __name__ == "__main__":
    sys.exit(main())
