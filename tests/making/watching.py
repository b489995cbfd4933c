"""What is watched on every page of a journey: nothing from elsewhere, refused, too wide, or found by axe."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Route

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""Axe leaves out some rules, the size of targets among them, unless their tag is named."""
ANSWERED = "Failed to load resource: the server responded with a status of"
"""What a browser writes where a form was refused or a page is missing: the page itself says so to the person."""
CUT = "Failed to load resource: net::ERR_"
"""What it writes where a journey cuts the network."""
UNREACHED = (CUT, "htmx:sendError", "htmx:afterRequest")
"""The same where a step was sent."""
BLOCKED = "Service Worker registration blocked"
"""What it writes where a journey goes without a worker."""


class Watch:
    """What went wrong in a context, and which states were looked at.

    Axe is a script: where the browser runs none, the same pages are looked at with scripts.
    """

    def __init__(self, context: "BrowserContext", address: str, seen: set[str], *, scripts: bool = True) -> None:
        self.address, self.seen, self.scripts = address, seen, scripts
        self.expected: tuple[str, ...] = (ANSWERED, BLOCKED)
        self.elsewhere: list[str] = []
        self.troubles: list[str] = []
        self.network_is_cut = False
        context.route(lambda url: not url.startswith((address, "blob:", "data:")), self._refuse)
        context.on("console", self._note)
        context.on("weberror", lambda error: self.troubles.append(str(error.error)))

    def _refuse(self, route: "Route") -> None:
        self.elsewhere.append(route.request.url)
        route.abort()

    def _note(self, message: "ConsoleMessage") -> None:
        expected = (*self.expected, CUT) if self.network_is_cut else self.expected
        if message.type in {"error", "warning"} and not message.text.startswith(expected):
            self.troubles.append(message.text)

    def expect(self, *beginnings: str) -> None:
        """Take messages that begin like this for what a journey does on purpose."""
        self.expected += beginnings

    def look(self, page: "Page") -> None:
        """Look at the state of this page, once in a run for each size and scheme."""
        state = str(page.evaluate(_STATE))
        if state not in self.seen:
            self.seen.add(state)
            assert page.evaluate(_TOO_WIDE) == [], f"{state}: wider than the window"
            assert not (found := violations(page) if self.scripts else []), f"{state}: {found}"

    def nothing_wrong(self) -> None:
        """No request to elsewhere, nothing that the policy refused, no error of a script."""
        assert not self.elsewhere, self.elsewhere
        assert not self.troubles, self.troubles


_STATE = """() => [
  location.pathname, document.querySelector("[name=step]")?.value, document.querySelector("main h1")?.innerText,
  document.querySelector("[data-there]:not([hidden])")?.dataset.there,
  [...document.querySelectorAll(".refused")].some((one) => one.checkVisibility()),
  document.querySelectorAll("details[open]").length > 0,
  innerWidth, matchMedia("(prefers-color-scheme: dark)").matches,
].join(" | ")"""
_TOO_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => one.outerHTML.slice(0, 80))"""


def violations(page: "Page") -> list[dict[str, Any]]:
    """What axe finds, short."""
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # noqa: PLC0415 - only where it is installed

    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}}).response["violations"]
    return [{"rule": one["id"], "at": [node["html"][:120] for node in one["nodes"]][:3]} for one in found]
