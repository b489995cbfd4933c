"""A first visit in a real browser: given a guest at the landing page, when they answer, then they are guided."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from making.browser import chromium, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of this module's own."""
    with served(Path(tmp_path_factory.mktemp("home"))) as at:
        yield at


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """One browser for all journeys."""
    with chromium() as opened:
        yield opened


@pytest.fixture
def page(browser: "Browser", address: str) -> "Iterator[Page]":
    """A new guest on a phone at the landing page; nothing may be asked of any other address."""
    context = browser.new_context(viewport={"width": 375, "height": 720})
    elsewhere: list[str] = []
    context.on("request", lambda asked: elsewhere.append(asked.url) if not asked.url.startswith(address) else None)
    opened = context.new_page()
    opened.goto(address)
    yield opened
    context.close()
    assert not elsewhere


def test_a_guest_begins_at_the_first_question(page: "Page") -> None:
    """Start leads to where it hurts, without loading another page."""
    page.click("text=Start")
    page.wait_for_selector("h1:has-text('Where does it hurt?')")
    assert page.url.endswith("/")


def test_what_was_answered_is_there_after_the_tab_was_closed(page: "Page", address: str) -> None:
    """The journal stays in the browser: the next visit goes on at the same question."""
    page.click("text=Start")
    page.click("summary:has-text('Neck')")
    page.check("input[value='neck-side:right']")
    page.click("button:has-text('Continue')")
    page.wait_for_selector("h1:has-text('How strong is it?')")
    again = page.context.new_page()
    page.close()
    again.goto(address)
    again.click("text=Start")
    again.wait_for_selector("h1:has-text('How strong is it?')")
