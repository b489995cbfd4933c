"""What today allows: sessions, and whether it is too soon.  Times are the person's own local times."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from unknot.engine.journal.ledger import Ledger, Tolerance
from unknot.knowledge.base import Knowledge


@dataclass(frozen=True, slots=True)
class Day:
    """How many pressing sessions today allows in all, how many are left, and the earliest next start, if not now."""

    sessions_allowed: int
    sessions_left: int
    not_before: datetime | None
    why: tuple[str, ...]


def day_of(ledger: Ledger, tolerance: Tolerance, now: datetime, knowledge: Knowledge) -> Day:
    """Judge today.  ``why`` are the ids of the messages that say what makes somebody wait; empty when nothing does."""
    allowed = sessions_allowed(tolerance, knowledge)
    waits = tuple(_waits(ledger, tolerance, now, knowledge))
    left = max(0, allowed - ledger.sessions_from(now.date()))
    latest = max((until for _, until in waits), default=None)
    return Day(allowed, left, latest, tuple(why for why, _ in waits))


def sessions_allowed(tolerance: Tolerance, knowledge: Knowledge) -> int:
    """One on the first day, one more a day only after each "no worse", up to the ceiling."""
    limits = knowledge.dose_limits
    return min(limits.sessions_start + tolerance.no_worse_days, limits.sessions_ceiling)


def too_sore(tolerance: Tolerance, knowledge: Knowledge) -> bool:
    """True where the last answer says that soreness went past the hours that are normal."""
    last = tolerance.last
    return last is not None and (last.soreness_hours or 0) > knowledge.review.soreness_ok_hours


def seconds_left(session_s: int, pressed_s: int, day: Day) -> int:
    """What one spot has left today: no more than its sessions together may hold, nor than those that are left may."""
    return max(0, min(session_s * day.sessions_allowed - pressed_s, session_s * day.sessions_left))


def _waits(ledger: Ledger, tolerance: Tolerance, now: datetime, knowledge: Knowledge) -> Iterator[tuple[str, datetime]]:
    rest = _rest_until(tolerance, knowledge)
    if rest is not None and rest > now.date():
        yield "dose.rest-days", _morning(rest, now)
    gap = _gap_until(ledger, knowledge)
    if gap is not None and gap > now:
        yield "dose.too-soon", gap.astimezone(now.tzinfo)


def _rest_until(tolerance: Tolerance, knowledge: Knowledge) -> date | None:
    """Soreness still rising, or present too long, asks for whole days of rest; the longer of the range is taken.

    Soreness past the normal hours that has not settled yet asks for waiting until the next day's answer.
    """
    last, review = tolerance.last, knowledge.review
    if last is None or not too_sore(tolerance, knowledge):
        return None
    long = (last.soreness_hours or 0) > review.soreness_long_hours
    if long or last.soreness_trend == "rising":
        return last.answered + timedelta(days=max(review.rest_days))
    return last.answered + timedelta(days=1) if last.soreness_trend else None


def _gap_until(ledger: Ledger, knowledge: Knowledge) -> datetime | None:
    if ledger.last_end is None:
        return None
    # In UTC, so that a clock change at night neither lengthens nor shortens the gap.
    return ledger.last_end.astimezone(UTC) + timedelta(seconds=knowledge.dose_limits.between_s)


def _morning(day: date, now: datetime) -> datetime:
    return datetime.combine(day, time.min, tzinfo=now.tzinfo)


def tomorrow(now: datetime) -> datetime:
    """The first moment of the next local day."""
    return _morning(now.date() + timedelta(days=1), now)
