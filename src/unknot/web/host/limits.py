"""How many requests one address may make in a minute; past that it is told to wait, politely and cheaply."""

import time
from collections.abc import Callable

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseBase

MINUTE_S = 60
FREE = ("/static/", "/health")


class RequestLimit:
    """Counts by address and minute, in this process; static files are free."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, or ask to wait."""
        most = settings.HOST.requests_a_minute
        if most and not request.path.startswith(FREE) and self._count(request) > most:
            said = "There were too many requests from your address. Please wait a minute.\n"
            return HttpResponse(said, status=429, content_type="text/plain", headers={"Retry-After": str(MINUTE_S)})
        return self._get_response(request)

    @staticmethod
    def _count(request: HttpRequest) -> int:
        key = f"requests:{request.META.get('REMOTE_ADDR', '')}:{int(time.time()) // MINUTE_S}"
        cache.add(key, 0, timeout=2 * MINUTE_S)
        return cache.incr(key)
