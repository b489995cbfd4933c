"""What was pressed, and a therapist who presses: on a phone, small and dark, by keyboard and without scripts."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from making.played import SESSION, played
from making.walker import Walker

WINDOWS: dict[str, dict[str, Any]] = {
    "phone": {},
    "small and dark": {"viewport": {"width": 320, "height": 568}, "color_scheme": "dark"},
    "large type": {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2},
}
HOLD = {**SESSION, "technique": "hands", "seconds": 90, "probe": False, "tolerated": 5, "tool": "thumb"}


def _pressed(guest: Walker) -> Walker:
    for ago in range(3, 0, -1):
        body = {**HOLD, "session": f"day-{ago}", "given_by": "therapist" if ago == 2 else "self"}
        guest.keep(("hold", body), ago=timedelta(days=ago))
    return guest


@pytest.mark.parametrize("window", WINDOWS.values(), ids=list(WINDOWS))
def test_what_was_pressed_is_shown_in_a_table(guest_with: Callable[..., Walker], window: dict[str, Any]) -> None:
    """Given three days of pressing, when the page is opened by its address, then it adds them up by itself."""
    guest = _pressed(guest_with(**window).open()).open("/pressed")
    guest.page.get_by_role("heading", name="Levator scapulae, right").wait_for()
    guest.look()
    rows = guest.page.locator("tbody tr, tfoot tr").all_inner_texts()
    assert [row.split("\t")[1:] for row in rows] == [["90 s", "1", "1", "5"]] * 3 + [["270 s", "3", "3", "5"]]
    assert guest.page.get_by_text("Pressed by a therapist: 1 of 3 sessions.").is_visible()
    guest.send("Go on")
    assert guest.at != "What was pressed"


def test_nothing_pressed_is_said_and_leads_on(guest: Walker) -> None:
    """Given a new guest, when they open the page, then it says that nothing was pressed yet."""
    guest.open("/pressed").page.get_by_text("Nothing has been pressed yet").wait_for()
    guest.look().send("Go on")


def test_by_keyboard_the_day_page_leads_to_the_ledger_and_back(guest_with: Callable[..., Walker]) -> None:
    """Given a session of today, when its day is looked at, then Tab leads to what was pressed, and back."""
    guest = guest_with(by_keyboard=True)
    guest.to_muscles("neck", "neck-angle:right").pick("levator-scapulae.2:right")
    guest.choose("input[name=tool][value=fingers]").send("Continue").answer()
    guest.keep(*played()).open().send("Go on")
    guest.choose("input[name=after][value='4']").send("Done")
    at = guest.at
    guest.send("See what was pressed")
    assert guest.page.locator("tbody tr").inner_text().split("\t")[:3] == ["Today", "30 s", "1"]
    assert guest.page.get_by_text("No session is left.").is_visible()
    assert guest.send("Go on").at == at


def test_without_scripts_the_ledger_comes_with_the_form(guest_with: Callable[..., Walker]) -> None:
    """Given a browser without scripts, when the address is opened alone, then it says where the way leads from."""
    guest = guest_with(java_script_enabled=False).open("/pressed")
    assert guest.page.get_by_text("In your visit a button leads here, too.").is_visible()


@pytest.mark.parametrize("window", WINDOWS.values(), ids=list(WINDOWS))
def test_a_therapist_is_guided_by_the_word_of_who_is_pressed(
    guest_with: Callable[..., Walker], window: dict[str, Any]
) -> None:
    """Given leave to press, when a therapist is chosen, then the player speaks to them and the hold says who it was."""
    guest = guest_with(**window)
    guest.to_muscles("neck", "neck-angle:right").pick("levator-scapulae.2:right")
    guest.choose("input[name=tool][value=therapist]").send("Continue").answer()
    assert guest.at == "Your session"
    page = guest.page
    assert page.get_by_text("A therapist presses this time.").is_visible()
    _begin(guest)
    _key(guest, "k", "ask: is this it?")
    _key(guest, "g", "Use your fingers or thumb")
    assert page.locator(".stage-asks").inner_text() == "Ask: is this still all right? Less, more or good?"
    page.click("[data-act=strong]")
    assert page.get_by_role("heading", name="Ask your client: How strong is it now?").is_visible()
    page.click("[data-rating='4']")
    page.wait_for_timeout(1_100)
    page.keyboard.press("s")
    assert page.get_by_role("heading", name="Ask your client: Did you feel any of these?").is_visible()
    page.click("[data-sign=none]")
    page.get_by_role("heading", name="Stopped. Let go, and let your client rest.").wait_for()
    held = [entry["body"] for entry in guest.kept() if entry["kind"] == "hold"]
    assert {body["given_by"] for body in held} == {"therapist"}
    assert (held[-1]["probe"], held[-1]["tolerated"], held[-1]["tool"]) == (False, 4, None)


def _begin(guest: Walker) -> None:
    """How it is, none of the card, and the lead-in; all of it is the person's to answer."""
    page = guest.page
    page.check("input[name=player-before][value='6']", force=True)
    page.click(".player-place button:has-text('Next')")
    while (asked := page.query_selector(".player-place button:has-text('None of these')")) is not None:
        asked.click()
        page.wait_for_function("button => !button.isConnected", arg=asked)
    page.wait_for_selector(".stage-time:has-text('0:')")


def _key(guest: Walker, key: str, until: str) -> None:
    guest.page.keyboard.press(key)
    guest.page.locator(".stage-play").get_by_text(until).first.wait_for()
