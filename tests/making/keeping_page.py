"""The modules that keep the journal, in a real browser with a server that is made up here and can be told to fail.

The server answers as docs/reference says; faults are given as a list, one for each call of sync.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlparse

import unknot.web
from unknot.web.host.headers import POLICY

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page, Route

STATIC = Path(unknot.web.__file__).parent / "static"
HOST = "https://keeping.test"
MOST = 200
AT_ONCE = 500
BEGIN = """
import { openJournal } from "/static/js/guest-journal.js";
import { makeServer } from "/static/js/keeping/server.js";
import { startSync } from "/static/js/keeping/sync.js";
import * as state from "/static/js/keeping/state.js";
window.journal = await openJournal();
window.server = makeServer();
window.state = state;
window.start = () => (window.sync ??= startSync(window.journal, window.server, () => 0));
window.ready = true;
"""
Fault = Callable[["Route", dict[str, Any], "FakeServer"], bool]
"""Answers the call itself and gives True, or gives False to have it answered as ever."""


@dataclass
class FakeServer:
    """One person's rows, as the contract has them; ``calls`` are the paths that were asked for, in order."""

    entries: list[dict[str, Any]] = field(default_factory=list)
    faults: list[Fault | None] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    batches: list[int] = field(default_factory=list)
    refuses: dict[str, str] = field(default_factory=dict)
    kept: bool = True
    now: str = "2026-11-24T12:00:00+00:00"

    def answer(self, route: "Route", path: str) -> None:
        """Answer one call."""
        self.calls.append(f"{route.request.method} {path}")
        if path == "/sync":
            self._sync(route, json.loads(route.request.post_data or "{}"))
        else:
            said = {"offered": True, "kept": self.kept, "since": self.now, "entries": len(self.entries)}
            give(route, 200, said, {"Set-Cookie": "csrftoken=fresh; Path=/"})

    def _sync(self, route: "Route", said: dict[str, Any]) -> None:
        fault = self.faults.pop(0) if self.faults else None
        if fault is None or not fault(route, said, self):
            give(route, 200, self.take(said))

    def take(self, said: dict[str, Any]) -> dict[str, Any]:
        """Take a batch in and give what is new since the cursor."""
        self.batches.append(len(said["entries"]))
        known = {entry["id"] for entry in self.entries}
        sent = [entry for entry in said["entries"] if entry["id"] not in self.refuses]
        self.entries += [entry for entry in sent if entry["id"] not in known]
        again = said["after"] > len(self.entries)
        start = 0 if again else said["after"]
        new = self.entries[start : start + AT_ONCE]
        cursor = start + len(new)
        return {
            "acknowledged": [entry["id"] for entry in sent],
            "refused": [{"id": id_, "error": e} for id_, e in self.refuses.items() if id_ in _ids(said["entries"])],
            "entries": new,
            "cursor": cursor,
            "more": cursor < len(self.entries),
            "now": self.now,
            **({"again": True} if again else {}),
        }

    @property
    def ids(self) -> list[str]:
        """What the server holds."""
        return [entry["id"] for entry in self.entries]


def _ids(entries: list[dict[str, Any]]) -> set[str]:
    return {entry["id"] for entry in entries}


def give(route: "Route", status: int, said: dict[str, Any], headers: dict[str, str] | None = None) -> None:
    """Answer with JSON."""
    body = json.dumps(said)
    route.fulfill(status=status, body=body, headers={"Content-Type": "application/json", **(headers or {})})


def cut_before(route: "Route", _said: dict[str, Any], _server: FakeServer) -> bool:
    """The network is cut before anything has arrived."""
    route.abort()
    return True


def cut_after(route: "Route", said: dict[str, Any], server: FakeServer) -> bool:
    """The server has taken it, and its answer is lost."""
    server.take(said)
    route.abort()
    return True


def says(status: int, headers: dict[str, str] | None = None, **said: Any) -> Fault:
    """The server answers with this status."""

    def fault(route: "Route", _said: dict[str, Any], _server: FakeServer) -> bool:
        give(route, status, said, headers)
        return True

    return fault


class KeepingPage:
    """A page of one device with the journal, and with the sync once it is started."""

    def __init__(self, context: "BrowserContext", server: FakeServer, *, start: bool = True) -> None:
        self.server = server
        self.page: Page = context.new_page()
        self.problems: list[str] = []
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.route("**/*", self._answer)
        self.open(start=start)

    def open(self, *, start: bool = True) -> None:
        """Load the page, or load it anew."""
        self.page.goto(f"{HOST}/")
        self.page.wait_for_function("() => window.ready")
        if start:
            self.do("window.start()")

    def _answer(self, route: "Route") -> None:
        path = urlparse(route.request.url).path
        if path.startswith("/api/v1/keeping"):
            self.server.answer(route, path.removeprefix("/api/v1/keeping"))
        elif path == "/":
            page = '<!doctype html><title>Keeping</title><script type="module" src="/begin.js"></script>'
            headers = {"Content-Security-Policy": POLICY, "Set-Cookie": "csrftoken=first; Path=/"}
            route.fulfill(body=page, content_type="text/html", headers=headers)
        elif path == "/begin.js":
            route.fulfill(body=BEGIN, content_type="text/javascript")
        else:
            route.fulfill(path=STATIC / path.removeprefix("/static/"), content_type="text/javascript")

    def do(self, script: str, value: Any = None) -> Any:
        """Run this on the page, waiting for what it promises."""
        return self.page.evaluate(f"async (value) => ({script})", value)

    def until(self, script: str) -> None:
        """Wait until this is true.  Fails where it does not become so."""
        for _ in range(200):
            if self.do(script):
                return
            self.page.wait_for_timeout(25)
        raise AssertionError(f"It did not become true: {script}")

    def until_sent(self) -> None:
        """Wait until nothing is left to send."""
        self.until("window.journal.outbox().then((all) => all.length === 0)")

    def keep_there(self) -> None:
        """The person has agreed."""
        self.do('window.state.begin(window.journal, "2026-11-24")')

    def say(self, number: int = 1) -> list[str]:
        """Answer so many times; gives the ids."""
        kept = """[...Array(value).keys()].reduce((before, n) => before.then(() =>
            window.journal.append("episode-ended", { why: `reason ${n}` })), Promise.resolve())
            .then(() => window.journal.entries().slice(-value).map((entry) => entry.id))"""
        ids: list[str] = self.do(kept, number)
        return ids

    def sync(self) -> None:
        """Sync now and wait for the end of it."""
        self.do("window.sync.now()")

    @property
    def ids(self) -> list[str]:
        """What the device has."""
        ids: list[str] = self.do("window.journal.entries().map((entry) => entry.id)")
        return ids

    @property
    def outbox(self) -> list[str]:
        """What it still has to send."""
        ids: list[str] = self.do("window.journal.outbox().then((all) => all.map((entry) => entry.id))")
        return ids

    def recall(self, name: str) -> Any:
        """What it remembers."""
        return self.do("window.journal.recall(value)", name)
