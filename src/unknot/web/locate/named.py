"""What stands in the list by name: a muscle with the person's own side, and places in a row."""

from collections.abc import Iterable

from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import MuscleId, Place, Side
from unknot.web.guest.words import place_in_words, side_in_words


def titled(muscle: MuscleId, side: Side | None, knowledge: Knowledge) -> str:
    """For example ``Levator scapulae, right``."""
    name = knowledge.muscles[muscle].name
    return f"{name}, {side_in_words(side)}" if side else name


def in_words(places: Iterable[Place], knowledge: Knowledge) -> tuple[str, ...]:
    """Each of these places in words."""
    return tuple(place_in_words(place, knowledge) for place in places)
