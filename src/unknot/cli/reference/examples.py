"""The examples of the JSON forms: what goes into each door, and what the door itself answers on one fixed day."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
"""The day of every example; a form that may name its day or time names this one."""
FOLDER = "examples"

Given = dict[str, Any]

_ADULT = {"age": 40, "sex": "female", "pregnant": "no"}
_PAIN = [{"region": "neck-angle", "side": "right", "intensity": 5}, {"region": "temple", "side": "right"}]
_PRESS = {"trigger_point": "trapezius-upper.1", "side": "right", "technique": "hands"}
_DAY = {"muscle": "infraspinatus", "trigger_point": "infraspinatus.1", "side": "right", "pressed_minutes": 3}


@dataclass(frozen=True, slots=True)
class Example:
    """One example: the command, what it is given (None: nothing) and what it answers."""

    command: str
    given: Callable[["Knowledge"], Given | None]
    answered: Callable[[Given, "Knowledge"], Given]


def _no_to_all(knowledge: "Knowledge") -> Given:
    """No to every question.  Where a question is about a place, a bare no is about the places that are drawn."""
    from unknot.knowledge.safety import RuleKind

    return {rule.id: "no" for rule in knowledge.rules.values() if rule.kind is not RuleKind.PLACE_RULE}


def _draw(_: "Knowledge") -> Given:
    said = "right temple and behind my eye since monday, 6/10, but not down the neck. I take warfarin."
    return {"text": said, "today": "2026-11-24"}


def _locate(_: "Knowledge") -> Given:
    pain = [{"region": "temple", "side": "right", "intensity": 6}, {"region": "behind-ear", "side": "right"}]
    return {"pain": pain, "explain": True}


def _screen(_: "Knowledge") -> Given:
    answers = {"rf-h-thunder": "no", "c-anticoagulant": "yes"}
    return {"person": _ADULT, "pain": _PAIN, "onset_days": 3, "answers": answers, "today": "2026-11-24"}


def _review(_: "Knowledge") -> Given:
    days = [(1, 6, 4), (3, 6, 5), (5, 6, 5)]
    rows = [{"day": day, **_DAY, "before": before, "after": after} for day, before, after in days]
    return {"today": 6, "onset_days": 3, "seen_by_professional": False, "sessions": rows}


def _plan(knowledge: "Knowledge") -> Given:
    asked = {"person": _ADULT, "pain": _PAIN, "onset_days": 3, "today": "2026-11-24"}
    return {**asked, "spots": [_PRESS], "answers": _no_to_all(knowledge)}


def _script(knowledge: "Knowledge") -> Given:
    asked = {"person": _ADULT, "pain": _PAIN, "press": _PRESS, "now": NOW.isoformat()}
    return {**asked, "answers": _no_to_all(knowledge)}


def _drawn(given: Given, knowledge: "Knowledge") -> Given:
    from unknot.doors.draw import draw_door

    return draw_door(given, knowledge, NOW.date())


def _located(given: Given, knowledge: "Knowledge") -> Given:
    from unknot.doors.locate import locate_door

    return locate_door(given, knowledge)


def _screened(given: Given, knowledge: "Knowledge") -> Given:
    from unknot.doors.screen import screen_door

    return screen_door(given, knowledge, NOW.date())


def _reviewed(given: Given, knowledge: "Knowledge") -> Given:
    from unknot.doors.review import review_door

    return review_door(given, knowledge)


def _planned(given: Given, knowledge: "Knowledge") -> Given:
    from unknot.doors.plan import plan_door

    return plan_door(given, knowledge, NOW)


def _scripted(given: Given, knowledge: "Knowledge") -> Given:
    from unknot.doors.script import script_door

    return script_door(given, knowledge, NOW)


def _checked(_: Given, knowledge: "Knowledge") -> Given:
    from unknot.doors.check import check_door

    return check_door(knowledge, NOW.date())


def _pressed(_: Given, knowledge: "Knowledge") -> Given:
    """Of a journal in which nothing is kept yet."""
    from unknot.doors.ledger import ledger_as_json
    from unknot.engine.dosing import so_far

    return ledger_as_json(so_far((), NOW, knowledge))


EXAMPLES: Mapping[str, Example] = {
    "draw": Example("unknot draw --json", _draw, _drawn),
    "locate": Example("unknot locate --json", _locate, _located),
    "screen": Example("unknot screen --json", _screen, _screened),
    "review": Example("unknot review --json", _review, _reviewed),
    "plan": Example("unknot plan --json", _plan, _planned),
    "practise": Example("unknot practise --script --json", _script, _scripted),
    "ledger": Example("unknot ledger --json", lambda _: None, _pressed),
    "check": Example(f"unknot check --json --date {NOW.date()}", lambda _: None, _checked),
}


def given_text(name: str) -> str:
    """What the example's command is given, as a file; empty where it takes nothing."""
    from unknot.knowledge.load import load_knowledge

    given = EXAMPLES[name].given(load_knowledge())
    return "" if given is None else _text(given)


def answer_text(name: str) -> str:
    """What the example's command answers, to the byte."""
    from unknot.knowledge.load import load_knowledge

    known, example = load_knowledge(), EXAMPLES[name]
    return _text(example.answered(example.given(known) or {}, known))


def _text(value: Given) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _files() -> dict[str, Callable[[], str]]:
    taking = [name for name in EXAMPLES if name not in {"check", "ledger"}]
    given = {f"{FOLDER}/{name}.in.json": partial(given_text, name) for name in taking}
    return {**given, **{f"{FOLDER}/{name}.out.json": partial(answer_text, name) for name in EXAMPLES}}


EXAMPLE_FILES: Mapping[str, Callable[[], str]] = _files()
"""Every example as the files that docs/reference keeps."""
