"""A journal that this program kept itself, perhaps in another version: no entry of it may lock its person out.

What these facts do not understand stays as it is, and something stands in for it that permits no more than it could:
pressing still counts, a sign still locks, a choice is not made, a drawing or an answer is asked for anew, and what was
taken up again brings back the episode that ended last.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from unknot.doors.corrections import PutRight, check_put_right, put_right
from unknot.doors.journal_form import A_DAY_S, BODIES, ENTRY_FIELDS, read_entry, read_id
from unknot.doors.journal_transfer import check_names
from unknot.doors.json_form import fields, moment, rows
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.entry import SCHEMA, Entry, EntryKind, NextMorning
from unknot.vocabulary.technique import Technique

UNKNOWN = "unknown"
"""Stands for a muscle or a sign that cannot be read; no fact has this name."""
NOTHING_DRAWN = {"pain": list[Any]()}
_NOT_MADE = frozenset(
    {
        EntryKind.CHOICE,
        EntryKind.CLUE_ANSWERS,
        EntryKind.FELT,
        EntryKind.EPISODE_ENDED,
        EntryKind.PLAN_CHANGE,
        EntryKind.HABIT_STARTED,
        EntryKind.HABIT_STOPPED,
    }
)
_ASKED_ANEW = frozenset({EntryKind.DRAWING, EntryKind.ANSWERS, EntryKind.CORRECTION})

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class OwnJournal:
    """What to derive from, and as it came what these facts do not understand, by id."""

    entries: tuple[Entry, ...]
    not_understood: Mapping[UUID, Row] = field(default_factory=dict)


def read_own(written: Any, knowledge: Knowledge) -> OwnJournal:
    """Each entry once.  Raises ValueError, naming the entry, where one has no id, kind and times at all."""
    read = dict[UUID, Entry | None]()
    came = dict[UUID, Row]()
    aside = dict[UUID, Row]()
    for number, row in enumerate(rows(written, "entries")):
        id_, entry, understood = _read(row, f"entries[{number}]", knowledge)
        if id_ not in came:
            read[id_], came[id_] = entry, row
            if not understood:
                aside[id_] = row
    for correction, stands in _corrections(tuple(filter(None, read.values())), knowledge):
        read[correction], aside[correction] = stands, came[correction]
    return OwnJournal(tuple(filter(None, read.values())), aside)


def _read(row: Any, where: str, knowledge: Knowledge) -> tuple[UUID, Entry | None, bool]:
    try:
        try:
            entry = read_entry(row)
        except ValueError:
            stands = _framed(row)
            return stands.id, _stand_in(stands), False
        understood = _names_known(entry.body, knowledge)
        return entry.id, entry if understood else _of_unknown_names(entry), understood
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from None


def _framed(row: Any) -> Entry:
    """The entry with its body unread.  Another schema may have fields more; what is of no known kind is a drawing."""
    if isinstance(row, dict) and row.get("schema") != SCHEMA:
        row = {name: value for name, value in row.items() if name in ENTRY_FIELDS}
    said = fields(row, "", ENTRY_FIELDS, needed=ENTRY_FIELDS)
    id_ = read_id(said["id"])
    known, body = said["kind"] in tuple(EntryKind), said["body"]
    kind = EntryKind(said["kind"]) if known else EntryKind.DRAWING
    happened_at, recorded_at = (moment(said[name], name) for name in ("happened_at", "recorded_at"))
    return Entry(id_, kind, happened_at, recorded_at, body if known and isinstance(body, dict) else {})


def _stand_in(entry: Entry) -> Entry | None:
    """For an entry that is not in form."""
    if entry.kind in _ASKED_ANEW:
        return replace(entry, kind=EntryKind.DRAWING, body=NOTHING_DRAWN)
    body = _in_form(entry.kind, entry.body, str(entry.id), entry.happened_at)
    return None if body is None else replace(entry, body=body)


def _in_form(kind: EntryKind, said: Row, session: str, at: datetime) -> Row | None:
    """What of a body can be read, the rest as what permits least; None where it is as if it had not been said."""
    if kind is EntryKind.DRAWING:
        return NOTHING_DRAWN
    if kind in _NOT_MADE | _ASKED_ANEW:
        return None
    return {**_least(kind, said, session, at), **dict(_readable(kind, said))}


def _least(kind: EntryKind, said: Row, session: str, at: datetime) -> Row:
    pressed = {"session": session, "muscle": UNKNOWN, "trigger_point": None, "side": None}
    injured = bool(said.get("new_injury"))
    least: Mapping[EntryKind, Row] = {
        EntryKind.SESSION_STARTED: {"session": session, "muscle": UNKNOWN, "planned_s": 0},
        EntryKind.HOLD: {**pressed, "technique": Technique.HANDS.value, "seconds": A_DAY_S, "probe": False},
        EntryKind.SESSION_ENDED: {"session": session, "how": "stop-sign", "sign": UNKNOWN, "after": None},
        EntryKind.NEXT_DAY: {"about": at.date().isoformat(), "signs": [UNKNOWN], "new_injury": injured},
        EntryKind.MOVEMENT_FELT: {"session": session, "next_morning": NextMorning.WORSE.value},
        EntryKind.EPISODE_REOPENED: {"episode": None},
    }
    return least.get(kind, {})


def _readable(kind: EntryKind, said: Row) -> Iterator[tuple[str, Any]]:
    for name, check in BODIES[kind].items():
        if name in said:
            with suppress(ValueError):
                check(said[name], name)
                yield name, said[name]


def _names_known(body: Row, knowledge: Knowledge) -> bool:
    with suppress(ValueError):
        check_names(body, knowledge)
        return True
    return False


def _of_unknown_names(entry: Entry) -> Entry | None:
    """Presses, sessions and signs count under whatever name; nobody can be asked about an unknown place or muscle."""
    body = _with_unknown_names(entry.kind, entry.body)
    return None if body is None else replace(entry, body=body)


def _with_unknown_names(kind: EntryKind, body: Row) -> Row | None:
    if kind in {EntryKind.CHOICE, EntryKind.FELT}:
        return None
    if kind is EntryKind.DRAWING:
        return {**{name: said for name, said in body.items() if name != "again"}, **NOTHING_DRAWN}
    return body


def _corrections(entries: tuple[Entry, ...], knowledge: Knowledge) -> Iterator[tuple[UUID, Entry]]:
    """Those whose new body is not understood, with what stands for it."""
    for said in put_right(entries):
        if said.kind is EntryKind.CORRECTION:
            check_put_right(said)
        if not _understood(said, knowledge):
            stands = _put_in_form(said)
            yield said.correction.id, replace(said.correction, body={**said.correction.body, "body": stands})


def _understood(said: PutRight, knowledge: Knowledge) -> bool:
    return _in_form_already(said) and _names_known(said.body, knowledge)


def _in_form_already(said: PutRight) -> bool:
    with suppress(ValueError):
        check_put_right(said)
        return True
    return False


def _put_in_form(said: PutRight) -> Row | None:
    if _in_form_already(said):
        return _with_unknown_names(said.kind, said.body)
    return _in_form(said.kind, said.body, str(said.correction.body["of"]), said.correction.happened_at)
