"""Step: the rest of the day, once a session is over: at most three small things, why each, and come back tomorrow."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from unknot.engine.journal.ledger import ledger, tolerance
from unknot.engine.locating import locate
from unknot.engine.planning import CarePlan, build_care_plan
from unknot.engine.planning.care_plan import Block, BlockKind, Preferences
from unknot.engine.progress import review
from unknot.engine.screening import Clearance, Site, clear, screen
from unknot.engine.session import Wish
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.person import Person
from unknot.vocabulary.technique import Technique
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
    """Today's plan from what was cleared for the session; None where nothing is drawn."""
    if visit.drawing is None:
        return None
    return build_care_plan(
        _clearances(visit),
        locate(visit.drawing, visit.clues, visit.knowledge),
        review(visit.episode, visit.knowledge),
        ledger(visit.entries),
        tolerance(visit.entries, visit.knowledge.harmless_signs),
        Preferences(),
        visit.now,
        visit.knowledge,
    )


def _clearances(visit: Visit) -> tuple[Clearance, ...]:
    """Judged by the answers given before the session: those about one session only counted for it."""
    started, wish = visit.last(EntryKind.SESSION_STARTED), visit.last_wish
    if started is None or wish is None or visit.drawing is None:
        return ()
    answers = visit.answers_before_session
    sites = _sites(wish, visit)
    person, today = visit.person or Person(), visit.now.date()
    judged = screen(person, visit.drawing, answers, today, visit.knowledge, sites)
    found = (clear(judged, site, answers, today, visit.knowledge) for site in sites)
    return tuple(clearance for clearance in found if isinstance(clearance, Clearance))


def _sites(wish: Wish, visit: Visit) -> tuple[Site, ...]:
    return (*wish.sites(visit.knowledge), Site(Technique.HABIT, wish.muscle, wish.side))


def take(visit: Visit, _sent: QueryDict) -> Visit:
    """Go on to another spot."""
    return visit.having_read(name)
