"""Step: how was it after the last session?  Asked on a later day, before anything else."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from django.http import QueryDict

from unknot.engine.progress import day_to_ask_about, signs_to_ask_next_day
from unknot.knowledge.safety import AfterSign
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.as_shown import as_field, check_as_shown
from unknot.web.guest.step import NotTaken, Shown
from unknot.web.guest.visit import Visit

name = "next-day"
LONGEST_HOURS = 24 * 21
TRENDS = (("easing", "Easing, or gone"), ("same", "The same"), ("rising", "Still rising"))
STRONGEST = 10
UNANSWERED = "Answer each question; for the list, tick what is true or choose \u201cNone of these\u201d."


def asked_about(visit: Visit) -> date | None:
    """The day that is asked about now."""
    return day_to_ask_about(visit.standing, visit.now.date())


def due(visit: Visit) -> bool:
    """Due on the first visit of a later day."""
    return asked_about(visit) is not None


def _signs(visit: Visit) -> tuple[AfterSign, ...]:
    return signs_to_ask_next_day(visit.episode, visit.knowledge)


def _shown(about: date | None, signs: Iterable[AfterSign]) -> Iterator[str]:
    """What the page shows that an answer is to: the day, and each danger sign."""
    yield str(about)
    yield from (sign.id for sign in signs)


def show(visit: Visit, again: Mapping[str, Any]) -> Shown:
    """Soreness, pain, movement, a new injury, and the signs to look for."""
    about, sent = asked_about(visit), again.get("sent", {})
    context = {
        "about": about,
        "trends": TRENDS,
        "scale": range(STRONGEST + 1),
        "signs": _signs(visit),
        "asked": as_field(_shown(about, _signs(visit))),
        "sent": sent,
        "told": sent.getlist("sign") if sent else (),
    }
    return Shown("track/next_day.html", "How was it?", context)


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Keep the answers about that day."""
    about = asked_about(visit)
    if about is None:
        return visit
    known = {sign.id for sign in _signs(visit)}
    check_as_shown(sent, _shown(about, _signs(visit)))
    signs = [sign for sign in sent.getlist("sign") if sign in known]
    if not signs and not sent.get("none"):
        raise NotTaken(UNANSWERED, sent=sent, field="signs")
    hours = _whole(sent, "hours", LONGEST_HOURS)
    body = {
        "about": about.isoformat(),
        "soreness_hours": hours,
        "soreness_trend": _one(sent, "trend", [value for value, _ in TRENDS]) if hours else None,
        "pain": _whole(sent, "pain", STRONGEST),
        "no_worse": _one(sent, "no_worse", ("yes", "no")) == "yes",
        "free_movement": _one(sent, "free_movement", ("yes", "no")) == "yes",
        "new_injury": _one(sent, "new_injury", ("no", "yes")) == "yes",
        "signs": signs,
    }
    return visit.with_entry(EntryKind.NEXT_DAY, body)


def _whole(sent: QueryDict, field: str, most: int) -> int:
    said = sent.get(field, "").strip()
    if not (said.isascii() and said.isdigit() and int(said) <= most):
        raise NotTaken(f"Give a whole number from 0 to {most}.", sent=sent, field=field)
    return int(said)


def _one(sent: QueryDict, field: str, allowed: Iterable[str]) -> str:
    said = sent.get(field, "")
    if said not in tuple(allowed):
        raise NotTaken(UNANSWERED, sent=sent, field=field)
    return said
