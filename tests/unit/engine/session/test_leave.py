"""Leave to begin a script that was kept: the vectors on disk are complete, and answered by this engine as they say."""

import json

import pytest

from making.leave_vectors import CASES, FOLDER, SCRIPTS, vector
from making.sessions import NOW
from unknot.engine.session import Leave, known_of, leave_to_begin

LOCKS = {"stop-sign", "said-anew", "expired", "day-is-full", None}


def test_the_folder_holds_exactly_the_named_cases() -> None:
    """A case without a file, or a file without a case, would be answered by nobody."""
    assert sorted(path.name for path in FOLDER.glob("*")) == sorted(f"{name}.json" for name in CASES)


@pytest.mark.parametrize("name", CASES)
def test_the_engine_answers_what_the_vector_says(name: str) -> None:
    """Lock, moment and seconds agree."""
    assert vector(name) == json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def test_the_vectors_hold_every_answer() -> None:
    """Each lock by name and none; seconds used; a moment to wait for."""
    said = [vector(name)["then"] for name in CASES]
    assert {each["lock"] for each in said} == LOCKS
    assert any(each["pressed_since_s"] for each in said)
    assert any(each["opens_ms"] for each in said)


@pytest.mark.parametrize("name", SCRIPTS)
def test_each_lock_has_its_sentence(name: str) -> None:
    """Somebody who may not begin is told why."""
    script = SCRIPTS[name]()
    assert all(script.endings[lock] for lock in LOCKS if lock)


def test_an_entry_that_arrives_twice_counts_once() -> None:
    """Two devices may tell of the same answer."""
    since = CASES["said-anew"].since
    script = SCRIPTS["move"]()
    assert leave_to_begin(script, known_of(since, script.on), [*since, *since], NOW) == Leave(None)
