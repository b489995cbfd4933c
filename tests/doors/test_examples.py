"""The examples in the reference are what the commands answer, typed as the page says."""

from pathlib import Path

import pytest

from making.doors import unknot
from unknot.cli.reference.examples import EXAMPLES

EXAMPLE_FILES = Path(__file__).parents[2] / "docs" / "reference" / "examples"


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_command_answers_its_example(name: str, tmp_path: Path) -> None:
    """The file that goes in brings out the file that stands beside it."""
    given = EXAMPLE_FILES / f"{name}.in.json"
    text = given.read_text(encoding="utf-8") if given.exists() else ""
    said = unknot(*EXAMPLES[name].command.split()[1:], given=text, home=tmp_path)
    assert (said.code, said.err) == (0, "")
    assert said.out == (EXAMPLE_FILES / f"{name}.out.json").read_text(encoding="utf-8")


def test_the_examples_of_a_plan_and_a_session_hold_pressing() -> None:
    """An example in which everything was left out would show nothing."""
    plan, script = ((EXAMPLE_FILES / f"{name}.out.json").read_text("utf-8") for name in ("plan", "practise"))
    assert '"kind": "press"' in plan
    assert '"kind": "press"' in script
