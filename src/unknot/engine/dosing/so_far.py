"""What was pressed in the present episode, spot by spot, and what today still allows on each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from unknot.engine.dosing.allowance import day_of
from unknot.engine.dosing.dose import closed
from unknot.engine.dosing.left import Left, left_today
from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.episodes import present
from unknot.engine.journal.ledger import Ledger, Tolerance, ledger, tolerance
from unknot.engine.journal.spots import Spot, spots
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import Place
from unknot.vocabulary.entry import Entry


@dataclass(frozen=True, slots=True)
class SpotSoFar:
    """One spot's ledger; ``left`` is None for a spot that these facts do not know."""

    spot: Spot
    left: Left | None


@dataclass(frozen=True, slots=True)
class SoFar:
    """The spots, the last pressed first, and the day as a whole: its sessions and when the next of them may begin."""

    spots: tuple[SpotSoFar, ...]
    sessions_allowed: int
    sessions_left: int
    not_before: datetime | None
    why: tuple[str, ...]


def so_far(entries: Iterable[Entry], now: datetime, knowledge: Knowledge) -> SoFar:
    """The present episode is shown; whatever was pressed before it today counts against the day all the same."""
    known = tuple(entries)
    counted, borne = ledger(known), tolerance(known, knowledge.harmless_signs)
    shown = spots(ledger(present(corrected(known))))
    rows = tuple(SpotSoFar(spot, _left(spot, counted, borne, now, knowledge)) for spot in shown)
    shut, day = closed(counted, borne, now, knowledge), day_of(counted, borne, now, knowledge)
    if shut is not None:
        return SoFar(rows, day.sessions_allowed, 0, shut.not_before, shut.why)
    return SoFar(rows, day.sessions_allowed, day.sessions_left, day.not_before, day.why)


def _left(spot: Spot, counted: Ledger, borne: Tolerance, now: datetime, knowledge: Knowledge) -> Left | None:
    if spot.point is None or spot.point not in knowledge.points:
        return None
    return left_today(Place(spot.point, spot.side), spot.last_technique, counted, borne, now, knowledge)
