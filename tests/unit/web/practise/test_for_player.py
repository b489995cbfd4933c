"""What the session page hands to the player, and what an answer on the card leads to."""

import json
import re
from functools import cache
from typing import Any

import pytest

from making.web import Guest, hidden

_SCRIPT = re.compile(r'<script id="script" type="application/json">(.*?)</script>', re.DOTALL)
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


def test_each_script_has_an_id_of_its_own() -> None:
    """A script that is made anew may be begun, the one before it may not be begun again."""
    guest = at_session()
    ids = set()
    for _ in range(3):
        script = script_of(guest.send(step="played"))
        assert script is not None
        ids.add(script["session"])
    assert len(ids) == 3


def test_a_script_knows_the_sessions_it_was_made_after() -> None:
    """Each counts, however it ended."""
    guest = at_session()
    about = {"session": "s-1", "muscle": "trapezius-upper", "trigger_point": None, "side": "right", "technique": None}
    guest.keep("session-started", {**about, "before": 5, "planned_s": 60})
    guest.send(step="played").none_of_these()
    script = script_of(guest)
    assert (_first()["sessions_before"], script and script["sessions_before"]) == (0, 1)


def test_the_page_holds_every_drawing_of_the_script_once() -> None:
    """So that they are there without a network, and take the page's colours."""
    named = {cue["drawing"] for cue in _first()["cues"]} - {None}
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
