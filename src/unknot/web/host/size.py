"""How much one request may bring: a long journal with a step or a file, far less with everything else."""

from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render

MIB = 1024 * 1024
USUAL = 4 * MIB
WITH_A_JOURNAL = ("/visit", "/progress", "/motion", "/api/v1/keeping/read")
"""Where the whole journal comes along; the settings say how much that may be."""
TOO_MUCH = "That is more than the server takes at once; send fewer entries."


class SizeLimit:
    """Refuses by the length that a request names, before anything of it is read; without one nothing of it is read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, or say that it is too much and what to do."""
        most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE if request.path in WITH_A_JOURNAL else USUAL
        return too_much(request) if _length(request) > most else self._get_response(request)


def _length(request: HttpRequest) -> int:
    said = str(request.META.get("CONTENT_LENGTH") or "0")
    return int(said) if said.isascii() and said.isdigit() else 0


def too_much(request: HttpRequest) -> HttpResponse:
    """A sentence for a program, a page for a person, and a part of one for the page's own script."""
    if request.path.startswith("/api/"):
        return JsonResponse({"error": TOO_MUCH}, status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    fragment = bool(request.headers.get("HX-Request"))
    base = "visit/fragment.html" if fragment else "visit/whole.html"
    context = {"base": base, "title": "Your journal has grown too long", "added": ""}
    return render(request, "host/too_much.html", context, status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
