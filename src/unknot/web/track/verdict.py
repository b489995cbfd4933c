"""Step: what the review of the episode says, by which rules, and how to go on from there."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from unknot.doors.review_told import STOPS, told
from unknot.doors.whom import how_soon
from unknot.engine.progress import Review, last_told, review_of
from unknot.vocabulary.decision import Decision, OfferKind
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.entry import Entry, EntryKind, EpisodeEnd
from unknot.web.guest.care import LEVELS
from unknot.web.guest.marking_again import marking_again
from unknot.web.guest.step import Shown
from unknot.web.guest.visit import Visit
from unknot.web.host.page import emergency_number

name = "verdict"
ENDS = {"finish": EpisodeEnd.FINISHED, "rest": EpisodeEnd.RESTING, "refer": EpisodeEnd.REFERRED}
"""What closes the episode here, by the button that says so."""


def reviewed(visit: Visit) -> Review | None:
    """The review of the episode today; None before anything was done in it."""
    return review_of(visit.entries, visit.now.date(), visit.knowledge)


def due(visit: Visit) -> bool:
    """Due after everything that was told of it, until it was read; a stop, until somebody has looked at it."""
    found = reviewed(visit)
    if found is None or found.decision in STOPS:
        return found is not None
    return _mark(visit) not in visit.read and (found.decision is not Decision.CONTINUE or _asked_today(visit))


def _mark(visit: Visit) -> str:
    """Read is what was told up to here: whatever is told later makes it due again."""
    last = last_told(visit.entries)
    return f"{name}/{last.id if last else ''}"


def _asked_today(visit: Visit) -> bool:
    """After a session of today the plan for the rest of the day says that it goes on."""
    return _is_today(visit, visit.last(EntryKind.NEXT_DAY))


def _is_today(visit: Visit, entry: Entry | None) -> bool:
    return entry is not None and entry.happened_at.date() == visit.now.date()


def show(visit: Visit, _again: Mapping[str, Any]) -> Shown:
    """The decision, the rules behind it, and what may be done now."""
    found = reviewed(visit)
    assert found is not None  # noqa: S101 - due only where there is one
    said = told(found, visit.episode, visit.knowledge)
    context = {
        "told": said,
        "level": LEVELS.get(found.disposition, ("", ""))[0] if said.stops else "",
        "how_soon": how_soon(found.disposition, emergency_number(), visit.knowledge),
        "may_have_been_seen": said.stops and not _told_today(visit),
        "may_be_referred": _may_be_referred(visit, found),
        "waiting": visit.episode.referred_on is not None,
    }
    return Shown("track/verdict.html", said.headline, context)


def _told_today(visit: Visit) -> bool:
    """True where what led here was only said today: nobody can have looked at it since."""
    return _is_today(visit, visit.last(EntryKind.NEXT_DAY, EntryKind.SESSION_ENDED, EntryKind.EPISODE_ENDED))


def _may_be_referred(visit: Visit, found: Review) -> bool:
    """Not where somebody calls for help now, and not twice."""
    looks = found.decision in STOPS or found.decision is Decision.RE_EVALUATE
    return looks and found.disposition is not Disposition.EMERGENCY and visit.episode.referred_on is None


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Go on; look again; close the episode, or say that somebody has looked at it."""
    found, wants = reviewed(visit), sent.get("wants", "")
    if found is None:
        return visit
    if wants == "seen" and found.decision in STOPS and not _told_today(visit):
        return visit.with_entry(EntryKind.EPISODE_ENDED, {"why": EpisodeEnd.SEEN.value})
    if wants in ENDS and _may_end(visit, found, wants):
        return visit.with_entry(EntryKind.EPISODE_ENDED, {"why": ENDS[wants].value})
    if wants == "not-waiting" and visit.episode.referred_on is not None:
        return _taken_back(visit)
    if found.decision in STOPS:
        return visit
    read = visit.having_read(_mark(visit))
    return marking_again(read) if wants == OfferKind.ANOTHER_MUSCLE and read.drawing else read


def _may_end(visit: Visit, found: Review, wants: str) -> bool:
    """A stop stays until somebody has looked at it: it can be handed over, and neither finished nor rested from."""
    if wants == "refer":
        return _may_be_referred(visit, found)
    return found.decision not in STOPS if wants == "rest" else found.decision is Decision.FINISH


def _taken_back(visit: Visit) -> Visit:
    """Whatever else stops it still does."""
    handed = next(e for e in reversed(visit.current) if e.body.get("why") == EpisodeEnd.REFERRED)
    return visit.with_entry(EntryKind.EPISODE_REOPENED, {"episode": str(handed.id)})
