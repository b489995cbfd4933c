"""Days in numbers: asked and skipped, movements tried by hand and by tilt, and charts for eye, ear and keyboard."""

from collections.abc import Callable
from typing import Any

import pytest

from making.told_days import DAY, DRAWN, NAMED, PERSON, PLACE, with_days
from making.walker import Walker


def _comes_back(guest: Walker) -> Walker:
    """Yesterday somebody drew; today they come back."""
    guest.open().keep(("drawing", DRAWN), ("person", PERSON), ago=DAY)
    return guest.open().send("Go on")


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["by tap", "by keyboard"])
def test_a_day_is_told_with_a_few_taps(guest_with: Callable[..., Walker], *, by_keyboard: bool) -> None:
    """Given a drawing yesterday, when the day is told, then it is kept, what was skipped is null, and it goes on."""
    guest = _comes_back(guest_with(by_keyboard=by_keyboard))
    assert guest.at == "What is hard because of it?"
    guest.write("#named-0", NAMED.text).send("Continue")
    assert guest.at == "How is today?"
    for field in ("now-0", "worst-0", f"activity-{NAMED.id}", "sleep"):
        guest.choose(f"[name={field}][value='4']")
    guest.send("Save")
    (kept,) = [entry["body"] for entry in guest.kept() if entry["kind"] == "measures"]
    assert kept["pain"] == [{**PLACE, "now": 4, "worst": 4, "average": None}]
    assert (kept["activities"], kept["sleep"], kept["stress"]) == ({NAMED.id: 4}, 4, None)
    assert guest.at == "Is any of this true for you?"


@pytest.mark.parametrize(
    "settings",
    [{}, {"viewport": {"width": 320, "height": 640}}, {"color_scheme": "dark"}, {"forced_colors": "active"}],
    ids=["phone", "320 px", "dark", "forced colours"],
)
def test_the_charts_open_from_the_first_page(guest_with: Callable[..., Walker], settings: dict[str, Any]) -> None:
    """Given twelve days in the browser, when the page of charts is opened, then they are drawn, and fit."""
    guest = with_days(guest_with(**settings)).open("/progress")
    guest.page.locator("figure.chart").first.wait_for()
    guest.look()
    assert guest.page.locator("figcaption").first.get_by_text("Pain now went from").is_visible()
    pictures = guest.page.get_by_role("img").all()
    assert pictures
    assert all("answers" in (one.locator("title").text_content() or "") for one in pictures)
    for summary in guest.page.locator("summary:visible").all():
        summary.click()
    guest.look()
    assert guest.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert guest.page.get_by_role("table").first.get_by_text("no answer").first.is_visible()
    assert guest.page.get_by_text("stopped in time: sharp").first.is_visible()


def test_by_keyboard_alone_a_table_is_opened_and_the_visit_goes_on(guest_with: Callable[..., Walker]) -> None:
    """Given no pointer, when Tab and Enter are used, then the table opens and the way leads back to the visit."""
    guest = with_days(guest_with(by_keyboard=True)).open("/progress")
    guest.page.locator("figure.chart").first.wait_for()
    guest.press(guest.page.locator("figure.chart summary").first)
    assert guest.page.get_by_role("table").first.is_visible()
    guest.send("Go on")
    assert guest.at != "How it has gone"


def test_without_scripts_the_page_says_how_to_get_there(guest_with: Callable[..., Walker]) -> None:
    """Given a browser without scripts, when the page is opened, then it says what leads to the charts."""
    guest = guest_with(java_script_enabled=False).open("/progress")
    assert guest.page.get_by_text("In your visit a button leads here").is_visible()


def test_without_a_connection_the_page_says_what_it_needs(guest: Walker) -> None:
    """Given no network, when the charts are asked for, then the page stays, says so, and tries again later."""
    with_days(guest).open("/progress").page.locator("figure.chart").first.wait_for()
    guest.page.route(
        "**/progress", lambda route: route.abort() if route.request.method == "POST" else route.continue_()
    )
    guest.page.goto(f"{guest.address}/progress")
    guest.page.get_by_text("The server could not be reached").wait_for()
    assert guest.page.get_by_text("needs a connection").is_visible()
    assert guest.watch
    guest.watch.troubles.clear()  # the browser itself notes that it was not answered
    guest.page.unroute("**/progress")
    guest.page.get_by_role("button", name="Draw my charts").click()
    guest.page.locator("figure.chart").first.wait_for()


def _at_movements(guest: Walker) -> Walker:
    guest.to_muscles("neck", "neck-angle:right").open("/motion")
    guest.page.locator("section.motion").first.wait_for()
    return guest.look()


def test_a_movement_is_measured_by_a_landmark(guest: Walker) -> None:
    """Given the danger signs answered, when half the turn is chosen, then it is kept and compared in plain words."""
    _at_movements(guest)
    guest.choose("[name=neck-turn-left][value=half]").choose("[name=when][value=before]")
    guest.press(guest.page.get_by_role("button", name="Save"))
    guest.page.locator("[data-told]").wait_for()
    guest.look()
    assert guest.page.get_by_text("That is less than what is written of grown-ups").is_visible()
    (kept,) = [entry["body"]["motion"] for entry in guest.kept() if entry["kind"] == "measures"]
    assert kept == [{"test": "neck-turn", "side": "left", "degrees": 30, "how": "hand", "when": "before"}]


_TELL = """([alpha, beta, gamma]) => {
  clearInterval(globalThis.telling);
  const tell = () => dispatchEvent(new DeviceOrientationEvent("deviceorientation", { alpha, beta, gamma }));
  globalThis.telling = setInterval(tell, 20);
}"""
"""A sensor tells where the phone is again and again."""


def _tells(guest: Walker, *angles: float) -> None:
    guest.page.evaluate(_TELL, list(angles))


def test_a_movement_is_measured_by_the_tilt_of_the_phone(guest: Walker) -> None:
    """Given a sensor, when the phone tips by 41 degrees across a jump of its angles, then 41 goes into the form."""
    _at_movements(guest)
    tilting = guest.page.locator("[aria-labelledby=neck-tilt] fieldset").first
    tilting.get_by_role("button", name="Measure with this phone").click()
    _tells(guest, 10, 170, 0)
    tilting.get_by_role("button", name="Begin").click()
    _tells(guest, 350, -149, 0)
    tilting.get_by_text("41°").wait_for()
    guest.look()
    tilting.get_by_role("button", name="Take it").click()
    assert guest.page.locator("#neck-tilt-left-degrees").input_value() == "41"
    guest.press(guest.page.get_by_role("button", name="Save"))
    guest.page.locator("[data-told]").wait_for()
    (kept,) = [entry["body"]["motion"] for entry in guest.kept() if entry["kind"] == "measures"]
    assert kept == [{"test": "neck-tilt", "side": "left", "degrees": 41, "how": "tilt", "when": "day"}]


def test_without_a_sensor_the_form_is_filled_in_by_hand(guest: Walker) -> None:
    """Given a device that does not answer, or a phone that refuses, then it says so and the list is still there."""
    _at_movements(guest)
    first, second = guest.page.locator("[aria-labelledby=neck-turn] fieldset").all()
    first.get_by_role("button", name="Measure with this phone").click()
    first.get_by_text("no such sensor").wait_for()
    guest.page.evaluate("DeviceOrientationEvent.requestPermission = async () => 'denied'")
    second.get_by_role("button", name="Measure with this phone").click()
    second.get_by_text("did not allow").wait_for()
    guest.look()
    guest.choose("[name=neck-turn-left][value=full]")
