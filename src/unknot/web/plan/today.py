"""Step: the rest of the day, once a session is over: at most three small things, why each, and come back tomorrow."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from unknot.engine.journal.ledger import tolerance
from unknot.engine.planning import Block, BlockKind, CarePlan, todays_plan
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.guides import Guide, drawings_in, guides, move_only
from unknot.web.guest.step import Shown
from unknot.web.guest.visit import Visit

name = "today"
TITLES = {BlockKind.PRESS: "Once more", BlockKind.EXERCISE: "Move", BlockKind.HABIT: "One habit"}


@dataclass(frozen=True, slots=True)
class Told:
    """A block with its title."""

    title: str
    block: Block


def due(visit: Visit) -> bool:
    """Due after a session of today, until it was read in this visit."""
    ended = visit.last(EntryKind.SESSION_ENDED)
    today = ended is not None and ended.happened_at.date() == visit.now.date()
    return today and name not in visit.read and visit.wish is None


def show(visit: Visit, _again: Mapping[str, Any]) -> Shown:
    """The plan in words, and guides for what may still be done today, with or without a connection."""
    made = plan_of(visit)
    later = tuple(_later(visit, made)) if made else ()
    context = {
        "guides": later,
        "drawings": drawings_in(guide.written for guide in later),
        "blocks": [Told(TITLES[block.kind], block) for block in made.blocks] if made else [],
        "left_out": [sentence for left in made.left_out for sentence in left.why] if made else [],
    }
    return Shown("plan/today.html", "That is enough for now", context)


def _later(visit: Visit, made: CarePlan) -> Iterator[Guide]:
    """To press once more where the plan has room for it, and to move; none after what stopped a session."""
    wish, borne = visit.last_wish, tolerance(visit.entries, visit.knowledge.harmless_signs)
    if wish is None or borne.lock is not None:
        return
    again = (wish,) if any(block.kind is BlockKind.PRESS for block in made.blocks) and wish.point else ()
    yield from guides(visit, (*again, move_only(wish)), visit.answers_before_session)


def plan_of(visit: Visit) -> CarePlan | None:
    """Today's plan; None where nothing is drawn."""
    made = todays_plan(visit.entries, visit.now, visit.knowledge)
    return made.plan if made else None


def take(visit: Visit, _sent: QueryDict) -> Visit:
    """Go on to another spot."""
    return visit.having_read(name)
