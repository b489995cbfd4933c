"""What became of an episode that has ended: the figures somebody sees when they finish it or come back to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.episode import episode
from unknot.engine.journal.episodes import last_end, referral
from unknot.engine.progress.spells import readings
from unknot.vocabulary.entry import Entry, EpisodeEnd

SHOWN = frozenset({EpisodeEnd.FINISHED, EpisodeEnd.RESTING, EpisodeEnd.REFERRED})


@dataclass(frozen=True, slots=True)
class Ended:
    """An episode that was closed: why and when, how many days had a session, how much was pressed, first and last pain.

    ``end`` is the entry that closed it, by which it can be taken up again.
    """

    end: Entry
    why: EpisodeEnd
    on: date
    session_days: int
    minutes: float
    first: int | None
    last: int | None


def ended(entries: Iterable[Entry]) -> Ended | None:
    """The episode that was finished, rested from or handed over last, while nothing was drawn after it."""
    standing = corrected(entries)
    end = referral(standing) or last_end(standing)
    if end is None or end.body.get("why") not in SHOWN:
        return None
    on = end.happened_at.date()
    days = episode(standing[: standing.index(end)], on).days
    said = readings(days)
    pains = [pain for one in said for pain in (one.before, one.after, one.next_day) if pain is not None]
    pressed = sum(row.pressed_minutes or 0 for row in days)
    first, last = (pains[0], pains[-1]) if pains else (None, None)
    return Ended(end, EpisodeEnd(end.body["why"]), on, len(said), pressed, first, last)
