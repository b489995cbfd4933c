"""Step: what the review of the episode says, and how to go on from there."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from unknot.engine.progress import Review, review
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.entry import EntryKind, EpisodeEnd
from unknot.web.guest.step import Shown
from unknot.web.guest.visit import Visit

name = "verdict"
HEADLINES = {
    Decision.STOP_AND_SEE_PROFESSIONAL: "Stop, and be seen",
    Decision.SEE_PROFESSIONAL: "Be seen about this",
    Decision.RE_EVALUATE: "Look again",
    Decision.CONTINUE_WITH_LESS: "Go on, with less",
    Decision.FINISH: "You can finish here",
    Decision.CONTINUE: "Go on",
}
ENDS = frozenset({Decision.STOP_AND_SEE_PROFESSIONAL, Decision.SEE_PROFESSIONAL})


def reviewed(visit: Visit) -> Review:
    """The review of the episode today."""
    return review(visit.episode, visit.knowledge)


def due(visit: Visit) -> bool:
    """Due where there is an episode with sessions and its review was not read in this visit."""
    if not visit.episode.session_days:
        return False
    found = reviewed(visit)
    if found.decision in ENDS:
        return True
    told_today = visit.last(EntryKind.NEXT_DAY)
    return name not in visit.read and told_today is not None and told_today.happened_at.date() == visit.now.date()


def show(visit: Visit, _again: Mapping[str, Any]) -> Shown:
    """The decision, the rules behind it, and what may be done now."""
    found = reviewed(visit)
    context = {
        "review": found,
        "headline": HEADLINES[found.decision],
        "ends": found.decision in ENDS,
        "look_again": found.decision is Decision.RE_EVALUATE,
        "finish": found.decision is Decision.FINISH,
        "may_have_been_seen": found.decision in ENDS and not _told_today(visit),
    }
    return Shown("track/verdict.html", HEADLINES[found.decision], context)


def _told_today(visit: Visit) -> bool:
    """True where what led here was only said today: nobody can have looked at it since."""
    told = visit.last(EntryKind.NEXT_DAY, EntryKind.SESSION_ENDED)
    return told is not None and told.happened_at.date() == visit.now.date()


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Go on; look again from a new drawing; or end the episode."""
    wants = sent.get("wants", "")
    if wants == "finish":
        return visit.with_entry(EntryKind.EPISODE_ENDED, {"why": EpisodeEnd.FINISHED.value}).having_read(name)
    if wants == "seen" and not _told_today(visit):
        return visit.with_entry(EntryKind.EPISODE_ENDED, {"why": EpisodeEnd.SEEN.value}).having_read(name)
    if wants == "look-again":
        drawn = visit.last(EntryKind.DRAWING)
        if drawn is not None:
            again = visit.with_entry(EntryKind.CORRECTION, {"of": str(drawn.id), "body": None})
            return again.having_read(name)
    return visit.having_read(name) if reviewed(visit).decision not in ENDS else visit
