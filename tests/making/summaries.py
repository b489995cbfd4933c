"""Journals for summaries: somebody with a sore neck over some weeks, told day by day."""

from collections.abc import Sequence
from typing import Any

from making.days import day, entry
from unknot.vocabulary.entry import Entry, EntryKind

SPOT: dict[str, Any] = {"muscle": "trapezius-upper", "trigger_point": "trapezius-upper.1", "side": "right"}
PAIN = [
    {"region": "neck-angle", "side": "right", "intensity": 6, "quality": "dull"},
    {"region": "temple", "side": "right", "intensity": 4, "quality": None},
]


class Weeks:
    """A journal of so many days with a session, every other day."""

    def __init__(self, pain: Sequence[dict[str, Any]] = PAIN) -> None:
        self.entries: list[Entry] = []
        self.write(EntryKind.PERSON, 0, age=44, sex="female", pregnant="no")
        self.write(EntryKind.DRAWING, 0, pain=list(pain), onset_days=3, seen_by_professional=False)

    def write(self, kind: EntryKind, on_day: int, **body: Any) -> Entry:
        """One entry on this day."""
        number = len(self.entries) + 1
        self.entries.append(entry(number, kind, body, on_day, minute=number % 600))
        return self.entries[-1]

    def answered(self, on_day: int, answers: dict[str, Any]) -> "Weeks":
        """Safety questions answered."""
        drawn = [{"region": "neck-angle", "side": "right"}]
        self.write(EntryKind.ANSWERS, on_day, answers=answers, drawn=drawn)
        return self

    def session(self, on_day: int, before: int, seconds: Sequence[int] = (30, 30), **spot: Any) -> "Weeks":
        """A session with holds of these seconds, and the next day's answer."""
        name, where = f"s{len(self.entries)}", {**SPOT, **spot}
        self.write(EntryKind.SESSION_STARTED, on_day, session=name, before=before, planned_s=300, **where)
        for one in seconds:
            self.write(EntryKind.HOLD, on_day, session=name, technique="hands", seconds=one, probe=False, **where)
        after = max(0, before - 2)
        self.write(EntryKind.SESSION_ENDED, on_day, session=name, how="complete", sign=None, after=after)
        about = {"about": day(on_day).isoformat(), "signs": [], "new_injury": False, "soreness_trend": None}
        told = {"soreness_hours": 4, "pain": after, "no_worse": True, "free_movement": False}
        self.write(EntryKind.NEXT_DAY, on_day + 1, **about, **told)
        return self

    def measured(self, on_day: int, now: int, able: int) -> "Weeks":
        """Pain and one own activity."""
        pain = [{"region": "neck-angle", "side": "right", "now": now, "worst": now + 1, "average": now}]
        self.write(EntryKind.MEASURES, on_day, pain=pain, activities={"a-1": able}, motion=None, sleep=5)
        return self


def weeks(sessions: int = 6) -> Weeks:
    """So many sessions, with measures and safety answers."""
    told = Weeks().answered(0, {"rf-h-thunder": "no", "c-anticoagulant": "unsure"})
    told.write(EntryKind.ACTIVITIES, 0, activities=[{"id": "a-1", "text": "Carrying my daughter up the stairs"}])
    for number in range(sessions):
        told.session(2 * number, 6 - number % 4).measured(2 * number + 1, 5 - number % 4, 4 + number % 4)
    return told
