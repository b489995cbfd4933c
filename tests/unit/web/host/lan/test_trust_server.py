"""The page that is not locked serves the steps and the certificate, and nothing else to anybody."""

import http.client
from collections.abc import Iterator
from contextlib import closing

import pytest

from making.browser import free_port
from making.web import set_up
from unknot.web.host.lan import trust_server
from unknot.web.host.lan.trust_page import AUTHORITY, trust_pages
from unknot.web.host.lan.trust_server import trusting

FINGERPRINT = ":".join(["AB"] * 32)
ADDRESS = "https://127.0.0.2:8443/"


@pytest.fixture
def port() -> Iterator[int]:
    """A trust page of a test's own."""
    set_up()
    at = free_port()
    with trusting("127.0.0.1", at, trust_pages(ADDRESS, FINGERPRINT, b"the certificate")):
        yield at


def _ask(port: int, path: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=5)) as asking:
        asking.request(method, path)
        answer = asking.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()


def test_the_page_shows_the_steps_the_fingerprint_and_the_address(port: int) -> None:
    """With headers that let it load nothing but its own picture and style, and without a cookie."""
    status, headers, body = _ask(port, "/")
    assert status == 200
    assert ADDRESS.encode() in body
    assert body.count(b"AB AB AB AB AB AB AB AB") == 4
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in headers


def test_the_certificate_has_the_type_that_phones_know(port: int) -> None:
    """So that they offer to install it."""
    status, headers, body = _ask(port, AUTHORITY)
    assert (status, body) == (200, b"the certificate")
    assert headers["Content-Type"] == "application/x-x509-ca-cert"


def test_head_tells_the_length_and_no_more(port: int) -> None:
    """Reading only."""
    status, headers, body = _ask(port, "/", "HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["Content-Length"]) > 1000


@pytest.mark.parametrize(
    "path", ["/lan/authority.pem", "/../authority.pem", "//etc/passwd", "/%2e%2e/server.pem", "/?a", "/visit", "*"]
)
def test_nothing_else_is_there(port: int, path: str) -> None:
    """Paths are looked up in a list, never on the disk."""
    status, _, body = _ask(port, path)
    assert (status, body) == (404, b"Only the steps for trusting Unknot are here.\n")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "<script>"])
def test_nothing_can_be_sent(port: int, method: str) -> None:
    """Any other method is refused, and not said back."""
    status, headers, body = _ask(port, "/", method)
    assert status == 501
    assert b"script" not in body
    assert "Content-Security-Policy" in headers


def test_one_address_may_ask_so_often(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Past that it is hung up on."""
    monkeypatch.setattr(trust_server, "A_MINUTE", 2)
    monkeypatch.setattr(trust_server, "MINUTE_S", 10**9)
    assert [_ask(port, "/")[0] for _ in range(2)] == [200, 200]
    with pytest.raises(ConnectionError):
        _ask(port, "/")


def test_who_says_nothing_is_hung_up_on_and_holds_up_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """All places may be taken for so long at most."""
    set_up()
    monkeypatch.setattr(trust_server, "LONGEST_S", 0.3)
    monkeypatch.setattr(trust_server, "AT_ONCE", 1)
    at = free_port()
    with trusting("127.0.0.1", at, trust_pages(ADDRESS, FINGERPRINT, b"")):
        silent = http.client.HTTPConnection("127.0.0.1", at, timeout=5)
        silent.connect()
        with pytest.raises(ConnectionError):
            _ask(at, "/")
        assert silent.sock.recv(1) == b""
        silent.close()
