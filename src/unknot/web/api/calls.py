"""Every call of the API: a door, opened with the body as it came.

The body is read by the door itself, strictly: what is not understood is refused with one sentence, never passed over.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from ninja import NinjaAPI

from unknot.doors.check import check_door
from unknot.doors.draw import draw_door
from unknot.doors.fact_base import with_loosened
from unknot.doors.json_form import read_json
from unknot.doors.locate import locate_door
from unknot.doors.plan import plan_door
from unknot.doors.review import review_door
from unknot.doors.screen import questions_door, screen_door
from unknot.doors.script import script_door
from unknot.knowledge.base import Knowledge
from unknot.web.api.described import described, refusal
from unknot.web.host.facts import knowledge
from unknot.web.keeping.calls import router as keeping

Answer = Callable[[Mapping[str, Any], Knowledge, datetime], Mapping[str, Any]]

api = NinjaAPI(
    title="Unknot",
    version="1",
    description="The verbs of Unknot over HTTP.  Nothing that is sent is kept, but by the calls about keeping.",
    docs_url=None,
    openapi_url="/openapi.json",
)


def _opened(request: HttpRequest, answer: Answer) -> JsonResponse:
    known = knowledge()
    try:
        answered = answer(read_json(request.body), known, timezone.now().astimezone())
    except ValueError as error:
        return JsonResponse({"error": " ".join(str(error).split())}, status=422)
    return JsonResponse(dict(with_loosened(answered, known)), json_dumps_params={"ensure_ascii": False})


@api.post("/draw", openapi_extra=described("draw"), response=refusal)
def draw(request: HttpRequest) -> JsonResponse:
    """Read a person's own words into a drawing, and say what was understood from which of them."""
    return _opened(request, lambda written, known, now: draw_door(written, known, now.date()))


@api.post("/locate", openapi_extra=described("locate"), response=refusal)
def locate(request: HttpRequest) -> JsonResponse:
    """Rank the muscles that may be behind the pain."""
    return _opened(request, lambda written, known, now: locate_door(written, known, now.date()))


@api.post("/screen", openapi_extra=described("screen"), response=refusal)
def screen(request: HttpRequest) -> JsonResponse:
    """Judge whether it is safe, what is permitted and what to ask next."""
    return _opened(request, lambda written, known, now: screen_door(written, known, now.date()))


@api.post("/review", openapi_extra=described("review"), response=refusal)
def review(request: HttpRequest) -> JsonResponse:
    """Review the sessions so far and decide how to go on."""
    return _opened(request, lambda written, known, _now: review_door(written, known))


@api.post("/plan", openapi_extra=described("plan"), response=refusal)
def plan(request: HttpRequest) -> JsonResponse:
    """Plan the day: at most three small things, and why."""
    return _opened(request, plan_door)


@api.post("/script", openapi_extra=described("practise"), response=refusal)
def script(request: HttpRequest) -> JsonResponse:
    """Prepare a guided session as data, or say what stands in its way."""
    return _opened(request, script_door)


@api.get("/questions")
def questions(request: HttpRequest) -> JsonResponse:  # noqa: ARG001 - the framework's own form of it
    """List every safety question."""
    known = knowledge()
    return JsonResponse(dict(with_loosened(questions_door(known), known)), json_dumps_params={"ensure_ascii": False})


@api.get("/check")
def check(request: HttpRequest) -> JsonResponse:  # noqa: ARG001
    """Say what the fact base holds and what is wrong with it."""
    known = knowledge()
    answered = check_door(known, timezone.now().date())
    return JsonResponse(dict(with_loosened(answered, known)), json_dumps_params={"ensure_ascii": False})


api.add_router("/keeping", keeping, tags=["keeping"])
