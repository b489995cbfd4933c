"""What is still to be asked of moving: how strong the pain was, right after it, and how the next morning was."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from unknot.engine.journal.corrected import corrected
from unknot.vocabulary.entry import Entry, EntryKind

LATEST = timedelta(days=2)
"""How long after moving somebody can still say how the morning after was."""


class Question(StrEnum):
    """The two things the rule looks at."""

    PAIN = "pain"
    MORNING = "morning"


@dataclass(frozen=True, slots=True)
class ToTell:
    """One question about one session of moving alone."""

    session: str
    about: date
    question: Question


def to_tell(entries: Iterable[Entry], today: date) -> ToTell | None:
    """The question about the last session of moving alone; None where there is none, or nothing is open.

    Pressing is asked about on the next day by its own questions.
    """
    standing = corrected(entries)
    ended = {e.body["session"] for e in standing if e.kind is EntryKind.SESSION_ENDED and not e.body.get("sign")}
    moved = [e for e in standing if _moved(e) and e.body["session"] in ended and e.happened_at.date() <= today]
    if not moved:
        return None
    session, about = str(moved[-1].body["session"]), moved[-1].happened_at.date()
    told = [e.body for e in standing if e.kind is EntryKind.MOVEMENT_FELT and e.body["session"] == session]
    if about == today:
        open_ = not any(body.get("pain_during") is not None for body in told)
        return ToTell(session, about, Question.PAIN) if open_ else None
    if today - about > LATEST or any(body.get("next_morning") for body in told):
        return None
    return ToTell(session, about, Question.MORNING)


def _moved(entry: Entry) -> bool:
    return entry.kind is EntryKind.SESSION_STARTED and entry.body.get("technique") is None
