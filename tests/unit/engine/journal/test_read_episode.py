"""The written form of an episode is read strictly: one sentence that names the field."""

from typing import Any

import pytest

from making.knowledge import knowledge
from unknot.engine.journal.read_episode import read_episode
from unknot.vocabulary.body import Side

WHOLE: dict[str, Any] = {
    "day": 1,
    "muscle": "infraspinatus",
    "trigger_point": "infraspinatus.1",
    "side": "left",
    "before": 6,
    "after": 4,
    "soreness_hours": 6,
    "soreness_trend": "easing",
    "pressed_minutes": 4,
    "signs": ["sd-sharp", "af-24"],
    "new_injury": False,
    "free_movement": None,
}


def test_a_whole_row_is_read() -> None:
    """Every field finds its place."""
    written = {"today": 12, "onset_days": 3, "seen_by_professional": False, "sessions": [WHOLE]}
    found = read_episode(written, knowledge())
    (row,) = found.days
    assert (found.today, found.onset_days, row.side, row.pressed_minutes) == (12, 3, Side.LEFT, 4.0)
    assert row.signs == {"sd-sharp", "af-24"}


def test_optional_fields_may_be_left_out_or_null() -> None:
    """A day needs its number only; today is the last row's day where nobody says."""
    found = read_episode({"sessions": [{"day": 4}, {"day": 2, **dict.fromkeys(set(WHOLE) - {"day"})}]}, knowledge())
    assert (found.today, found.onset_days, found.session_days) == (4, None, ())


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({"days": 1}, '"days"'),
        ({"muscle": "elbow"}, "sessions[0].muscle"),
        ({"trigger_point": "nowhere.1"}, "sessions[0].trigger_point"),
        ({"trigger_point": "trapezius-upper.1"}, "does not lie in"),
        ({"side": "up"}, "sessions[0].side"),
        ({"before": 11}, "sessions[0].before"),
        ({"before": 5.5}, "sessions[0].before"),
        ({"after": True}, "sessions[0].after"),
        ({"soreness_hours": -1}, "sessions[0].soreness_hours"),
        ({"soreness_trend": "worse"}, "easing, same, rising"),
        ({"pressed_minutes": float("nan")}, "sessions[0].pressed_minutes"),
        ({"signs": "sd-sharp"}, "sessions[0].signs"),
        ({"signs": ["sd-nothing"]}, "sd-nothing"),
        ({"new_injury": "no"}, "sessions[0].new_injury"),
        ({"day": None}, "sessions[0].day"),
        ({"day": -1}, "sessions[0].day"),
        ({"day": "1"}, "sessions[0].day"),
    ],
)
def test_what_is_wrong_in_a_row_is_named(change: dict[str, Any], names: str) -> None:
    """The sentence names the field, in one line that ends with a full stop."""
    with pytest.raises(ValueError, match=r"^[^\n]+\.$") as caught:
        read_episode({"sessions": [{**WHOLE, **change}]}, knowledge())
    assert names in str(caught.value)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ({}, "sessions"),
        ({"sessions": {}}, "sessions"),
        ({"sessions": [3]}, "sessions[0]"),
        ({"sessions": [], "extra": 1}, '"extra"'),
        ({"sessions": [{"day": 5}], "today": 4}, "today"),
        ({"sessions": [], "onset_days": "3"}, "onset_days"),
        ({"sessions": [], "seen_by_professional": 1}, "seen_by_professional"),
    ],
)
def test_what_is_wrong_in_the_form_is_named(written: dict[str, Any], names: str) -> None:
    """The sentence names the field, in one line that ends with a full stop."""
    with pytest.raises(ValueError, match=r"^[^\n]+\.$") as caught:
        read_episode(written, knowledge())
    assert names in str(caught.value)
