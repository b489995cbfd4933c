"""The server is upgraded in mid-use: nothing is mixed, nothing is loaded anew during a session, nothing is lost."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from making.restartable import MARK, Restartable, second_version
from making.walker import Walker
from making.watching import UNREACHED

if TYPE_CHECKING:
    from playwright.sync_api import Page

# htmx is the same file in both versions.
LOADED = """() => performance.getEntriesByType("resource").map((one) => one.name)
  .filter((name) => name.startsWith(location.origin + "/static/"))
  .filter((name) => /[.](js|css)$/.test(name) && !name.includes("htmx"))"""
TEXT = "async (name) => (await fetch(name)).text()"
VERSION = "() => document.querySelector('meta[name=unknot-version]').content"
RENEWED = "Unknot was renewed. All you said is kept."
CACHES = "async () => (await caches.keys()).filter((name) => name.startsWith('unknot '))"


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second version of the program."""
    return second_version(Path(tmp_path_factory.mktemp("second")))


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Restartable]:
    """The first version, on a port that the second will take over."""
    made = Restartable(tmp_path).start()
    yield made
    made.kill()


@pytest.fixture
def address(server: Restartable) -> str:
    """Where the guests go."""
    return server.address


@pytest.fixture
def guest(guest_with: Callable[..., Walker]) -> Walker:
    """A guest on whose device the first version is kept; that nobody answers for a moment is expected."""
    made = guest_with(service_workers="allow")
    assert made.watch
    made.watch.expect(*UNREACHED)
    return made


def _upgrade(server: Restartable, tree: Path) -> None:
    """Put the second version in the place of the first; the files of the first are gone from the server."""
    server.kill()
    server.start(tree)


def _on_device(page: "Page") -> None:
    page.locator("html[data-kept=all]").wait_for(state="attached")


def _versions_loaded(page: "Page") -> set[bool]:
    """Whether each script and style that the page loaded is of the second version."""
    return {MARK in page.evaluate(TEXT, name) for name in page.evaluate(LOADED)}


def _until(page: "Page", promised: str) -> None:
    """Wait until what is promised comes true; a page that is being loaded anew is asked once more."""
    from playwright.sync_api import Error  # noqa: PLC0415 - only where a browser is there

    for _ in range(200):
        with suppress(Error):
            if page.evaluate(promised):
                return
        page.wait_for_timeout(50)
    raise AssertionError(f"Never true: {promised}")


def _to_the_session(guest: Walker) -> None:
    guest.to_muscles("neck", "neck-angle:right").pick("levator-scapulae.2:right")
    guest.choose("input[name=tool][value=fingers]").send("Continue").answer()


def _begin_session(page: "Page") -> None:
    page.locator("input[name=player-before][value='6']").first.check(force=True)
    page.locator(".player-place").first.get_by_role("button", name="Next", exact=True).click()
    while not page.locator("dialog[open] .stage-time", has_text="0:").count():
        none = page.query_selector(".player-place button:has-text('None of these')")
        if none:
            none.click()
            page.wait_for_function("button => !button.isConnected", arg=none)


def test_a_visit_goes_on_at_the_same_step_in_the_new_version(guest: Walker, server: Restartable, tree: Path) -> None:
    """Given a visit half-way, when the server is upgraded, then the next step is in the new one, said once."""
    guest.start().mark("neck", "neck-angle:right").describe()
    _on_device(guest.page)
    before = guest.page.evaluate(VERSION)
    assert _versions_loaded(guest.page) == {False}
    _upgrade(server, tree)
    guest.write("input[name=age]", "40").choose("input[name=sex][value=female]")
    guest.choose("input[name=pregnant][value=no]").page.get_by_role("button", name="Continue").click()
    guest.page.get_by_text(RENEWED).wait_for()
    assert guest.look().at == "Is any of this true for you?"
    assert guest.page.evaluate(VERSION) != before
    assert _versions_loaded(guest.page) == {True}
    assert [entry["kind"] for entry in guest.kept()].count("person") == 1
    assert guest.page.url == f"{server.address}/"
    guest.answer()
    assert guest.at == "Check your answers"


def test_what_was_sent_but_not_kept_is_answered_by_the_new_version(
    guest: Walker, server: Restartable, tree: Path
) -> None:
    """Given own words to be read, when the answer is of a new version, then it is asked for again and shown there."""
    guest.start()
    _on_device(guest.page)
    _upgrade(server, tree)
    guest.write("#words", "right side of my neck since Saturday, 6/10")
    guest.page.get_by_role("button", name="Read it").click()
    guest.page.get_by_text(RENEWED).wait_for()
    assert guest.page.get_by_text("Understood:").is_visible()
    assert guest.page.locator("input[name=mark]:checked").count() > 0
    assert _versions_loaded(guest.page) == {True}


def test_a_session_is_played_to_its_end_in_its_own_version(guest: Walker, server: Restartable, tree: Path) -> None:
    """Given a session that is being played, when the server is upgraded, then it is renewed only after its end."""
    _to_the_session(guest)
    _on_device(guest.page)
    _begin_session(guest.page)
    before = guest.page.evaluate(VERSION)
    guest.page.evaluate("window.same = true")
    other = guest.page.context.new_page()
    _upgrade(server, tree)
    other.goto(server.address)
    _until(other, "async () => (await caches.keys()).filter((name) => name.startsWith('unknot ')).length === 2")
    _until(other, "async () => (await navigator.serviceWorker.getRegistration()).waiting !== null")
    while not guest.page.locator("[data-act=go-on]").count():
        guest.page.keyboard.press("k")
        guest.page.wait_for_timeout(50)
        assert guest.page.evaluate(VERSION) == before
    assert other.evaluate("async () => (await navigator.serviceWorker.getRegistration()).waiting !== null")
    assert guest.page.evaluate("window.same")
    assert _versions_loaded(guest.page) == {False}
    guest.page.locator("[data-act=go-on]").click()
    guest.page.get_by_text(RENEWED).wait_for()
    assert guest.at == "How is it now?"
    assert _versions_loaded(guest.page) == {True}
    kinds = [entry["kind"] for entry in guest.kept()]
    assert kinds.count("session-started") == kinds.count("session-ended") == 1


def test_scripts_that_are_needed_later_are_of_the_same_version(guest: Walker, server: Restartable, tree: Path) -> None:
    """Given a page of the first version, when it needs a script after the upgrade, then it gets that of its version."""
    guest.start()
    _on_device(guest.page)
    _upgrade(server, tree)
    guest.page.goto(f"{server.address}/about")
    guest.page.go_back()
    old = guest.page.context.new_page()
    server.kill()
    old.goto(f"{server.address}/yours")
    old.locator("[data-yours] [data-count]").wait_for()
    assert len({*_versions_loaded(old)}) == 1
    server.start(tree)


def test_a_script_that_is_nowhere_any_more_leads_to_the_new_version(
    guest_with: Callable[..., Walker], server: Restartable, tree: Path
) -> None:
    """Given no worker and an old page, when a script is fetched that is gone, then the page is renewed, not dead."""
    guest = guest_with(service_workers="block")
    assert guest.watch
    guest.watch.expect(*UNREACHED)
    guest.page.route("**/static/js/session-player*.js", lambda route: route.abort())
    guest.to_muscles("neck", "neck-angle:right").pick("levator-scapulae.2:right")
    _upgrade(server, tree)
    guest.page.unroute("**/static/js/session-player*.js")
    guest.choose("input[name=tool][value=fingers]")
    guest.page.get_by_role("button", name="Continue").click()
    guest.page.get_by_text(RENEWED).wait_for()
    assert _versions_loaded(guest.page) == {True}
    guest.answer()
    assert guest.at == "Your session"
    guest.page.locator(".player-place").first.wait_for()


def test_a_new_version_is_offered_where_it_is_calm_and_the_old_one_is_forgotten(
    guest: Walker, server: Restartable, tree: Path
) -> None:
    """Given a page that is only read, when a new version waits, then one button takes it; then the old cache goes."""
    guest.open()
    _on_device(guest.page)
    before = guest.page.evaluate(VERSION)
    _upgrade(server, tree)
    guest.page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update(); }")
    guest.page.get_by_role("button", name="Use it now").click()
    _until(guest.page, f"() => document.querySelector('meta[name=unknot-version]').content !== '{before}'")
    assert _versions_loaded(guest.page) == {True}
    guest.open()
    _on_device(guest.page)
    _until(guest.page, "async () => (await caches.keys()).filter((name) => name.startsWith('unknot ')).length === 1")


def test_the_new_version_is_taken_by_itself_where_no_old_page_is_open(
    guest: Walker, server: Restartable, tree: Path
) -> None:
    """Given a page that was loaded from the new server, then its worker takes over without being asked."""
    guest.open()
    _on_device(guest.page)
    _upgrade(server, tree)
    guest.open()
    _on_device(guest.page)
    _until(guest.page, "async () => (await caches.keys()).filter((name) => name.startsWith('unknot ')).length === 1")
    assert guest.page.evaluate(CACHES) == [f"unknot {guest.page.evaluate(VERSION)}"]
    server.kill()
    assert guest.open().page.evaluate(VERSION) in guest.page.evaluate(CACHES)[0]
    assert _versions_loaded(guest.page) == {True}
