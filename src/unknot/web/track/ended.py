"""Step: an episode that was finished, rested from or handed over: what is kept of it, and how to take it up again."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from unknot.engine.progress import Ended, ended, review_of
from unknot.vocabulary.entry import EntryKind, EpisodeEnd
from unknot.web.guest.step import Shown
from unknot.web.guest.visit import Visit

name = "ended"
HEADLINES = {
    EpisodeEnd.FINISHED: "Finished for now",
    EpisodeEnd.RESTING: "A rest",
    EpisodeEnd.REFERRED: "Handed over",
}


def due(visit: Visit) -> bool:
    """Due where it was just closed, and when somebody comes back to it with nothing noticed since.

    What was handed over waits with the review.
    """
    found = ended(visit.entries)
    if found is None or _mark(found) in visit.read:
        return False
    if found.why is EpisodeEnd.REFERRED:
        return _just_now(visit, found)
    return review_of(visit.entries, visit.now.date(), visit.knowledge) is None


def _mark(found: Ended) -> str:
    return f"{name}/{found.end.id}"


def _just_now(visit: Visit, found: Ended) -> bool:
    return any(entry.id == found.end.id for entry in visit.added)


def show(visit: Visit, _again: Mapping[str, Any]) -> Shown:
    """What was kept; and, when somebody comes back, whether it is the same again."""
    found = ended(visit.entries)
    assert found is not None  # noqa: S101 - due only where there is one
    just_now = _just_now(visit, found)
    context = {
        "ended": found,
        "just_now": just_now,
        "says": visit.knowledge.message(f"review.ended.{found.why}"),
        "still": visit.knowledge.message("review.still.finish") if found.why is EpisodeEnd.FINISHED else None,
        "minutes": round(found.minutes),
    }
    return Shown("track/ended.html", HEADLINES[found.why] if just_now else "Welcome back", context)


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Take it up again, or begin with something else."""
    found = ended(visit.entries)
    if found is None:
        return visit
    if sent.get("wants") == "take-up":
        return visit.with_entry(EntryKind.EPISODE_REOPENED, {"episode": str(found.end.id)})
    return visit.having_read(_mark(found))
