"""The plan's sentences, each a message of the fact base."""

from collections.abc import Iterable

from unknot.engine.planning.care_plan import Said
from unknot.knowledge.base import Knowledge


def said(message_ids: Iterable[str], knowledge: Knowledge) -> tuple[Said, ...]:
    """The sentences with these ids that exist; one whose facts are gone is not said."""
    found = (knowledge.message(message_id) for message_id in message_ids)
    return tuple(Said(message.id, message.text, message.sources) for message in found if message is not None)


def reason(message_ids: Iterable[str], knowledge: Knowledge) -> tuple[Said, ...]:
    """Why something is left out.  That never depends on its sentence: without it the id still stands there."""
    return tuple(
        Said(message.id, message.text, message.sources) if message else Said(message_id, message_id, ())
        for message_id, message in ((message_id, knowledge.message(message_id)) for message_id in message_ids)
    )
