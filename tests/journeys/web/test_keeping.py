"""Keeping it on the server, with two devices, cut networks, wrong clocks and a browser that forgets."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from making.browser import served
from making.keeper import (
    agree,
    all_sent,
    at_what_is_kept,
    code_of,
    cut_once_taken,
    cut_the_network,
    delete_the_database,
    end,
    enter,
    expect_cuts,
    ids,
    replay,
    say,
    send_and_fetch,
)
from making.walker import Walker
from making.watching import Watch

Devices = Callable[..., Walker]
DAY = timedelta(days=1)
KEEP = """async (entry) => {
  const { openJournal } = await import("/static/js/guest-journal.js");
  await (await openJournal()).keep([entry]);
}"""
APPEND = """async () => {
  const { openJournal } = await import("/static/js/guest-journal.js");
  const journal = await openJournal();
  const sent = Date.now();
  const said = (await fetch("/health")).headers.get("Date");
  journal.learn(Date.parse(said), sent, Date.now());
  await journal.append("episode-ended", { why: "other-trouble" });
}"""
"""What the page does when a step was answered and something happens then, as in a session."""


def _half_way(guest: Walker) -> Walker:
    """Somebody who has drawn and said how strong it is."""
    return guest.start().mark("neck", "neck-angle:right").describe()


def _two(guest_with: Devices, **how: Any) -> tuple[Walker, Walker]:
    """Two devices of one person, the second joined by a code."""
    one, two = agree(_half_way(guest_with(**how))), guest_with(**how)
    return one, enter(two, code_of(one))


def test_nothing_is_sent_before_the_box_is_ticked(guest: Walker) -> None:
    """Given no tick, when the button is pressed, then it says so, and no answer has left for the server to keep."""
    sent: list[str] = []
    guest.page.on("request", lambda request: sent.append(f"{request.method} {request.url}"))
    at_what_is_kept(_half_way(guest))
    guest.page.locator("summary", has_text="Keep it on this server").click()
    assert not guest.page.locator("#agree").is_checked()
    guest.page.get_by_role("button", name="Keep it on this server").click()
    assert guest.look().page.locator("[data-not-agreed]").is_visible()
    assert [one for one in sent if "keeping" in one and one.startswith("POST")] == []


def test_answers_appear_on_a_second_device(guest_with: Devices) -> None:
    """Given consent on one device, when its code is entered on another, then that one goes on where the first was."""
    one, two = _two(guest_with)
    assert ids(one) == ids(two) != []
    two.open().send("Go on")
    assert two.at == "About you"
    two.say_who().open("/yours")
    all_sent(two)
    send_and_fetch(one)
    assert ids(one) == ids(two)


def test_a_device_with_answers_of_its_own_joins_them(guest_with: Devices) -> None:
    """Given answers on both, when the code is entered, then it was told before, and both have all of them."""
    one, two = agree(_half_way(guest_with())), _half_way(guest_with())
    before = ids(two)
    at_what_is_kept(two).write("#code", code_of(one))
    assert two.page.get_by_text("This device has 2 answers of its own").is_visible()
    two.page.get_by_role("button", name="Use the code").click()
    assert two.look().page.get_by_text("Tick the box to join them").is_visible()
    two.choose("#joining").page.get_by_role("button", name="Use the code").click()
    two.page.wait_for_selector("[data-there=kept]:not([hidden])")
    all_sent(two)
    send_and_fetch(one)
    assert ids(one) == ids(two)
    assert set(ids(one)) > set(before)
    assert len(ids(one)) == 4


def test_a_wrong_code_is_refused_in_one_sentence(guest: Walker) -> None:
    """Given a code that nobody made, when it is entered, then it says so, and this device is still a guest."""
    at_what_is_kept(guest).write("#code", "ABCDE-FGHJK")
    guest.page.get_by_role("button", name="Use the code").click()
    guest.page.wait_for_selector("[data-bad-code]:not([hidden])")
    assert guest.look().page.locator("[data-bad-code]").inner_text().endswith(".")
    assert guest.page.locator("[data-there=offered]").is_visible()


def test_both_devices_add_at_once(guest_with: Devices) -> None:
    """Given both without a network, when each adds and both are back, then both end with the same journal."""
    one, two = _two(guest_with)
    for device, name in ((one, "one"), (two, "two")):
        cut_the_network(device)
        say(device, name)
        device.page.get_by_text("Not yet on the server: 1 answer. They are safe on this device").wait_for()
        device.look()
    for device in (one, two):
        device.page.context.set_offline(False)
        all_sent(device)
    send_and_fetch(one)
    assert ids(one) == ids(two)
    assert len(ids(one)) == 4


def test_a_lost_acknowledgment_doubles_nothing(guest_with: Devices) -> None:
    """Given a server that took it, when its answer is lost, then it is sent again, and every device has it once."""
    one, two = _two(guest_with)
    lost = cut_once_taken(one)
    say(one, "one")
    all_sent(one)
    assert [len(answer["acknowledged"]) for answer in lost] == [1]
    send_and_fetch(two)
    kept = [entry["id"] for entry in two.kept()]
    assert sorted(kept) == ids(one)
    assert len(kept) == len(set(kept)) == 3


def test_deleted_everywhere_reaches_the_other_device(guest_with: Devices) -> None:
    """Given two devices, when one deletes everywhere, then the other forgets at its next contact and may not replay."""
    one, two = _two(guest_with)
    entries = two.kept()
    end(one, "everywhere", "Everything was deleted")
    assert one.kept() == []
    status, said = replay(two, entries)
    assert (status, said["gone"]) == (410, "everywhere")
    two.page.get_by_role("button", name="Send and fetch now").click()
    two.page.get_by_text("Everything was deleted from another device").wait_for()
    assert two.look().kept() == []
    two.open()
    assert two.page.get_by_role("heading", name="Welcome back").is_hidden()
    assert two.page.get_by_text("This browser has deleted what it kept").is_hidden()


def test_deleted_there_leaves_both_as_guests(guest_with: Devices) -> None:
    """Given two devices, when one stops keeping, then both go on with what they have and send nothing any more."""
    one, two = _two(guest_with)
    before = ids(one)
    end(one, "there", "The copy on the server was deleted")
    two.page.get_by_role("button", name="Send and fetch now").click()
    two.page.get_by_text("The copy on the server was deleted from another device").wait_for()
    two.look()
    assert ids(one) == ids(two) == before
    two.open().send("Go on").say_who()
    assert len(ids(two)) == len(before) + 1


def test_forgotten_here_leaves_the_server(guest_with: Devices) -> None:
    """Given two devices, when one forgets, then it is empty and cannot reach the copy, and the other has everything."""
    one, two = _two(guest_with)
    before = ids(two)
    end(one, "here", "Everything in this browser was deleted")
    assert one.kept() == []
    at_what_is_kept(one)
    assert one.page.locator("[data-there=offered]").is_visible()
    send_and_fetch(two)
    assert ids(two) == before
    assert ids(enter(one, code_of(two))) == before


def test_what_was_forgotten_without_a_network_is_left_later(guest_with: Devices) -> None:
    """Given no network, when a device forgets, then it is empty at once, and cannot reach the copy once it is back."""
    one, two = _two(guest_with)
    cut_the_network(one)
    end(one, "here", "Everything in this browser was deleted")
    assert one.kept() == []
    one.page.context.set_offline(False)
    at_what_is_kept(one)
    assert one.page.locator("[data-there=offered]").is_visible()
    assert ids(two) != []


def test_another_tab_hears_that_it_is_kept_and_that_it_ended(guest: Walker) -> None:
    """Given two tabs, when one begins or stops keeping, then the other shows it without being loaded anew."""
    _half_way(guest)
    tab = at_what_is_kept(Walker(guest.page.context.new_page(), guest.address, watch=guest.watch))
    agree(guest)
    tab.page.wait_for_selector("[data-there=kept]:not([hidden])")
    end(guest, "there", "The copy on the server was deleted")
    tab.page.wait_for_selector("[data-there=offered]:not([hidden])")


@pytest.mark.parametrize("wrong", [DAY, -DAY], ids=["a day ahead", "a day behind"])
def test_a_wrong_clock_shuts_nobody_out(guest: Walker, wrong: timedelta) -> None:
    """Given a clock that is a day wrong, when somebody goes on, then all is taken and stamped by the server's time."""
    guest.page.clock.install(time=datetime.now(UTC) + wrong)
    agree(_half_way(guest))
    guest.page.evaluate(APPEND)
    all_sent(guest)
    stamped = [datetime.fromisoformat(entry["happened_at"]) for entry in guest.kept()]
    assert [at for at in stamped if abs(at - datetime.now(UTC)) > timedelta(minutes=2)] == []
    guest.open().send("Go on")
    assert guest.at == "Where does it hurt?"


def test_what_a_wrong_clock_stamped_before_is_put_right(guest: Walker) -> None:
    """Given a session from tomorrow, when the next step is sent, then it is taken, and stands as of today."""
    guest.start()
    say(guest, "tomorrow", ago=-DAY)
    guest.mark("neck", "neck-angle:right")
    assert guest.at == "How strong is it?"
    last = [datetime.fromisoformat(e["happened_at"]) for e in guest.kept() if e["kind"] == "session-started"]
    assert sorted(at <= datetime.now(UTC) for at in last) == [False, True]


def test_a_file_is_brought_in_elsewhere(guest_with: Devices, tmp_path: Path) -> None:
    """Given a file from one device, when another reads it, then it tells how many are new before it adds them, once."""
    one, two = _half_way(guest_with()), guest_with()
    file = tmp_path / "journal.json"
    with at_what_is_kept(one).page.expect_download() as saved:
        one.page.get_by_role("button", name="Save the file").click()
    saved.value.save_as(file)
    at_what_is_kept(two).page.set_input_files("#file", file)
    two.page.get_by_text("2 answers in this file are new here").wait_for()
    assert two.look().kept() == []
    two.page.get_by_role("button", name="Add them").click()
    two.page.get_by_text("2 answers added").wait_for()
    assert ids(two) == ids(one)
    two.page.set_input_files("#file", file)
    two.page.get_by_text("Everything in this file is here already").wait_for()
    two.open().send("Go on")
    assert two.at == "About you"


@pytest.mark.parametrize(
    "written", ["no journal", '{"entries": 7}', '{"entries": [{"id": "x"}]}'], ids=["no JSON", "no list", "strange"]
)
def test_a_file_that_cannot_be_read_is_refused(guest: Walker, written: str, tmp_path: Path) -> None:
    """In one sentence, beside the field, and nothing is added."""
    file = tmp_path / "journal.json"
    file.write_text(written, "utf-8")
    at_what_is_kept(guest).page.set_input_files("#file", file)
    guest.page.wait_for_selector("[data-bad-file]:not([hidden])")
    assert guest.look().page.locator("[data-bad-file]").inner_text().endswith(".")
    assert guest.page.get_by_role("button", name="Add them").is_hidden()


def test_without_a_network_a_file_waits_and_says_so(guest: Walker, tmp_path: Path) -> None:
    """Reading a file needs the server."""
    file = tmp_path / "journal.json"
    file.write_text('{"entries": []}', "utf-8")
    cut_the_network(at_what_is_kept(guest))
    guest.page.set_input_files("#file", file)
    guest.page.get_by_text("To read a file, the server is needed").wait_for()
    guest.look()


def test_a_browser_that_deleted_it_says_so_and_gets_it_back(guest: Walker) -> None:
    """Given a copy on the server, when the browser has deleted its own, then it tells, and one tap brings it back."""
    agree(_half_way(guest))
    before = ids(guest)
    delete_the_database(guest)
    assert guest.page.get_by_text("can no longer write to what this browser keeps").is_visible()
    guest.open()
    guest.page.get_by_role("heading", name="This browser has deleted what it kept").wait_for()
    guest.page.get_by_role("link", name="See how to get it back").click()
    guest.page.wait_for_selector("[data-yours][data-ready]")
    guest.look().page.get_by_role("button", name="Bring it back from the server").click()
    guest.page.get_by_text(re.compile(f"^{len(before)} answers? and event")).wait_for()
    assert ids(all_sent(guest)) == before


def test_a_database_that_was_thrown_away_takes_part_again(guest: Walker) -> None:
    """Given a copy on the server, when the database is lost and comes back from its copies, then it syncs as before."""
    agree(_half_way(guest))
    before = ids(guest)
    delete_the_database(guest, copies=False)
    guest.page.route("**/api/v1/keeping", lambda route: route.abort())
    expect_cuts(guest)
    guest.open()  # the server cannot be asked this time
    guest.page.wait_for_timeout(300)
    guest.page.unroute_all()
    guest.open()
    guest.page.locator(".bottom").get_by_text("kept in this browser and, as you asked, on this server").wait_for()
    guest.send("Go on").say_who()
    at_what_is_kept(guest)
    all_sent(guest)
    assert set(ids(guest)) > set(before)


def test_what_the_server_cannot_take_is_told_and_stays(guest: Walker) -> None:
    """Given an entry that is not in form, when it is sent, then the page says so, and it stays on the device."""
    agree(_half_way(guest))
    strange = {**guest.kept()[0], "id": "01a20e3b-e957-7ccf-acdc-316f93fb2845", "kind": "a-guess"}
    guest.page.evaluate(KEEP, strange)
    guest.page.get_by_text("The server could not take 1 answer. It stays on this device").wait_for()
    assert "kind" in guest.look().page.locator("[data-refused-why]").inner_text()
    assert strange["id"] in ids(guest)


def test_a_guest_whose_browser_deleted_it_is_told_the_ways(guest: Walker) -> None:
    """Given no copy on the server, when the browser has deleted its own, then a code and a file are named."""
    _half_way(guest)
    delete_the_database(guest)
    at_what_is_kept(guest)
    assert guest.page.get_by_role("link", name="enter a code from there").is_visible()
    assert guest.page.get_by_role("link", name="bring it in").is_visible()
    guest.page.get_by_role("button", name="I do not need it any more").click()
    guest.open()
    assert guest.page.get_by_text("This browser has deleted what it kept").is_hidden()


def test_what_was_forgotten_on_purpose_is_not_called_lost(guest: Walker) -> None:
    """Given a journal, when the person forgets it, then no page says that the browser deleted it."""
    end(at_what_is_kept(_half_way(guest)), "here", "Everything in this browser was deleted")
    guest.open()
    assert guest.page.get_by_text("This browser has deleted what it kept").is_hidden()


@pytest.mark.parametrize("width", [320, 375])
def test_it_is_kept_moved_and_deleted_by_keyboard_alone(guest_with: Devices, width: int) -> None:
    """Given no pointer, when somebody keeps, joins and deletes, then all of it is reached, on a small phone too."""
    one, two = _two(guest_with, by_keyboard=True, viewport={"width": width, "height": 640})
    assert ids(one) == ids(two)
    end(two, "everywhere", "Everything was deleted")
    assert two.kept() == []


def test_a_host_may_keep_nothing_of_anybody(guest_with: Devices, tmp_path: Path) -> None:
    """Given a host that offers no keeping, when the page is opened, then it says so and offers nothing."""
    with served(tmp_path, UNKNOT_KEEPING="no") as elsewhere:
        guest = guest_with()
        guest.address = elsewhere
        guest.page.context.unroute_all()
        guest.watch = Watch(guest.page.context, elsewhere, set())
        at_what_is_kept(guest)
        assert guest.page.get_by_text("This server does not offer to keep anything").is_visible()
        assert guest.page.get_by_label("I have a code").is_hidden()
        guest.watch.nothing_wrong()


def test_without_scripts_the_page_says_what_holds_then(guest_with: Devices) -> None:
    """Given a browser without scripts, when the page is opened, then it says that nothing is kept."""
    guest = guest_with(java_script_enabled=False).open("/yours")
    assert guest.page.locator("noscript p", has_text="A browser without scripts keeps nothing").is_visible()
    assert guest.page.get_by_role("button").count() == 0
