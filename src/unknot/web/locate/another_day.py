"""The same marks made again on another day: when that is offered, and what two drawings say of each other."""

from dataclasses import dataclass

from unknot.engine.locating.repeatability import Moved, Same
from unknot.knowledge.messages import Message
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.marking_again import marking_again
from unknot.web.guest.visit import Visit
from unknot.web.guest.words import messages

FULL = 100


@dataclass(frozen=True, slots=True)
class Compared:
    """The last two drawings: a word for how far they agree, what moved in the list, and the share as a number.

    ``moved`` is None where one of them has no list.
    """

    word: Same
    moved: Moved | None
    percent: int
    why: tuple[Message, ...]


def compared(visit: Visit) -> Compared | None:
    """None where there is one drawing alone."""
    repeated = visit.again.repeated if visit.again else None
    if visit.again is None or repeated is None:
        return None
    alone = visit.again.last_alone
    why = messages(visit.knowledge, "locate.again.last-alone" if alone else "locate.again.why")
    return Compared(repeated.word, repeated.moved, round(FULL * repeated.overlap), why)


def offered(visit: Visit) -> bool:
    """On a later day than the last drawing: on the same day somebody remembers what they marked."""
    drawn = visit.last(EntryKind.DRAWING)
    return drawn is not None and drawn.happened_at.astimezone(visit.now.tzinfo).date() < visit.now.date()


def begun(visit: Visit) -> Visit:
    """The visit that asks where it hurts once more, as if nothing were marked; unchanged where it is too soon."""
    return marking_again(visit) if offered(visit) else visit
