"""The current episode, derived from the journal: sessions, holds and next-day answers become one row a muscle and day.

A day is the local date on which something happened.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.episodes import ends, present, referral
from unknot.engine.journal.read_episode import read_episode
from unknot.engine.journal.session_day import Episode, SessionDay, SorenessTrend
from unknot.vocabulary.body import Side
from unknot.vocabulary.entry import Entry, EntryKind, EpisodeEnd
from unknot.vocabulary.technique import Technique

_Said = TypeVar("_Said")

__all__ = ["Episode", "SessionDay", "SorenessTrend", "episode", "read_episode"]


def episode(entries: Iterable[Entry], today: date) -> Episode:
    """Everything since the last episode ended, up to and with ``today``; corrections are in place."""
    known = tuple(entry for entry in corrected(entries) if entry.happened_at.date() <= today)
    now, held = present(known), ends(known)
    days = _rows(now)
    first = min((row.day for row in days), default=today.toordinal())
    drawings = [entry for entry in now if entry.kind is EntryKind.DRAWING]
    referred = referral(known)
    return Episode(
        today=today.toordinal(),
        days=days,
        onset_days=_onset_days(drawings, first),
        seen_by_professional=any(entry.body.get("seen_by_professional") for entry in drawings),
        earlier=_rows(known[: len(known) - len(now)]),
        seen_on=_seen_on(held),
        referred_on=None if referred is None else referred.happened_at.date().toordinal(),
    )


def _seen_on(ends: Iterable[Entry]) -> int | None:
    seen = [end.happened_at.date().toordinal() for end in ends if end.body.get("why") == EpisodeEnd.SEEN]
    return max(seen, default=None)


def _onset_days(drawings: list[Entry], first: int) -> int | None:
    """Days from the pain's beginning to the first row, counted on from the first drawing."""
    if not drawings:
        return None
    drawn = drawings[0]
    return max(0, (drawn.body.get("onset_days") or 0) + first - drawn.happened_at.date().toordinal())


def _rows(entries: tuple[Entry, ...]) -> tuple[SessionDay, ...]:
    rows: dict[tuple[int, str | None, Side | None], SessionDay] = {}
    sessions = _by_session(entries)
    for started in entries:
        if started.kind is EntryKind.SESSION_STARTED and not is_practice(started):
            for row in _session_rows(started, sessions[started.body["session"]]):
                key = (row.day, row.muscle, row.side)
                rows[key] = _merged(rows[key], row) if key in rows else row
    found = tuple(rows.values())
    for entry in entries:
        if entry.kind is EntryKind.NEXT_DAY:
            found = _with_next_day(found, entry.body)
    return tuple(sorted(found, key=lambda row: (row.day, row.muscle or "", row.side or "")))


def is_practice(started: Entry) -> bool:
    """True for the practice of a habit: a breath or a break is no session-day of any muscle."""
    return started.body.get("technique") == Technique.HABIT


def _by_session(entries: tuple[Entry, ...]) -> Mapping[str, list[Entry]]:
    """The entries of each session, in their order: looked for once, however long the journal is."""
    found = defaultdict[str, list[Entry]](list)
    for entry in entries:
        if entry.body.get("session") is not None:
            found[entry.body["session"]].append(entry)
    return found


def _session_rows(started: Entry, own: list[Entry]) -> list[SessionDay]:
    """One row for each muscle and side the session touched."""
    body = started.body
    holds = [entry.body for entry in own if entry.kind is EntryKind.HOLD]
    ended = [entry.body for entry in own if entry.kind is EntryKind.SESSION_ENDED]
    base = SessionDay(
        day=started.happened_at.date().toordinal(),
        before=body.get("before"),
        after=ended[-1].get("after") if ended else None,
        signs=frozenset(end["sign"] for end in ended if end.get("sign")),
    )
    touched = {_muscle_and_side(part): None for part in (body, *holds)}
    return [_with_holds(replace(base, muscle=muscle, side=side), body, holds) for muscle, side in touched]


def _muscle_and_side(body: Mapping[str, Any]) -> tuple[str, Side | None]:
    side = body.get("side")
    return body["muscle"], Side(side) if side else None


def _with_holds(row: SessionDay, started: Mapping[str, Any], holds: list[Mapping[str, Any]]) -> SessionDay:
    own = [hold for hold in holds if _muscle_and_side(hold) == (row.muscle, row.side)]
    same = [started] if _muscle_and_side(started) == (row.muscle, row.side) else []
    points = {part.get("trigger_point") for part in (*same, *own)}
    return replace(
        row,
        point=points.pop() if len(points) == 1 else None,
        # A session that has begun counts as one, even when nothing was pressed in it.
        pressed_minutes=sum(hold["seconds"] for hold in own) / 60,
    )


def _merged(earlier: SessionDay, later: SessionDay) -> SessionDay:
    """Two sessions of one day: the first pain before, the last pain after, all of the pressing."""
    return replace(
        earlier,
        point=earlier.point if earlier.point == later.point else None,
        before=later.before if earlier.before is None else earlier.before,
        after=earlier.after if later.after is None else later.after,
        pressed_minutes=(earlier.pressed_minutes or 0) + (later.pressed_minutes or 0),
        signs=earlier.signs | later.signs,
    )


def _with_next_day(rows: tuple[SessionDay, ...], body: Mapping[str, Any]) -> tuple[SessionDay, ...]:
    """A next-day answer belongs to the day it is about, or stands alone where no session was held that day."""
    about = date.fromisoformat(body["about"]).toordinal()
    if not any(row.day == about for row in rows):
        rows = (*rows, SessionDay(about))
    return tuple(_answered(row, body) if row.day == about else row for row in rows)


def _answered(row: SessionDay, body: Mapping[str, Any]) -> SessionDay:
    trend = body.get("soreness_trend")
    return replace(
        row,
        soreness_hours=_later(row.soreness_hours, body.get("soreness_hours")),
        soreness_trend=_later(row.soreness_trend, SorenessTrend(trend) if trend else None),
        signs=row.signs | frozenset(body.get("signs") or ()),
        new_injury=row.new_injury or bool(body.get("new_injury")),
        free_movement=_later(row.free_movement, body.get("free_movement")),
        no_worse=_later(row.no_worse, body.get("no_worse")),
        pain_next_day=_later(row.pain_next_day, body.get("pain")),
    )


def _later(earlier: _Said | None, later: _Said | None) -> _Said | None:
    return earlier if later is None else later
