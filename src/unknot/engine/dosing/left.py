"""What today still allows on a spot at the most, told without a clearance: to be shown, never to be pressed by."""

from dataclasses import dataclass
from datetime import datetime

from unknot.engine.dosing.allowance import day_of, seconds_left, tomorrow
from unknot.engine.dosing.dose import closed, is_lighter, room_of
from unknot.engine.journal.ledger import Ledger, Tolerance
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import Place
from unknot.vocabulary.technique import Technique


@dataclass(frozen=True, slots=True)
class Left:
    """Seconds on this spot and sessions on any, at the most; ``why`` are message ids where one waits or it is closed.

    ``not_before`` is the earliest next start: None for at once, and where waiting alone does not open it.
    """

    seconds: int
    sessions: int
    not_before: datetime | None = None
    why: tuple[str, ...] = ()


def left_today(  # noqa: PLR0913, PLR0917 - a dose takes as many; the spot and technique stand for the clearance
    spot: Place, technique: Technique, ledger: Ledger, tolerance: Tolerance, now: datetime, knowledge: Knowledge
) -> Left:
    """The most that a clearance for this spot could still get today; one that asks for gentleness gets less."""
    shut = closed(ledger, tolerance, now, knowledge)
    if shut is not None:
        return Left(0, 0, shut.not_before, shut.why)
    day = day_of(ledger, tolerance, now, knowledge)
    room = room_of(technique, knowledge, gentle=False, lighter=is_lighter(tolerance, knowledge))
    seconds = seconds_left(room.session_s, ledger.pressed_from(spot.region, spot.side, now.date()), day)
    if min(room.session_s, seconds) < room.hold_s:
        return Left(0, 0, tomorrow(now), ("dose.day-is-full",))
    return Left(seconds, day.sessions_left, day.not_before, day.why)
