"""Headers that keep a page to itself: everything from this server, nothing inline, no framing, no sensors unasked."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from unknot.web.host.version import HEADER, version

POLICY = "; ".join(  # noqa: FLY002 - one directive a line can be read
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "media-src 'self' blob:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), accelerometer=(self), "
    "gyroscope=(self)",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}


class SafeHeaders:
    """Put the headers on every answer; what is about a person is never kept by anything on the way.

    Each page and call says which version it is of, so that a page that is open can tell that there is a new one.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, and put them on."""
        response = self._get_response(request)
        for name, value in HEADERS.items():
            response.headers[name] = value
        if not request.path.startswith("/static/"):
            response.headers["Cache-Control"] = "no-store"
            response.headers[HEADER] = version()
        return response
