"""Step: the care card, where somebody has to be seen before anything else.  It is the end of the way."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from unknot.engine.screening import Screening
from unknot.web.guest.care import card_of
from unknot.web.guest.step import Shown
from unknot.web.guest.visit import Visit

name = "care-card"


def _stopping(visit: Visit) -> Screening | None:
    """The pass in which an answer needs somebody today, if any."""
    passes = (visit.safety, visit.safety_of_wish)
    return next((found for found in passes if found is not None and not found.disposition.allows_self_care), None)


def due(visit: Visit) -> bool:
    """Due where an answer needs somebody today, in the first pass or in the second."""
    return _stopping(visit) is not None


def show(visit: Visit, _again: Mapping[str, Any]) -> Shown:
    """The card alone."""
    found = _stopping(visit)
    card = card_of(found, visit.answers) if found else None
    context = {"card": card, "until_seen": visit.knowledge.message("web.until-seen")}
    return Shown("screen/care_card.html", "What to do now", context)


def take(visit: Visit, _sent: QueryDict) -> Visit:
    """Nothing follows from it; an answer is changed by going back."""
    return visit
