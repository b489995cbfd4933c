"""Coming back to the review: what it decides and why, how an episode ends and comes back, and the page for others."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from making.walker import Walker

AGAIN = "This is not helping enough: look again"
SUMMARY = "A sore spot: what was said and what was done"
SPOT = {"muscle": "soleus", "trigger_point": "soleus.1", "side": "right"}
PAIN = [{"region": "calf", "side": "right", "intensity": 6, "quality": None}]


def _session(days_ago: int, before: int) -> list[tuple[str, dict[str, Any]]]:
    session = {"session": f"s-{days_ago}", **SPOT, "technique": "hands"}
    about = (datetime.now(UTC) - timedelta(days=days_ago)).date().isoformat()
    told = {"soreness_hours": 2, "soreness_trend": None, "pain": before, "no_worse": True, "free_movement": True}
    return [
        ("session-started", {**session, "before": before, "planned_s": 300}),
        ("hold", {**session, "seconds": 45, "probe": False}),
        ("session-ended", {"session": f"s-{days_ago}", "how": "complete", "sign": None, "after": before}),
        ("next-day", {"about": about, "signs": [], "new_injury": False, **told}),
    ]


def _come_back(guest: Walker, *befores: int) -> Walker:
    """Somebody whose pain before each session, every other day up to two days ago, was this."""
    guest.open()
    first = 2 * len(befores)
    guest.keep(("drawing", {"pain": PAIN, "onset_days": 2, "seen_by_professional": False}), ago=timedelta(days=first))
    for number, before in enumerate(befores):
        ago = first - 2 * number
        guest.keep(*_session(ago, before), ago=timedelta(days=ago))
    return guest.open().send("Go on")


LOOKS: dict[str, dict[str, Any]] = {
    "phone": {},
    "by keyboard": {"by_keyboard": True},
    "narrow": {"viewport": {"width": 320, "height": 640}},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
}


@pytest.mark.parametrize("how", LOOKS)
def test_a_flat_stretch_is_looked_at_again_handed_over_and_taken_along(
    guest_with: Callable[..., Walker], how: str
) -> None:
    """Given three days without relief, then a person can be asked, and the page for them holds what was done."""
    guest = _come_back(guest_with(**LOOKS[how]), 6, 6, 6)
    assert guest.at == AGAIN
    guest.press(guest.page.locator("main details summary").first)
    assert guest.page.get_by_text("no-relief").is_visible()
    guest.look().send("Ask a person")
    assert guest.at == "Handed over"
    guest.send("One page to take along")
    assert guest.at == SUMMARY
    assert "Soleus spot 1, right" in guest.page.inner_text("main")
    assert "2 min 15 s" in guest.page.inner_text("main")
    with guest.page.expect_download() as saving:
        guest.press(guest.page.get_by_role("button", name="Save as PDF, one page"))
    assert saving.value.suggested_filename.startswith("unknot-summary-")
    assert saving.value.path().read_bytes().startswith(b"%PDF-")
    assert guest.open().send("Go on").at == "Be seen about this"


def test_what_is_gone_is_finished_and_comes_back(guest: Walker) -> None:
    """Given no pain and free movement, then it is finished with what was kept; later it is taken up again."""
    _come_back(guest, 6, 3, 0)
    assert guest.at == "You can finish here"
    assert guest.send("Finish here").at == "Finished for now"
    assert guest.open().send("Go on").at == "Welcome back"
    assert guest.send("Yes, take it up again").at == "You can finish here"
    assert [entry["kind"] for entry in guest.kept()][-2:] == ["episode-ended", "episode-reopened"]


def test_the_page_is_made_from_what_the_browser_keeps(guest: Walker) -> None:
    """Given a kept journal, when the page is asked for by its own address, then one button makes it."""
    _come_back(guest, 6, 4).open("/summary").send("Make the page")
    assert guest.at == SUMMARY


def test_without_scripts_the_page_is_reached_from_within_the_visit(guest_with: Callable[..., Walker]) -> None:
    """Given a browser without scripts, then the address says how; nothing is kept that could be sent from it."""
    guest = guest_with(java_script_enabled=False).open("/summary")
    assert "Open the page from within your visit" in guest.page.content()
    assert guest.open("/whom").at == "Whom to see"


def test_on_paper_there_is_the_page_and_nothing_to_press(guest: Walker) -> None:
    """Given print, then buttons and links around the page are gone, and tables are whole."""
    _come_back(guest, 6, 4).open("/summary").send("Make the page")
    guest.page.emulate_media(media="print")
    assert guest.page.locator("button:visible").count() == 0
    assert guest.page.locator(".summary table").first.is_visible()
    pdf = guest.page.pdf(format="A4")
    assert pdf.startswith(b"%PDF-")
