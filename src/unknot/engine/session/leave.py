"""Whether a script that was kept may be begun now, judged by the script and a journal alone, as a phone has to offline.

It looks at what happened since the script was made and nobody knew of then.  It may be stricter than a new dose, never
less strict.  The same in JavaScript is static/js/session/leave.js; both answer the vectors in tests/vectors/leave.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from unknot.engine.session.script import Script
from unknot.vocabulary.body import Place, Side
from unknot.vocabulary.entry import Entry, EntryKind

LOOK_BACK = timedelta(days=14)
"""How far back a session that another device tells of may lie and still bear on today."""
SAID = frozenset(
    {
        EntryKind.PERSON,
        EntryKind.DRAWING,
        EntryKind.ANSWERS,
        EntryKind.NEXT_DAY,
        EntryKind.EPISODE_ENDED,
        EntryKind.EPISODE_REOPENED,
    }
)
"""What is said in these may change what is permitted."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was known when a script was made: the sessions of the last weeks that had ended, and how much was said.

    One that was still going on is not known: what is pressed in it, and how it ends, is yet to be told.
    """

    sessions: tuple[str, ...]
    said: int


@dataclass(frozen=True, slots=True)
class Leave:
    """``lock`` names the script's ending that says why it may not be begun; None where it may, from ``not_before`` on.

    ``pressed_since_s`` seconds were pressed on its spot since it was made.
    """

    lock: str | None
    not_before: datetime | None = None
    pressed_since_s: int = 0


@dataclass(frozen=True, slots=True)
class _Reading:
    """An entry, or a correction read as one more of the kind it puts right: what was said before counts too."""

    kind: EntryKind | None
    at: datetime
    body: Mapping[str, Any]


def known_of(entries: Iterable[Entry], on: date) -> Known:
    """What a script made on this day knows of the journal."""
    readings = tuple(_readings(entries))
    ended = (r for r in _lately(readings, on) if r.kind is EntryKind.SESSION_ENDED and r.body.get("session"))
    sessions = dict.fromkeys(str(reading.body["session"]) for reading in ended)
    return Known(tuple(sessions), _said(readings))


def leave_to_begin(script: Script, known: Known, entries: Iterable[Entry], now: datetime) -> Leave:
    """Judge the script at this moment by the whole journal.  ``now`` carries its zone."""
    readings = tuple(_readings(entries))
    since = [r for r in _lately(readings, script.on) if r.body.get("session") not in {None, *known.sessions}]
    if any(reading.body.get("sign") for reading in since):
        return Leave("stop-sign")
    if _said(readings) != known.said:
        return Leave("said-anew")
    if now >= script.valid_until:
        return Leave("expired")
    return _pressing_left(script, since) if script.presses else Leave(None, script.not_before)


def _pressing_left(script: Script, since: list[_Reading]) -> Leave:
    holds = [reading for reading in since if reading.kind is EntryKind.HOLD]
    sessions = {reading.body["session"] for reading in holds if not reading.body["probe"]}
    pressed = sum(reading.body["seconds"] for reading in holds if _on_its_spot(script, reading.body))
    opens = _opens(script, since, {reading.body["session"] for reading in holds})
    limits = script.limits
    used_up = len(sessions) >= limits.sessions_left_today or pressed >= limits.seconds_left_today
    if used_up or (opens is not None and opens >= script.valid_until):
        return Leave("day-is-full")
    return Leave(None, opens, pressed)


def _opens(script: Script, since: list[_Reading], pressing: set[str]) -> datetime | None:
    ended = {EntryKind.HOLD, EntryKind.SESSION_ENDED}
    ends = [r.at for r in since if r.kind in ended and r.body["session"] in pressing]
    gap = timedelta(seconds=script.limits.between_s)
    opens = [end.astimezone(UTC) + gap for end in ends] + ([script.not_before] if script.not_before else [])
    return max(opens, default=None)


def _on_its_spot(script: Script, body: Mapping[str, Any]) -> bool:
    side = Side(body["side"]) if body["side"] else None
    return script.point is not None and Place(script.point, script.side).overlaps(Place(body["trigger_point"], side))


def _readings(entries: Iterable[Entry]) -> Iterator[_Reading]:
    written = {str(entry.id): entry for entry in entries}
    for entry in written.values():
        if entry.kind is EntryKind.CORRECTION:
            of = written.get(str(entry.body["of"]))
            yield _Reading(of.kind if of else None, entry.happened_at, entry.body["body"] or {})
        else:
            yield _Reading(entry.kind, entry.happened_at, entry.body)


def _lately(readings: Iterable[_Reading], on: date) -> Iterator[_Reading]:
    first = datetime.combine(on, time.min, tzinfo=UTC) - LOOK_BACK
    return (reading for reading in readings if reading.at >= first)


def _said(readings: Iterable[_Reading]) -> int:
    """How much was said; a correction of what nobody has is counted, since it may be of something that matters."""
    return sum(reading.kind in SAID or reading.kind is None for reading in readings)
