"""A tiny server for the trust page: plain HTTP, reading only, a fixed list of paths, few at once and not for long."""

import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer
from socket import AF_INET, AF_INET6, SHUT_RDWR, socket
from socketserver import ThreadingMixIn
from typing import Any

from unknot.web.host.lan.trust_page import Told

AT_ONCE, LONGEST_S, A_MINUTE, MINUTE_S = 8, 10, 60, 60
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cache-Control": "no-store",
    "Connection": "close",
}


class TrustServer(ThreadingMixIn, HTTPServer):
    """Serves these pages and no others; who comes when all places are taken is sent away."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, address: str, port: int, pages: Mapping[str, Told]) -> None:
        self.pages = pages
        self.address_family = AF_INET6 if ":" in address else AF_INET
        self._places = threading.BoundedSemaphore(AT_ONCE)
        self._minute, self._asked = 0, Counter[str]()
        super().__init__((address, port), _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread of its own, if one is free."""
        if self._places.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer, and hang up on whoever takes too long over asking."""
        ending = threading.Timer(LONGEST_S, _hang_up, [request])
        ending.daemon = True
        ending.start()
        try:
            super().process_request_thread(request, client_address)
        finally:
            ending.cancel()
            self._places.release()

    def verify_request(self, request: Any, client_address: Any) -> bool:  # noqa: ARG002 - the signature is given
        """So many a minute from one address."""
        if self._minute != (now := int(time.monotonic()) // MINUTE_S):
            self._minute, self._asked = now, Counter()
        self._asked[client_address[0]] += 1
        return self._asked[client_address[0]] <= A_MINUTE

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Somebody who hangs up is no news."""


class _Handler(BaseHTTPRequestHandler):
    timeout = LONGEST_S
    server_version, sys_version = "Unknot", ""
    server: TrustServer

    def do_GET(self) -> None:
        """One of the pages."""
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        """The headers of one of the pages."""
        self._answer(with_body=False)

    def _answer(self, *, with_body: bool) -> None:
        told = self.server.pages.get(self.path)
        if told is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self.send_response(HTTPStatus.OK)
        for name, value in {**_described(told), **HEADERS}.items():
            self.send_header(name, value)
        self.end_headers()
        if with_body:
            self.wfile.write(told.body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002 - the signature is given
        """One plain sentence, whatever was asked for; nothing of it is said back."""
        said = Told("text/plain; charset=utf-8", b"Only the steps for trusting Unknot are here.\n")
        self.send_response(code)
        for name, value in {**_described(said), **HEADERS}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(said.body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the signature is given
        """Who asked for what is not written down."""


@contextmanager
def trusting(address: str, port: int, pages: Mapping[str, Told]) -> Iterator[TrustServer]:
    """Inside, the pages are served.  Raises OSError where the port cannot be listened on."""
    server = TrustServer(address, port, pages)
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        serving.join()


def _described(told: Told) -> Mapping[str, str]:
    length = str(len(told.body))
    return {"Content-Type": told.kind, "Content-Length": length, "Content-Disposition": told.disposition}


def _hang_up(request: socket) -> None:
    with suppress(OSError):
        request.shutdown(SHUT_RDWR)
