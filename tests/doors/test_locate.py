"""``unknot locate --json``."""

from typing import Any

import pytest

from making.doors import TEMPLE, unknot
from making.knowledge import knowledge
from unknot.doors.locate import locate_door

BEHIND_EAR = {"region": "behind-ear", "side": "right", "intensity": 4}


def test_temple_and_behind_the_ear_point_to_the_upper_trapezius() -> None:
    """The upper trapezius of that side is among the first three muscles, with its sources."""
    said = unknot("locate", "--json", given={"pain": [TEMPLE, BEHIND_EAR]})
    muscles = list(dict.fromkeys(candidate["muscle"] for candidate in said.json["candidates"]))
    assert "trapezius-upper" in muscles[:3]
    first = next(c for c in said.json["candidates"] if c["muscle"] == "trapezius-upper")
    assert first["side"] == "right"
    assert first["sources"]
    assert first["explains"]


def test_the_answer_has_the_documented_form() -> None:
    """Candidates sorted by posterior, none of these, what stays unexplained and the most telling next question."""
    answered = locate_door({"pain": [{"region": "shoulder-front", "side": "left"}]}, knowledge())
    assert list(answered) == ["candidates", "none_of_these", "unexplained", "next_question", "too_widespread"]
    posteriors = [candidate["posterior"] for candidate in answered["candidates"]]
    assert posteriors == sorted(posteriors, reverse=True)
    assert list(answered["candidates"][0]) == [
        *("trigger_point", "muscle", "side", "posterior", "word", "explains", "sources"),
    ]
    assert list(answered["next_question"]) == ["id", "question", "information_bits"]


def test_an_answer_to_the_next_question_is_taken() -> None:
    """The question that was offered can be answered, and is then not offered again."""
    pain = [{"region": "shoulder-front", "side": "left"}]
    asked = locate_door({"pain": pain}, knowledge())["next_question"]["id"]
    again = locate_door({"pain": pain, "answers": {asked: "yes"}}, knowledge())["next_question"]
    assert again is None or again["id"] != asked


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ([], "answers: this is an object of question ids"),
        ({"q-nobody-asked": "yes"}, r"answers\.q-nobody-asked: .* is not a known question"),
    ],
)
def test_a_wrong_answer_is_refused(answers: Any, says: str) -> None:
    """The sentence names the question."""
    with pytest.raises(ValueError, match=says):
        locate_door({"pain": [TEMPLE], "answers": answers}, knowledge())


def test_an_answer_is_yes_no_or_unsure() -> None:
    """Nothing else is an answer."""
    question = next(iter(knowledge().questions))
    with pytest.raises(ValueError, match=rf"answers\.{question}: .* allowed: yes, no, unsure"):
        locate_door({"pain": [TEMPLE], "answers": {question: True}}, knowledge())
