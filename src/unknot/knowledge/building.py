"""The whole fact base as one value, from the rows of its sheets."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from unknot.knowledge import construction, grounds
from unknot.knowledge.base import Knowledge
from unknot.knowledge.messages import MessageId
from unknot.knowledge.sentences import Grounds, Written, messages_from, unsaid_from
from unknot.knowledge.sheets import STATED, TABLES, Tables, list_of, rows_of, single_of
from unknot.vocabulary.provenance import FactRef, SignOff, State


def build(tables: Tables, packs: tuple[str, ...] = ()) -> Knowledge:
    """Type every row and make every message whose facts are there.  Raises FactError, naming the file and the key."""
    known = _with_signatures({table: rows_of(tables, table) for table in TABLES if table != "levels"})
    written, facts = written_in(known), _facts(known)
    return Knowledge(
        regions=known["regions"],
        muscles=known["muscles"],
        questions=known["questions"],
        rules=known["rules"],
        section_rows=list_of(tables, "section-rows"),
        place_decisions=known["place-decisions"],
        stop_signs=known["stop-signs"],
        after_signs=known["after-signs"],
        findings=known["findings"],
        messages=messages_from(written, facts),
        sources=known["sources"],
        dose_limits=single_of(tables, "dose-limits"),
        strengths=single_of(tables, "strengths"),
        review=single_of(tables, "review"),
        explaining=single_of(tables, "explaining"),
        sign_offs=known["sign-offs"],
        left_out=list_of(tables, "left-out"),
        place_words=known["place-words"],
        safety_words=known["safety-words"],
        quality_words=known["quality-words"],
        plain_words=known["plain-words"],
        neighbours=single_of(tables, "neighbours"),
        planning=single_of(tables, "planning"),
        packs=packs,
        gates=known["gates"],
        programmes=known["programmes"],
        habits=known["habits"],
        setup_steps=known["setup-steps"],
        unsaid=unsaid_from(written, facts),
    )


_KIND_OF = {"rules": "rule:", "stop-signs": "stop_sign:", "after-signs": "after_sign:", "programmes": "programme:"}
"""What stands before the id in a reference to these; a finding's key is its whole reference."""


def _with_signatures(known: Mapping[str, Any]) -> dict[str, Any]:
    """A clinician's signature makes a row reviewed, whatever its sheet says of it."""
    signed = known["sign-offs"]
    return {table: _signed(table, rows, signed) if table in STATED else rows for table, rows in known.items()}


def _signed(table: str, rows: Mapping[str, Any], signed: Mapping[FactRef, SignOff]) -> dict[str, Any]:
    kind = _KIND_OF.get(table, "")
    return {key: replace(row, state=State.REVIEWED) if f"{kind}{key}" in signed else row for key, row in rows.items()}


def _facts(known: Mapping[str, Any]) -> Grounds:
    facts = (
        grounds.grounds_of_body(known["regions"], known["muscles"], known["questions"])
        | grounds.grounds_of_safety(known["rules"], known["stop-signs"], known["after-signs"])
        | grounds.grounds_of_findings(known["findings"])
        | grounds.grounds_of_programmes(known["programmes"])
    )
    return grounds.signed(facts, known["sign-offs"])


def written_in(known: Mapping[str, Any]) -> dict[MessageId, Written]:
    """Every sentence there is to say: those of the sheets by construction, and those written for pages."""
    return {
        **dict(construction.of_muscles(known["muscles"].values())),
        **dict(construction.of_rules(known["rules"].values())),
        **dict(construction.of_gates(known["gates"].values())),
        **dict(construction.of_programmes(known["programmes"].values())),
        **dict(construction.of_signs(known["stop-signs"].values(), known["after-signs"].values())),
        **known["messages"],
    }
