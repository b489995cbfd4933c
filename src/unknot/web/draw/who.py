"""Step: the few things about a person that the safety questions depend on."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from unknot.vocabulary.answer import Answer, Sex
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.person import OLDEST
from unknot.web.guest.step import NotTaken, Shown
from unknot.web.guest.visit import Visit

name = "who"
SEXES = ((Sex.FEMALE, "Female"), (Sex.MALE, "Male"), (Sex.OTHER, "Other"))
ANSWERS = ((Answer.NO, "No"), (Answer.YES, "Yes"), (Answer.UNSURE, "Not sure"))


def due(visit: Visit) -> bool:
    """Due until somebody has said who it is about."""
    return visit.person is None


def show(_visit: Visit, again: Mapping[str, Any]) -> Shown:
    """Age, sex, pregnancy, each with why it is asked."""
    context = {"sent": again.get("sent", {}), "sexes": SEXES, "answers": ANSWERS}
    return Shown("draw/who.html", "About you", context)


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Keep it for this and later troubles."""
    age, sex, pregnant = sent.get("age", "").strip(), sent.get("sex", ""), sent.get("pregnant") or Answer.NO
    if not (age.isascii() and age.isdigit() and int(age) <= OLDEST):
        raise NotTaken(f"Give your age in whole years, from 0 to {OLDEST}.", sent=sent, field="age")
    if sex not in tuple(Sex):
        raise NotTaken("Choose which of these fits you.", sent=sent, field="sex")
    if pregnant not in tuple(Answer):
        raise NotTaken("Choose one answer to the last question.", sent=sent, field="pregnant")
    pregnant = Answer.NO if sex == Sex.MALE else pregnant
    return visit.with_entry(EntryKind.PERSON, {"age": int(age), "sex": sex, "pregnant": str(pregnant)})
