"""``unknot screen --json``."""

from datetime import date
from typing import Any

import pytest

from making.doors import ADULT, PRESS, PRESSED_AT, TEMPLE, no_to_all, unknot
from making.knowledge import knowledge
from unknot.doors.screen import screen_door
from unknot.knowledge.safety import RuleKind

TODAY = date(2026, 11, 24)


def answered(**more: Any) -> dict[str, Any]:
    """What the door answers for an adult whose right temple hurts."""
    return screen_door({"person": ADULT, "pain": [TEMPLE], **more}, knowledge(), TODAY)


def techniques(answer: dict[str, Any]) -> set[str]:
    """The techniques that are permitted."""
    return {permit["technique"] for permit in answer["permits"]}


def test_only_where_it_hurts_is_needed() -> None:
    """What is missing is asked, at most seven ticks at a time, and nothing is complete yet."""
    answer = screen_door({"pain": [TEMPLE]}, knowledge(), TODAY)
    assert list(answer) == ["disposition", "because", "permits", "next_screen", "complete"]
    assert answer["complete"] is False
    assert 1 <= sum(len(question["ticks"]) for question in answer["next_screen"]) <= 7


def test_no_to_everything_is_clear_and_complete() -> None:
    """Then every technique is permitted where it hurts."""
    answer = answered(answers=no_to_all())
    assert (answer["disposition"], answer["because"], answer["next_screen"]) == ("clear", [], [])
    assert answer["complete"]
    assert {"hands", "ball", "stretch", "exercise"} <= techniques(answer)


def test_an_emergency_stops_everything_at_once() -> None:
    """One sign is enough, unsure counts as yes, and nothing more is asked."""
    answer = answered(answers={"rf-h-thunder": "unsure"})
    assert (answer["disposition"], answer["permits"], answer["next_screen"]) == ("emergency", [], [])
    assert answer["complete"]
    assert answer["because"][0]["id"] == "rf-h-thunder"
    assert answer["because"][0]["level"] == "emergency"
    assert list(answer["because"][0]) == ["id", "level", "reason", "do", "sources"]


def test_a_bare_no_never_covers_a_press_site_that_was_not_drawn() -> None:
    """The side of the neck was not asked about, so pressing there is not permitted yet and its questions are open."""
    answer = answered(answers=no_to_all(), press=PRESS)
    assert "hands" not in techniques(answer)
    assert not answer["complete"]
    asked = {question["id"] for question in answer["next_screen"]}
    assert asked <= {rule.id for rule in knowledge().rules.values() if rule.here}


def test_an_answer_for_the_press_site_completes_it() -> None:
    """With the pressed place answered too, hands are permitted there, and the movements beside."""
    answer = answered(answers=no_to_all(TEMPLE, PRESSED_AT), press=PRESS)
    assert answer["complete"]
    assert {"hands", "stretch", "exercise"} <= techniques(answer)


def test_a_blood_thinner_stops_pressing_and_not_moving() -> None:
    """What is still permitted is said."""
    answer = answered(answers={**no_to_all(TEMPLE, PRESSED_AT), "c-anticoagulant": "yes"}, press=PRESS)
    assert answer["disposition"] == "see-doctor-first"
    assert "hands" not in techniques(answer)
    assert {"stretch", "exercise"} <= techniques(answer)


def test_what_a_bruise_avoids_is_said_place_by_place() -> None:
    """A bruise at the temple leaves the other places free."""
    bruise = {"at": [{"region": "temple", "side": "right", "answer": "yes"}]}
    answer = answered(answers={**no_to_all(), "c-bruise": bruise})
    hands = next(permit for permit in answer["permits"] if permit["technique"] == "hands")
    assert answer["disposition"] == "limited"
    assert {"region": "temple", "side": "right"} in hands["avoid"]


def test_a_spot_for_a_professional_is_never_permitted() -> None:
    """Whatever is answered, the reason is given and nothing more is asked about pressing it."""
    base = knowledge()
    point = next(p for p in base.points.values() if not base.techniques_for(p.id))
    side = "right" if base.regions[point.press_region].paired else None
    place = {"region": point.press_region, "side": side}
    press = {"trigger_point": point.id, "side": side, "technique": "hands"}
    answer = answered(answers=no_to_all(TEMPLE, place), press=press)
    assert "hands" not in techniques(answer)
    assert answer["disposition"] == "limited"
    assert answer["because"]
    assert answer["complete"]


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"answers": []}, "answers: this is an object of rule ids"),
        ({"answers": {"rf-h-thunderr": "no"}}, r'answers\.rf-h-thunderr: .* did you mean "rf-h-thunder"'),
        ({"answers": {"rf-h-thunder": "maybe"}}, r"answers\.rf-h-thunder: an answer is yes, no or unsure"),
        ({"answers": {"rf-h-thunder": {"x": "yes"}}}, r'answers\.rf-h-thunder: "x" is not a tick'),
        ({"answers": {"rf-h-thunder": {"at": []}}}, r"answers\.rf-h-thunder\.at: this rule is about the person"),
        ({"answers": {"c-bruise": {"at": [{"region": "x", "answer": "no"}]}}}, r"answers\.c-bruise\.at\[0\]\.region"),
        (
            {"answers": {"c-bruise": {"at": [{"region": "breastbone", "side": "left", "answer": "no"}]}}},
            r"answers\.c-bruise\.at\[0\]\.side: breastbone lies on the midline",
        ),
        (
            {
                "answers": {
                    "c-bruise": {
                        "at": [
                            {"region": "breastbone", "side": "midline", "answer": "yes"},
                            {"region": "breastbone", "answer": "no"},
                        ]
                    }
                }
            },
            r"answers\.c-bruise\.at: a place is answered twice",
        ),
        ({"press": {"technique": "hands"}}, r"press\.trigger_point: this field is needed"),
        ({"press": {**PRESS, "technique": "stretch"}}, r"press\.technique: .* allowed: ball, gun, hands, hook, roller"),
        ({"press": {**PRESS, "trigger_point": "trapezius-upper.9"}}, r"press\.trigger_point: .* did you mean"),
        ({"press": {**PRESS, "side": "up"}}, r"press\.side"),
        ({"press": {**PRESS, "force": 3}}, r"press\.force: there is no such field"),
        ({"today": "tomorrow"}, "today: a day is written"),
    ],
)
def test_a_wrong_field_is_refused_by_its_path(more: dict[str, Any], says: str) -> None:
    """The sentence names the field and what is allowed."""
    with pytest.raises(ValueError, match=says):
        answered(**more)


def test_all_questions_can_be_listed() -> None:
    """Every rule that is ever asked is in the list, with its ticks; a place rule is never asked."""
    listed = unknot("screen", "--questions", "--json").json["questions"]
    asked = {rule.id for rule in knowledge().rules.values() if rule.kind is not RuleKind.PLACE_RULE}
    assert {question["id"] for question in listed} == asked
    assert all(question["ticks"] and question["question"] for question in listed)
