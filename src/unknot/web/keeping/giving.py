"""What goes back to a device: a page of entries after its cursor, or everything as a file."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpResponse, JsonResponse

from unknot.doors.journal_transfer import as_csv
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.web.keeping.arriving import as_sent
from unknot.web.records import access
from unknot.web.records.models import KeptEntry, Person

MOST_GIVEN = 500
JSON, CSV = "json", "csv"


def page_after(person: Person, cursor: int) -> dict[str, Any]:
    """The entries after a cursor, and where to go on.

    ``again`` tells a device whose cursor is of a time before the server was restored to send everything once more and
    to read from the beginning: what the server has lost is still on the device.
    """
    again = cursor > person.last_sequence or (bool(cursor) and _epoch(cursor) != _epoch(person.last_sequence))
    start = 0 if again else cursor
    found = access.after(person.id, start, MOST_GIVEN + 1)
    given = found[:MOST_GIVEN]
    return {
        "entries": [as_sent(row) for row in given],
        "cursor": given[-1].sequence if given else start,
        "more": len(found) > MOST_GIVEN,
        **({"again": True} if again else {}),
    }


def _epoch(sequence: int) -> int:
    return sequence // access.EPOCH


def as_file(rows: Iterable[KeptEntry], form: str) -> HttpResponse:
    """Everything, in the form that an import takes, or as a table."""
    if form == JSON:
        answer: HttpResponse = JsonResponse({"entries": [as_sent(row) for row in rows]})
    else:
        answer = HttpResponse(as_csv(_as_entry(row) for row in rows), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="unknot.{form}"'
    return answer


def _as_entry(row: KeptEntry) -> Entry:
    said = as_sent(row)
    happened_at, recorded_at = (datetime.fromisoformat(said[name]) for name in ("happened_at", "recorded_at"))
    return Entry(UUID(row.entry_id), EntryKind(row.kind), happened_at, recorded_at, said["body"], row.schema)
