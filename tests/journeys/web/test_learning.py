"""Learning in place: the pages for reading, the search, and one tap from an advice to what is behind it and back."""

from collections.abc import Callable
from typing import Any

import pytest

from making.walker import Walker

PAGES = (
    "/learn",
    "/learn/muscle/trapezius-upper",
    "/learn/muscle/iliopsoas",
    "/learn/safety",
    "/learn/safety/rf-h-thunder",
    "/learn/safety/a-neck-front",
    "/learn/signs",
    "/learn/review",
    "/learn/habits",
    "/learn/habits/l-dk-phone",
    "/learn/moving",
    "/learn/knot",
    "/learn/evidence",
    "/learn/disagreements",
    "/learn/harms",
    "/learn/measures",
    "/learn/place/temple",
    "/learn/programme/p-neck",
    "/learn/said/about.how-often",
    "/learn?q=behind+my+eye",
    "/learn?q=qwxyzq",
)
WINDOWS: dict[str, dict[str, Any]] = {
    "phone": {},
    "small and dark": {"viewport": {"width": 320, "height": 568}, "color_scheme": "dark"},
}


@pytest.mark.parametrize("window", WINDOWS.values(), ids=list(WINDOWS))
def test_every_page_for_reading_is_for_everybody(guest_with: Callable[..., Walker], window: dict[str, Any]) -> None:
    """Given any window, then axe finds nothing, with what is folded open too, and no page is too wide."""
    guest = guest_with(**window)
    for path in PAGES:
        guest.open(path)
        assert guest.at
        guest.page.evaluate(
            "[...document.querySelectorAll('main details')].slice(0, 6).forEach((one) => (one.open = true))"
        )
        guest.look()


def test_the_spots_of_a_muscle_are_drawn(guest: Walker) -> None:
    """Given the page of a muscle, then each of its spots has its picture, and its words stand beside it."""
    guest.open("/learn/muscle/trapezius-upper")
    guest.page.locator(".chart-pattern").nth(1).wait_for()
    assert "Where neck meets shoulder" in guest.page.locator(".chart-legend").first.inner_text()
    assert guest.page.locator("main .card").first.get_by_role("link", name="Where neck meets shoulder").is_visible()


def test_a_search_by_keyboard_leads_to_a_page(guest_with: Callable[..., Walker]) -> None:
    """Given no pointer and a slip of the finger, when it is searched for, then the muscle is one Enter away."""
    guest = guest_with(by_keyboard=True)
    guest.open("/learn").write("#q", "levater scapula")
    guest.page.keyboard.press("Enter")
    guest.page.get_by_role("heading", name="Search", exact=True).wait_for()
    guest.look()
    guest.press(guest.page.get_by_role("link", name="Levator scapulae"))
    guest.page.get_by_role("heading", name="Levator scapulae", exact=True).wait_for()


def test_hits_stand_on_one_screen_of_a_phone(guest: Walker) -> None:
    """Given a place that many muscles lie behind, then the last hit begins above the edge of the screen."""
    guest.open("/learn?q=behind+my+eye")
    edges = guest.page.locator(".found > li").evaluate_all("all => all.map((one) => one.getBoundingClientRect().top)")
    assert len(edges) == 7
    assert max(edges) < 720


def test_everything_is_read_without_a_script(guest_with: Callable[..., Walker]) -> None:
    """Given a browser without scripts, then contents, search and pages work, and the picture's words are there."""
    guest = guest_with(java_script_enabled=False)
    guest.page.goto(f"{guest.address}/learn")
    guest.page.fill("#q", "outer elbow")
    guest.page.get_by_role("button", name="Search").click()
    guest.page.get_by_role("link", name="Supinator").click()
    assert guest.at == "Supinator"
    assert guest.page.get_by_text("It can hurt here").first.is_visible()


def test_one_tap_from_an_answer_and_back_loses_nothing(guest: Walker) -> None:
    """Given answers to be checked, when one is looked up, then it opens beside them and they stand as they were."""
    guest.start().mark("neck", "neck-angle:right").describe().say_who().answer()
    assert guest.at == "Check your answers"
    guest.page.locator("main summary").first.click()
    link = guest.page.locator("main a.behind:visible").first
    assert "new tab" in (link.inner_text() or "")
    with guest.page.context.expect_page() as opened:
        link.click()
    opened.value.wait_for_load_state()
    assert "/learn/safety/" in opened.value.url
    opened.value.close()
    assert guest.at == "Check your answers"
    assert guest.send("These are right").at == "What it may be"


def test_every_link_to_what_is_behind_is_large_enough(guest: Walker) -> None:
    """Given the pages for reading, then no link in a list is lower than a finger is wide."""
    for path in ("/learn", "/learn/habits", "/about"):
        guest.open(path)
        low = guest.page.locator("main a.behind:visible").evaluate_all(
            "all => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.innerText)"
        )
        assert low == []
