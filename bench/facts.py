"""Loading the fact base, warm from the compiled cache and cold from YAML, beside bare decoders."""

from collections.abc import Sequence
from pathlib import Path
from statistics import median

import msgspec
import yaml

from bench.measured import Anchor, Budget, Measured, tabled
from bench.sampling import in_turn
from bench.starting import PYTHON, started
from bench.table import Table
from unknot.knowledge.load import FACTS, load_knowledge

BUDGET = Budget(0.150, of=median)
WARM, COLD, FRESH = 31, 5, 15
LOADING = "from unknot.knowledge.load import load_knowledge; load_knowledge()"


def loading_rows() -> list[Measured]:
    """Warm, cold, and warm in a process that has just begun."""
    return [_warm(), _cold(), _fresh()]


def loading_table(rows: list[Measured]) -> Table:
    """The rows as a table."""
    return tabled("Loading the fact base", rows, "The anchors read the same bytes into plain values and check nothing.")


def _warm() -> Measured:
    packed = msgspec.msgpack.encode(load_knowledge())
    ours, theirs = in_turn([load_knowledge, lambda: msgspec.msgpack.decode(packed)], WARM)
    return Measured("warm, from the compiled cache", ours, BUDGET, Anchor("msgspec decode alone", theirs))


def _cold() -> Measured:
    sheets = sorted(FACTS.rglob("*.yaml"))
    ours, theirs = in_turn([lambda: load_knowledge(cache=False), lambda: _parsed(sheets)], COLD)
    return Measured("cold, from the YAML sheets", ours, None, Anchor("YAML parse alone", theirs))


def _parsed(sheets: Sequence[Path]) -> None:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for sheet in sheets:
        yaml.load(sheet.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - a safe loader, the quicker of two


def _fresh() -> Measured:
    ours, theirs = in_turn([lambda: started(PYTHON, "-c", LOADING), lambda: started(PYTHON, "-c", "pass")], FRESH)
    return Measured("warm, in a new process, imports and all", ours, BUDGET, Anchor("python -c pass", theirs))
