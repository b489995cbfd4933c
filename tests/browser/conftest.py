"""A Chromium for each module of this folder, and players opened in it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from making.browser import chromium
from making.player_page import OpenPlayer, PlayerPage, as_given
from making.sessions import press_script

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Debian's Chromium, for one module: two of them cannot be driven from one process at once."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def modules(browser: "Browser") -> Iterator[PlayerPage]:
    """A page with the player's own modules and no player, for one module of tests; it may not have complained."""
    opened = PlayerPage(browser, None)
    yield opened
    assert not opened.problems
    opened.close()


@pytest.fixture
def player(browser: "Browser") -> Iterator[OpenPlayer]:
    """Opens a player, of the upper trapezius where no script is given; no page may have complained in the end."""
    opened: list[PlayerPage] = []

    def open_player(script: Any = None, **how: Any) -> PlayerPage:
        opened.append(PlayerPage(browser, script or as_given(press_script()), **how))
        return opened[-1]

    yield open_player
    problems = [problem for page in opened for problem in page.problems]
    for page in opened:
        page.close()
    assert not problems
