"""The plan's door: nothing without answers, three blocks with them, and a sentence for what is wrong."""

from datetime import UTC, datetime
from typing import Any

import pytest

from making.knowledge import knowledge
from unknot.doors.plan import plan_door
from unknot.knowledge.safety import RuleKind

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
PAIN = [{"region": "temple", "side": "right", "intensity": 6}, {"region": "behind-ear", "side": "right"}]


def _all_no() -> dict[str, Any]:
    sides = {True: ("left", "right"), False: (None,)}
    regions = knowledge().regions.values()
    here = [{"region": r.id, "side": side, "answer": "no"} for r in regions for side in sides[r.paired]]
    asked = [rule for rule in knowledge().rules.values() if rule.kind is not RuleKind.PLACE_RULE]
    return {rule.id: {"none": "yes", "at": here} if rule.here else "no" for rule in asked}


def _plan(**said: Any) -> dict[str, Any]:
    person = {"age": 40, "sex": "female", "pregnant": "no"}
    return plan_door({"person": person, "pain": PAIN, "answers": _all_no(), **said}, knowledge(), NOW)


def _kinds(plan: dict[str, Any]) -> list[str]:
    return [block["kind"] for block in plan["blocks"]]


def test_without_answers_there_is_no_block_and_the_next_questions() -> None:
    """Nothing is planned that nobody has cleared."""
    plan = plan_door({"pain": PAIN}, knowledge(), NOW)
    assert (_kinds(plan), plan["complete"]) == ([], False)
    assert plan["next_screen"]


def test_with_answers_the_day_is_planned() -> None:
    """Three blocks for the likeliest spot, on the day of now."""
    plan = _plan()
    assert (_kinds(plan), plan["complete"], plan["on"]) == (["press", "exercise", "habit"], True, "2026-11-24")
    press, stretch = plan["blocks"][0]["tasks"]
    assert (press["trigger_point"], stretch["technique"]) == ("trapezius-upper.1", "stretch")


def test_named_spots_are_planned() -> None:
    """Who knows where to press names the spot."""
    spots = [{"trigger_point": "temporalis.2", "side": "right", "technique": "hands"}]
    assert _plan(spots=spots)["blocks"][0]["tasks"][0]["trigger_point"] == "temporalis.2"


def test_what_was_pressed_today_counts() -> None:
    """One session on the first day, and the episode says it has been held."""
    row = {"day": 1, "muscle": "trapezius-upper", "trigger_point": "trapezius-upper.1", "side": "right", "before": 6}
    plan = _plan(episode={"sessions": [{**row, "pressed_minutes": 4}]})
    assert _kinds(plan) == ["exercise", "habit"]
    assert plan["left_out"][0]["why"][0]["message"] == "dose.day-is-full"


def test_the_review_rules_the_plan() -> None:
    """A sign in the episode leaves pressing out and is told with its sources."""
    plan = _plan(episode={"sessions": [{"day": 1, "muscle": "trapezius-upper", "signs": ["sd-sharp"]}]})
    assert plan["review"]["decision"] == "stop-and-see-professional"
    assert plan["disposition"] == "see-doctor-first"
    assert _kinds(plan) == ["habit"]


def test_an_urgent_answer_leaves_nothing_to_plan() -> None:
    """A danger sign is all the answer there is."""
    plan = _plan(answers={**_all_no(), "rf-h-thunder": "yes"})
    assert (plan["disposition"], plan["blocks"]) == ("emergency", [])


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({"press": {}}, "press"),
        ({"spots": [{"trigger_point": "x"}]}, "spots[0]"),
        ({"spots": {}}, "spots"),
        ({"declined": ["sleep"]}, "declined[0]"),
        ({"clues": {"q-nothing": "yes"}}, "clues.q-nothing"),
        ({"episode": 3}, "episode"),
        ({"episode": {"sessions": [{"day": -1}]}}, "episode.sessions[0].day"),
        ({"today": "tomorrow"}, "today"),
    ],
)
def test_what_is_wrong_is_named(change: dict[str, Any], names: str) -> None:
    """One sentence that names the field."""
    with pytest.raises(ValueError, match=r"[.?]$") as caught:
        _plan(**change)
    assert names in str(caught.value)
