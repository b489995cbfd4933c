"""What a visit costs on the wire: the first, the first with everything kept, a repeat, and one without a server.

Every byte and request goes through a relay that counts, so what a worker fetches by itself is counted too.
"""

import re
import socket
import socketserver
import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bench.table import Table
from making.browser import chromium, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

REQUEST = re.compile(rb"(?:GET|POST|HEAD) /\S* HTTP/1\.1\r\n")
CHUNK = 65_536
PATIENCE_MS = 30_000
HEADINGS = ("visit", "requests that reached the server", "bytes back", "budget", "result")
NOTE = (
    "Bytes as they go over the wire, headers and all, with the compression the server chooses. Without a server: "
    "the relay takes no connection; the first page is opened again, and the page without a connection after it."
)


class Relay(socketserver.ThreadingTCPServer):
    """Passes connections on to the server, and counts; once it is cut it passes nothing on."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, address: str) -> None:
        super().__init__(("127.0.0.1", 0), _Passing)
        self.server_port = urlsplit(address).port
        self.requests = self.bytes_back = 0
        self.cut = False

    def is_cut(self) -> bool:
        """True once nothing is passed on any more."""
        return self.cut

    @property
    def address(self) -> str:
        """Where a browser goes instead."""
        return f"http://127.0.0.1:{self.socket.getsockname()[1]}"

    def counted(self) -> tuple[int, int]:
        """What was counted since the last time this was asked."""
        found = self.requests, self.bytes_back
        self.requests = self.bytes_back = 0
        return found


class _Passing(socketserver.BaseRequestHandler):
    server: Relay

    def handle(self) -> None:
        if self.server.is_cut():
            return
        with socket.create_connection(("127.0.0.1", self.server.server_port or 0)) as upstream:
            back = threading.Thread(target=self._back, args=(upstream,), daemon=True)
            back.start()
            with suppress(OSError):
                while sent := self.request.recv(CHUNK):
                    if self.server.is_cut():
                        break
                    self.server.requests += len(REQUEST.findall(sent))
                    upstream.sendall(sent)

    def _back(self, upstream: socket.socket) -> None:
        with suppress(OSError):
            while answered := upstream.recv(CHUNK):
                self.server.bytes_back += len(answered)
                self.request.sendall(answered)


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit: what it asked of the server and how much came back."""

    what: str
    requests: int
    bytes_back: int
    most_requests: int | None = None

    @property
    def met(self) -> bool:
        """True where it asked for no more than it may."""
        return self.most_requests is None or self.requests <= self.most_requests


def visits() -> list[Visit]:
    """Four visits to a server of its own."""
    with tempfile.TemporaryDirectory() as home, served(Path(home)) as address, Relay(address) as relay:
        threading.Thread(target=relay.serve_forever, daemon=True).start()
        with chromium() as browser:
            found = [_first(browser, relay), *_kept(browser, relay)]
        relay.shutdown()
    return found


def _first(browser: "Browser", relay: Relay) -> Visit:
    context = browser.new_context(service_workers="block")
    _open(context.new_page(), relay)
    context.close()
    return Visit("first, the page alone", *relay.counted())


def _kept(browser: "Browser", relay: Relay) -> list[Visit]:
    context = browser.new_context(service_workers="allow")
    page = context.new_page()
    _open(page, relay)
    page.locator("html[data-kept=all]").wait_for(state="attached", timeout=PATIENCE_MS)
    first = Visit("first, with everything kept for later", *relay.counted())
    _open(page, relay)
    repeat = Visit("repeat", *relay.counted())
    relay.cut = True
    _open(page, relay)
    page.goto(f"{relay.address}/offline")
    page.locator("[data-offline] [data-again]").wait_for()
    context.close()
    return [first, repeat, Visit("repeat without a server", *relay.counted(), most_requests=0)]


def _open(page: "Page", relay: Relay) -> None:
    page.goto(relay.address, wait_until="networkidle")
    page.locator("main h1").wait_for()


def visits_table(found: list[Visit]) -> Table:
    """The visits as a table."""
    rows = [
        (
            visit.what,
            f"{visit.requests:,}",
            f"{visit.bytes_back:,}",
            "" if visit.most_requests is None else f"<= {visit.most_requests} requests",
            "" if visit.most_requests is None else ("met" if visit.met else "NOT MET"),
        )
        for visit in found
    ]
    return Table("What a visit costs on the wire", HEADINGS, tuple(rows), (NOTE,))


def visits_missed(found: list[Visit]) -> list[str]:
    """The visits that asked for too much."""
    return [f"visit: {visit.what}" for visit in found if not visit.met]
