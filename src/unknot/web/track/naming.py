"""The person's own activities: up to three things that the trouble makes hard, named once in their own words."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.http import QueryDict

from unknot.engine.journal.measures import activities_of, activity
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.measure import LONGEST_ACTIVITY, MOST_ACTIVITIES
from unknot.web.guest.step import NotTaken, Shown
from unknot.web.guest.visit import Visit
from unknot.web.guest.words import messages

ANEW = "name-anew"
TOO_LONG = f"Say it in {LONGEST_ACTIVITY} letters or fewer."
FIELDS = tuple(f"named-{number}" for number in range(MOST_ACTIVITIES))


def wanted(visit: Visit) -> bool:
    """True where nobody was asked in this episode, or where somebody wants to name others."""
    return ANEW in visit.read or activities_of(visit.current) is None


def show(visit: Visit, again: Mapping[str, Any]) -> Shown:
    """As many fields as there may be; the ones named before where they are to be changed."""
    sent = again.get("sent") or {}
    before = [one.text for one in activities_of(visit.current) or ()]
    said = {field: sent.get(field, text) for field, text in zip(FIELDS, [*before, "", "", ""], strict=False)}
    context = {
        "fields": list(said.items()),
        "longest": LONGEST_ACTIVITY,
        "asks": messages(visit.knowledge, "track.own-activities"),
        "form_says": messages(visit.knowledge, "track.form"),
    }
    return Shown("track/naming.html", "What is hard because of it?", context)


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Keep what was named; none is an answer too, and is not asked again."""
    skipped = sent.get("wants") == "skip"
    after = replace(visit, read=visit.read - {ANEW})
    if skipped and activities_of(visit.current) is not None:
        return after
    named = {} if skipped else {one.id: one for one in (activity(text) for text in _texts(sent))}
    rows = [{"id": one.id, "text": one.text} for one in named.values()]
    return after.with_entry(EntryKind.ACTIVITIES, {"activities": rows})


def _texts(sent: QueryDict) -> list[str]:
    for field in FIELDS:
        if len(" ".join(sent.get(field, "").split())) > LONGEST_ACTIVITY:
            raise NotTaken(TOO_LONG, sent=sent, field=field)
    return [text for text in (" ".join(sent.get(field, "").split()) for field in FIELDS) if text]
