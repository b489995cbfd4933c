"""Both engines of the pair: leave to begin in JavaScript answers every vector as the one in Python does."""

import json
from typing import Any

import pytest

from making.leave_vectors import CASES, FOLDER
from making.player_page import PlayerPage


@pytest.mark.parametrize("name", CASES)
def test_the_browser_answers_what_the_vector_says(name: str, modules: PlayerPage) -> None:
    """Lock, moment and seconds agree."""
    vector: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    assert modules.page.evaluate("vector => window.leave(vector)", vector) == vector["then"]


def test_a_script_that_does_not_say_what_it_knows_is_closed(modules: PlayerPage) -> None:
    """What cannot be judged is not permitted."""
    vector: dict[str, Any] = json.loads((FOLDER / "nothing-since.json").read_text(encoding="utf-8"))
    del vector["script"]["knows"]
    assert modules.page.evaluate("vector => window.leave(vector)", vector)["lock"] == "said-anew"
