"""The sheet of the locating model's numbers, written from the last run and from our own choices."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import wrap
from typing import Any

import yaml

OWN = Path(__file__).with_name("own-choices.yaml")
SHEET = Path(__file__).parents[2] / "src" / "unknot" / "knowledge" / "facts" / "strengths.yaml"
HEAD = """\
# The numbers of the locating model: probabilities from 0 to 1.  Written by make fit from what studies counted
# (tools/fit/treatments.yaml) and from our own choices (tools/fit/own-choices.yaml): change them there, not here.
# None of them was fitted to example cases.
"""
RANKS = ("common", "occasional", "rare")
SIDES = 2


def own_choices() -> dict[str, Any]:
    """Our own choices and the words of every number."""
    read: dict[str, Any] = yaml.safe_load(OWN.read_text(encoding="utf-8"))
    return read


def write_sheet(result: Mapping[str, Any], path: Path = SHEET) -> None:
    """Write the sheet."""
    path.write_text(sheet(result), encoding="utf-8")


def sheet(result: Mapping[str, Any]) -> str:
    """The text of the sheet."""
    return HEAD + "\n".join(_lines(result, own_choices())) + "\n"


def _lines(result: Mapping[str, Any], own: Mapping[str, Any]) -> Iterator[str]:
    strengths, priors, numbers = result["strengths"], result["priors"], own["numbers"]
    yield f"prior: {_flow({rank: priors[rank]['mean'] for rank in RANKS})}"
    yield from (f"{name}: {strengths[name]['mean']}" for name in ("essential", "spillover"))
    yield from (f"{name}: {numbers[name]}" for name in numbers)
    yield "clues:"
    yield from (f"  {kind}: {_flow(clue)}" for kind, clue in own["clues"].items())
    yield "measured:"
    yield from (f"  - {_flow(_measured(cell))}" for cell in result["measured"])
    yield "intervals:"
    for rank in RANKS:
        yield f"  prior {rank}: {_flow(_limits(priors[rank]))}"
    yield from (f"  {name}: {_flow(_limits(strengths[name]))}" for name in ("essential", "spillover"))
    yield from (
        f"  {name}: {_flow({'low': low, 'high': high, 'rows': 0})}" for name, (low, high) in own["believed"].items()
    )
    yield "why:"
    for name, text in own["why"].items():
        yield f"  {name}: >-"
        yield from wrap(text.format(**filled(result)), 120, initial_indent="    ", subsequent_indent="    ")
    yield "facts:"
    yield from (f"  {name}: {json.dumps(facts)}" for name, facts in own["facts"].items())


def filled(result: Mapping[str, Any]) -> dict[str, Any]:
    """What the words of a number name."""
    active = sum(SIDES * result["muscles"][rank] * result["priors"][rank]["mean"] for rank in RANKS)
    return {
        "prior_rows": result["priors"]["common"]["rows"],
        "essential_rows": result["strengths"]["essential"]["rows"],
        "spillover_rows": result["strengths"]["spillover"]["rows"],
        "active": f"{active:.0f}",
    }


def _limits(summary: Mapping[str, Any]) -> dict[str, Any]:
    return {name: summary[name] for name in ("low", "high", "rows")}


def _measured(cell: Mapping[str, Any]) -> dict[str, Any]:
    limits = {"share": cell["mean"], "low": cell["low"], "high": cell["high"]}
    return {"muscle": cell["muscle"], "region": cell["region"], **limits, "facts": cell["facts"]}


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(json.dumps(each) for each in value) + "]"
    return str(value)
