"""The plan's sentences, each a message of the fact base."""

from collections.abc import Iterable

from unknot.engine.planning.care_plan import Said
from unknot.engine.planning.day import Option
from unknot.knowledge.base import Knowledge
from unknot.knowledge.messages import Message
from unknot.vocabulary.technique import PRESSING, Technique

WORDS = {Technique.EXERCISE: "movement", Technique.STRETCH: "stretch"}


def said(message_ids: Iterable[str], knowledge: Knowledge) -> tuple[Said, ...]:
    """The sentences with these ids that exist; one whose facts are gone is not said."""
    found = (knowledge.message(message_id) for message_id in message_ids)
    return tuple(_said(message) for message in found if message is not None)


def reason(message_ids: Iterable[str], knowledge: Knowledge) -> tuple[Said, ...]:
    """Why something is left out.  That never depends on its sentence: without it the id still stands there."""
    return tuple(
        _said(message) if message else Said(message_id, message_id, ())
        for message_id, message in ((message_id, knowledge.message(message_id)) for message_id in message_ids)
    )


def how_of(option: Option, knowledge: Knowledge) -> Said:
    """How it is done: the muscle's own sentence; nothing of how to press before it is cleared for the day."""
    if option.asked and option.technique in PRESSING:
        return reason(["plan.press-later"], knowledge)[0]
    return reason([f"muscle.{option.muscle}.{WORDS.get(option.technique, 'how')}"], knowledge)[0]


def _said(message: Message) -> Said:
    return Said(message.id, message.text, message.sources, message.grade, message.dissent)
