"""Where it hurts is read the same way by every door that takes it."""

from datetime import date
from typing import Any

import pytest

from making.knowledge import knowledge
from unknot.doors.complaint_form import drawn_on_chart, read_day, read_drawing, read_person
from unknot.vocabulary.body import Place, Side

REFUSED = [
    ([], "pain: name at least one place"),
    ("temple", "pain: this is a list"),
    (["temple"], r"pain\[0\]: this is an object with region, side"),
    ([{"side": "left"}], r"pain\[0\]\.region: this field is needed"),
    ([{"region": "tempel"}], r'pain\[0\]\.region: "tempel" is not a known region; did you mean "temple"\?'),
    ([{"region": 7}], r"pain\[0\]\.region: 7 is not a known region"),
    ([{"region": "temple", "side": "both"}], r'pain\[0\]\.side: "both" is not allowed; allowed: left, right, midline'),
    ([{"region": "breastbone", "side": "left"}], r"pain\[0\]\.side: breastbone lies on the midline"),
    ([{"region": "temple", "intensity": 11}], r"pain\[0\]\.intensity: this is a whole number from 0 to 10, not 11"),
    ([{"region": "temple", "intensity": True}], r"pain\[0\]\.intensity: this is a whole number"),
    ([{"region": "temple", "intensity": 5.5}], r"pain\[0\]\.intensity: this is a whole number"),
    ([{"region": "temple", "quality": 3}], r"pain\[0\]\.quality: this is a word or null"),
    ([{"region": "temple", "colour": "red"}], r"pain\[0\]\.colour: there is no such field"),
    ([{"region": "temple"}, {"region": "temple", "side": None}], r"pain\[1\]: temple is marked twice"),
    ([{"region": "breastbone"}, {"region": "breastbone", "side": "midline"}], r"pain\[1\]: breastbone is marked twice"),
]


@pytest.mark.parametrize(("pain", "says"), REFUSED)
def test_a_wrong_mark_is_refused_by_its_path(pain: Any, says: str) -> None:
    """The sentence names the mark, the field and what is allowed."""
    with pytest.raises(ValueError, match=says):
        read_drawing({"pain": pain}, knowledge())


def test_the_same_region_may_hurt_on_both_sides() -> None:
    """Left and right are two places."""
    drawing = read_drawing(
        {"pain": [{"region": "temple", "side": s} for s in ("left", "right", "midline")]}, knowledge()
    )
    assert [place.side for place in drawing.places] == [Side.LEFT, Side.RIGHT, Side.MIDLINE]


@pytest.mark.parametrize("side", ["midline", None])
def test_a_region_on_the_midline_has_one_name(side: str | None) -> None:
    """Midline and nothing mean the same there, so that an answer about it is found again."""
    drawing = read_drawing({"pain": [{"region": "breastbone", "side": side}]}, knowledge())
    assert drawn_on_chart(drawing, knowledge()).places == (Place("breastbone"),)


@pytest.mark.parametrize("days", [-1, "3", 1.5, True])
def test_days_since_it_began_are_a_whole_number(days: Any) -> None:
    """Nothing else is taken for a number of days."""
    with pytest.raises(ValueError, match=r"onset_days: this is a whole number"):
        read_drawing({"pain": [{"region": "temple"}], "onset_days": days}, knowledge())


@pytest.mark.parametrize(
    ("person", "says"),
    [
        ({"age": 121}, r"person\.age: this is a whole number from 0 to 120, not 121"),
        ({"age": "40"}, r"person\.age"),
        ({"sex": "f"}, r"person\.sex: .* allowed: female, male, other"),
        ({"pregnant": True}, r"person\.pregnant: .* allowed: yes, no, unsure"),
        ({"name": "Ann"}, r"person\.name: there is no such field"),
        ([], "person: this is an object"),
    ],
)
def test_a_wrong_person_is_refused_by_its_path(person: Any, says: str) -> None:
    """The sentence names the field and what is allowed; nobody is asked for a name."""
    with pytest.raises(ValueError, match=says):
        read_person(person)


@pytest.mark.parametrize("said", ["20261124", "2026-W48-2", "2026-13-01", "today", 20261124, "2026-11-24T00:00"])
def test_a_day_is_written_in_one_way(said: Any) -> None:
    """Year, month and day with dashes, and a day that exists."""
    with pytest.raises(ValueError, match="today: a day is written YYYY-MM-DD"):
        read_day(said, "today", date(2026, 11, 24))
