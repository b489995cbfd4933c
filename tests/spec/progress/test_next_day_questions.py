"""What is asked the next day, in the terminal and the web alike."""

from typing import Any

import pytest

from making.days import day, entry, hold, next_day
from making.knowledge import knowledge
from unknot.engine.journal.episode import episode
from unknot.engine.progress import day_to_ask_about, last_told, signs_to_ask_next_day
from unknot.vocabulary.entry import Entry, EntryKind

STARTED: dict[str, Any] = {"muscle": "soleus", "trigger_point": "soleus.1", "side": "left", "planned_s": 300}


def session(number: int, on_day: int, **where: Any) -> list[Entry]:
    """A session with one hold."""
    body = {"session": f"s{number}", "before": 5, **STARTED, **where}
    held = {**body, "technique": "hands", "seconds": 30, "probe": False}
    return [entry(number, EntryKind.SESSION_STARTED, body, on_day), entry(number + 1, EntryKind.HOLD, held, on_day, 1)]


ALL_WELL: dict[str, Any] = {"no_worse": True, "free_movement": True, "pain": 2, "soreness_hours": 0}


def test_the_last_day_with_a_session_is_asked_about_on_a_later_day() -> None:
    """Not on the same day, and once."""
    held = session(1, 0)
    assert day_to_ask_about(held, day(0)) is None
    assert day_to_ask_about(held, day(1)) == day(0)
    assert day_to_ask_about(held, day(9)) == day(0)
    assert day_to_ask_about([*held, next_day(9, 0, **ALL_WELL)], day(1)) is None


HALF: list[tuple[str, list[dict[str, Any]], bool]] = [
    ("signs and injury answered, then it broke off", [{"signs": [], "new_injury": False}], True),
    ("the delayed sign alone was asked about", [{"signs": ["af-neck-delay"], "new_injury": False}], True),
    ("two halves make a whole", [{"signs": [], "new_injury": False}, {"soreness_hours": 0, "soreness_trend": None,
      "pain": 1, "no_worse": True, "free_movement": True}], False),
    ("passed over with a null is answered", [{"signs": [], "new_injury": None, "soreness_hours": None,
      "soreness_trend": None, "pain": None, "no_worse": None, "free_movement": None}], False),
]  # fmt: skip


@pytest.mark.parametrize(("said", "asked"), [row[1:] for row in HALF], ids=[row[0] for row in HALF])
def test_a_day_that_was_answered_half_way_is_asked_about_again(said: list[dict[str, Any]], asked: bool) -> None:
    """Soreness that nobody was asked about may be what should have made it less."""
    about = {"about": day(0).isoformat()}
    answers = [entry(20 + n, EntryKind.NEXT_DAY, {**about, **body}, 1, n) for n, body in enumerate(said)]
    assert (day_to_ask_about([*session(1, 0), *answers], day(1)) == day(0)) is asked


def test_a_day_before_the_last_one_is_asked_about_no_more() -> None:
    """What came of it shows in the pain before the last one."""
    both = [*session(1, 0), *session(3, 2)]
    assert day_to_ask_about(both, day(3)) == day(2)
    assert day_to_ask_about([*both, next_day(9, 2, **ALL_WELL)], day(3)) is None


def test_every_danger_sign_is_asked_about_and_the_necks_only_where_it_was_pressed() -> None:
    """What only several days can show is worked out, not asked."""
    calf = {s.id for s in signs_to_ask_next_day(episode(session(1, 0), day(5)), knowledge())}
    neck = session(1, 0, muscle="splenius-cervicis", trigger_point="splenius-cervicis.1")
    after_neck = [s.id for s in signs_to_ask_next_day(episode(neck, day(1)), knowledge())]
    assert "af-neck-delay" not in calf
    assert set(after_neck) == calf | {"af-neck-delay"}
    assert {"af-worse", "af-noprogress"} & calf == set()
    assert len(after_neck) == len(set(after_neck))


def test_a_review_is_told_anew_after_every_entry_that_it_looks_at() -> None:
    """A session, the next day's answer, an end, and the correction of any of them; not an answer about who it is."""
    held = session(1, 0)
    assert last_told([]) is None
    assert last_told(held) == held[1]
    said = next_day(9, 0)
    put_right = entry(10, EntryKind.CORRECTION, {"of": str(held[0].id), "body": None}, 2)
    other = entry(11, EntryKind.PERSON, {"age": 40, "sex": None, "pregnant": None}, 3)
    assert last_told([*held, said]) == said
    assert last_told([*held, said, put_right]) == put_right
    assert last_told([*held, said, put_right, other]) == put_right
    assert last_told([hold(30, on_day=4), *held]) == hold(30, on_day=4)
