"""Taking the journal along: all of it out as JSON or CSV, and facts about the past in."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from unknot.doors.corrections import check_put_right, put_right
from unknot.doors.journal_form import ENTRY_FIELDS, read_entry, write_entry
from unknot.doors.json_form import fields, rows
from unknot.engine.journal.answers import read_answers
from unknot.engine.journal.drawn import place_of
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.entry import Entry, EntryKind

Row = Mapping[str, Any]
NOTHING: Mapping[UUID, Row] = MappingProxyType({})


def as_json(entries: Iterable[Entry], not_understood: Mapping[UUID, Row] = NOTHING) -> dict[str, Any]:
    """Every entry, in the form that ``import`` takes; what was not understood goes as it came."""
    return {"entries": list(_rows(entries, not_understood))}


def _rows(entries: Iterable[Entry], not_understood: Mapping[UUID, Row]) -> Iterator[Row]:
    yield from (write_entry(entry) for entry in entries if entry.id not in not_understood)
    yield from not_understood.values()


def as_csv(entries: Iterable[Entry], not_understood: Mapping[UUID, Row] = NOTHING) -> str:
    """Every entry as a row for a spreadsheet; the body stays JSON, in one cell."""
    written = io.StringIO()
    table = csv.DictWriter(written, ENTRY_FIELDS, lineterminator="\r\n", extrasaction="ignore")
    table.writeheader()
    for row in _rows(entries, not_understood):
        table.writerow({**row, "body": json.dumps(row["body"], ensure_ascii=False)})
    return written.getvalue()


def read_transfer(
    written: Mapping[str, Any], known: Iterable[Entry], now: datetime, knowledge: Knowledge
) -> tuple[Entry, ...]:
    """The entries that are new, each id once; all of them are facts about the past, none is a clearance.

    Raises ValueError, naming the entry, where one is not in the journal's form, names an id nobody knows or has not
    happened yet; then nothing is imported.
    """
    said = fields(written, "", ("entries",), needed=("entries",))
    read = [_read(row, f"entries[{n}]", now, knowledge) for n, row in enumerate(rows(said["entries"], "entries"))]
    have = {entry.id: entry for entry in known}
    new = {entry.id: entry for entry in reversed(read) if entry.id not in have}
    _check_corrections({**have, **new}, {entry.id: f"entries[{n}]" for n, entry in enumerate(read)}, knowledge)
    return tuple(reversed(new.values()))


def _check_corrections(entries: Mapping[UUID, Entry], places: Mapping[UUID, str], knowledge: Knowledge) -> None:
    for said in put_right(entries.values()):
        if said.correction.id not in places and UUID(said.correction.body["of"]) not in places:
            continue  # what was there before is not for an import to judge
        with _named(places.get(said.correction.id, f"entry {said.correction.id}")):
            check_put_right(said)
            check_ids(said.kind, said.body, knowledge)


@contextmanager
def _named(where: str) -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from None


def _read(row: Any, where: str, now: datetime, knowledge: Knowledge) -> Entry:
    with _named(where):
        entry = read_entry(row)
        check_ids(entry.kind, entry.body, knowledge)
    if entry.happened_at > now:
        raise ValueError(f"{where}.happened_at: an import brings what has happened, and this is still to come.")
    return entry


def check_ids(kind: EntryKind, body: Mapping[str, Any], knowledge: Knowledge) -> None:
    """Refuse ids that the facts do not have, so that nothing derived from the journal can stumble over them."""
    check_names(body, knowledge)
    if kind is EntryKind.ANSWERS:
        read_answers(body["answers"], knowledge.asked, [place_of(row) for row in body["drawn"]])


def check_names(body: Mapping[str, Any], knowledge: Knowledge) -> None:
    """Refuse a muscle, point, sign, habit or region that the facts lack.  Raises ValueError, naming the field."""
    signs = {**knowledge.stop_signs, **knowledge.after_signs}
    named = {
        "muscle": knowledge.muscles,
        "trigger_point": knowledge.points,
        "sign": signs,
        "habit": knowledge.habits,
    }
    for name, ids in named.items():
        _refuse_unknown([body.get(name)], name, ids)
    _refuse_unknown(body.get("signs") or (), "signs", signs)
    for name in ("pain", "drawn"):
        _refuse_unknown(_regions_of(body.get(name)), name, knowledge.regions)


def _regions_of(said: Any) -> Iterator[str | None]:
    """The regions of a list of places; the pain of a next-day answer is a number, or null, and names none."""
    if isinstance(said, list):
        yield from (row.get("region") for row in said if isinstance(row, Mapping))


def _refuse_unknown(said: Iterable[str | None], name: str, ids: Mapping[str, object]) -> None:
    for one in said:
        if one is not None and one not in ids:
            raise ValueError(f'body.{name}: "{one}" is not known here.')
