"""Step: the delayed sign after work on the neck, asked once on each day somebody comes back while it is watched."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from unknot.engine.progress import watch_to_ask
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.as_shown import as_field, check_as_shown
from unknot.web.guest.step import NotTaken, Shown
from unknot.web.guest.visit import Visit

name = "watch"
ANSWER = "Answer yes or no."


def due(visit: Visit) -> bool:
    """Due where it is watched and was not asked today."""
    return watch_to_ask(visit.entries, visit.episode, visit.knowledge) is not None


def show(visit: Visit, _again: Mapping[str, Any]) -> Shown:
    """The one question."""
    found = watch_to_ask(visit.entries, visit.episode, visit.knowledge)
    about, sign = found or (None, None)
    asked = as_field((str(about), sign.id)) if sign else ""
    return Shown("track/watch.html", "Before anything else", {"about": about, "sign": sign, "asked": asked})


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Keep the answer as one about that day."""
    found = watch_to_ask(visit.entries, visit.episode, visit.knowledge)
    if found is None:
        return visit
    about, sign = found
    check_as_shown(sent, (str(about), sign.id))
    if sent.get("noticed") not in {"yes", "no"}:
        raise NotTaken(ANSWER)
    signs = [sign.id] if sent["noticed"] == "yes" else []
    return visit.with_entry(EntryKind.NEXT_DAY, {"about": about.isoformat(), "signs": signs, "new_injury": False})
