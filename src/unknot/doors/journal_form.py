"""How the journal is written: the fields of an entry and of each kind's body, checked on the way in and out."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from unknot.doors.field_checks import (
    Check,
    among,
    answers_to_questions,
    any_object,
    day,
    each,
    entry_id,
    from_to,
    measures,
    object_of,
    or_null,
    ratings,
    truth,
    up_to,
    word,
)
from unknot.doors.json_form import Written, fields, moment, one_of, shown
from unknot.vocabulary.answer import Answer, Sex
from unknot.vocabulary.body import Side
from unknot.vocabulary.entry import SCHEMA, Entry, EntryKind, NextMorning, PlanChange
from unknot.vocabulary.measure import MOST_ACTIVITIES, How, When
from unknot.vocabulary.person import OLDEST
from unknot.vocabulary.technique import Technique, Tool
from unknot.vocabulary.voice import Voice

ENTRY_FIELDS = ("id", "kind", "happened_at", "recorded_at", "schema", "body")
HOW_SESSIONS_END = ("complete", "stopped", "stop-sign", "let-go-twice", "interrupted")
TRENDS = ("easing", "same", "rising")
FEELS = ("pain", "band")
A_DAY_S = 86_400
LONG_HOURS = 24 * 31

_SIDE = or_null(among(*Side))
_PAIN = or_null(from_to(0, 10))
_TECHNIQUE = among(*Technique)
_DEGREES = from_to(0, 360)
_TOOL = or_null(among(*Tool))
_GIVEN_BY = or_null(among(*Voice))

BODIES: Mapping[EntryKind, Mapping[str, Check]] = {
    EntryKind.PERSON: {
        "age": or_null(from_to(0, OLDEST)),
        "sex": or_null(among(*Sex)),
        "pregnant": or_null(among(*Answer)),
    },
    EntryKind.DRAWING: {
        "pain": each(object_of(region=word, side=_SIDE, intensity=_PAIN, quality=or_null(word))),
        "onset_days": or_null(from_to(0, 366 * OLDEST)),
        "seen_by_professional": or_null(truth),
        "again": or_null(truth),
        "programme": or_null(word),
    },
    EntryKind.ANSWERS: {"answers": any_object, "drawn": each(object_of(region=word, side=_SIDE))},
    EntryKind.CLUE_ANSWERS: {"answers": answers_to_questions},
    EntryKind.CHOICE: {
        "trigger_point": or_null(word),
        "muscle": word,
        "side": _SIDE,
        "technique": or_null(_TECHNIQUE),
        "tool": _TOOL,
        "given_by": _GIVEN_BY,
    },
    EntryKind.SESSION_STARTED: {
        "session": word,
        "muscle": word,
        "trigger_point": or_null(word),
        "side": _SIDE,
        "technique": or_null(_TECHNIQUE),
        "before": _PAIN,
        "planned_s": from_to(0, A_DAY_S),
    },
    EntryKind.HOLD: {
        "session": word,
        "muscle": word,
        "trigger_point": or_null(word),
        "side": _SIDE,
        "technique": _TECHNIQUE,
        "seconds": from_to(0, A_DAY_S),
        "probe": truth,
        "tolerated": _PAIN,
        "tool": _TOOL,
        "given_by": _GIVEN_BY,
    },
    EntryKind.SESSION_ENDED: {
        "session": word,
        "how": among(*HOW_SESSIONS_END),
        "sign": or_null(word),
        "after": _PAIN,
    },
    EntryKind.FELT: {
        "session": word,
        "trigger_point": word,
        "side": _SIDE,
        "answers": object_of(**{feel: or_null(among(*Answer)) for feel in FEELS}),
    },
    EntryKind.NEXT_DAY: {
        "about": day,
        "soreness_hours": or_null(from_to(0, LONG_HOURS)),
        "soreness_trend": or_null(among(*TRENDS)),
        "pain": _PAIN,
        "signs": or_null(each(word)),
        "new_injury": or_null(truth),
        "no_worse": or_null(truth),
        "free_movement": or_null(truth),
    },
    EntryKind.ACTIVITIES: {"activities": up_to(MOST_ACTIVITIES, object_of(id=word, text=word))},
    EntryKind.MEASURES: {
        "pain": or_null(each(object_of(region=word, side=_SIDE, now=_PAIN, worst=_PAIN, average=_PAIN))),
        "activities": or_null(ratings(0, 10)),
        "motion": or_null(
            each(object_of(test=word, side=_SIDE, degrees=or_null(_DEGREES), how=among(*How), when=among(*When)))
        ),
        "sleep": _PAIN,
        "concentration": _PAIN,
        "stress": _PAIN,
    },
    EntryKind.EPISODE_ENDED: {"why": word},
    EntryKind.EPISODE_REOPENED: {"episode": or_null(entry_id)},
    EntryKind.PLAN_CHANGE: {"item": word, "change": among(*PlanChange), "by": word},
    EntryKind.HABIT_STARTED: {"habit": word, "measured": or_null(measures)},
    EntryKind.HABIT_STOPPED: {"habit": word},
    EntryKind.MOVEMENT_FELT: {
        "session": word,
        "pain_during": _PAIN,
        "next_morning": or_null(among(*NextMorning)),
    },
    EntryKind.CORRECTION: {"of": entry_id, "body": or_null(any_object)},
}


def check_body(kind: EntryKind, body: Any, where: str = "body") -> Written:
    """The body of an entry of this kind, refused with one sentence where it is not in the journal's form."""
    object_of(**BODIES[kind])(body, where)
    read: Written = body
    return read


def read_entry(written: Any) -> Entry:
    """One entry, as a line of the journal or a row of an export states it."""
    said = fields(written, "", ENTRY_FIELDS, needed=ENTRY_FIELDS)
    if said["schema"] != SCHEMA:
        raise ValueError(f"schema: this version of Unknot reads schema {SCHEMA}, not {shown(said['schema'])}.")
    kind = EntryKind(one_of(said["kind"], "kind", tuple(EntryKind)))
    happened_at, recorded_at = (moment(said[name], name) for name in ("happened_at", "recorded_at"))
    return Entry(read_id(said["id"]), kind, happened_at, recorded_at, check_body(kind, said["body"]))


def write_entry(entry: Entry) -> dict[str, Any]:
    """An entry as JSON values."""
    return {
        "id": str(entry.id),
        "kind": entry.kind.value,
        "happened_at": entry.happened_at.isoformat(),
        "recorded_at": entry.recorded_at.isoformat(),
        "schema": entry.schema,
        "body": dict(entry.body),
    }


def write_line(entry: Entry) -> bytes:
    """An entry as one line of the journal file, line break included."""
    return json.dumps(write_entry(entry), ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode() + b"\n"


def read_id(said: Any) -> UUID:
    """An entry's id."""
    try:
        return UUID(said)
    except (AttributeError, TypeError, ValueError):
        raise ValueError(f"id: this is a UUID, not {shown(said)}.") from None
