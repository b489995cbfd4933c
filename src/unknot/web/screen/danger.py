"""Step: the danger signs of where it hurts, a screen at a time, until all are answered."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from unknot.engine.screening import Screening, screen
from unknot.engine.screening.screen import one_screen
from unknot.knowledge.safety import Rule, RuleKind
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.person import Person
from unknot.web.guest.step import Shown
from unknot.web.guest.visit import Visit
from unknot.web.screen.questions import as_questions, places_in_words, read_answers

name = "danger"


def judged(visit: Visit) -> Screening:
    """The first pass over this journal."""
    drawing = visit.drawing
    assert drawing is not None  # noqa: S101 - asked only once something is drawn
    return screen(visit.person or Person(), drawing, visit.answers, visit.now.date(), visit.knowledge)


def due(visit: Visit) -> bool:
    """Due while a danger sign is open and nothing said so far needs somebody today."""
    found = judged(visit)
    return found.disposition.allows_self_care and bool(_asked(found))


def _asked(found: Screening) -> tuple[Rule, ...]:
    """The next screen's danger signs; those about a place stand on a screen of their own."""
    flags = [rule for rule in found.open_questions if rule.kind is RuleKind.RED_FLAG]
    return one_screen(rule for rule in flags if rule.here == flags[0].here)


def show(visit: Visit, again: Mapping[str, Any]) -> Shown:
    """The lines of this screen, worst first."""
    drawing, found = visit.drawing, judged(visit)
    rules = _asked(found)
    context = {
        "questions": as_questions(rules, again.get("sent")),
        "doubts": again.get("doubts", ()),
        "places": places_in_words(drawing.places, visit.knowledge) if drawing and rules and rules[0].here else (),
        "left": len([rule for rule in found.open_questions if rule.kind is RuleKind.RED_FLAG]) - len(rules),
    }
    return Shown("screen/questions.html", "Is it safe?", context)


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Keep the answers to the lines that were shown."""
    drawing, rules = visit.drawing, _asked(judged(visit))
    if drawing is None or not rules:
        return visit
    answers, drawn = read_answers(rules, sent, drawing, drawing.places)
    return visit.with_entry(EntryKind.ANSWERS, {"answers": answers, "drawn": drawn})
