"""The page of the day: the plan before and after a session, changed by its person, with what is told and begun."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from making.planning import POINT, Said, all_no, chosen, drawn, moved, person, pressed
from making.web import Guest, hidden
from unknot.vocabulary.entry import EntryKind

YESTERDAY: list[Said] = [drawn(), person(), all_no(), chosen(), *pressed("p")]


BEFORE = ("Go on", "What is hard because of it?", "How is today?")
"""What may be read or skipped before the day."""


def _next_day() -> dict[str, Any]:
    about = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()
    return {
        "about": about,
        "signs": [],
        "new_injury": False,
        "no_worse": True,
        "pain": 3,
        "soreness_hours": 0,
        "soreness_trend": None,
        "free_movement": True,
    }


def _come_back(*today: Said, days_ago: int = 1, after: list[Said] | None = None) -> Guest:
    """Somebody who chose a spot on another day, and what they did since."""
    guest = Guest()
    for kind, body in (*YESTERDAY, *(after or ())):
        guest.keep(kind.value, dict(body), days_ago)
    for kind, body in ((EntryKind.NEXT_DAY, _next_day()), *today):
        guest.keep(kind.value, dict(body))
    guest.send()
    for _ in BEFORE:
        if guest.at in BEFORE:
            guest.send()
    return guest


def _kept(guest: Guest, kind: EntryKind) -> list[dict[str, Any]]:
    entries = json.loads(hidden(guest.page)["journal"])
    return [entry["body"] for entry in entries if entry["kind"] == kind.value]


def test_on_a_later_day_the_plan_comes_before_the_session() -> None:
    """Given a spot that was chosen yesterday, when somebody comes back, then their day is shown, without seconds."""
    guest = _come_back()
    assert guest.at == "Your day"
    assert "Answer today's questions and begin" in guest.page
    assert "seconds, " not in guest.page.partition("data-block")[2].partition("Does it not fit")[0]


def test_what_is_asked_about_has_no_guide() -> None:
    """Nothing for a player stands on the page before the questions of the day are answered."""
    assert "data-player" not in _come_back().page


def test_to_begin_leads_to_the_questions_of_the_day_and_then_to_the_session() -> None:
    """Given the plan of the morning, when its spot is chosen, then the day's card comes first, then the session."""
    guest = _come_back()
    guest.send(choose=f"press:{POINT}:right")
    assert 'name="none"' in guest.page
    guest.none_of_these()
    assert guest.at == "Your session"


def test_what_does_not_fit_is_left_out_and_can_be_taken_back() -> None:
    """Given a no, then another stands in its place at once, with the way back; what comes back is as before."""
    guest = _come_back(all_no())
    first = "habit:phone-up"
    guest.send(change=f"decline|{first}")
    assert "Left out: The phone up" in guest.page
    assert f"restore|{first}" in guest.page
    guest.send(change=f"restore|{first}")
    assert [body["change"] for body in _kept(guest, EntryKind.PLAN_CHANGE)] == ["decline", "restore"]
    assert 'value="accept|habit:phone-up"' in guest.page


def test_a_swap_keeps_a_no_and_a_yes() -> None:
    """Given something else in its place, then both are kept, by whom."""
    guest = _come_back(all_no())
    guest.send(change="swap|habit:phone-up|habit:slow-breath")
    kept = [(body["item"], body["change"], body["by"]) for body in _kept(guest, EntryKind.PLAN_CHANGE)]
    assert kept == [("habit:phone-up", "decline", "self"), ("habit:slow-breath", "accept", "self")]
    assert "you said yes to this" in guest.page
    assert "data-player" in guest.page


@pytest.mark.parametrize(
    "said",
    ["decline|habit:nothing", "swap|habit:phone-up", "fly|habit:phone-up", "decline", "|", "decline|press:x:right"],
)
def test_what_the_plan_does_not_hold_changes_nothing(said: str) -> None:
    """One sentence, and nothing kept."""
    guest = _come_back().send(change=said)
    assert "The plan has changed" in guest.page
    assert _kept(guest, EntryKind.PLAN_CHANGE) == []


def test_a_set_up_is_shown_step_by_step_and_kept_with_its_measures() -> None:
    """Given a habit with steps, then each is drawn with its measure, and what was measured is kept with the day."""
    guest = _come_back(all_no())
    guest.send(change="swap|habit:phone-up|habit:screen-height").send(setup="screen-height")
    assert guest.at == "The screen"
    assert guest.page.count('class="setup-figure"') == 6
    assert "51 to 102 cm" in guest.page
    guest.send(**{"begin": "screen-height", "step-screen-distance": "70,5", "step-screen-top": "yes"})
    (begun,) = _kept(guest, EntryKind.HABIT_STARTED)
    assert begun == {"habit": "screen-height", "measured": {"screen-distance": 70.5, "screen-top": "as shown"}}
    assert "Begun on" in guest.page
    guest.send(**{"give-up": "screen-height"})
    assert _kept(guest, EntryKind.HABIT_STOPPED) == [{"habit": "screen-height"}]


@pytest.mark.parametrize("said", ["far", "-1", "1000", "nan", "inf"])
def test_a_measure_is_a_number(said: str) -> None:
    """What is none is refused in one sentence, on the same page, with what was filled in."""
    guest = _come_back(all_no()).send(setup="screen-height")
    guest.send(**{"begin": "screen-height", "step-screen-distance": said})
    assert guest.at == "The screen"
    assert "A measure is a number from 0 to 999" in guest.page
    assert f'value="{said}"' in guest.page
    assert _kept(guest, EntryKind.HABIT_STARTED) == []


def test_how_moving_felt_is_asked_after_it_and_on_the_morning_after() -> None:
    """Given a session of moving alone, then its pain is asked about once; on the next day, the morning."""
    guest = _come_back(all_no(), *moved("m"))
    assert "while you moved?" in guest.page
    guest.send(tell="pain", about="m")
    assert "Choose a whole number from 0 to 10." in guest.page
    guest.send(tell="pain", about="m", felt="2")
    assert _kept(guest, EntryKind.MOVEMENT_FELT) == [{"session": "m", "pain_during": 2, "next_morning": None}]
    assert "while you moved?" not in guest.page


def test_the_morning_after_is_kept() -> None:
    """Given moving yesterday, when somebody says that the morning was worse, then that is kept with the session."""
    guest = _come_back(all_no(), after=moved("m"))
    assert guest.at == "Your day"
    guest.send(tell="worse", about="m")
    assert _kept(guest, EntryKind.MOVEMENT_FELT) == [{"session": "m", "pain_during": None, "next_morning": "worse"}]


def test_an_answer_for_another_session_is_not_taken() -> None:
    """A page of yesterday cannot tell of today."""
    guest = _come_back(all_no(), *moved("m")).send(tell="pain", about="other", felt="2")
    assert "The plan has changed" in guest.page
    assert _kept(guest, EntryKind.MOVEMENT_FELT) == []


def test_whoever_has_to_be_seen_first_gets_no_plan() -> None:
    """Given an answer that is an emergency, then the care card stands where the day would."""
    assert _come_back(all_no(rf_h_thunder="yes")).at != "Your day"


def test_a_day_without_a_choice_has_no_plan_before_it() -> None:
    """Given only a drawing, then the way goes on as ever."""
    guest = Guest()
    guest.keep("drawing", dict(drawn()[1]), 1)
    assert guest.send().at != "Your day"
