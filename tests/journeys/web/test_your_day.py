"""The day of somebody who comes back: planned before the session, changed, guided, set up; for everybody."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from making.planning import all_no, chosen, drawn, person, pressed
from making.walker import Walker

WINDOWS: dict[str, dict[str, Any]] = {
    "phone": {},
    "small and dark": {"viewport": {"width": 320, "height": 568}, "color_scheme": "dark"},
}
OPTIONAL = ("Go on", "What is hard because of it?", "How is today?")


def _come_back(guest: Walker) -> Walker:
    """A session yesterday; today its next day and the safety questions are answered."""
    yesterday = [drawn(), person(), all_no(), chosen(), *pressed("p")]
    guest.open().keep(*((kind.value, dict(body)) for kind, body in yesterday), ago=timedelta(days=1))
    about = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()
    well = {"about": about, "soreness_hours": 0, "soreness_trend": None, "pain": 3, "no_worse": True}
    well |= {"free_movement": True, "new_injury": False, "signs": []}
    kind, body = all_no()
    guest.keep(("next-day", well), (kind.value, dict(body))).open().send("Go on")
    for _ in OPTIONAL:
        if guest.at in OPTIONAL:
            guest.send(guest.page.locator("main button:not([name=go]):not([type=button])").first)
    return guest


@pytest.mark.parametrize("window", WINDOWS.values(), ids=list(WINDOWS))
def test_a_day_is_planned_changed_guided_and_set_up(guest_with: Callable[..., Walker], window: dict[str, Any]) -> None:
    """Given a session yesterday, when somebody comes back, then their day can be followed and changed on one page."""
    guest = _come_back(guest_with(**window))
    assert guest.at == "Your day"
    guest.press(guest.page.locator("[data-block=habit] summary", has_text="Does it not fit?"))
    guest.send(guest.page.locator("button[name=change][value='swap|habit:phone-up|habit:screen-height']"))
    assert guest.page.get_by_text("Left out: The phone up").is_visible()
    guest.send("Set it up, step by step")
    assert guest.at == "The screen"
    guest.send("Begin with this today")
    assert guest.page.get_by_text("Begun on").first.is_visible()
    guide = guest.page.locator("[data-block=exercise] summary", has_text="Guide me through it")
    guest.press(guide)
    guest.page.get_by_role("heading", name="How is it now, before you begin?").first.wait_for()
    guest.look()


def test_by_keyboard_alone_the_day_is_changed(guest_with: Callable[..., Walker]) -> None:
    """Given no pointer, then everything of the day is reached with Tab and the keys."""
    guest = _come_back(guest_with(by_keyboard=True, viewport={"width": 1280, "height": 800}))
    assert guest.at == "Your day"
    guest.press(guest.page.locator("[data-block=exercise] summary", has_text="Does it not fit?"))
    guest.send(guest.page.locator("[data-block=exercise] button[name=change][value^='decline|exercise:']").first)
    assert guest.page.get_by_text("Left out:").first.is_visible()
