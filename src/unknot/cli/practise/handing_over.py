"""Where going on as before is no answer: whether somebody has looked at it, and what to try instead."""

from typing import TYPE_CHECKING

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.safety import NotToday
from unknot.cli.practise.terminal import choose
from unknot.doors.review_told import OFFERED
from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.episodes import referral
from unknot.engine.progress import Review, review_of
from unknot.vocabulary.decision import OfferKind
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.entry import EntryKind, EpisodeEnd

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SEEN = "Has somebody looked at it since, and said that you may press?"
NOT_YET, YES = "No, or not yet", "Yes"
WILL_BE_SEEN = "I will let somebody look at it"
NO_LONGER_WAITS = "I no longer wait for anybody"
INSTEAD = "What would you like to try instead?"
REST = "Rest from it"


def ask_whether_seen(companion: Companion, found: Review) -> Review | None:
    """Whoever has been seen since begins anew; whoever has not does not go on."""
    waits = referral(corrected(companion.journal.entries())) is not None
    may_refer = not waits and found.disposition is not Disposition.EMERGENCY
    more = (NO_LONGER_WAITS,) if waits else (WILL_BE_SEEN,) if may_refer else ()
    answers = (NOT_YET, YES, *more)
    picked = answers[choose(companion.terminal, SEEN, answers)]
    if picked == YES:
        companion.keep(EntryKind.EPISODE_ENDED, {"why": EpisodeEnd.SEEN.value})
        return None
    if picked == WILL_BE_SEEN:
        _close(companion, EpisodeEnd.REFERRED)
    if picked == NO_LONGER_WAITS:
        return _no_longer_waiting(companion)
    return found


def _no_longer_waiting(companion: Companion) -> Review | None:
    """Whatever else stops it still does."""
    handed = referral(corrected(companion.journal.entries()))
    companion.keep(EntryKind.EPISODE_REOPENED, {"episode": str(handed.id) if handed else None})
    return review_of(companion.journal.entries(), companion.today, companion.knowledge)


def ask_what_instead(companion: Companion, found: Review) -> Review | None:
    """Another muscle, which is found by looking again; another way, which goes on as if nothing were said; or an end.

    Raises NotToday where a person is asked, and where somebody rests.
    """
    kinds = [offer.kind for offer in found.offers]
    companion.terminal.say("")
    for offer in found.offers:
        companion.terminal.say(f"  {offer.says}")
    picked = choose(companion.terminal, INSTEAD, (*(OFFERED[kind] for kind in kinds), REST))
    if picked == len(kinds):
        _close(companion, EpisodeEnd.RESTING)
    instead: Mapping[OfferKind, Callable[[], Review | None]] = {
        OfferKind.ANOTHER_MUSCLE: lambda: found,
        OfferKind.ANOTHER_WAY: lambda: None,
        OfferKind.A_PERSON: lambda: _close(companion, EpisodeEnd.REFERRED),
    }
    return instead[kinds[picked]]()


def _close(companion: Companion, why: EpisodeEnd) -> None:
    companion.keep(EntryKind.EPISODE_ENDED, {"why": why.value})
    companion.say(f"review.ended.{why}")
    raise NotToday
