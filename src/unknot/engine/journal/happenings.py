"""What happened between the measures: where an episode began, what was changed, where somebody stopped, and its end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.episodes import ends
from unknot.vocabulary.entry import Entry, EntryKind, EpisodeEnd


class HappeningKind(StrEnum):
    """What a chart marks on the day it happened."""

    FIRST_SESSION = "first-session"
    OTHER_MUSCLE = "other-muscle"
    HABIT_STARTED = "habit-started"
    HABIT_STOPPED = "habit-stopped"
    STOP_SIGN = "stop-sign"
    HANDED_ON = "handed-on"
    EPISODE_ENDED = "episode-ended"
    EPISODE_REOPENED = "episode-reopened"


@dataclass(frozen=True, slots=True)
class Happening:
    """``about`` is the muscle, the habit, the sign or the reason; empty where there is none to tell."""

    day: date
    kind: HappeningKind
    about: str = ""


def happenings_of(entries: Iterable[Entry]) -> tuple[Happening, ...]:
    """Everything worth marking, the earliest first; an end that was taken up again is none."""
    muscle: str | None = None
    found: list[Happening] = []
    standing = corrected(entries)
    ended = {entry.id for entry in ends(standing)}
    for entry in standing:
        found += _happened(entry, muscle)
        if entry.id in ended:
            found.append(Happening(entry.happened_at.date(), HappeningKind.EPISODE_ENDED, str(entry.body["why"])))
            muscle = None
        if entry.kind is EntryKind.SESSION_STARTED:
            muscle = entry.body["muscle"]
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
    if entry.kind is EntryKind.EPISODE_ENDED and body.get("why") == EpisodeEnd.REFERRED:
        yield Happening(day, HappeningKind.HANDED_ON)
    for kind, field in _SAID_IN.items():
        if entry.kind.value == kind:
            yield Happening(day, kind, str(body.get(field) or ""))


_SAID_IN = {
    HappeningKind.HABIT_STARTED: "habit",
    HappeningKind.HABIT_STOPPED: "habit",
    HappeningKind.EPISODE_REOPENED: "",
}
"""Entries that are marked as they are, and the field that says what they are about."""
