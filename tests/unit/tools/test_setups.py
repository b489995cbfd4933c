"""The drawings of desk and bed: one for each step, as the generator draws them, strokes alone."""

import re

import pytest
from tools.positions import svg_of
from tools.setups import DRAWINGS, FOLDER

from making.knowledge import knowledge


def test_every_step_has_its_drawing_and_no_other_lies_about() -> None:
    """A step without a picture would be a sentence alone."""
    assert set(DRAWINGS) == set(knowledge().setup_steps)
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(f"{name}.svg" for name in DRAWINGS)


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_file_is_what_the_generator_draws(name: str) -> None:
    """Nobody mends one by hand; it has no colour of its own and runs nothing."""
    written = (FOLDER / f"{name}.svg").read_text("utf-8")
    assert written == svg_of(DRAWINGS[name])
    assert set(re.findall(r"#\w+", written)) <= {"#fff"}
    assert not re.search("style|script|href", written)


@pytest.mark.parametrize("step", knowledge().setup_steps.values(), ids=lambda step: step.id)
def test_what_a_drawing_shows_is_said_beside_it(step: object) -> None:
    """The sentence is a message with its facts; a measure stands in the sentence too."""
    found = knowledge().setup_steps[step.id]  # type: ignore[attr-defined]
    message = knowledge().messages[found.message]
    assert message.facts
    for figure in (found.low, found.high):
        assert figure is None or f"{figure:g}" in message.text
