"""The player for everybody: axe finds nothing in any state, and nothing is out of reach at any size."""

from collections.abc import Iterator

import pytest

from making.player_page import OpenPlayer, PlayerPage

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SIZES = {
    "phone": (375, 667),
    "narrow": (320, 568),
    "on its side": (667, 375),
    "twice as large": (640, 400),
    "wide": (1280, 800),
}
TOUCH = 44
COVERED = """element => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const there = document.elementFromPoint(x, y);
  return !(there && (element.contains(there) || there.contains(element)));
}"""
TOO_SMALL = """least => [...document.querySelectorAll("button, .scale span, .box, .unsure")].filter(each => {
  const { width, height } = each.getBoundingClientRect();
  return width > 0 && (width < least || height < least);
}).map(each => each.textContent)"""
TOO_WIDE = """() => [document.documentElement, ...document.querySelectorAll(".stage, .stage-middle, .stage-bar")]
  .filter(each => each.scrollWidth > each.clientWidth).map(each => each.className || each.tagName)"""


def states(at: PlayerPage) -> Iterator[str]:
    """Walk through every state of the player, stopping in each."""
    yield "how it is before"
    at.page.get_by_role("button", name="Next", exact=True).click()
    yield "asked again"
    at.to_card()
    yield "the card"
    at.none_of_the_card()
    at.page.locator("dialog[open]").wait_for()
    yield "the lead-in"
    at.passes(3)
    yield "settling"
    at.passes(20)
    yield "finding the spot"
    at.key("g")
    at.key("6")
    at.passes(1)
    yield "pressing"
    at.tap("strong")
    yield "how strong it is"
    at.page.get_by_role("button", name="Back").click()
    at.key("p")
    yield "a pause"
    at.key("p")
    at.key("k")
    yield "why it was skipped"
    at.key("w")
    yield "the stop signs"
    at.page.locator("[data-sign=sd-dizzy]").click()
    yield "the advice"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["phone", "wide"])
def test_axe_finds_nothing_in_any_state(player: OpenPlayer, scheme: str, size: str) -> None:
    """WCAG 2.2 AA and its best practices, colours included."""
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # noqa: PLC0415

    width, height = SIZES[size]
    at = player(viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce")
    for state in states(at):
        found = Axe().run(at.page, options=RULES)
        assert not found.response["violations"], f"{state}: {found.generate_report()}"


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off_too_small_or_too_wide(player: OpenPlayer, size: str) -> None:
    """Targets of 44 pixels and more, and no scrolling sideways, in every state and at every size."""
    width, height = SIZES[size]
    at = player(viewport={"width": width, "height": height})
    for state in states(at):
        assert not at.page.evaluate(TOO_SMALL, TOUCH), state
        assert not at.page.evaluate(TOO_WIDE), state


@pytest.mark.parametrize("size", SIZES)
def test_every_control_is_in_reach_and_the_focus_is_never_hidden(player: OpenPlayer, size: str) -> None:
    """While a session plays, all nine controls are on the screen; what has the focus is not under the bar."""
    width, height = SIZES[size]
    at = player(viewport={"width": width, "height": height})
    at.to_first_hold()
    at.key("k")
    assert at.page.locator(".stage-controls button").count() == 9
    for control in at.page.locator(".stage-controls button").all():
        assert not control.evaluate(COVERED)
    for _ in range(20):
        at.key("Tab")
        assert (
            not at.page.locator("dialog :focus").evaluate(COVERED) if at.page.locator("dialog :focus").count() else True
        )


def test_enlarged_fourfold_everything_can_still_be_scrolled_to(player: OpenPlayer) -> None:
    """At 320 by 256 a bar would cover the session, so there it scrolls with it."""
    at = player(viewport={"width": 320, "height": 256})
    at.to_first_hold()
    for part in (".stage-sentence", ".stage-time", ".stage-rest", *(f"[data-act={act}]" for act in ("stop", "strong"))):
        at.page.locator(part).scroll_into_view_if_needed()
        assert not at.page.locator(part).evaluate(COVERED)


def test_the_whole_session_can_be_walked_by_keyboard_alone(player: OpenPlayer) -> None:
    """From the scale to the way on, without a pointer."""
    at = player()
    at.page.locator("input[name=player-before]").first.focus()
    at.key("ArrowRight")
    _press(at, "Next")
    for _ in range(at.card_pages):
        _press(at, "None of these")
    at.page.locator("dialog[open]").wait_for()
    at.passes(3)
    at.key("s")
    _press(at, "None of these")
    _press(at, "Continue")
    at.page.wait_for_function("() => window.went === 1")


def _press(at: PlayerPage, name: str) -> None:
    """Tab to the button with this name and press Enter."""
    for _ in range(40):
        at.key("Tab")
        if at.page.evaluate("document.activeElement.textContent") == name:
            at.key("Enter")
            return
    pytest.fail(f"{name} was not reached")
