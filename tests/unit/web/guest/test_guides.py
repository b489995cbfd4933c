"""What the session page hands to the player, and what an answer on the card leads to."""

import json
import re
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import pytest

from making.knowledge import knowledge
from making.leave_vectors import said, session
from making.web import Guest, hidden
from unknot.vocabulary.entry import EntryKind

_SCRIPT = re.compile(r'<script type="application/json">(.*?)</script>', re.DOTALL)
_LEAST_TICKS = 10


@cache
def _page() -> str:
    guest = Guest().send(mark=["neck-side:right"])
    guest.send(strength__0="6", since="3", unit="days", seen="no").send(age="40", sex="female", pregnant="no")
    guest.none_of_these()
    guest.send().send(candidate="trapezius-upper.1:right").send(tool="fingers").none_of_these()
    assert guest.at == "Your session"
    return guest.page


def at_session() -> Guest:
    """Somebody whose session is ready."""
    guest = Guest()
    guest.page = _page()
    return guest


def script_of(guest: Guest) -> dict[str, Any] | None:
    """The script on the open page."""
    found = _SCRIPT.search(guest.page)
    read: dict[str, Any] | None = json.loads(found.group(1)) if found else None
    return read


@cache
def _first() -> dict[str, Any]:
    script = script_of(at_session())
    assert script is not None
    return script


def test_a_script_knows_the_sessions_it_was_made_after() -> None:
    """Each counts, however it ended."""
    guest = at_session()
    about = {"session": "s-1", "muscle": "trapezius-upper", "trigger_point": None, "side": "right", "technique": None}
    guest.keep("session-started", {**about, "before": 5, "planned_s": 60})
    guest.keep("session-ended", {"session": "s-1", "how": "interrupted", "sign": None, "after": 5})
    guest.send(step="played")
    while (script := script_of(guest)) is None:
        guest.none_of_these()
        guest.send(candidate="trapezius-upper.1:right", tool="fingers")
    assert (_first()["knows"]["sessions"], script["knows"]["sessions"]) == ([], ["s-1"])


def test_moving_alone_lies_ready_beside_pressing() -> None:
    """For when there is no pressing any more; it knows as much of the journal."""
    first, beside = (json.loads(written) for written in _SCRIPT.findall(_page()))
    assert {cue["kind"] for cue in beside["cues"]} == {"settle", "rest", "stretch", "move", "finish"}
    assert (beside["seconds_left_today"], beside["knows"]) == (0, first["knows"])


def test_the_page_holds_every_drawing_of_the_script_once() -> None:
    """So that they are there without a network, and take the page's colours."""
    written = [json.loads(each) for each in _SCRIPT.findall(_page())]
    named = {cue["drawing"] for script in written for cue in script["cues"]} - {None}
    held = re.findall(r'<template data-drawing="([^"]+)"><svg', at_session().page)
    assert sorted(held) == sorted(named)


def test_the_card_is_long_enough_to_be_worth_a_test() -> None:
    """The next test would say nothing of an empty card."""
    assert len(_first()["card"]) >= _LEAST_TICKS


@pytest.mark.parametrize("answer", ["yes", "unsure"])
@pytest.mark.parametrize("number", range(_LEAST_TICKS))
def test_what_is_ticked_on_the_card_is_judged_like_any_other_answer(number: int, answer: str) -> None:
    """The server takes it as it was kept, and the same pressing is not offered again."""
    tick = _first()["card"][number]
    guest = at_session()
    guest.keep("answers", {"answers": {tick["rule"]: {tick["tick"]: answer}}, "drawn": _first()["drawn"]})
    guest.send(step="played")
    assert any(
        entry["body"].get("answers", {}).get(tick["rule"]) == {tick["tick"]: answer} for entry in _entries(guest)
    )
    again = script_of(guest)
    assert again is None or _presses(again) < _presses(_first()), guest.at


def _entries(guest: Guest) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads(hidden(guest.page)["journal"])
    return read


def _presses(script: dict[str, Any]) -> tuple[int, int]:
    """How strongly and how long."""
    seconds = sum(cue["seconds"] for cue in script["cues"] if cue["kind"] == "press")
    return (script["intensity_max"] if seconds else 0, seconds)


def _after_a_session(sign: str | None = None, *, borne_well: bool = False) -> Guest:
    """Somebody on the page of the rest of the day, perhaps with a day before it that was borne well."""
    guest = at_session()
    if borne_well:
        for entry in [*session("yesterday", number=2_000), said(9, EntryKind.NEXT_DAY, WELL, 0)]:
            guest.keep(entry.kind.value, dict(entry.body), days_ago=1 if entry.kind is not EntryKind.NEXT_DAY else 0)
    for entry in session("today", number=3_000, sign=sign):
        guest.keep(entry.kind.value, dict(entry.body))
    guest.send(step="played").send(after="4")
    return guest.send() if guest.at == "Go on" else guest


WELL = {
    "about": (datetime.now(UTC) - timedelta(days=1)).date().isoformat(),
    "no_worse": True,
    "soreness_hours": 3,
    "soreness_trend": "easing",
    "pain": 3,
    "signs": [],
    "new_injury": False,
    "free_movement": True,
}


def _guides(guest: Guest) -> list[dict[str, Any]]:
    return [json.loads(written) for written in _SCRIPT.findall(guest.page)]


def test_the_rest_of_the_first_day_has_a_guide_to_move_and_none_to_press() -> None:
    """One session on day one."""
    guest = _after_a_session()
    assert guest.at == "That is enough for now"
    exercise, move = _guides(guest)
    assert (move["seconds_left_today"], move["knows"]["sessions"]) == (0, ["today"])
    assert not any(cue["kind"] in {"find", "press"} for guide in (exercise, move) for cue in guide["cues"])


def test_a_day_that_allows_it_has_a_guide_to_press_once_more_later() -> None:
    """It waits for the time between two sessions, and says how much of the day is left; tomorrow has its own."""
    found = _guides(_after_a_session(borne_well=True))
    opens = datetime.now().astimezone() + timedelta(seconds=knowledge().dose_limits.between_s)
    if opens.date() != datetime.now().astimezone().date():
        assert not any(guide["not_before"] for guide in found)
        return
    again, *_moves = found
    assert datetime.fromisoformat(again["not_before"]) > datetime.now(UTC)
    assert (again["sessions_left_today"], again["seconds_left_today"] > 0) == (1, True)


def test_after_a_stop_sign_nothing_lies_ready() -> None:
    """Pressing and moving are closed until the next review."""
    assert _guides(_after_a_session("sd-sharp")) == []
