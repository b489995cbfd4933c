"""``unknot draw --json``."""

from datetime import date
from typing import Any

import pytest

from making.doors import unknot
from making.knowledge import knowledge
from unknot.complaint import LONGEST
from unknot.doors.complaint_form import read_drawing
from unknot.doors.draw import draw_door

THURSDAY = "2026-11-26"
TODAY = date(2026, 11, 24)


def test_the_example_of_the_form() -> None:
    """Two places on the right with the strength of both, the days, and each reading with its words."""
    said = unknot(
        *("draw", "--json"),
        given={"text": "right temple and behind my eye since monday, 6/10", "today": THURSDAY},
    )
    assert (said.code, said.err) == (0, "")
    assert list(said.json) == ["pain", "onset_days", "understood", "not_understood", "ask_first"]
    assert said.json["pain"] == [
        {"region": "temple", "side": "right", "intensity": 6},
        {"region": "eye", "side": "right", "intensity": 6},
    ]
    assert said.json["onset_days"] == 3
    assert said.json["understood"][0] == {"words": "right temple", "as": "temple, right"}
    assert said.json["not_understood"] == said.json["ask_first"] == []


def test_the_drawing_is_taken_by_the_other_doors() -> None:
    """What comes out can be sent on as it is, its quality too."""
    answered = draw_door({"text": "burning in both calves and my breastbone for 3 days"}, knowledge(), TODAY)
    drawing = read_drawing({"pain": answered["pain"], "onset_days": answered["onset_days"]}, knowledge())
    assert len(drawing.marks) == 3
    assert drawing.marks[0].quality == "burning"


def test_words_that_name_no_place_are_an_answer_too() -> None:
    """An empty drawing is valid here; what to ask first is there all the same."""
    answered = draw_door({"text": "I take warfarin"}, knowledge(), TODAY)
    assert answered["pain"] == []
    assert answered["onset_days"] is None
    assert answered["ask_first"] == ["c-anticoagulant"]


def test_the_day_on_this_machine_counts_where_none_is_named() -> None:
    """Without ``today`` the days are counted back from the given day."""
    assert draw_door({"text": "neck since monday"}, knowledge(), TODAY)["onset_days"] == 1


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ({}, "text: this field is needed"),
        ({"text": ""}, "text: this is empty"),
        ({"text": " \n"}, "text: this is empty"),
        ({"text": 7}, "text: this is what the person says"),
        ({"text": None}, "text: this is what the person says"),
        ({"text": ["left knee"]}, "text: this is what the person says"),
        ({"text": "x" * (LONGEST + 1)}, "text: at most 2000 characters, not 2001"),
        ({"text": "left knee", "today": "monday"}, "today: a day is written YYYY-MM-DD"),
        ({"text": "left knee", "language": "en"}, "language: there is no such field"),
    ],
)
def test_what_is_no_form_is_refused_by_its_field(written: Any, says: str) -> None:
    """One sentence that names the field and what is allowed."""
    with pytest.raises(ValueError, match=says):
        draw_door(written, knowledge(), TODAY)
