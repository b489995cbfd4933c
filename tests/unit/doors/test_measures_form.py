"""What the journal takes of measures and own activities, and how it says what it does not take."""

from typing import Any

import pytest

from unknot.doors.journal_form import check_body
from unknot.vocabulary.entry import EntryKind

NECK = {"region": "neck-side", "side": "right"}
TURN = {"test": "neck-turn", "side": "left", "degrees": 55, "how": "tilt", "when": "before"}
TAKEN: dict[str, tuple[EntryKind, dict[str, Any]]] = {
    "a whole day": (
        EntryKind.MEASURES,
        {"pain": [{**NECK, "now": 4, "worst": 6, "average": None}], "activities": {"a-1": 3}, "sleep": 7, "stress": 0},
    ),
    "everything skipped": (EntryKind.MEASURES, {"pain": None, "sleep": None, "concentration": None, "stress": None}),
    "a movement alone": (EntryKind.MEASURES, {"motion": [TURN, {**TURN, "degrees": None}]}),
    "three activities": (EntryKind.ACTIVITIES, {"activities": [{"id": f"a-{n}", "text": "Type"} for n in range(3)]}),
    "no activities": (EntryKind.ACTIVITIES, {"activities": []}),
}
REFUSED: dict[str, tuple[EntryKind, dict[str, Any], str]] = {
    "eleven": (EntryKind.MEASURES, {"sleep": 11}, "body.sleep"),
    "an activity of eleven": (EntryKind.MEASURES, {"activities": {"a-1": 11}}, "body.activities.a-1"),
    "a pain without a region": (EntryKind.MEASURES, {"pain": [{"now": 3}]}, "region"),
    "a movement measured otherwise": (EntryKind.MEASURES, {"motion": [{**TURN, "how": "guess"}]}, "body.motion[0].how"),
    "a movement at no time": (EntryKind.MEASURES, {"motion": [{**TURN, "when": "later"}]}, "body.motion[0].when"),
    "four activities": (
        EntryKind.ACTIVITIES,
        {"activities": [{"id": f"a-{n}", "text": "Type"} for n in range(4)]},
        "body.activities: at most 3",
    ),
    "a field nobody knows": (EntryKind.MEASURES, {"mood": 3}, "mood"),
}


@pytest.mark.parametrize("name", TAKEN)
def test_what_may_be_kept(name: str) -> None:
    """Every field may be null or left out."""
    kind, body = TAKEN[name]
    assert check_body(kind, body) == body


@pytest.mark.parametrize("name", REFUSED)
def test_what_may_not_be_kept_is_named(name: str) -> None:
    """One sentence with the field that is wrong."""
    kind, body, named = REFUSED[name]
    with pytest.raises(ValueError, match=named.replace("[", r"\[").replace("]", r"\]")):
        check_body(kind, body)
