"""Journals about measures: what somebody said of numbered days."""

from typing import Any

from making.days import entry
from unknot.engine.journal.measures import Activity
from unknot.vocabulary.entry import Entry, EntryKind

NECK = {"region": "neck-side", "side": "right"}
SOCKS, KEYS = Activity("a-socks", "Put on socks"), Activity("a-keys", "Type")


def measures(number: int, on_day: int, minute: int = 0, **said: Any) -> Entry:
    """What was said that day; ``now``, ``worst`` and ``average`` are of the neck."""
    place: dict[str, Any] = {name: said.pop(name) for name in ("now", "worst", "average") if name in said}
    pain = [{**NECK, **place}] if place else None
    body: dict[str, Any] = {"pain": pain, "sleep": None, "concentration": None, "stress": None}
    return entry(number, EntryKind.MEASURES, body | said, on_day, minute)


def motion(number: int, on_day: int, degrees: int, when: str = "day", minute: int = 0) -> Entry:
    """A turn of the neck to the right, by hand."""
    row = {"test": "neck-turn", "side": "right", "degrees": degrees, "how": "hand", "when": when}
    return entry(number, EntryKind.MEASURES, {"motion": [row]}, on_day, minute)


def named(number: int, on_day: int, *activities: Activity) -> Entry:
    """These activities, and no others any more."""
    rows = [{"id": one.id, "text": one.text} for one in activities]
    return entry(number, EntryKind.ACTIVITIES, {"activities": rows}, on_day)


def drawing(number: int, on_day: int, *places: dict[str, Any], again: bool = False) -> Entry:
    """These places hurt."""
    pain = [{"region": "neck-side", "side": "right", "intensity": None, "quality": None, **place} for place in places]
    return entry(number, EntryKind.DRAWING, {"pain": pain, "onset_days": None, "again": again}, on_day)


def started(  # noqa: PLR0913 - a session has that many parts
    number: int,
    on_day: int,
    *,
    muscle: str = "trapezius-upper",
    before: int | None = None,
    technique: str | None = "hands",
    minute: int = 1,
) -> Entry:
    """A session begins."""
    body = {
        "session": f"s{number}",
        "muscle": muscle,
        "trigger_point": None,
        "side": "right",
        "technique": technique,
        "before": before,
        "planned_s": 60,
    }
    return entry(number, EntryKind.SESSION_STARTED, body, on_day, minute)


def ended(number: int, on_day: int, how: str = "complete", sign: str | None = None) -> Entry:
    """A session ends."""
    return entry(number, EntryKind.SESSION_ENDED, {"session": "s", "how": how, "sign": sign, "after": None}, on_day, 2)


def episode_ended(number: int, on_day: int) -> Entry:
    """The episode ends, late that day."""
    return entry(number, EntryKind.EPISODE_ENDED, {"why": "finished"}, on_day, 600)
