"""An answer counts only for what its page showed, whichever page of another tab, device or version it came from."""

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from making.web import Guest, hidden

CHANGED = "These questions have changed since this page was opened."
NOW = {"hours": "0", "pain": "3", "no_worse": "yes", "free_movement": "yes", "new_injury": "no", "none": "yes"}


@pytest.fixture
def guest() -> Guest:
    """Somebody at the first screen of danger signs."""
    arrived = Guest()
    arrived.send(mark=["neck-side:right"])
    arrived.send(strength__0="6", since="3", unit="days", seen="no")
    return arrived.send(age="40", sex="female", pregnant="no")


def _kept(page: str, kind: str) -> list[Any]:
    return [entry["body"] for entry in json.loads(hidden(page)["journal"]) if entry["kind"] == kind]


def _rules(page: str) -> set[str]:
    """The rules that the open page asks about."""
    return {tick.partition("/")[0] for tick in re.findall(r'name="tick" value="([^"]+)"', page)}


def _sent_from(page: str, guest: Guest, **said: Any) -> None:
    """Send the form of an older page, with the journal as it is now: what a second tab does."""
    journal = hidden(guest.page)["journal"]
    form = {**hidden(page), "journal": journal, **said}
    guest.page = guest.browser.post("/visit", form).content.decode()


def test_none_of_these_answers_only_what_its_page_showed(guest: Guest) -> None:
    """Pressed once more in a second tab at the same screen, it says nothing about the next one."""
    first = guest.page
    guest.send(none="yes")
    asked_now = _rules(guest.page)
    _sent_from(first, guest, none="yes")
    assert CHANGED in guest.page
    assert _rules(guest.page) == asked_now
    assert len(_kept(guest.page, "answers")) == 1
    assert not asked_now & set(_kept(guest.page, "answers")[0]["answers"])


@pytest.mark.parametrize("asked", [None, "", "rf-long-gone/yes"])
def test_a_form_that_does_not_say_what_it_showed_is_not_taken(guest: Guest, asked: str | None) -> None:
    """An older page has no such field, or one with questions that are not there any more."""
    form = {name: value for name, value in hidden(guest.page).items() if name != "asked"}
    if asked is not None:
        form["asked"] = asked
    answer = guest.browser.post("/visit", {**form, "none": "yes"})
    assert answer.status_code == 422
    assert CHANGED in answer.content.decode()
    assert not _kept(answer.content.decode(), "answers")


def test_a_line_more_than_was_shown_is_not_answered(guest: Guest) -> None:
    """A server of a newer version asks one thing more: the whole screen is looked at again."""
    shown = hidden(guest.page)["asked"].split()
    guest.send(none="yes", asked=" ".join(shown[:-1]))
    assert CHANGED in guest.page
    assert not _kept(guest.page, "answers")


def test_questions_about_a_place_are_not_answered_for_another(guest: Guest) -> None:
    """The page named the places it asks about; elsewhere its answer says nothing."""
    guest.none_of_these()
    guest.send().send(candidate="trapezius-upper.1:right").send(tool="fingers")
    while "neck-side:right" not in hidden(guest.page)["asked"]:
        guest.send(none="yes")
    before = len(_kept(guest.page, "answers"))
    guest.send(none="yes", asked=hidden(guest.page)["asked"].replace("neck-side:right", "neck-side:left"))
    assert CHANGED in guest.page
    assert len(_kept(guest.page, "answers")) == before
    guest.send(none="yes")
    assert len(_kept(guest.page, "answers")) == before + 1


def test_a_screen_of_the_chosen_spot_answers_only_what_it_showed(guest: Guest) -> None:
    """The second pass keeps the same rule as the first."""
    guest.none_of_these()
    guest.send().send(candidate="trapezius-upper.1:right").send(tool="fingers")
    before = len(_kept(guest.page, "answers"))
    guest.send(none="yes", asked="")
    assert CHANGED in guest.page
    assert len(_kept(guest.page, "answers")) == before


def _worked_on_the_neck(days_ago: int) -> Guest:
    about = {"session": "s-0", "muscle": "splenius-cervicis", "trigger_point": "splenius-cervicis.1", "side": "right"}
    guest = Guest()
    guest.keep("session-started", {**about, "technique": "hands", "before": 5, "planned_s": 300}, days_ago)
    guest.keep("hold", {**about, "technique": "hands", "seconds": 30, "probe": False}, days_ago)
    guest.keep("session-ended", {"session": "s-0", "how": "complete", "sign": None, "after": 3}, days_ago)
    return guest


def test_the_signs_after_a_session_are_answered_only_as_shown() -> None:
    """None of these says nothing about a sign, or a day, that the page did not name."""
    guest = _worked_on_the_neck(days_ago=1)
    guest.send(step="where")
    shown = hidden(guest.page)["asked"].split()
    for other in (shown[1:], shown[:-1], [*shown, "af-new"]):
        guest.send(**NOW, asked=" ".join(other))
        assert CHANGED in guest.page
        assert not _kept(guest.page, "next-day")
    assert len(_kept(guest.send(**NOW).page, "next-day")) == 1


def test_the_delayed_sign_is_answered_only_as_shown() -> None:
    """No is said to this sign after this day, and to no other."""
    guest = _worked_on_the_neck(days_ago=14)
    about = (datetime.now(UTC) - timedelta(days=14)).date().isoformat()
    well = {"soreness_hours": 0, "soreness_trend": None, "pain": 3, "no_worse": True, "free_movement": True}
    answered: dict[str, Any] = {"about": about, "signs": [], "new_injury": False, **well}
    guest.keep("next-day", answered, days_ago=13)
    guest.send(step="where")
    guest.send(noticed="no", asked="2020-01-01 af-neck-delay")
    assert CHANGED in guest.page
    assert len(_kept(guest.page, "next-day")) == 1
    assert len(_kept(guest.send(noticed="no").page, "next-day")) == 2
