"""Step: the session.  The card before it, and the script for the player; or why there is none."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import QueryDict

from unknot.knowledge.messages import Message
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.voice import Voice
from unknot.web.guest.guides import Guide, drawings_in, guide_of, guides, move_only, prepared
from unknot.web.guest.step import Shown
from unknot.web.guest.visit import Visit

name = "session"


def due(visit: Visit) -> bool:
    """Due once something was chosen and nothing is open."""
    return visit.wish is not None


def show(visit: Visit, _again: Mapping[str, Any]) -> Shown:
    """The script and its steps in words, so that it can be followed without a player too."""
    made = prepared(visit, visit.wish, visit.answers) if visit.wish else None
    guide = guide_of(made.script, visit) if made and made.script else None
    beside = tuple(_beside(visit, guide))
    context = {
        "prepared": made,
        "guide": guide,
        "beside": beside,
        "visit_muscle": f"muscle:{visit.wish.muscle}" if visit.wish else "",
        "drawings": drawings_in(each.written for each in ((guide, *beside) if guide else beside)),
        "adult": visit.adult_beside,
        "hand_over": _hand_over(visit, guide),
    }
    return Shown("practise/session.html", "Your session", context)


def _hand_over(visit: Visit, guide: Guide | None) -> Message | None:
    """What is said where a therapist is to be guided."""
    theirs = guide is not None and guide.script.manner.voice is Voice.THERAPIST
    return visit.knowledge.message("therapist.hand-over") if theirs else None


def _beside(visit: Visit, guide: Guide | None) -> Iterator[Guide]:
    """Moving alone, for when there is no pressing any more; it lies ready without a connection too."""
    if visit.wish is not None and guide is not None and guide.script.presses:
        yield from guides(visit, (move_only(visit.wish),), visit.answers)


def take(visit: Visit, _sent: QueryDict) -> Visit:
    """Another spot: the choice is taken back; what a player did is in the journal already."""
    chosen = visit.last(EntryKind.CHOICE)
    if chosen is None:
        return visit
    return visit.with_entry(EntryKind.CORRECTION, {"of": str(chosen.id), "body": None})
