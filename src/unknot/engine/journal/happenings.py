"""What happened between the measures: where an episode began, what was changed, where somebody stopped, and its end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unknot.engine.journal.corrected import corrected
from unknot.vocabulary.entry import Entry, EntryKind


class HappeningKind(StrEnum):
    """What a chart marks on the day it happened."""

    FIRST_SESSION = "first-session"
    OTHER_MUSCLE = "other-muscle"
    HABIT_STARTED = "habit-started"
    HABIT_STOPPED = "habit-stopped"
    STOP_SIGN = "stop-sign"
    EPISODE_ENDED = "episode-ended"
    EPISODE_REOPENED = "episode-reopened"


@dataclass(frozen=True, slots=True)
class Happening:
    """``about`` is the muscle, the habit, the sign or the reason; empty where there is none to tell."""

    day: date
    kind: HappeningKind
    about: str = ""


def happenings_of(entries: Iterable[Entry]) -> tuple[Happening, ...]:
    """Everything worth marking, the earliest first."""
    muscle: str | None = None
    found: list[Happening] = []
    for entry in corrected(entries):
        found += _happened(entry, muscle)
        if entry.kind is EntryKind.SESSION_STARTED:
            muscle = entry.body["muscle"]
        if entry.kind is EntryKind.EPISODE_ENDED:
            muscle = None
    return tuple(found)


def _happened(entry: Entry, muscle: str | None) -> Iterator[Happening]:
    day, body = entry.happened_at.date(), entry.body
    if entry.kind is EntryKind.SESSION_STARTED:
        if muscle is None:
            yield Happening(day, HappeningKind.FIRST_SESSION, body["muscle"])
        elif muscle != body["muscle"]:
            yield Happening(day, HappeningKind.OTHER_MUSCLE, body["muscle"])
    if entry.kind is EntryKind.SESSION_ENDED and body.get("sign"):
        yield Happening(day, HappeningKind.STOP_SIGN, body["sign"])
    for kind, field in _SAID_IN.items():
        if entry.kind.value == kind:
            yield Happening(day, kind, str(body.get(field) or ""))


_SAID_IN = {
    HappeningKind.HABIT_STARTED: "habit",
    HappeningKind.HABIT_STOPPED: "habit",
    HappeningKind.EPISODE_ENDED: "why",
    HappeningKind.EPISODE_REOPENED: "",
}
"""Entries that are marked as they are, and the field that says what they are about."""
