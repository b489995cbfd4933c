"""How much one spot may be pressed in the next session: never past a limit, never more than is left today."""

from dataclasses import dataclass
from datetime import datetime

from unknot.engine.dosing.allowance import Day, day_of, seconds_left, tomorrow, too_sore
from unknot.engine.journal.ledger import Ledger, Tolerance
from unknot.engine.screening import Clearance
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.technique import PRESSING, Technique


@dataclass(frozen=True, slots=True)
class NoDose:
    """No pressing now: ``why`` are message ids; ``not_before`` is None where waiting alone does not open it again."""

    why: tuple[str, ...]
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Room:
    """What one session may hold at most, in seconds, before today's ledger is taken off."""

    hold_s: int
    hold_max_s: int
    rounds: int
    session_s: int


def dose(
    clearance: Clearance, ledger: Ledger, tolerance: Tolerance, now: datetime, knowledge: Knowledge
) -> Dose | NoDose:
    """The dose for this spot, or why there is none.  ``now`` carries the person's time zone.

    Raises ValueError for a clearance that is not one for pressing, and for a time without a zone.
    """
    if clearance.technique not in PRESSING:
        raise ValueError("Only pressing has a dose; a stretch or an exercise has a movement dose.")
    if now.tzinfo is None:
        raise ValueError("The time needs its time zone.")
    if tolerance.lock is None and clearance.on != now.date():
        return NoDose(("dose.screen-again",))
    day = day_of(ledger, tolerance, now, knowledge)
    return closed(ledger, tolerance, now, knowledge) or _dose(clearance, ledger, tolerance, now, knowledge, day)


def closed(ledger: Ledger, tolerance: Tolerance, now: datetime, knowledge: Knowledge) -> NoDose | None:
    """Why nothing at all may be pressed today, whatever the spot; None where something may."""
    if tolerance.lock is not None:
        return NoDose(("dose.locked",))
    return _closed(day_of(ledger, tolerance, now, knowledge), now)


def _closed(day: Day, now: datetime) -> NoDose | None:
    if day.sessions_left < 1:
        return NoDose(("dose.day-is-full",), max(tomorrow(now), day.not_before or now))
    if day.not_before is not None and day.not_before >= tomorrow(now):
        return NoDose(day.why, day.not_before)
    return None


def _dose(  # noqa: PLR0913, PLR0917 - private: the verb's own arguments and the day it made of them
    clearance: Clearance, ledger: Ledger, tolerance: Tolerance, now: datetime, knowledge: Knowledge, day: Day
) -> Dose | NoDose:
    lighter = is_lighter(tolerance, knowledge)
    room = room_of(clearance.technique, knowledge, gentle=clearance.gentle, lighter=lighter)
    pressed = ledger.pressed_from(clearance.point or "", clearance.place.side, now.date())
    left = seconds_left(room.session_s, pressed, day)
    session = min(room.session_s, left)
    rounds = min(room.rounds, session // room.hold_s)
    if rounds < 1:
        return NoDose(("dose.day-is-full",), tomorrow(now))
    limits = knowledge.dose_limits
    return Dose(
        hold_s=room.hold_s,
        hold_max_s=min(room.hold_max_s, session),
        rounds=rounds,
        rest_s=limits.techniques[clearance.technique].rest_s,
        session_max_s=session,
        seconds_left_today=left,
        sessions_left_today=day.sessions_left,
        between_s=limits.between_s,
        intensity_max=min(clearance.intensity_max, limits.gentle_max if lighter else limits.ease_above),
        intensity_stop=limits.stop_at,
        not_before=day.not_before,
    )


def is_lighter(tolerance: Tolerance, knowledge: Knowledge) -> bool:
    """True after a setback, and after soreness past the normal hours."""
    return tolerance.lighter or too_sore(tolerance, knowledge)


def room_of(technique: Technique, knowledge: Knowledge, *, gentle: bool, lighter: bool) -> Room:
    """What a session with this technique may hold, before anything is taken off for what was pressed."""
    limit = knowledge.dose_limits.techniques[technique]
    room = Room(limit.hold_s, limit.hold_max_s, min(limit.rounds, limit.rounds_max), limit.session_max_s)
    if gentle:
        room = _gentle(room, knowledge)
    return _halved(room) if lighter else room


def _gentle(room: Room, knowledge: Knowledge) -> Room:
    limits = knowledge.dose_limits
    hold = min(room.hold_s, limits.gentle_hold_s)
    rounds = min(room.rounds, limits.gentle_rounds)
    return Room(hold, hold, rounds, min(room.session_s, hold * rounds))


def _halved(room: Room) -> Room:
    """Half the seconds after a setback, as the sheets ask; at least one second, so that a hold stays a hold."""
    return Room(max(1, room.hold_s // 2), max(1, room.hold_max_s // 2), room.rounds, max(1, room.session_s // 2))
