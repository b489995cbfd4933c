"""Put the published example cases through ``unknot locate --json`` and write down how the ranking did.

They are few, and nothing was fitted to them: the figures are for looking at, not for claiming anything.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

import yaml

from unknot.knowledge.load import load_knowledge

sys.path.insert(0, str(Path(__file__).parent.parent))
from tools.example_questions import asked, section

ROOT = Path(__file__).parent.parent
CASES = Path(__file__).with_name("example-cases.yaml")
PAGE = ROOT / "docs" / "explanation" / "example-cases.md"
FEW = (
    "These are {cases} published cases, most of them single patients; too few to say how often the ranking is right. "
    "Nothing in the model was fitted to them."
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where the first right muscle of a case stood (from 1; None: not listed), and how a random order would do.

    ``by_chance`` is the mean reciprocal rank of the first right muscle when the same muscles stand in random order.
    """

    case: str
    muscles: tuple[str, ...]
    rank: int | None
    candidates: int
    by_chance: float


def read_cases(path: Path = CASES) -> list[dict[str, Any]]:
    """The cases, each with the muscles of our base that its words stand for."""
    read = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [{**case, "right": right_muscles(case["muscles"], read["parts"])} for case in read["cases"]]


def right_muscles(named: Iterable[str], parts: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """A word without a part means any part of that muscle."""
    return frozenset(muscle for name in named for muscle in parts.get(name, (name,)))


def outcome(case: Mapping[str, Any], ranked: Sequence[str]) -> Outcome:
    """Judge one ranking: ``ranked`` are the distinct muscles, the likeliest first."""
    right: frozenset[str] = case["right"]
    places = [place for place, muscle in enumerate(ranked, 1) if muscle in right]
    return Outcome(
        case["id"], tuple(case["muscles"]), min(places, default=None), len(ranked), chance(len(ranked), len(places))
    )


def chance(candidates: int, right: int) -> float:
    """The mean reciprocal rank of the first of ``right`` muscles when ``candidates`` stand in random order."""
    if not right:
        return 0.0
    missed, total = 1.0, 0.0
    for place in range(1, candidates - right + 2):
        left = candidates - place + 1
        total += missed * right / left / place
        missed *= (left - right) / left
    return total


def ranking(case: Mapping[str, Any]) -> list[str]:
    """The distinct muscles that the command answers, in its order."""
    command = [str(Path(sys.executable).with_name("unknot")), "locate", "--json"]
    given = json.dumps({"pain": case["pain"]})
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    return list(dict.fromkeys(row["muscle"] for row in json.loads(done.stdout)["candidates"]))


def figures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Top-1, top-3 and mean reciprocal rank (0 to 1), and the last one's value for a random order."""
    ranks = [found.rank for found in outcomes]
    return {
        "top-1": mean(rank == 1 for rank in ranks),
        "top-3": mean(rank is not None and rank <= 3 for rank in ranks),  # noqa: PLR2004
        "mean reciprocal rank": mean(1 / rank if rank else 0.0 for rank in ranks),
        "mean reciprocal rank, candidates in random order": mean(found.by_chance for found in outcomes),
    }


def page(outcomes: Sequence[Outcome], with_questions: Sequence[str]) -> str:
    """The figures, a row for each case and what questions do, as Markdown."""
    rows = [
        f"| {found.case} | {', '.join(found.muscles)} | {found.rank or 'not among them'} | {found.candidates} |"
        for found in outcomes
    ]
    said = [f"| {name} | {value:.2f} |" for name, value in figures(outcomes).items()]
    return "\n".join(
        [
            "# How the example cases come out",
            "",
            "Written by `make examples`, which puts each case through `unknot locate --json` with no question asked.",
            FEW.format(cases=len(outcomes)),
            "A case counts as found at the place of the first muscle that its author named; most name several.",
            "",
            "| figure | value |",
            "| --- | --- |",
            *said,
            "",
            "| case | muscles its author named | place of the first of them | muscles listed |",
            "| --- | --- | --- | --- |",
            *rows,
            "",
            *with_questions,
        ]
    )


def main() -> None:
    """Judge every case, print the figures and write the page."""
    outcomes = [outcome(case, ranking(case)) for case in read_cases()]
    for name, value in figures(outcomes).items():
        print(f"{name:<52}{value:.2f}")
    print(FEW.format(cases=len(outcomes)))
    with_questions = section(asked(read_cases(), load_knowledge()))
    print("\n".join(with_questions))
    PAGE.write_text(page(outcomes, with_questions), encoding="utf-8")


if __name__ == "__main__":
    main()
