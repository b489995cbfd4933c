"""One address may ask for so much in a minute; past that it is told to wait, and static files stay free."""

import pytest
from django.http import HttpRequest, HttpResponse

from making.web import set_up
from unknot.web.host.environment import HostSettings


def _request(path: str, address: str) -> HttpRequest:
    request = HttpRequest()
    request.path, request.META["REMOTE_ADDR"] = path, address
    return request


def _limited(most: int) -> "list[int]":
    """The answers to one more request than may be made, one to a static file, and one from another address."""
    set_up()
    from django.test import override_settings  # noqa: PLC0415 - Django is set up by then

    from unknot.web.host.limits import RequestLimit  # noqa: PLC0415

    host = HostSettings("x" * 32, ("testserver",), None, most, debug=False, https=False)
    limit = RequestLimit(lambda _request: HttpResponse("answered"))
    paths = [*["/visit"] * (most + 1), "/static/icon.svg", "/health"]
    with override_settings(HOST=host):
        answers = [limit(_request(path, f"192.0.2.{most}")) for path in paths]
        other = limit(_request("/visit", f"198.51.100.{most}"))
    waits = [answer.headers.get("Retry-After") for answer in answers]
    assert waits == [*[None] * most, "60", None, None]
    return [answer.status_code for answer in (*answers, other)]


def test_past_the_limit_an_address_is_asked_to_wait() -> None:
    """The answer is 429 with Retry-After; other addresses and static files are not held up."""
    assert _limited(3) == [200, 200, 200, 429, 200, 200, 200]


def test_each_address_has_its_own_count() -> None:
    """What one address used up is not taken from another."""
    assert _limited(1) == [200, 429, 200, 200, 200]


@pytest.mark.parametrize(
    ("proxy", "said", "counted"),
    [
        (True, "192.0.2.7", "192.0.2.7"),
        (True, "198.51.100.1, 192.0.2.7", "192.0.2.7"),
        (True, "", "127.0.0.1"),
        (True, "192.0.2.7, ", "127.0.0.1"),
        (True, "192.0.2.7, no address", "127.0.0.1"),
        (False, "192.0.2.7", "127.0.0.1"),
    ],
)
def test_behind_a_proxy_each_sender_counts_alone(*, proxy: bool, said: str, counted: str) -> None:
    """The address that the proxy added last is counted; without a proxy nobody can choose whom a request counts for."""
    set_up()
    from django.test import override_settings  # noqa: PLC0415

    from unknot.web.host.limits import sender, tried, tries_left  # noqa: PLC0415

    host = HostSettings("x" * 32, ("testserver",), None, 0, debug=False, https=proxy, proxy=proxy)
    request, other = _request("/api/v1/keeping/join", "127.0.0.1"), _request("/api/v1/keeping/join", "127.0.0.1")
    request.META["HTTP_X_FORWARDED_FOR"], other.META["HTTP_X_FORWARDED_FOR"] = said, "203.0.113.5"
    what = f"{proxy}-{len(said)}"
    with override_settings(HOST=host):
        assert sender(request) == counted
        for _ in range(10):
            tried(request, what, 86_400)
        assert not tries_left(request, what, 10, 86_400)
        assert tries_left(other, what, 10, 86_400) == proxy
