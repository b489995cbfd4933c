"""What holds for every JSON door: exit code 2 and one sentence that names the field, or JSON and nothing else."""

import json
from typing import Any

import pytest

from making.doors import PRESS, TEMPLE, unknot

DOORS: dict[tuple[str, ...], dict[str, Any]] = {
    ("draw", "--json"): {"text": "right temple and behind my eye since monday, 6/10"},
    ("locate", "--json"): {"pain": [TEMPLE]},
    ("screen", "--json"): {"pain": [TEMPLE]},
    ("review", "--json"): {"sessions": [{"day": 1, "muscle": "infraspinatus", "before": 6, "after": 4}]},
    ("practise", "--script", "--json"): {"pain": [TEMPLE], "press": PRESS},
}
IDS = [" ".join(door) for door in DOORS]


@pytest.mark.parametrize(("door", "written"), DOORS.items(), ids=IDS)
def test_a_good_form_is_answered_with_one_json_object(door: tuple[str, ...], written: dict[str, Any]) -> None:
    """Exit code 0, an object on standard output, nothing on standard error."""
    said = unknot(*door, given=written)
    assert (said.code, said.err) == (0, "")
    assert isinstance(said.json, dict)


@pytest.mark.parametrize(("door", "written"), DOORS.items(), ids=IDS)
def test_a_needed_field_is_asked_for_by_name(door: tuple[str, ...], written: dict[str, Any]) -> None:
    """An empty form is refused with the name of what it lacks."""
    said = unknot(*door, given="{}")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"{next(iter(written))}: ")


@pytest.mark.parametrize("door", DOORS, ids=IDS)
@pytest.mark.parametrize(
    ("broken", "names"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[1]", "one JSON object"),
        ('{"pain": NaN}', "NaN"),
    ],
)
def test_broken_input_is_refused(door: tuple[str, ...], broken: str, names: str) -> None:
    """What is not one whole JSON object gets one sentence and exit code 2."""
    said = unknot(*door, given=broken)
    assert (said.code, said.out) == (2, "")
    assert names in said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(("door", "written"), DOORS.items(), ids=IDS)
def test_an_unknown_field_is_refused_by_name(door: tuple[str, ...], written: dict[str, Any]) -> None:
    """A field nobody knows is named and refused, never passed over."""
    said = unknot(*door, given={**written, "colour": "red"})
    assert (said.code, said.out) == (2, "")
    assert "colour" in said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(("door", "written"), DOORS.items(), ids=IDS)
def test_a_field_given_twice_is_refused(door: tuple[str, ...], written: dict[str, Any]) -> None:
    """Of two answers to one question neither is taken."""
    doubled = json.dumps(written)[:-1] + ', "pain": [], "pain": []}'
    said = unknot(*door, given=doubled)
    assert (said.code, said.out) == (2, "")
    assert "pain: this field is given twice" in said.err


@pytest.mark.parametrize("verb", ["draw", "locate", "screen", "review"])
def test_whoever_forgets_json_is_told(verb: str) -> None:
    """Without --json there is one sentence on how to go on."""
    said = unknot(verb, given="{}")
    assert (said.code, said.out) == (2, "")
    assert "--json" in said.err
