"""The page about whom to see."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from unknot.doors.whom import how_soon, whom
from unknot.vocabulary.disposition import Disposition
from unknot.web.guest.care import LEVELS
from unknot.web.host.facts import knowledge
from unknot.web.host.page import emergency_number

SOONEST_FIRST = (Disposition.EMERGENCY, Disposition.URGENT, Disposition.SEE_DOCTOR_FIRST, Disposition.CLEAR)


@require_GET
def whom_to_see(request: HttpRequest) -> HttpResponse:
    """What each is for, when, how soon, what to say and what to ask."""
    known, number = knowledge(), emergency_number()
    soon = [(LEVELS.get(level, ("", ""))[0], how_soon(level, number, known)) for level in SOONEST_FIRST]
    return render(request, "share/whom.html", {"whom": whom(known), "soon": soon})
