"""One server for all journeys of a process, a browser for each module; each guest is new and watched on every page."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from making.browser import chromium, served
from making.walker import Walker
from making.watching import Watch

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PHONE = {"viewport": {"width": 375, "height": 720}}
CALM = {"reduced_motion": "reduce", "service_workers": "block"}
"""What a device keeps is tried by the journeys about it; all others would only wait for a hundred files each time."""


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of this process's own."""
    with served(Path(tmp_path_factory.mktemp("home"))) as at:
        yield at


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """A browser for one module: two of them cannot be driven from one process at once."""
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="session")
def seen() -> set[str]:
    """The states that were looked at already."""
    return set()


@pytest.fixture
def guest_with(browser: "Browser", address: str, seen: set[str]) -> "Iterator[Callable[..., Walker]]":
    """Make a guest whose browser is as named; afterwards nothing may have gone wrong in it."""
    made: list[tuple[Any, Watch]] = []

    def make(*, by_keyboard: bool = False, **settings: Any) -> Walker:
        context = browser.new_context(**{**PHONE, **CALM, **settings})
        watch = Watch(context, address, seen, scripts=settings.get("java_script_enabled", True))
        made.append((context, watch))
        return Walker(context.new_page(), address, watch=watch, by_keyboard=by_keyboard)

    yield make
    for context, watch in made:
        context.close()
        watch.nothing_wrong()


@pytest.fixture
def guest(guest_with: "Callable[..., Walker]") -> Walker:
    """A guest with a phone."""
    return guest_with()
