"""Step: how the day is, in numbers; asked once on a later day, every part of it free to be left open."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict

from unknot.engine.journal.daily import is_due, places_to_ask, said_on
from unknot.engine.journal.measures import activities_of
from unknot.vocabulary.body import Place
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.as_shown import as_field, check_as_shown
from unknot.web.guest.step import NotTaken, Shown
from unknot.web.guest.visit import Visit
from unknot.web.guest.words import messages, place_in_words
from unknot.web.track import naming

name = "measures"
STRONGEST = 10
OF_THE_DAY = ("sleep", "concentration", "stress")
PARTS = {"now": "Now", "worst": "The worst since yesterday", "average": "Most of the time"}
NUMBER = "Choose a number from 0 to 10, or leave it open."


@dataclass(frozen=True, slots=True)
class Asked:
    """One scale: its field, what it asks, and what was chosen before it was sent back."""

    field: str
    words: str
    said: str


def due(visit: Visit) -> bool:
    """Due once a day, from the day after the first drawing on, where nobody has to be seen first."""
    safe = visit.safety is None or visit.safety.disposition.allows_self_care
    return safe and name not in visit.read and is_due(visit.current, visit.now.date())


def show(visit: Visit, again: Mapping[str, Any]) -> Shown:
    """First the person's own activities, once; then a few scales."""
    if naming.wanted(visit):
        return naming.show(visit, again)
    sent = again.get("sent") or {}
    places = [
        (place_in_words(place, visit.knowledge), list(_of_place(visit, n, place, sent))) for n, place in _places(visit)
    ]
    context = {
        "places": places,
        "activities": [_asked(f"activity-{one.id}", one.text, sent) for one in activities_of(visit.current) or ()],
        "day": {part: _asked(part, "", sent) for part in OF_THE_DAY},
        "scale": range(STRONGEST + 1),
        "asked": as_field(_asked_about(visit)),
        "form_says": messages(visit.knowledge, "track.form"),
    }
    return Shown("track/measures.html", "How is today?", context)


def _asked_about(visit: Visit) -> Iterator[str]:
    """What the page shows that a number is about: each place in its order, and each activity."""
    yield from (f"{number}:{place.region}:{place.side or ''}" for number, place in _places(visit))
    yield from (one.id for one in activities_of(visit.current) or ())


def _asked(field: str, words: str, sent: Mapping[str, str]) -> Asked:
    return Asked(field, words, sent.get(field, ""))


def _places(visit: Visit) -> Iterator[tuple[int, Place]]:
    yield from enumerate(places_to_ask(visit.current))


def _of_place(visit: Visit, number: int, place: Place, sent: Mapping[str, str]) -> Iterator[Asked]:
    """What was said of this place today already is not asked again."""
    for part, words in PARTS.items():
        if part != "now" or not said_on(visit.current, place, visit.now.date()):
            yield _asked(f"{part}-{number}", words, sent)


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Keep what was said; what was skipped is null, and is not asked again today."""
    if sent.get("wants") == "name-anew":
        return visit.having_read(naming.ANEW)
    if naming.wanted(visit):
        return naming.take(visit, sent)
    skipped = sent.get("wants") == "skip"
    if not skipped:
        check_as_shown(sent, _asked_about(visit))
    body = _body(visit, QueryDict() if skipped else sent)
    return replace(visit.with_entry(EntryKind.MEASURES, body), read=visit.read | {name})


def _body(visit: Visit, sent: QueryDict) -> dict[str, Any]:
    pain = [
        {"region": place.region, "side": place.side, **{part: _number(sent, f"{part}-{n}") for part in PARTS}}
        for n, place in _places(visit)
    ]
    activities = {one.id: _number(sent, f"activity-{one.id}") for one in activities_of(visit.current) or ()}
    said = [row for row in pain if any(row[part] is not None for part in PARTS)]
    rated = {one: value for one, value in activities.items() if value is not None}
    return {"pain": said or None, "activities": rated or None, **{part: _number(sent, part) for part in OF_THE_DAY}}


def _number(sent: QueryDict, field: str) -> int | None:
    said = sent.get(field, "")
    if not said:
        return None
    if not (said.isascii() and said.isdigit() and int(said) <= STRONGEST):
        raise NotTaken(NUMBER, sent=sent, field=field)
    return int(said)
