"""A session in a real browser and a real server: given a script, when it is played, then the journal knows."""

import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

KEPT = """() => new Promise(resolve => {
  const opened = indexedDB.open("unknot");
  opened.onsuccess = () => {
    const read = opened.result.transaction("entries").objectStore("entries").getAll();
    read.onsuccess = () => (opened.result.close(), resolve(read.result));
  };
})"""


@pytest.fixture
def page(browser: "Browser", address: str) -> "Iterator[Page]":
    """A new guest with a knot in the neck, on a phone, at their session; no page may complain."""
    context = browser.new_context(viewport={"width": 375, "height": 720})
    complaints: list[str] = []
    opened = context.new_page()
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    opened.goto(address)
    _to_session(opened)
    yield opened
    context.close()
    assert not complaints


def _to_session(page: "Page") -> None:
    page.click("text=Start")
    page.click("summary:has-text('Neck')")
    page.check("input[value='neck-side:right']")
    _continue(page, "How strong is it?")
    page.fill("input[name=since]", "3")
    page.check("input[name=seen][value=no]")
    _continue(page, "About you")
    page.fill("#age", "40")
    page.check("input[name=sex][value=female]")
    page.check("input[name=pregnant][value=no]")
    page.click("button:has-text('Continue')")
    _none_of_these(page, "Check your answers")
    page.click("main button.main")
    page.click("button[value='trapezius-upper.1:right'], label:has(input[value='trapezius-upper.1:right'])")
    page.wait_for_selector("h1:has-text('Find the spot')")
    page.check("input[name=tool][value=fingers]")
    page.click("button:has-text('Continue')")
    _none_of_these(page, "Your session")


def _continue(page: "Page", heading: str) -> None:
    page.click("button:has-text('Continue')")
    page.wait_for_selector(f"h1:has-text('{heading}')")


def _none_of_these(page: "Page", until: str) -> None:
    """Every screen of questions, until there is another page."""
    while True:
        page.wait_for_selector(f"button[name=none], h1:has-text('{until}')")
        asked = page.query_selector("button[name=none]")
        if asked is None:
            return
        asked.click()
        page.wait_for_function("button => !button.isConnected", arg=asked)


def _begin(page: "Page") -> None:
    """How it is, none of the card, and the lead-in."""
    page.check("input[name=player-before][value='6']", force=True)
    page.click(".player-place button:has-text('Next')")
    while page.locator(".player-place button:has-text('None of these')").count():
        asked = page.query_selector(".player-place button:has-text('None of these')")
        assert asked is not None
        asked.click()
        page.wait_for_function("button => !button.isConnected", arg=asked)
    page.wait_for_selector(".stage-time:has-text('0:')")


def _kept(page: "Page", *kinds: str) -> list[dict[str, Any]]:
    """What is in the browser's own database, oldest first."""
    kept = sorted(page.evaluate(KEPT), key=lambda entry: str(entry["id"]))
    return [entry["body"] for entry in kept if entry["kind"] in kinds]


def test_a_session_that_is_stopped_leads_to_how_it_is_now(page: "Page") -> None:
    """Given a ready session, when it is begun and stopped, then it is in the journal and asked about."""
    _begin(page)
    page.keyboard.press("k")
    page.wait_for_selector(".stage-step:has-text('Step 2')")
    page.wait_for_timeout(1_100)
    page.keyboard.press("s")
    page.click("[data-sign=sd-tingle]")
    page.click("dialog button:has-text('Continue')")
    page.wait_for_selector("h1:has-text('How is it now?')")
    started, held, ended = (_kept(page, kind) for kind in ("session-started", "hold", "session-ended"))
    assert [body["before"] for body in started] == [6]
    assert [body["probe"] for body in held] == [True]
    assert [(body["how"], body["sign"]) for body in ended] == [("stop-sign", "sd-tingle")]
    assert page.locator("section.care").inner_text()


def test_a_page_that_is_reloaded_in_the_middle_loses_nothing(page: "Page") -> None:
    """Given a session that plays, when the page is loaded again, then it is closed as interrupted, once."""
    _begin(page)
    page.keyboard.press("k")
    page.wait_for_selector(".stage-step:has-text('Step 2')")
    page.wait_for_timeout(600)
    page.reload()
    page.wait_for_function("() => document.readyState === 'complete'")
    page.wait_for_timeout(300)
    assert [body["seconds"] for body in _kept(page, "hold")] != [0]
    assert [body["how"] for body in _kept(page, "session-ended")] == ["interrupted"]


def test_a_tick_on_the_card_leads_back_to_the_safety_questions(page: "Page") -> None:
    """Given a ready session, when a tick on the card is true, then the server offers no such session."""
    page.check("input[name=player-before][value='6']", force=True)
    page.click(".player-place button:has-text('Next')")
    page.click(".player-place label:has-text('You have a fever')")
    page.click("button:has-text('Continue with what I ticked')")
    page.click("button:has-text('Answer the questions again')")
    page.wait_for_function("() => !document.querySelector('.player-place')")
    assert _kept(page, "session-started") == []
    script = page.query_selector("[data-player] script")
    assert script is None or '"kind": "press"' not in (script.text_content() or "")


HEARD = """() => {
  const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
  return fetched.filter((name) => name.includes("/static/audio/"));
}"""


def test_the_recordings_come_with_a_session_only_and_by_the_names_of_this_version(
    page: "Page", browser: "Browser", address: str
) -> None:
    """Given the first page, then no sound is fetched; given a session, then its phrases under hashed names."""
    other = browser.new_page()
    other.goto(address)
    assert other.evaluate(HEARD) == []
    other.close()
    page.locator(".player-place button").first.click()
    page.wait_for_function(f"() => ({HEARD})().length > 20")
    listed, *phrases = page.evaluate(HEARD)
    assert re.search(r"/phrases\.[0-9a-f]{12}\.json$", listed)
    assert [name for name in phrases if not re.search(r"-[0-9a-f]{8}\.[0-9a-f]{12}\.mp3$", name)] == []
