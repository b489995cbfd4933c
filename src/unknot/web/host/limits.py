"""How many requests one address may make in a minute; past that it is told to wait, politely and cheaply."""

import time
from collections.abc import Callable
from contextlib import suppress
from ipaddress import ip_address

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse

MINUTE_S = 60
TOO_MANY = "There were too many requests from your address. Please wait a minute."
FREE = ("/static/", "/health", "/learn/")
"""Articles are cheap, and a device that keeps them fetches many at once; a search counts."""


class RequestLimit:
    """Counts by address and minute, in this process; static files and articles are free."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, or ask to wait."""
        most = settings.HOST.requests_a_minute
        if most and not request.path.startswith(FREE) and self._count(request) > most:
            return _asked_to_wait(request)
        return self._get_response(request)

    @staticmethod
    def _count(request: HttpRequest) -> int:
        key = f"requests:{sender(request)}:{int(time.time()) // MINUTE_S}"
        cache.add(key, 0, timeout=2 * MINUTE_S)
        return cache.incr(key)


def _asked_to_wait(request: HttpRequest) -> HttpResponse:
    headers = {"Retry-After": str(MINUTE_S)}
    if request.path.startswith("/api/"):
        return JsonResponse({"error": TOO_MANY}, status=429, headers=headers)
    return HttpResponse(f"{TOO_MANY}\n", status=429, content_type="text/plain", headers=headers)


def tries_left(request: HttpRequest, what: str, most: int, window_s: int) -> bool:
    """True while an address has failed at something less often than ``most`` in this window of time."""
    return int(cache.get(_key(request, what, window_s), 0)) < most


def tried(request: HttpRequest, what: str, window_s: int) -> None:
    """Count one failure of this address."""
    key = _key(request, what, window_s)
    cache.add(key, 0, timeout=2 * window_s)
    cache.incr(key)


def _key(request: HttpRequest, what: str, window_s: int) -> str:
    return f"{what}:{sender(request)}:{int(time.time()) // window_s}"


def sender(request: HttpRequest) -> str:
    """The address that asks; behind a proxy that we believe, the one the proxy saw.

    That is the last in the list: what stands before it was said by whoever asks.
    """
    if settings.HOST.proxy:
        named = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip()
        with suppress(ValueError):
            return str(ip_address(named))
    return str(request.META.get("REMOTE_ADDR", ""))
