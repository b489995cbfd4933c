"""Step: what remains to be asked for the chosen spot and technique."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from unknot.engine.screening import Screening
from unknot.knowledge.safety import Rule
from unknot.vocabulary.body import Place
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.as_shown import as_field
from unknot.web.guest.step import Shown
from unknot.web.guest.visit import Visit
from unknot.web.screen.questions import as_questions, places_in_words, read_answers, shown

name = "remaining"


def due(visit: Visit) -> bool:
    """Due while a question about the chosen spot is open."""
    found = visit.safety_of_wish
    return found is not None and found.disposition.allows_self_care and bool(found.open_questions)


def _asked(found: Screening) -> tuple[Rule, ...]:
    return found.next_screen


def _places(visit: Visit) -> frozenset[Place]:
    """Where it hurts, and where something would be done."""
    drawn = visit.drawing.places if visit.drawing else ()
    sites = visit.wish.sites(visit.knowledge) if visit.wish else ()
    return frozenset(drawn) | {site.place(visit.knowledge) for site in sites}


def show(visit: Visit, again: Mapping[str, Any]) -> Shown:
    """The lines of this screen."""
    found = visit.safety_of_wish
    assert found is not None  # noqa: S101 - the step is due only once something was chosen
    rules = _asked(found)
    context = {
        "questions": as_questions(rules, again.get("sent")),
        "doubts": again.get("doubts", ()),
        "asked": as_field(shown(rules, _places(visit))),
        "places": places_in_words(_places(visit), visit.knowledge) if rules[0].here else (),
        "left": len(found.open_questions) - len(rules),
    }
    return Shown("screen/questions.html", "Is this spot safe?", context)


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Keep the answers to the lines that were shown."""
    found = visit.safety_of_wish
    if found is None or visit.drawing is None or not found.open_questions:
        return visit
    answers, drawn = read_answers(_asked(found), sent, visit.drawing, _places(visit))
    return visit.with_entry(EntryKind.ANSWERS, {"answers": answers, "drawn": drawn})
