"""The sheets a fact folder may hold, and how one row of each becomes a typed fact."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from unknot.knowledge.anatomy import ClueQuestion, Muscle, Region
from unknot.knowledge.explaining import Explaining
from unknot.knowledge.figures import DoseLimits, ReviewFigures, Strengths
from unknot.knowledge.findings import Finding, FindingKind, LeftOut
from unknot.knowledge.gates import Gate
from unknot.knowledge.planning import Habit, PlanFigures, SetupStep
from unknot.knowledge.programmes import Programme
from unknot.knowledge.refusal import FactError, typed
from unknot.knowledge.safety import AfterSign, PlaceDecision, Rule, SectionRow, StopSign, TickPart
from unknot.knowledge.sentences import Written
from unknot.knowledge.words import Neighbours, PlaceWords, PlainWords, QualityWords, SafetyWords
from unknot.vocabulary.provenance import SignOff, Source, State


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet as it was read: plain values, and the file and key it stands at."""

    where: str
    value: Mapping[str, Any]


Tables = dict[str, dict[str, Row]]

LISTS: Mapping[str, type] = {"section-rows": SectionRow, "left-out": LeftOut}
SINGLES: Mapping[str, type] = {
    "strengths": Strengths,
    "dose-limits": DoseLimits,
    "review": ReviewFigures,
    "explaining": Explaining,
    "neighbours": Neighbours,
    "planning": PlanFigures,
}
TABLES: Mapping[str, type] = {
    "regions": Region,
    "muscles": Muscle,
    "questions": ClueQuestion,
    "rules": Rule,
    "gates": Gate,
    "programmes": Programme,
    "habits": Habit,
    "setup-steps": SetupStep,
    "place-decisions": PlaceDecision,
    "stop-signs": StopSign,
    "after-signs": AfterSign,
    "findings": Finding,
    "messages": Written,
    "sources": Source,
    "sign-offs": SignOff,
    "levels": dict,
    "place-words": PlaceWords,
    "safety-words": SafetyWords,
    "quality-words": QualityWords,
    "plain-words": PlainWords,
}
KEY_FIELD = {"place-decisions": "point", "sign-offs": "fact"}
"""The field that repeats a row's key, where it is not ``id``."""
STATED = {"rules", "programmes", "stop-signs", "after-signs", "findings"}
"""Sheets whose rows have a state; what is not said to be otherwise was compiled from sources."""


def rows_of(tables: Tables, table: str) -> dict[str, Any]:
    """Every row of a table as its type, by id."""
    return {key: _typed_row(table, key, row, tables) for key, row in tables.get(table, {}).items()}


def list_of(tables: Tables, table: str) -> tuple[Any, ...]:
    """Every row of a sheet that is a list, in its order."""
    return tuple(typed(row.value, LISTS[table], row.where) for row in tables.get(table, {}).values())


def single_of(tables: Tables, table: str) -> Any:
    """A sheet that is one value.  Raises FactError where the sheet is missing."""
    row = tables.get(table, {}).get(table)
    if row is None:
        raise FactError(f"{table}.yaml: this sheet is missing.")
    return typed(_FILLED.get(table, _as_it_is)(row.value), SINGLES[table], row.where)


def _typed_row(table: str, key: str, row: Row, tables: Tables) -> Any:
    value = dict(row.value)
    value.setdefault(KEY_FIELD.get(table, "id"), key)
    if table in STATED:
        value.setdefault("state", State.COMPILED.value)
    if table == "rules":
        value = _whole_rule(value, tables, row.where)
    if table in {"findings", "messages"}:
        value = _without_id(value, table, row.where)
    return typed(value, TABLES[table], row.where)


def _whole_rule(value: dict[str, Any], tables: Tables, where: str) -> dict[str, Any]:
    """Fill in what most rules leave out: one tick that is the question, and what the level itself says."""
    level = value.get("level")
    said = tables.get("levels", {}).get(str(level))
    if said is None:
        raise FactError(f'{where}: level: "{level}" is not a level; they are {", ".join(tables.get("levels", ()))}.')
    tick = {"id": value["id"], "text": value.get("question")}
    whole = {"ticks": [tick], "do": said.value["do"], "reason": said.value["because"], **value}
    return {**whole, "ticks": _with_level(whole["ticks"], level)}


def _with_level(ticks: Any, level: Any) -> Any:
    """A tick that names no level has the rule's; one that explains must name the level it lowers to."""
    rows = ticks if isinstance(ticks, list) else []
    plain = all(isinstance(row, dict) for row in rows)
    explains = TickPart.EXPLAINS.value
    return [row if row.get("part") == explains else {"level": level, **row} for row in rows] if plain else ticks


def _without_id(value: dict[str, Any], table: str, where: str) -> dict[str, Any]:
    """A finding's key is its reference, ``kind:id``; a written message's key is its id and stands nowhere else."""
    key = value.pop("id")
    if table == "messages":
        return value
    kind, _, name = key.partition(":")
    if kind not in tuple(FindingKind) or not name:
        raise FactError(f"{where}: a finding is named kind:id, and the kinds are {', '.join(FindingKind)}.")
    return {"kind": kind, "id": name, **value}


def _as_it_is(value: Mapping[str, Any]) -> dict[str, Any]:
    return dict(value)


def _with_techniques(value: Mapping[str, Any]) -> dict[str, Any]:
    return {**value, "techniques": _keyed(value.get("techniques"), "technique")}


def _with_rules(value: Mapping[str, Any]) -> dict[str, Any]:
    return {**value, "rules": _keyed(value.get("rules"), "id")}


def _keyed(rows: Any, field: str) -> Any:
    """Let a row leave out the field that repeats its key."""
    return {key: {field: key, **row} for key, row in rows.items()} if isinstance(rows, dict) else rows


_FILLED: Mapping[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    "dose-limits": _with_techniques,
    "review": _with_rules,
}
