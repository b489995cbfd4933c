"""What was said is kept in the browser and nowhere else: it survives a killed tab, and can be saved or forgotten."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from making.walker import Walker


def _killed(guest: Walker) -> Walker:
    """The tab dies without a word; a new one of the same browser is opened."""
    context, page = guest.page.context, guest.page
    with page.expect_event("crash"), suppress(Exception):  # a tab that dies answers with an error
        page.goto("chrome://crash")
    return Walker(context.new_page(), guest.address, watch=guest.watch)


def test_a_visit_goes_on_where_a_killed_tab_left_it(guest: Walker) -> None:
    """Given half the questions answered, when the tab is killed, then the next visit goes on at the same one."""
    guest.start().mark("neck", "neck-angle:right").describe().say_who().send("None of these")
    at, lines = guest.at, guest.page.locator("main .tick").all_inner_texts()
    again = _killed(guest).open()
    assert again.page.get_by_role("heading", name="Welcome back").is_visible()
    again.send("Go on")
    assert (again.at, again.page.locator("main .tick").all_inner_texts()) == (at, lines)


SLOW_DATABASE = """
const open = IDBFactory.prototype.open;
IDBFactory.prototype.open = function (...how) {
  const slow = {};
  setTimeout(() => {
    const real = open.apply(this, how);
    const pass = name => () => ((slow.result = real.result), (slow.error = real.error), slow[name]?.());
    real.onupgradeneeded = pass("onupgradeneeded");
    real.onsuccess = pass("onsuccess");
    real.onerror = pass("onerror");
  }, 1500);
  return slow;
};
"""


def test_a_step_that_is_sent_before_the_journal_is_open_waits_for_it(guest: Walker) -> None:
    """Given a phone whose database opens late, when the first steps are sent at once, then nothing of them is lost."""
    guest.page.add_init_script(SLOW_DATABASE)
    guest.start().mark("neck", "neck-angle:right").open("/visit").open().send("Go on")
    assert guest.at == "How strong is it?"


def test_another_tab_knows_what_the_first_one_kept(guest: Walker) -> None:
    """Given two tabs, when one answers, then the other goes on from there and never asks again."""
    other = Walker(guest.page.context.new_page(), guest.address, watch=guest.watch).open()
    guest.start().mark("neck", "neck-angle:right")
    other.send("Start")
    assert other.at == "How strong is it?"


def test_none_of_these_in_another_tab_answers_nothing_it_did_not_show(guest: Walker) -> None:
    """Given two tabs at the same danger signs, when both say none, then the second one looks at the next ones first."""
    guest.start().mark("neck", "neck-angle:right").describe().say_who()
    first = guest.page.locator("main .tick").all_inner_texts()
    other = Walker(guest.page.context.new_page(), guest.address, watch=guest.watch).open().send("Go on")
    assert other.page.locator("main .tick").all_inner_texts() == first
    guest.send("None of these")
    next_lines = guest.page.locator("main .tick").all_inner_texts()
    other.send("None of these")
    assert other.page.get_by_role("alert").get_by_text("These questions have changed").is_visible()
    assert other.page.locator("main .tick").all_inner_texts() == next_lines != first
    assert len([entry for entry in other.kept() if entry["kind"] == "answers"]) == 1


def test_everything_can_be_saved_and_forgotten(guest: Walker, tmp_path: Path) -> None:
    """Given some answers, when they are saved and forgotten, then the file has them and the browser has nothing."""
    guest.start().mark("neck", "neck-angle:right").open("/yours")
    kept = guest.kept()
    with guest.page.expect_download() as saved:
        guest.page.get_by_role("button", name="Save the file").click()
    saved.value.save_as(tmp_path / "journal.json")
    assert json.loads((tmp_path / "journal.json").read_text("utf-8"))["entries"] == kept
    guest.page.get_by_text("Forget everything in this browser").click()
    guest.page.get_by_role("button", name="Forget everything").click()
    assert guest.look().page.locator("[data-not-sure]:visible").is_visible()
    guest.page.check("#sure")
    guest.page.get_by_role("button", name="Forget everything").click()
    guest.page.get_by_text("nothing kept in this browser").wait_for()
    assert guest.look().kept() == []
    guest.start()
    assert guest.at == "Where does it hurt?"


def test_a_server_that_cannot_be_reached_loses_nothing(guest: Walker) -> None:
    """Given no network, when a step is sent, then the page says so and stays; with it again, the step is taken."""
    guest.start()
    guest.page.wait_for_selector("svg.body-picture")
    guest.page.context.set_offline(True)
    guest.page.get_by_role("button", name="Continue").click()
    guest.page.get_by_text("The server could not be reached").wait_for()
    guest.look()
    guest.page.context.set_offline(False)
    assert guest.watch
    guest.watch.troubles.clear()  # the browser itself notes that it had no network
    guest.mark("neck", "neck-angle:right")
    assert guest.at == "How strong is it?"


def test_without_scripts_the_questions_lead_to_the_result(guest_with: Callable[..., Walker]) -> None:
    """Given a browser without scripts, when the forms are sent, then the likely muscles and the steps in words."""
    guest = guest_with(java_script_enabled=False)
    guest.to_muscles("neck", "neck-angle:right")
    assert guest.at == "What it may be"
    guest.pick("levator-scapulae.2:right").choose("[name=tool][value=fingers]").send("Continue").answer()
    assert guest.page.get_by_text("The steps in words").first.is_visible()
