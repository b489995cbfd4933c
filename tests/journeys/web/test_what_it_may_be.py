"""The list of what it may be, in a real browser: questions, reasons, programmes, the same marked on another day."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from making.walker import Walker

MARKS = ("temple:right", "neck-side:right", "forehead:right")
WINDOWS: dict[str, dict[str, Any]] = {
    "phone": {},
    "small and dark": {"viewport": {"width": 320, "height": 568}, "color_scheme": "dark"},
    "desktop": {"viewport": {"width": 1280, "height": 800}},
}


def _to_list(guest: Walker) -> Walker:
    """By the programme for headaches from the neck."""
    guest.open().send(guest.page.locator("button[value=p-headache]"))
    for value in MARKS:
        area = guest.page.locator("details[data-area]", has=guest.page.locator(f"[value='{value}']"))
        if not area.evaluate("details => details.open"):
            guest.press(area.locator("summary").first)
        guest.choose(f"input[name=mark][value='{value}']")
    guest.send("Continue").describe().say_who().answer().send("These are right")
    assert guest.at == "What it may be"
    return guest


def _unfold(guest: Walker) -> Walker:
    guest.page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    return guest.look()


@pytest.mark.parametrize("window", WINDOWS.values(), ids=list(WINDOWS))
def test_all_of_the_list_is_fit_to_be_read(guest_with: Callable[..., Walker], window: dict[str, Any]) -> None:
    """Given a list with all of it unfolded, then axe finds nothing, it fits the window, targets are large."""
    guest = _unfold(_to_list(guest_with(**window)))
    small = guest.page.evaluate(
        "[...document.querySelectorAll('main button, main summary')].filter((one) => one.checkVisibility()"
        " && one.getBoundingClientRect().height < 44).map((one) => one.innerText)"
    )
    assert small == []
    low = guest.page.evaluate(
        "[...document.querySelectorAll('main details a')].filter((one) => one.checkVisibility()"
        " && one.getBoundingClientRect().height < 24).map((one) => one.innerText)"
    )
    assert low == []
    assert guest.page.locator(".chances svg.chance").count() == guest.page.locator(".chances .word").count()
    _unfold(guest.send("Yes"))
    guest.pick("trapezius-upper.1:right")
    assert guest.at == "Find the spot"
    assert guest.page.get_by_text("You marked, and it fits: Temple, right (6 of 10)").is_visible()


def test_answers_are_counted_shown_and_taken_back_by_keyboard(guest_with: Callable[..., Walker]) -> None:
    """Given no pointer, when a question is answered, changed and skipped, then the list follows each."""
    guest = _to_list(guest_with(by_keyboard=True))
    guest.send("Yes")
    assert guest.page.get_by_text("Question 2 of at most").is_visible()
    assert "first." in guest.page.locator("#announce").inner_text()
    guest.press(guest.page.locator("summary", has_text="What you answered (1)"))
    guest.send(guest.page.locator("button[name=change]"))
    assert guest.page.get_by_text("Question 1 of at most").is_visible()
    guest.send("Skip the questions and show me the list")
    assert guest.page.locator("[name=answer]").count() == 0
    assert not [entry for entry in guest.kept() if entry["kind"] == "clue-answers" and not _taken_back(entry, guest)]
    guest.send("Ask me the questions after all")
    assert guest.page.locator("[name=answer]").count() == 3


def _taken_back(entry: dict[str, Any], guest: Walker) -> bool:
    corrections = [one["body"] for one in guest.kept() if one["kind"] == "correction"]
    return {"of": entry["id"], "body": None} in corrections


def test_a_reason_is_unfolded_by_keyboard_and_leads_to_its_source(guest_with: Callable[..., Walker]) -> None:
    """Given the first muscle, when its reasons are unfolded, then marks speak for it, and sources are named."""
    guest = _to_list(guest_with(by_keyboard=True))
    card = guest.page.locator("li.card").first
    guest.press(card.locator("summary", has_text="Why it stands here"))
    assert card.get_by_text("Side of the neck, right").first.is_visible()
    assert card.get_by_text("a lot for it").first.is_visible()
    guest.press(card.locator("summary", has_text="Where this is from"))
    assert card.get_by_role("link", name="All that is known of it").is_visible()
    assert card.locator("li a[rel=noreferrer]").first.is_visible()


def test_every_bar_leads_to_what_is_told_of_it(guest: Walker) -> None:
    """Given the bars, when one is tapped, then the card or row of that muscle is in the window."""
    _to_list(guest)
    links = guest.page.locator(".chances a")
    assert links.count() == guest.page.locator(".chances > li").count() - 1
    for number in (0, links.count() - 1):
        name = links.nth(number).inner_text()
        links.nth(number).click()
        there = guest.page.locator("li:target")
        assert name in there.inner_text()
        assert 0 <= there.evaluate("target => target.getBoundingClientRect().top") < 720


def test_the_spots_of_the_programme_stand_first_and_can_be_looked_at(guest: Walker) -> None:
    """Given a programme, when the list comes, then its spots stand above it; one that is looked at is chosen as any."""
    _to_list(guest)
    assert guest.page.get_by_role("heading", name="Headache from the neck: its spots, for you").is_visible()
    guest.send(guest.page.locator(".for-you button[name=candidate]").first)
    assert guest.at == "Find the spot"
    guest.send("Back to the list")
    assert guest.at == "What it may be"


def test_without_scripts_the_list_says_all_of_it(guest_with: Callable[..., Walker]) -> None:
    """Given a browser without scripts, when somebody gets to the list, then bars, reasons and pattern are there."""
    guest = guest_with(java_script_enabled=False)
    page = guest.page
    page.goto(f"{guest.address}/visit")
    page.locator("details[data-area=neck] summary").first.click()
    page.check("input[name=mark][value='neck-angle:right']")
    page.get_by_role("button", name="Continue").click()
    page.check("input[name=strength-0][value='6']")
    page.get_by_role("button", name="Continue").click()
    page.fill("#age", "40")
    page.check("input[name=sex][value=female]")
    page.check("input[name=pregnant][value=no]")
    page.get_by_role("button", name="Continue").click()
    while page.locator("button[name=none]").count():
        page.locator("button[name=none]").click()
    page.get_by_role("button", name="These are right").click()
    assert guest.at == "What it may be"
    assert page.locator(".chances svg.chance rect.much").count() > 1
    assert page.get_by_text("Mainly felt: ").first.is_visible()
    page.locator("summary", has_text="Why it stands here").first.click()
    assert page.get_by_text("a lot for it").first.is_visible()
    page.get_by_role("button", name="Skip the questions").click()
    assert page.locator("[name=answer]").count() == 0


def _drawn_before(guest: Walker, days: int) -> Walker:
    pain = [{"region": region, "side": "right", "intensity": 6} for region in ("temple", "neck-side")]
    drawn = {"pain": pain, "onset_days": 3, "seen_by_professional": False}
    who = {"age": 40, "sex": "female", "pregnant": "no"}
    guest.open().keep(("drawing", drawn), ("person", who), ago=timedelta(days=days))
    guest.open().send("Go on").tell_nothing().answer()
    if guest.at == "Check your answers":
        guest.send("These are right")
    assert guest.at == "What it may be"
    return guest


@pytest.mark.parametrize("window", [WINDOWS["phone"], WINDOWS["small and dark"]], ids=["phone", "small and dark"])
def test_the_same_is_marked_on_another_day_and_both_are_used(
    guest_with: Callable[..., Walker], window: dict[str, Any]
) -> None:
    """Given a drawing of two days ago, when it is marked again, then the map is empty, and how they agree is said."""
    guest = _drawn_before(guest_with(**window), 2)
    guest.send("Mark the same again")
    assert guest.at == "Where does it hurt?"
    assert guest.page.get_by_text("Nothing is marked yet").is_visible()
    guest.mark("head", "temple:right")
    guest.choose("input[name=strength-0][value='4']").send("Continue").answer()
    if guest.at == "Check your answers":
        guest.send("These are right")
    assert guest.page.get_by_text("The places you marked the last two times are partly the same").is_visible()
    assert guest.page.locator("[aria-labelledby=twice] p.small").first.is_visible()
    assert guest.page.get_by_text("50 of 100").count() == 1
    assert not guest.page.get_by_text("50 of 100").is_visible()
    assert guest.page.get_by_role("button", name="Mark the same again").count() == 0
