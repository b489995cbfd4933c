"""Both engines of the pair: the interpreter in JavaScript plays every vector as the one in Python does."""

import json
from typing import Any

import pytest

from making.player_page import PlayerPage
from making.session_vectors import CASES, FOLDER


@pytest.mark.parametrize("name", CASES)
def test_the_browsers_interpreter_plays_what_the_vector_says(name: str, modules: PlayerPage) -> None:
    """State, seconds, holds, notice and ending agree after every step."""
    vector: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    assert modules.page.evaluate("vector => window.play(vector)", vector) == [step["then"] for step in vector["steps"]]


CLOCK = """async readings => {
  const { steadyClock } = await import("/static/js/session/clock.js");
  let at = 0;
  const clock = steadyClock(() => readings[at][0], () => readings[at][1]);
  return readings.map((_, index) => (at = index, clock()));
}"""


@pytest.mark.parametrize(
    ("readings", "times"),
    [
        ([[1000, 0], [1100, 100], [1200, 200]], [1000, 1100, 1200]),
        ([[1000, 0], [400, 100], [500, 200]], [1000, 1100, 1200]),
        ([[1000, 0], [9000, 100], [9100, 200]], [1000, 9000, 9100]),
        ([[1000, 0], [9000, 100], [1300, 300]], [1000, 9000, 9000]),
    ],
    ids=["both run", "the wall clock is set back", "the steady clock slept", "never backwards"],
)
def test_seconds_may_be_counted_twice_and_are_never_lost(
    modules: PlayerPage, readings: list[list[int]], times: list[int]
) -> None:
    """The later of the wall clock and the steady clock counts."""
    assert modules.page.evaluate(CLOCK, readings) == times
