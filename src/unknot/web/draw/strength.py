"""Step: how strong is it, since when, and has anybody looked at it?"""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from unknot.engine.journal.drawn import place_of
from unknot.vocabulary.body import Place
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.web.guest.own_words import since, strengths
from unknot.web.guest.step import NotTaken, Shown
from unknot.web.guest.visit import Visit
from unknot.web.guest.words import place_in_words

name = "strength"
UNITS = {"days": 1, "weeks": 7, "months": 30, "years": 365}
LONGEST_DAYS = 366 * 120
STRONGEST = 10
SINCE = "Say how long ago it began as a whole number of days, weeks, months or years."


def due(visit: Visit) -> bool:
    """Due once after each drawing, until it was answered."""
    drawn = visit.last(EntryKind.DRAWING)
    return drawn is not None and not _answered(visit, drawn)


def _answered(visit: Visit, drawn: Entry) -> bool:
    """Strengths are put into the drawing by a correction; a drawing that came with them needs none."""
    corrections = [entry for entry in visit.entries if entry.kind is EntryKind.CORRECTION]
    own = any(entry.body["of"] == str(drawn.id) for entry in corrections)
    return own or any(row.get("intensity") is not None for row in drawn.body["pain"])


def show(visit: Visit, again: Mapping[str, Any]) -> Shown:
    """A scale for each place, and how long ago it began."""
    sent = again.get("sent") or _said_before(visit)
    places = [
        (f"strength-{number}", place_in_words(place, visit.knowledge), sent.get(f"strength-{number}", ""))
        for number, place in enumerate(_places(visit))
    ]
    context = {"places": places, "scale": range(STRONGEST + 1), "units": UNITS, "sent": sent, "again": _again(visit)}
    return Shown("draw/strength.html", "How strong is it?", context)


def _places(visit: Visit) -> list[Place]:
    """Those of the last drawing alone: of a pain that was drawn again, the other strengths have been said."""
    drawn = visit.last(EntryKind.DRAWING)
    return [place_of(row) for row in drawn.body["pain"]] if drawn else []


def _again(visit: Visit) -> bool:
    """Since when is known where the same was marked on another day."""
    drawn = visit.last(EntryKind.DRAWING)
    return drawn is not None and bool(drawn.body.get("again"))


def _said_before(visit: Visit) -> Mapping[str, str]:
    """What the person's own words said about it, so that it need not be said again."""
    said = strengths(visit.read)
    places = [f"{place.region}:{place.side or ''}" for place in _places(visit)]
    told = {f"strength-{number}": said[place] for number, place in enumerate(places) if place in said}
    return {**told, "since": since(visit.read)}


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Put what was said into the drawing."""
    drawn = visit.last(EntryKind.DRAWING)
    if drawn is None:
        return visit
    pain = [{**row, "intensity": _strength(sent, number)} for number, row in enumerate(drawn.body["pain"])]
    seen = {"yes": True, "no": False}.get(sent.get("seen", ""))
    body = {**drawn.body, "pain": pain, "onset_days": _days(sent), "seen_by_professional": seen}
    return visit.with_entry(EntryKind.CORRECTION, {"of": str(drawn.id), "body": body})


def _strength(sent: QueryDict, number: int) -> int | None:
    said = sent.get(f"strength-{number}", "")
    if said in {"", "unknown"}:
        return None
    if not (said.isascii() and said.isdigit() and int(said) <= STRONGEST):
        raise NotTaken(f"Choose a whole number from 0 to {STRONGEST}, or leave it open.", sent=sent)
    return int(said)


def _days(sent: QueryDict) -> int | None:
    said, unit = sent.get("since", "").strip(), sent.get("unit", "days")
    if not said:
        return None
    if not (said.isascii() and said.isdigit()) or unit not in UNITS or int(said) * UNITS[unit] > LONGEST_DAYS:
        raise NotTaken(SINCE, sent=sent, field="since")
    return int(said) * UNITS[unit]
