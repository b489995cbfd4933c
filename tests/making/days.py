"""Journals about days of pressing: entries with a made-up id, kind and body on a numbered day."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from unknot.vocabulary.entry import Entry, EntryKind

FIRST = datetime(2026, 11, 20, 9, tzinfo=UTC)


def day(number: int) -> date:
    """The date of day 0, 1, 2 and so on."""
    return (FIRST + timedelta(days=number)).date()


def entry(number: int, kind: EntryKind, body: Mapping[str, Any], on_day: int = 0, minute: int = 0) -> Entry:
    """An entry on this day, so many minutes after nine."""
    at = FIRST + timedelta(days=on_day, minutes=minute)
    return Entry(UUID(int=number), kind, at, at, dict(body))


def hold(  # noqa: PLR0913 - a hold has that many parts
    number: int,
    seconds: int = 30,
    *,
    on_day: int = 0,
    minute: int = 0,
    session: str = "s",
    probe: bool = False,
    side: str | None = "right",
    point: str = "trapezius-upper.1",
    **more: Any,
) -> Entry:
    """A hold on the upper trapezius."""
    body = {
        "session": session,
        "muscle": "trapezius-upper",
        "trigger_point": point,
        "side": side,
        "technique": "hands",
        "seconds": seconds,
        "probe": probe,
        **more,
    }
    return entry(number, EntryKind.HOLD, body, on_day, minute)


def next_day(number: int, about: int, **said: Any) -> Entry:
    """The answer about a day, given the day after it at nine."""
    body: dict[str, Any] = {
        "about": day(about).isoformat(),
        "soreness_hours": None,
        "soreness_trend": None,
        "pain": None,
        "signs": [],
        "new_injury": False,
        "no_worse": None,
        "free_movement": None,
    }
    return entry(number, EntryKind.NEXT_DAY, body | said, about + 1)
