"""Somebody on the page of what is kept: agrees, makes and enters codes, ends it; by tap or by keyboard alone."""

import json
from datetime import timedelta
from typing import Any

from making.walker import Walker

ENDED = {"why": "another-trouble"}
SYNC = "**/api/v1/keeping/sync"
BEGUN = {
    "muscle": "trapezius-upper",
    "trigger_point": None,
    "side": "right",
    "technique": None,
    "before": 6,
    "planned_s": 60,
}


def at_what_is_kept(guest: Walker) -> Walker:
    """The page, once it has asked the server."""
    guest.page.goto(f"{guest.address}/yours")
    guest.page.wait_for_selector("[data-yours][data-ready]")
    return guest.look()


def agree(guest: Walker) -> Walker:
    """Read what keeping means, tick the box and begin."""
    at_what_is_kept(guest)
    open_up(guest, "Keep it on this server")
    guest.look().choose("#agree")
    guest.press(guest.page.get_by_role("button", name="Keep it on this server"))
    guest.page.wait_for_selector("[data-there=kept]:not([hidden])")
    return all_sent(guest).look()


def open_up(guest: Walker, summary: str) -> None:
    """Open a part of the page that is folded."""
    guest.press(guest.page.locator("summary", has_text=summary))


def all_sent(guest: Walker) -> Walker:
    """Wait until everything of this device is on the server."""
    guest.page.wait_for_selector("[data-sync]:has-text('All answers of this device are on the server')")
    return guest


def send_and_fetch(guest: Walker) -> Walker:
    """Sync by the button, and wait for it."""
    guest.press(guest.page.get_by_role("button", name="Send and fetch now"))
    guest.page.wait_for_selector("[data-sync-now]:not([aria-disabled])")
    return all_sent(guest)


def code_of(guest: Walker) -> str:
    """Make a code for another device."""
    guest.press(guest.page.get_by_role("button", name="Make a code"))
    guest.page.wait_for_selector("[data-code-made]:not([hidden])")
    return str(guest.look().page.locator("[data-code]").inner_text())


def enter(guest: Walker, code: str) -> Walker:
    """Enter it on another device."""
    at_what_is_kept(guest).write("#code", code)
    if guest.page.locator("#joining").is_visible():
        guest.choose("#joining")
    guest.press(guest.page.get_by_role("button", name="Use the code"))
    guest.page.wait_for_selector("[data-said]:has-text('This device now shares what your other device keeps')")
    return all_sent(guest)


def end(guest: Walker, way: str, says: str) -> Walker:
    """End it in one of the three ways: here, there, everywhere."""
    place = guest.page.locator(f"[data-ending={way}]")
    guest.press(place.locator("summary"))
    guest.press(place.get_by_role("button"))
    assert place.locator("[data-not-sure]").is_visible()
    box = "#sure" if way == "here" else f"#sure-{way}"
    guest.look().choose(box)
    guest.press(place.get_by_role("button"))
    guest.page.wait_for_selector(f"[data-said]:has-text('{says}')")
    return guest.look()


def say(guest: Walker, session: str, ago: timedelta = timedelta(0)) -> None:
    """Something happens on this device alone."""
    guest.keep(("session-started", {**BEGUN, "session": session}), ago=ago)


def ids(guest: Walker) -> list[str]:
    """What the browser keeps, sorted."""
    return sorted(entry["id"] for entry in guest.kept())


def cut_the_network(guest: Walker) -> None:
    """From now on nothing gets through; what a browser writes about that is expected."""
    guest.keep()  # what reaches into the journal is loaded while it can be
    expect_cuts(guest)
    guest.page.context.set_offline(True)


def expect_cuts(guest: Walker) -> None:
    """The browser itself writes down that the network was cut."""
    assert guest.watch
    guest.watch.network_is_cut = True


def cut_once_taken(guest: Walker) -> list[dict[str, Any]]:
    """The next sync reaches the server, and its answer is lost on the way; gives what the server said."""
    lost: list[dict[str, Any]] = []
    expect_cuts(guest)

    def cut(route: Any) -> None:
        if lost:
            route.fallback()
            return
        lost.append(route.fetch().json())
        route.abort()

    guest.page.route(SYNC, cut)
    return lost


def replay(guest: Walker, entries: list[dict[str, Any]]) -> tuple[int, dict[str, Any]]:
    """Send these entries by hand, as an old tab might; gives the status and what is said."""
    sent = json.dumps({"entries": entries, "after": 0})
    status, said = guest.page.evaluate(_SEND, sent)
    return int(status), said


def delete_the_database(guest: Walker, *, copies: bool = True) -> None:
    """What a browser does when its disk is full; without the copies, when it was killed in the middle of a write."""
    guest.page.evaluate(_DELETE, copies)


_SEND = """async (body) => {
  const token = document.cookie.match(/csrftoken=([^;]+)/)?.[1] ?? "";
  const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
  const answer = await fetch("/api/v1/keeping/sync", { method: "POST", body, headers });
  return [answer.status, await answer.json()];
}"""
_DELETE = """async (copies) => {
  if (copies) await globalThis.caches?.delete("unknot-journal");
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase("unknot");
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
}"""
