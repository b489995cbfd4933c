"""Step: the session.  The card before it, and the script for the player; or why there is none."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from unknot.engine.session import Prepared, prepare
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.person import Person
from unknot.web.guest.step import Shown
from unknot.web.guest.visit import Visit
from unknot.web.practise.for_player import drawings_in, for_player

name = "session"


def prepared(visit: Visit) -> Prepared | None:
    """The script of what was chosen, judged anew from the answers; None where nothing was chosen."""
    if visit.wish is None or visit.drawing is None:
        return None
    person = visit.person or Person()
    return prepare(person, visit.drawing, visit.answers, visit.wish, visit.entries, visit.now, visit.knowledge)


def due(visit: Visit) -> bool:
    """Due once something was chosen and nothing is open."""
    return visit.wish is not None


def show(visit: Visit, _again: Mapping[str, Any]) -> Shown:
    """The script and its steps in words, so that it can be followed without a player too."""
    made = prepared(visit)
    script = made.script if made else None
    written = for_player(script, visit) if script else None
    context = {
        "prepared": made,
        "script": script,
        "script_json": written,
        "drawings": drawings_in(written) if written else {},
        "wish": visit.wish,
        "muscle": visit.knowledge.muscles[visit.wish.muscle] if visit.wish else None,
        "adult": visit.adult_beside,
        "minutes": round(script.seconds / 60) if script else 0,
    }
    return Shown("practise/session.html", "Your session", context)


def take(visit: Visit, _sent: QueryDict) -> Visit:
    """Another spot: the choice is taken back; what a player did is in the journal already."""
    chosen = visit.last(EntryKind.CHOICE)
    if chosen is None:
        return visit
    return visit.with_entry(EntryKind.CORRECTION, {"of": str(chosen.id), "body": None})
