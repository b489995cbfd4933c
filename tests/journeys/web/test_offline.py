"""Without a connection: what was opened once goes on working, whether the network is gone or the server is dead."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from making.knowledge import knowledge
from making.restartable import Restartable
from making.walker import Walker
from making.watching import UNREACHED

if TYPE_CHECKING:
    from playwright.sync_api import Page

WORKER: dict[str, Any] = {"service_workers": "allow"}
ON_DEVICE = "html[data-kept=all]"
KEPT_ADDRESSES = """async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith("unknot "));
  const caches_ = await Promise.all(names.map((name) => caches.open(name)));
  const texts = [];
  for (const cache of caches_) for (const request of await cache.keys()) {
    texts.push([new URL(request.url).pathname, await (await cache.match(request)).text()]);
  }
  return texts;
}"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Restartable]:
    """A server of this module's own, which dies now and then."""
    made = Restartable(Path(tmp_path_factory.mktemp("home"))).start()
    yield made
    made.kill()


@pytest.fixture
def address(server: Restartable) -> str:
    """Where the guests of this module go."""
    return server.address


@pytest.fixture
def guest_with(guest_with: Callable[..., Walker]) -> Callable[..., Walker]:
    """A guest whose browser may write that nobody answered: every journey here cuts the connection."""

    def make(**settings: Any) -> Walker:
        guest = guest_with(**settings)
        if guest.watch:
            guest.watch.expect(*UNREACHED, "Response Status Error Code 403")
        return guest

    return make


@pytest.fixture(params=["no network", "dead server"])
def cut(request: pytest.FixtureRequest, server: Restartable) -> Iterator[Callable[[Walker], Callable[[], None]]]:
    """Cut the connection in one of two ways; gives the way to mend it."""

    def cut_for(guest: Walker) -> Callable[[], None]:
        if request.param == "no network":
            guest.page.context.set_offline(True)
            return lambda: guest.page.context.set_offline(False)
        server.kill()
        return lambda: _started(server)

    yield cut_for
    if server._process is None:  # noqa: SLF001 - a test that failed left it dead
        server.start()


def _started(server: Restartable) -> None:
    server.start()


def _on_device(guest: Walker) -> Walker:
    guest.page.locator(ON_DEVICE).wait_for(state="attached")
    return guest


def _to_the_session(guest: Walker) -> None:
    guest.to_muscles("neck", "neck-angle:right").pick("levator-scapulae.2:right")
    guest.choose("input[name=tool][value=fingers]").send("Continue").answer()
    assert guest.at == "Your session"


def _kept_kinds(guest: Walker) -> list[str]:
    return [entry["kind"] for entry in guest.kept()]


def _none_of_the_card(page: "Page") -> None:
    """Every page of the card, until the session stands on the whole screen."""
    while not page.locator("dialog[open] .stage-time", has_text="0:").count():
        none = page.query_selector("[data-result] .player-place button:has-text('None of these')")
        if none:
            none.click()
            page.wait_for_function("button => !button.isConnected", arg=none)


def _play(guest: Walker) -> None:
    """The whole session, from how it is before to its last cue, in the browser's own player."""
    page = guest.page
    page.locator("[data-result] input[name=player-before][value='6']").first.check(force=True)
    page.locator("[data-result] .player-place").first.get_by_role("button", name="Next", exact=True).click()
    _none_of_the_card(page)
    while not page.locator("[data-act=go-on]").count():
        page.keyboard.press("k")
        page.wait_for_timeout(50)
    guest.look()
    page.locator("[data-act=go-on]").click()


def test_a_whole_session_is_played_without_a_connection(
    guest_with: Callable[..., Walker], cut: Callable[[Walker], Callable[[], None]]
) -> None:
    """Given a session that was shown once, when it is played without a connection, then all of it goes along later."""
    guest = guest_with(**WORKER)
    _to_the_session(guest)
    _on_device(guest)
    mend = cut(guest)
    guest.open()
    guest.page.get_by_role("button", name="Go on").click()
    guest.page.wait_for_url("**/offline")
    guest.page.locator("[data-result] .player-place").first.wait_for()
    assert "cannot be reached" in guest.look().page.locator("[data-unreached]").inner_text()
    _play(guest)
    guest.page.get_by_role("heading", name="How is it now?").wait_for()
    guest.look().choose("[data-result] input[name=after][value='4']")
    guest.page.get_by_role("button", name="Done").click()
    guest.page.get_by_text("Your answer is kept.").wait_for()
    kinds = _kept_kinds(guest)
    assert kinds[-1] == "correction"
    assert kinds.count("session-started") == kinds.count("session-ended") == 1

    mend()
    with guest.page.expect_request(lambda request: request.method == "POST") as sent:
        guest.page.locator("[data-again]").click()
    assert '"after":4' in str((sent.value.post_data_json or {})["journal"]).replace(" ", "")
    guest.page.get_by_role("heading", name="That is enough for now").wait_for()
    assert _kept_kinds(guest) == kinds


def test_the_device_asks_and_keeps_as_the_server_does(guest_with: Callable[..., Walker]) -> None:
    """Given a session that ended, when the device has asked how it is, then the server has nothing more to ask."""
    guest = guest_with(**WORKER)
    _to_the_session(guest)
    guest.open("/offline")
    guest.page.locator("[data-result] .player-place").first.wait_for()
    _play(guest)
    guest.choose("[data-result] input[name=after][value=unknown]")
    guest.page.get_by_role("button", name="Done").click()
    guest.page.get_by_text("Your answer is kept.").wait_for()
    ended = next(entry for entry in guest.kept() if entry["kind"] == "session-ended")
    correction = guest.kept()[-1]
    assert correction["body"] == {"of": ended["id"], "body": {**ended["body"], "after": None}}
    guest.open().send("Go on")
    assert guest.at == "That is enough for now"


def test_a_stop_sign_without_a_connection_is_told_what_to_do(
    guest_with: Callable[..., Walker], cut: Callable[[Walker], Callable[[], None]]
) -> None:
    """Given a session without a connection, when it is stopped for a sign, then the advice stays on the page."""
    guest = guest_with(**WORKER)
    _to_the_session(guest)
    _on_device(guest)
    mend = cut(guest)
    guest.open("/offline")
    page = guest.page
    page.locator("[data-result] input[name=player-before][value='6']").first.check(force=True)
    page.locator("[data-result] .player-place").first.get_by_role("button", name="Next", exact=True).click()
    _none_of_the_card(page)
    page.keyboard.press("w")
    page.locator("[data-sign=sd-dizzy]").click()
    page.locator("[data-act=go-on]").click()
    page.get_by_role("heading", name="How is it now?").wait_for()
    told = guest.look().page.locator("[data-result] section.care").inner_text()
    assert "You noted: dizzy" in told
    assert "Stop, lie down." in told
    mend()


def test_a_care_card_stays_with_its_number(
    guest_with: Callable[..., Walker], cut: Callable[[Walker], Callable[[], None]]
) -> None:
    """Given an emergency answer, when there is no connection, then the card is there with the number to call."""
    guest = guest_with(**WORKER)
    guest.start().mark("neck", "neck-angle:right").describe().say_who()
    gravest = str(guest.page.locator("[name=tick]").first.get_attribute("value"))
    guest.answer_first(gravest)
    assert guest.at == "What to do now"
    card = guest.page.locator("section.care").inner_text()
    _on_device(guest)
    mend = cut(guest)
    guest.open("/offline")
    guest.page.locator("[data-result] section.care").wait_for()
    assert guest.look().page.locator("[data-result] section.care").inner_text() == card
    assert "Call your local emergency number now" in card
    guest.open("/help")
    assert guest.at == "When to get help"
    assert guest.page.get_by_role("heading", name="Call your local emergency number now").is_visible()
    mend()


def test_a_new_screening_says_that_it_needs_the_server(
    guest_with: Callable[..., Walker], cut: Callable[[Walker], Callable[[], None]]
) -> None:
    """Given nothing said yet and no connection, when somebody starts, then it is told, and goes on by a tap later."""
    guest = guest_with(**WORKER)
    _on_device(guest.open())
    mend = cut(guest)
    guest.open()
    guest.page.get_by_role("button", name="Start").click()
    guest.page.wait_for_url("**/offline")
    guest.page.get_by_role("heading", name="New questions need the server").wait_for()
    assert "no guide and no plan" in guest.look().page.locator("[data-result]").inner_text()
    guest.page.locator("[data-again]").click()
    guest.page.get_by_text("still cannot be reached").wait_for()
    mend()
    guest.page.locator("[data-again]").click()
    guest.page.get_by_role("button", name="Start").wait_for()


def test_what_was_filled_in_is_sent_again_when_the_connection_is_back(guest_with: Callable[..., Walker]) -> None:
    """Given a form that is filled in, when it cannot be sent, then it stays as it is and is sent by itself later."""
    guest = guest_with(**WORKER)
    _on_device(guest.start().mark("neck", "neck-angle:right").describe())
    guest.write("input[name=age]", "40").choose("input[name=sex][value=female]")
    guest.choose("input[name=pregnant][value=no]")
    guest.page.context.set_offline(True)
    guest.page.get_by_role("button", name="Continue").click()
    guest.page.get_by_role("heading", name="There is no connection").wait_for()
    assert guest.look().page.input_value("input[name=age]") == "40"
    guest.page.context.set_offline(False)
    guest.page.get_by_role("heading", name="Is any of this true for you?").wait_for()
    assert _kept_kinds(guest)[-1] == "person"


def test_a_dead_server_is_asked_again_by_a_tap(guest_with: Callable[..., Walker], server: Restartable) -> None:
    """Given a server that died and came back, when somebody tries again, then the step goes on where it was."""
    guest = guest_with(**WORKER)
    _on_device(guest.start().mark("neck", "neck-angle:right"))
    guest.choose("input[name=seen][value=no]")
    server.kill()
    guest.page.get_by_role("button", name="Continue").click()
    guest.page.get_by_role("heading", name="There is no connection").wait_for()
    server.start()
    guest.page.get_by_role("button", name="Try again").click()
    guest.page.get_by_role("heading", name="About you").wait_for()


def test_an_expired_form_token_is_renewed_once(guest_with: Callable[..., Walker]) -> None:
    """Given a page whose token no longer fits, when a step is sent, then it is sent again with a fresh one."""
    guest = guest_with(**WORKER)
    guest.start()
    guest.page.context.clear_cookies()
    guest.page.evaluate("document.querySelector('[name=csrfmiddlewaretoken]').value = 'x'.repeat(64)")
    guest.page.evaluate("document.querySelector('details[data-area=neck]').open = true")
    guest.choose("input[name=mark][value='neck-angle:right']")
    guest.page.get_by_role("button", name="Continue").click()
    guest.page.get_by_role("heading", name="How strong is it?").wait_for()


def test_nothing_of_a_person_is_ever_in_the_cache(guest_with: Callable[..., Walker]) -> None:
    """Given a guest who went the whole way and looked at a muscle, then the cache holds what everybody's holds."""
    guest = guest_with(**WORKER)
    _to_the_session(guest)
    guest.open("/learn/muscle/levator-scapulae").open("/learn?q=behind+my+eye").open("/about").open("/yours").open()
    _on_device(guest)
    kept: list[tuple[str, str]] = guest.page.evaluate(KEPT_ADDRESSES)
    pages = {path for path, _ in kept if not path.startswith("/static/")}
    articles = {path for path in pages if path.startswith("/learn/")}
    assert pages - articles == {"/", "/about", "/help", "/learn", "/motion", "/offline", "/progress", "/yours"}
    muscles = {f"/learn/muscle/{muscle}" for muscle in knowledge().muscles}
    assert {path for path in articles if path.startswith("/learn/muscle/")} == muscles
    entries, cookies = guest.kept(), guest.page.context.cookies()
    private = {entry["id"] for entry in entries} | {str(c["value"]) for c in cookies if c["name"] == "csrftoken"}
    assert len(private) == len(entries) + 1
    assert not [path for path, text in kept if any(secret in text for secret in private)]


def test_pages_that_are_not_kept_say_what_works(
    guest_with: Callable[..., Walker], cut: Callable[[Walker], Callable[[], None]]
) -> None:
    """Given no connection, when a page is opened that is not on the device, then it says what is."""
    guest = guest_with(**WORKER)
    _on_device(guest.open())
    mend = cut(guest)
    guest.open("/muscle/levator-scapulae")
    assert guest.at == "Without a connection"
    for path, heading in (("/about", "What is known, and what is not"), ("/yours", "What is kept")):
        assert guest.open(path).at == heading
    mend()


def test_articles_are_read_without_a_connection(
    guest_with: Callable[..., Walker], cut: Callable[[Walker], Callable[[], None]]
) -> None:
    """Given no connection, then a muscle is read, a rule on the list of rules, and a search says what it needs."""
    guest = guest_with(**WORKER)
    _on_device(guest.open())
    mend = cut(guest)
    assert guest.open("/learn/muscle/soleus").at == "Soleus"
    guest.page.locator(".chart-pattern").first.wait_for()
    guest.open("/learn/safety/c-osteoporosis")
    assert guest.at == "Safety questions and places to avoid"
    assert guest.page.locator("#c-osteoporosis").is_visible()
    guest.open("/learn?q=behind+my+eye")
    assert guest.at == "Learn"
    assert guest.page.locator("[data-search-needs-server]").is_visible()
    assert guest.page.input_value("#q") == "behind my eye"
    mend()


WINDOWS: dict[str, dict[str, Any]] = {
    "small and dark": {"viewport": {"width": 320, "height": 568}, "color_scheme": "dark"},
    "large type": {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2},
    "desktop": {"viewport": {"width": 1280, "height": 800}},
}


@pytest.mark.parametrize("window", WINDOWS.values(), ids=list(WINDOWS))
def test_its_pages_are_for_everybody(guest_with: Callable[..., Walker], window: dict[str, Any]) -> None:
    """Given any window, then axe finds nothing on them, with a kept session too, and they are not too wide."""
    guest = guest_with(**WORKER, **window)
    guest.open("/help").open("/offline")
    guest.page.locator("[data-result] p").first.wait_for()
    guest.look()
    _to_the_session(guest)
    guest.open("/offline")
    guest.page.locator("[data-result] .player-place").first.wait_for()
    if guest.watch:
        guest.watch.seen.clear()
    guest.look()


def test_by_keyboard_alone_the_kept_session_is_begun(guest_with: Callable[..., Walker]) -> None:
    """Given no pointer, when Tab and the keys are used, then the kept guide is reached and answered."""
    guest = guest_with(**WORKER, viewport={"width": 1280, "height": 800})
    _to_the_session(guest)
    guest.by_keyboard = True
    guest.open("/offline")
    guest.page.locator("[data-result] .player-place").first.wait_for()
    guest.choose("[data-result] input[name=player-before][value='6']")
    guest.press(guest.page.locator("[data-result] .player-place").first.get_by_role("button", name="Next", exact=True))
    guest.page.get_by_role("heading", name="Is any of this true today?").wait_for()
