"""Journals to plan from: a sore neck whose safety answers are all no, sessions, and what was told of them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from making.knowledge import knowledge
from unknot.engine.planning import Planned, todays_plan
from unknot.knowledge.safety import RuleKind
from unknot.vocabulary.entry import Entry, EntryKind

DAY_1 = datetime(2026, 11, 2, 9, tzinfo=UTC)
PAIN: list[dict[str, Any]] = [
    {"region": "temple", "side": "right", "intensity": 6},
    {"region": "behind-ear", "side": "right"},
]
MUSCLE, POINT = "trapezius-upper", "trapezius-upper.1"
Said = tuple[EntryKind, Mapping[str, Any]]


def at(day: int, minute: int = 0) -> datetime:
    """So many minutes after nine on day 1, 2 and so on."""
    return DAY_1 + timedelta(days=day - 1, minutes=minute)


def written(*days: tuple[int, Sequence[Said]]) -> tuple[Entry, ...]:
    """Entries of these days, a minute apart, numbered so that the same journal has the same ids."""
    made: list[Entry] = []
    for day, said in days:
        for kind, body in said:
            moment = at(day, len(made))
            made.append(Entry(UUID(int=len(made) + 1), kind, moment, moment, dict(body)))
    return tuple(made)


def drawn(programme: str | None = None) -> Said:
    """Where it hurts."""
    body = {"pain": PAIN, "onset_days": 1, "seen_by_professional": False}
    return EntryKind.DRAWING, {**body, **({"programme": programme} if programme else {})}


def person() -> Said:
    """Somebody of forty."""
    return EntryKind.PERSON, {"age": 40, "sex": "female", "pregnant": "no"}


def all_no(**but: Any) -> Said:
    """No to every safety question about every place, but for these."""
    places = [(r.id, s) for r in knowledge().regions.values() for s in (("left", "right") if r.paired else (None,))]
    here = [{"region": region, "side": side, "answer": "no"} for region, side in places]
    asked = [rule for rule in knowledge().rules.values() if rule.kind is not RuleKind.PLACE_RULE]
    answers = {rule.id: {"none": "yes", "at": here} if rule.here else "no" for rule in asked}
    said = {name.replace("_", "-"): answer for name, answer in but.items()}
    drawn_at = [{"region": row["region"], "side": row["side"]} for row in PAIN]
    return EntryKind.ANSWERS, {"answers": {**answers, **said}, "drawn": drawn_at}


def chosen(technique: str | None = "hands") -> Said:
    """The upper trapezius, pressed by hand."""
    tool = "fingers" if technique else None
    return EntryKind.CHOICE, {
        "trigger_point": POINT,
        "muscle": MUSCLE,
        "side": "right",
        "technique": technique,
        "tool": tool,
    }


def first_day(programme: str | None = None) -> list[Said]:
    """Everything that is said before a first session."""
    return [drawn(programme), person(), all_no(), chosen()]


def moved(session: str, muscle: str = MUSCLE, side: str | None = "right") -> list[Said]:
    """A session of moving alone."""
    about = {"muscle": muscle, "trigger_point": None, "side": side, "technique": None}
    started = {"session": session, **about, "before": 4, "planned_s": 120}
    ended = {"session": session, "how": "complete", "sign": None, "after": 4}
    return [(EntryKind.SESSION_STARTED, started), (EntryKind.SESSION_ENDED, ended)]


def pressed(session: str, seconds: int = 90) -> list[Said]:
    """A session that pressed the upper trapezius."""
    about = {"muscle": MUSCLE, "trigger_point": POINT, "side": "right", "technique": "hands"}
    started = {"session": session, **about, "before": 6, "planned_s": 300}
    hold = {"session": session, **about, "seconds": seconds, "probe": False}
    ended = {"session": session, "how": "complete", "sign": None, "after": 5}
    kinds = (EntryKind.SESSION_STARTED, EntryKind.HOLD, EntryKind.SESSION_ENDED)
    return list(zip(kinds, (started, hold, ended), strict=True))


def felt(session: str, pain: int | None = None, morning: str | None = None) -> Said:
    """How it felt to move in that session, and how the next morning was."""
    return EntryKind.MOVEMENT_FELT, {"session": session, "pain_during": pain, "next_morning": morning}


def next_day(day: int, **said: Any) -> Said:
    """How it was after this day."""
    body = {"about": at(day).date().isoformat(), "signs": [], "new_injury": False, "no_worse": True}
    return EntryKind.NEXT_DAY, {**body, **said}


def change(item: str, change_: str) -> Said:
    """A change of the plan."""
    return EntryKind.PLAN_CHANGE, {"item": item, "change": change_, "by": "self"}


def borne(*days: tuple[int | None, str | None], muscle: str = MUSCLE) -> Iterator[tuple[int, list[Said]]]:
    """A moving session on each day from day 1 on, with its pain; the morning after is told on that morning."""
    for number, (pain, _) in enumerate(days, 1):
        before = days[number - 2][1] if number > 1 else None
        told = [felt(f"m{number - 1}", None, before)] if before else []
        yield number, [*told, *moved(f"m{number}", muscle), *([felt(f"m{number}", pain)] if pain is not None else [])]
    if days and days[-1][1]:
        yield len(days) + 1, [felt(f"m{len(days)}", None, days[-1][1])]


def planned(entries: Sequence[Entry], now: datetime) -> Planned:
    """The plan of this moment."""
    found = todays_plan(entries, now, knowledge())
    assert found is not None
    return found
