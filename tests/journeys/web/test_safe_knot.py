"""A safe knot, from the landing page to the last question of the next day; on a phone, small and dark, by keyboard."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from making.played import played
from making.walker import Walker

WINDOWS: dict[str, dict[str, Any]] = {
    "phone": {},
    "small and dark": {"viewport": {"width": 320, "height": 568}, "color_scheme": "dark"},
    "large type": {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2},
}


def _to_the_session(guest: Walker) -> None:
    guest.to_muscles("neck", "neck-angle:right").pick("levator-scapulae.2:right")
    assert guest.at == "Find the spot"
    guest.choose("input[name=tool][value=fingers]").send("Continue").answer()
    assert guest.at == "Your session"


@pytest.mark.parametrize("window", WINDOWS.values(), ids=list(WINDOWS))
def test_a_safe_knot_is_guided_asked_about_and_planned(
    guest_with: Callable[..., Walker], window: dict[str, Any]
) -> None:
    """Given a sore neck and no danger, when somebody answers, then a session, how it is now, and the day's plan."""
    guest = guest_with(**window)
    _to_the_session(guest)
    guest.keep(*played()).open().send("Go on")
    assert guest.at == "How is it now?"
    guest.choose("input[name=after][value='4']").send("Done")
    assert guest.at == "That is enough for now"
    assert guest.page.locator("p", has_text=re.compile(r"^\s*Why: ")).first.is_visible()
    guest.press(guest.page.locator("summary", has_text="Only move"))
    guest.page.get_by_role("heading", name="How is it now, before you begin?").wait_for()


def test_by_keyboard_alone_a_guest_gets_to_the_session(guest_with: Callable[..., Walker]) -> None:
    """Given no pointer, when everything is done with Tab, arrows, Space and Enter, then the session is reached."""
    guest = guest_with(by_keyboard=True, viewport={"width": 1280, "height": 800})
    _to_the_session(guest)


def test_the_next_day_begins_with_how_it_was(guest: Walker) -> None:
    """Given a session yesterday, when somebody comes back, then how it was is asked first, and the review decides."""
    guest.open().keep(
        (
            "drawing",
            {
                "pain": [{"region": "neck-angle", "side": "right", "intensity": 6}],
                "onset_days": 3,
                "seen_by_professional": False,
            },
        ),
        ("person", {"age": 40, "sex": "female", "pregnant": "no"}),
        *played(),
        ago=timedelta(days=1),
    )
    guest.open().send("Go on")
    assert guest.at.startswith("How was it after")
    guest.send("Continue")
    assert guest.page.locator(".refused").is_visible()
    guest.write("#hours", "4").choose("[name=trend][value=easing]").choose("[name=pain][value='3']")
    for field in ("no_worse", "free_movement"):
        guest.choose(f"[name={field}][value=yes]")
    guest.choose("[name=new_injury][value=no]").choose("[name=none]").send("Continue")
    assert guest.at == "Go on"
    guest.send("Continue").tell_nothing()
    assert guest.at == "Is any of this true for you?"
