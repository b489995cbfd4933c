"""The review's door: the form of the design in, its answer out."""

from making.knowledge import knowledge
from unknot.doors.review import review_door

EXAMPLE = {
    "today": 12,
    "onset_days": 3,
    "seen_by_professional": False,
    "sessions": [
        {
            "day": 1,
            "muscle": "infraspinatus",
            "trigger_point": None,
            "side": None,
            "before": 6,
            "after": 4,
            "soreness_hours": 6,
            "soreness_trend": None,
            "pressed_minutes": 4,
            "signs": ["sd-sharp"],
            "new_injury": False,
        }
    ],
}


def test_the_documented_example_is_answered() -> None:
    """Decision, disposition and the rules behind them, with their sentences and sources."""
    answer = review_door(EXAMPLE, knowledge())
    assert answer["decision"] == "stop-and-see-professional"
    assert answer["disposition"] == "see-doctor-first"
    (because,) = answer["because"]
    assert set(because) == {"rule", "says", "sources"}
    assert because["rule"] == "sd-sharp"
    assert because["says"].endswith(".")
    assert because["sources"]


def test_a_good_course_goes_on() -> None:
    """Relief between session-days and nothing against it: continue, clear."""
    rows = [{"day": n, "muscle": "infraspinatus", "before": b, "pressed_minutes": 4} for n, b in ((1, 6), (2, 4))]
    answer = review_door({"sessions": rows}, knowledge())
    assert (answer["decision"], answer["disposition"]) == ("continue", "clear")
    assert answer["because"][0]["rule"] == "relief"
