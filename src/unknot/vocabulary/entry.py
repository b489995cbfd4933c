"""One line of the journal: something a person said or did, kept for ever; a correction is a new entry."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

SCHEMA = 1


class EntryKind(StrEnum):
    """What an entry records; its body's fields are listed in docs/reference/journal.md."""

    PERSON = "person"
    DRAWING = "drawing"
    ANSWERS = "answers"
    CLUE_ANSWERS = "clue-answers"
    CHOICE = "choice"
    SESSION_STARTED = "session-started"
    HOLD = "hold"
    SESSION_ENDED = "session-ended"
    FELT = "felt"
    NEXT_DAY = "next-day"
    ACTIVITIES = "activities"
    MEASURES = "measures"
    EPISODE_ENDED = "episode-ended"
    EPISODE_REOPENED = "episode-reopened"
    PLAN_CHANGE = "plan-change"
    HABIT_STARTED = "habit-started"
    HABIT_STOPPED = "habit-stopped"
    MOVEMENT_FELT = "movement-felt"
    CORRECTION = "correction"


class PlanChange(StrEnum):
    """What somebody says of one item of a plan: yes to it, no to it, or that it may be offered again."""

    ACCEPT = "accept"
    DECLINE = "decline"
    RESTORE = "restore"


class NextMorning(StrEnum):
    """How it was the morning after moving, next to before."""

    NO_WORSE = "no-worse"
    WORSE = "worse"


class EpisodeEnd(StrEnum):
    """Why an episode ended.  One that was referred waits: it begins no new one until somebody has looked at it."""

    OTHER_TROUBLE = "other-trouble"
    FINISHED = "finished"
    SEEN = "seen-by-professional"
    REFERRED = "referred"
    RESTING = "resting"


@dataclass(frozen=True, slots=True)
class Entry:
    """``happened_at`` carries the person's own time zone; ``id`` is a UUIDv7; ``body`` is JSON values only."""

    id: UUID
    kind: EntryKind
    happened_at: datetime
    recorded_at: datetime
    body: Mapping[str, Any]
    schema: int = SCHEMA

    def __post_init__(self) -> None:
        if self.happened_at.tzinfo is None or self.recorded_at.tzinfo is None:
            raise ValueError("An entry's times carry their time zone.")
