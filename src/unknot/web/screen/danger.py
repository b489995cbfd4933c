"""Step: the danger signs of where it hurts, a screen at a time, until all are answered."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from unknot.engine.screening.asking import one_screen
from unknot.knowledge.safety import Rule
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.as_shown import as_field
from unknot.web.guest.own_words import first
from unknot.web.guest.step import Shown
from unknot.web.guest.visit import Visit
from unknot.web.screen.questions import as_questions, places_in_words, read_answers, shown

name = "danger"


def due(visit: Visit) -> bool:
    """Due while a danger sign is open and nothing said so far needs somebody today."""
    found = visit.safety
    return found is not None and found.disposition.allows_self_care and bool(_flags(visit))


def _flags(visit: Visit) -> tuple[Rule, ...]:
    """The open danger signs; first those that the person's own words speak of."""
    return first(visit.safety.danger_questions, visit.read, visit.knowledge) if visit.safety else ()


def _asked(visit: Visit) -> tuple[Rule, ...]:
    """The next screen's danger signs."""
    return one_screen(_flags(visit))


def show(visit: Visit, again: Mapping[str, Any]) -> Shown:
    """The lines of this screen, worst first."""
    rules, drawn = _asked(visit), visit.drawing.places if visit.drawing else ()
    context = {
        "questions": as_questions(rules, again.get("sent")),
        "doubts": again.get("doubts", ()),
        "asked": as_field(shown(rules, drawn)),
        "places": places_in_words(drawn, visit.knowledge) if rules and rules[0].here else (),
        "left": len(_flags(visit)) - len(rules),
    }
    return Shown("screen/questions.html", "Is it safe?", context)


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Keep the answers to the lines that were shown."""
    rules = _asked(visit)
    if visit.drawing is None or not rules:
        return visit
    answers, drawn = read_answers(rules, sent, visit.drawing, visit.drawing.places)
    return visit.with_entry(EntryKind.ANSWERS, {"answers": answers, "drawn": drawn})
