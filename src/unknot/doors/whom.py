"""Whom to see and why: what each of four professions is for, how soon, what to say and what to ask."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unknot.vocabulary.decision import Decision
from unknot.vocabulary.disposition import Disposition

if TYPE_CHECKING:
    from unknot.engine.progress import Review
    from unknot.knowledge.base import Knowledge
    from unknot.knowledge.messages import Message

NAMES = {
    "doctor": "A doctor",
    "physical-therapist": "A physical therapist",
    "massage-therapist": "A massage therapist",
    "chiropractor": "A chiropractor",
}
AS_THE_SHEETS_SAY = {
    "doctor": "doctor",
    "healthcare provider": "doctor",
    "physical therapist": "physical-therapist",
    "massage therapist": "massage-therapist",
    "licensed massage therapist": "massage-therapist",
    "chiropractor": "chiropractor",
}
SAY = ("see.say.where", "see.say.all", "see.say.pressed")
ASK = ("see.ask.cause", "see.ask.press", "see.ask.move", "see.ask.back")


@dataclass(frozen=True, slots=True)
class Profession:
    """Somebody to see: what they are for, and when.  Each sentence is a message; none where its facts are gone."""

    id: str
    name: str
    says: "tuple[Message, ...]"


@dataclass(frozen=True, slots=True)
class Whom:
    """Who comes into question, where the founding pages disagree, what to say and what to ask."""

    professions: tuple[Profession, ...]
    disagree: "tuple[Message, ...]"
    say: "tuple[Message, ...]"
    ask: "tuple[Message, ...]"


def whom(knowledge: "Knowledge", professions: Iterable[str] = tuple(NAMES)) -> Whom:
    """What is to be said of these professions, or of all four."""
    found = tuple(professions)
    told = tuple(Profession(one, NAMES[one], _said(knowledge, f"see.{one}.for", f"see.{one}.when")) for one in found)
    disagree = _said(knowledge, "see.disagree") if "chiropractor" in found else ()
    return Whom(told, disagree, _said(knowledge, *SAY), _said(knowledge, *ASK))


def whom_for(review: "Review", knowledge: "Knowledge") -> Whom | None:
    """Who comes into question for what a review decided; None where nobody has to look at it."""
    if review.decision not in {
        Decision.STOP_AND_SEE_PROFESSIONAL,
        Decision.SEE_PROFESSIONAL,
        Decision.RE_EVALUATE,
    }:
        return None
    named = set(_named(review, knowledge))
    if review.disposition in {Disposition.EMERGENCY, Disposition.URGENT}:
        named = {"doctor"}
    return whom(knowledge, [one for one in NAMES if one in named])


def _named(review: "Review", knowledge: "Knowledge") -> Iterator[str]:
    """Those whom the facts behind the rules name; a doctor always, a physical therapist where there is no stop."""
    yield "doctor"
    if review.decision is not Decision.STOP_AND_SEE_PROFESSIONAL:
        yield "physical-therapist"
    for because in review.because:
        rule = knowledge.review.rules.get(because.rule)
        for ref in rule.facts if rule else ():
            fact = knowledge.findings.get(ref)
            yield from (AS_THE_SHEETS_SAY[who] for who in (fact.figures.get("who") or () if fact else ()))


def how_soon(disposition: Disposition, number: str, knowledge: "Knowledge") -> str:
    """How soon to be seen, in a sentence; empty where its facts are gone."""
    message = knowledge.message(f"see.how-soon.{disposition}")
    return message.with_figures(number=number) if message else ""


def _said(knowledge: "Knowledge", *ids: str) -> "tuple[Message, ...]":
    found = (knowledge.message(message_id) for message_id in ids)
    return tuple(message for message in found if message is not None)
