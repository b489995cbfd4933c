"""Step: how is it now, right after a session."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from unknot.vocabulary.entry import Entry, EntryKind
from unknot.web.guest.step import NotTaken, Shown
from unknot.web.guest.visit import Visit

name = "afterwards"
STRONGEST = 10


def _open_end(visit: Visit) -> Entry | None:
    """The last session's end, where it is of today and nobody has said how it is since."""
    ended = visit.last(EntryKind.SESSION_ENDED)
    if ended is None or ended.happened_at.date() != visit.now.date() or ended.body.get("after") is not None:
        return None
    asked = any(e.kind is EntryKind.CORRECTION and e.body["of"] == str(ended.id) for e in visit.entries)
    return None if asked else ended


def due(visit: Visit) -> bool:
    """Due once after each session."""
    return _open_end(visit) is not None


def show(visit: Visit, _again: Mapping[str, Any]) -> Shown:
    """A scale, and the advice where the session ended with a sign."""
    ended = _open_end(visit)
    sign = visit.knowledge.stop_signs.get(str(ended.body.get("sign"))) if ended else None
    level = visit.knowledge.message(f"session.level-{sign.then}") if sign else None
    context = {"scale": range(STRONGEST + 1), "sign": sign, "level": level}
    return Shown("practise/afterwards.html", "How is it now?", context)


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Put the answer into the session's end."""
    ended, said = _open_end(visit), sent.get("after", "")
    if ended is None:
        return visit
    if said != "unknown" and not (said.isascii() and said.isdigit() and int(said) <= STRONGEST):
        raise NotTaken(f"Choose a whole number from 0 to {STRONGEST}, or say that you cannot tell.")
    body = {**ended.body, "after": None if said == "unknown" else int(said)}
    return visit.with_entry(EntryKind.CORRECTION, {"of": str(ended.id), "body": body})
