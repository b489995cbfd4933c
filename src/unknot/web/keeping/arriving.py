"""Entries on their way in: each is read strictly by itself, so that one that is refused holds no other up."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from unknot.doors.journal_form import read_entry
from unknot.web.records.models import KeptEntry

MOST_BYTES = 16_384
_TIME = re.compile(r"[0-9TtZz:., +W-]{10,40}")
_CONTENT = ("kind", "happened_at", "recorded_at", "schema", "body")


@dataclass(frozen=True, slots=True)
class Arrived:
    """An entry in form: the id as the device wrote it, and the row it becomes."""

    said_id: str
    row: KeptEntry


@dataclass(frozen=True, slots=True)
class Refused:
    """An entry that is not taken, and why, in one sentence."""

    said_id: Any
    error: str

    def as_json(self) -> dict[str, Any]:
        """As the answer says it."""
        return {"id": self.said_id, "error": self.error}


def arrived(written: Sequence[Any]) -> tuple[list[Arrived], list[Refused]]:
    """What was sent, read: in form, and not."""
    read: list[Arrived] = []
    refused: list[Refused] = []
    for said in written:
        try:
            read.append(_read(said))
        except (ValueError, RecursionError) as error:
            said_id = said.get("id") if isinstance(said, Mapping) else None
            refused.append(Refused(said_id, " ".join(str(error).split())))
    return read, refused


def _read(said: Any) -> Arrived:
    entry = read_entry(said)
    body = json.dumps(said["body"], sort_keys=True, separators=(",", ":"), allow_nan=False)
    if len(body) > MOST_BYTES:
        raise ValueError(f"body: an entry takes at most {MOST_BYTES:,} bytes, and this one has {len(body):,}.")
    return Arrived(
        said["id"],
        KeptEntry(
            entry_id=str(entry.id),
            kind=entry.kind.value,
            happened_at=_as_given(said, "happened_at"),
            recorded_at=_as_given(said, "recorded_at"),
            schema=entry.schema,
            body=body,
        ),
    )


def _as_given(said: Mapping[str, Any], name: str) -> str:
    if not _TIME.fullmatch(said[name]):
        raise ValueError(f"{name}: a time is written as in 2026-11-24T08:00:00+01:00.")
    return str(said[name])


def same(one: KeptEntry, other: KeptEntry) -> bool:
    """True where two rows say the same."""
    return all(getattr(one, name) == getattr(other, name) for name in _CONTENT)


def as_sent(row: KeptEntry) -> dict[str, Any]:
    """A kept entry in the journal's form, as it came."""
    return {
        "id": row.entry_id,
        "kind": row.kind,
        "happened_at": row.happened_at,
        "recorded_at": row.recorded_at,
        "schema": row.schema,
        "body": json.loads(row.body),
    }
