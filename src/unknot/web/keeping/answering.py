"""How a call about keeping is answered: the token first, then the deed, and one sentence where it cannot be done."""

import logging
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja.utils import check_csrf

from unknot.web.host.size import TOO_MUCH
from unknot.web.keeping.actions import EVERYWHERE, THERE, Gone, Unknown

COME_BACK_S = 5
SAID_GONE = {
    THERE: "What was kept on this server was deleted from another device. What is on this device stays.",
    EVERYWHERE: "Everything was deleted from another device, on the server and on every device.",
}
UNKNOWN = "This server keeps nothing of this browser."
STALE = "The token of this page is too old or is not its own; load the page again."
BUSY = "The server cannot write just now. Nothing was lost; it is sent again later."
_LOG = logging.getLogger(__name__)

Call = Callable[..., HttpResponse]


class Refusal(Exception):  # noqa: N818 - it is an answer
    """Why something is not done, and with which status that is said."""

    def __init__(self, status: HTTPStatus, says: str, **headers: str) -> None:
        super().__init__(says)
        self.status, self.headers = status, headers


def answered(call: Call) -> Call:
    """The call, behind the check of its token, with each refusal as one sentence of JSON."""

    @wraps(call)
    def safely(request: HttpRequest, *given: Any, **named: Any) -> HttpResponse:
        if request.method == "POST" and check_csrf(request, call) is not None:
            return refused(HTTPStatus.FORBIDDEN, STALE)
        try:
            return call(request, *given, **named)
        except (Gone, Unknown, Refusal, RequestDataTooBig, ValueError) as error:
            return _said(error)
        except (OperationalError, InterfaceError) as error:
            _LOG.warning("%s could not be done: %s", request.path, type(error.__cause__ or error).__name__)
            busy = refused(HTTPStatus.SERVICE_UNAVAILABLE, BUSY)
            return with_headers(busy, {"Retry-After": str(COME_BACK_S)})

    return safely


def _said(error: Exception) -> HttpResponse:
    match error:
        case Gone():
            return refused(HTTPStatus.GONE, SAID_GONE[error.where], gone=error.where)
        case Unknown():
            return refused(HTTPStatus.UNAUTHORIZED, UNKNOWN)
        case Refusal():
            return with_headers(refused(error.status, str(error)), error.headers)
        case RequestDataTooBig():
            return refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, TOO_MUCH)
    return refused(HTTPStatus.UNPROCESSABLE_ENTITY, " ".join(str(error).split()))


def refused(status: HTTPStatus, says: str, **more: str) -> JsonResponse:
    """One sentence."""
    return JsonResponse({"error": says, **more}, status=status)


def with_headers(response: HttpResponse, headers: dict[str, str]) -> HttpResponse:
    """The same answer with these headers."""
    for name, value in headers.items():
        response.headers[name.replace("_", "-")] = value
    return response
