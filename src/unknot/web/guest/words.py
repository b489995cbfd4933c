"""Places, sides and the sentences of the fact base, in words."""

from unknot.knowledge.base import Knowledge
from unknot.knowledge.messages import Message
from unknot.vocabulary.body import Place, Side

_SIDES = {Side.LEFT: "left", Side.RIGHT: "right", Side.MIDLINE: "middle"}


def place_in_words(place: Place, knowledge: Knowledge) -> str:
    """The region's name and the person's own side, for example ``Temple, right``."""
    name = knowledge.regions[place.region].name
    return f"{name}, {_SIDES[place.side]}" if place.side else name


def side_in_words(side: Side | None) -> str:
    """The person's own side, or nothing."""
    return _SIDES[side] if side else ""


def messages(knowledge: Knowledge, *ids: str) -> tuple[Message, ...]:
    """Those of these sentences that may be said."""
    found = (knowledge.message(message_id) for message_id in ids)
    return tuple(message for message in found if message is not None)
