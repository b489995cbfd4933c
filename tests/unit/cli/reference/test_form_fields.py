"""The documented fields are those of the doors, no more and no fewer."""

import pytest

from making.knowledge import knowledge
from unknot.cli.reference.examples import EXAMPLES
from unknot.cli.reference.form_fields import FORMS
from unknot.doors import draw, locate, plan_reading, screen, script
from unknot.engine.journal import read_episode
from unknot.knowledge.check import counts

TAKEN = {
    "draw": draw.FIELDS,
    "locate": locate.FIELDS,
    "screen": screen.FIELDS,
    "review": read_episode.FIELDS,
    "plan": plan_reading.FIELDS,
    "practise": script.FIELDS,
    "ledger": (),
    "check": (),
}


@pytest.mark.parametrize("name", FORMS)
def test_every_field_that_is_taken_is_described(name: str) -> None:
    """A field the door reads stands in the reference, and no other."""
    assert sorted(FORMS[name].takes) == sorted(TAKEN[name])


@pytest.mark.parametrize("name", FORMS)
def test_every_field_that_is_given_is_described(name: str) -> None:
    """What the door answers stands in the reference, and nothing else."""
    example = EXAMPLES[name]
    answered = set(example.answered(example.given(knowledge()) or {}, knowledge()))
    if name == "check":
        answered = answered - set(counts(knowledge())) | {"(counts)"}
    assert answered == set(FORMS[name].gives)


@pytest.mark.parametrize("name", ["review"])
def test_every_field_of_a_row_is_described(name: str) -> None:
    """Each thing that can be said of a day of an episode is named."""
    said = FORMS[name].takes["sessions"]
    assert not [field for field in read_episode.ROW_FIELDS if f"`{field}`" not in said]
