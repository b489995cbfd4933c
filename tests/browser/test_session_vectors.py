"""Both engines of the pair: the interpreter in JavaScript plays every vector as the one in Python does."""

import json
from typing import TYPE_CHECKING, Any

import pytest

from making.player_page import PlayerPage
from making.session_vectors import CASES, FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def page(browser: "Browser") -> "Iterator[PlayerPage]":
    """A page with the interpreter alone."""
    opened = PlayerPage(browser, None)
    yield opened
    assert not opened.problems
    opened.close()


@pytest.mark.parametrize("name", CASES)
def test_the_browsers_interpreter_plays_what_the_vector_says(name: str, page: PlayerPage) -> None:
    """State, seconds, holds, notice and ending agree after every step."""
    vector: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    assert page.page.evaluate("vector => window.play(vector)", vector) == [step["then"] for step in vector["steps"]]
