"""Episodes for tests: a few words for each session-day."""

from typing import Any

from making.knowledge import knowledge
from unknot.engine.journal.episode import Episode, SessionDay
from unknot.engine.progress import Review, review

KNOT = "infraspinatus"
OTHER_KNOT = "trapezius-upper"


def day(number: int, before: int | None = 5, **said: Any) -> SessionDay:
    """A session-day with four minutes of pressing; anything else as said."""
    usual: dict[str, Any] = {"muscle": KNOT, "before": before, "pressed_minutes": 4.0}
    return SessionDay(number, **{**usual, **said})


def days(*befores: int | None) -> tuple[SessionDay, ...]:
    """Session-days one after the other with this pain before each."""
    return tuple(day(number, before) for number, before in enumerate(befores, start=1))


def of(*rows: SessionDay, **said: Any) -> Episode:
    """The episode of these rows; today is the last of them unless said."""
    return Episode(**{"today": max((row.day for row in rows), default=0), "days": rows, **said})


def reviewed(*rows: SessionDay, **said: Any) -> Review:
    """The review of these rows over the whole fact base."""
    return review(of(*rows, **said), knowledge())
