"""The conformance vectors on disk: complete enough for any interpreter, and played by this one as they say."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest

from making.session_vectors import CASES, FOLDER, vector
from unknot.engine.session import CueKind, EventKind, State
from unknot.engine.session.table import TABLE, Act

FILES = sorted(FOLDER.glob("*"))
RULES_OF_PLAY = {
    "muscle",
    "trigger_point",
    "side",
    "technique",
    "tool",
    "voice",
    "on",
    "not_before",
    "valid_until",
    "seconds_left_today",
    "sessions_left_today",
    "between_s",
    "session_max_s",
    "hold_max_s",
    "intensity_max",
    "intensity_stop",
    "sign_at_stop",
    "longer_s",
    "unanswered_ends",
    "cues",
    "stop_signs",
    "table",
}
CUE = {"id", "kind", "seconds", "technique", "repetitions", "breath"}
STANDS = {"state", "cue", "left_ms", "pressed_ms", "may_press_ms", "notice", "holds", "ending"}
"""What another interpreter has to say of itself after each step."""


def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return read


def _texts(value: Any) -> set[str]:
    """Every key of every object inside."""
    if isinstance(value, dict):
        return set(value).union(*(_texts(each) for each in value.values()))
    return set().union(*(_texts(each) for each in value)) if isinstance(value, list) else set()


def test_the_folder_holds_exactly_the_named_cases() -> None:
    """A case without a file, or a file without a case, would be played by nobody."""
    assert [path.name for path in FILES] == sorted(f"{name}.json" for name in CASES)


@pytest.mark.parametrize("name", CASES)
def test_the_interpreter_plays_what_the_vector_says(name: str) -> None:
    """State, seconds, holds, notice and ending agree after every step."""
    assert vector(name) == _read(name)


@pytest.mark.parametrize("name", CASES)
def test_a_vector_carries_all_that_another_interpreter_needs(name: str) -> None:
    """The rules of play without a sentence, the steps with their times, and where the session stands after each."""
    read = _read(name)
    assert set(read) == {"why", "script", "opened_at", "steps"}
    assert set(read["script"]) == RULES_OF_PLAY
    assert not {"text", "says", "do", "advice"} & _texts(read["script"])
    assert datetime.fromisoformat(read["opened_at"]).utcoffset() == timedelta(0)
    assert datetime.fromisoformat(read["script"]["valid_until"]).tzinfo
    for step in read["steps"]:
        assert set(step) == {"after_ms", "event", "value", "then"}
        assert isinstance(step["after_ms"], int)
        assert EventKind(step["event"])
        assert set(step["then"]) == STANDS
        assert State(step["then"]["state"])


@pytest.mark.parametrize("name", CASES)
def test_a_vector_carries_the_whole_table(name: str) -> None:
    """Each row of the interpreter's table, each cue and each stop sign with what a player looks at."""
    script = _read(name)["script"]
    acts = {act.name.lower().replace("_", "-"): act for act in Act}
    assert [(State(s), EventKind(e), acts[a]) for s, e, a in script["table"]] == [
        (row.state, row.event, row.act) for row in TABLE
    ]
    assert all(set(cue) == CUE for cue in script["cues"])
    assert all(CueKind(cue["kind"]) and cue["seconds"] > 0 for cue in script["cues"])
    assert len({cue["id"] for cue in script["cues"]}) == len(script["cues"])
    assert all(set(sign) == {"id", "then", "severity"} for sign in script["stop_signs"])


def test_the_vectors_together_take_every_row_of_the_table_that_a_person_can_reach() -> None:
    """A row that no vector takes could be wrong in another interpreter and nobody would know."""
    taken = {(before, step["event"]) for name in CASES for before, step in _pairs(_read(name))}
    rows = {(row.state.value, row.event.value) for row in TABLE if row.event not in _FROM_TIME}
    assert not rows - taken


_FROM_TIME = {EventKind.TIME_UP, EventKind.EXPIRED, EventKind.CLOCK_BACK}


def _pairs(read: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Each step with the state in which it found the session; a step after a long time is found where it ends."""
    before, pairs = "ready", []
    for step in read["steps"]:
        pairs.append((before, step))
        before = step["then"]["state"]
    return pairs
