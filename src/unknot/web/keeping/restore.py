"""Bring a backup back: checked as a whole first, then put in the place of everything at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import IO, TypeVar

from django.db import transaction
from django.db.models import Model

from unknot.web.keeping.actions import EVERYWHERE, overwrite
from unknot.web.keeping.backup_file import Head, checked, opened, rows
from unknot.web.keeping.cookie import hashed
from unknot.web.records.access import EPOCH
from unknot.web.records.models import Audit, JoinCode, KeptEntry, Person, Tombstone

Row = TypeVar("Row", bound=Model)
AT_ONCE = 500
_FIRST = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back; ``left_out`` are people who were deleted after the backup was made."""

    head: Head
    people: int
    entries: int
    left_out: int


def restore(path: Path, now: datetime) -> Restored:
    """Put a backup in the place of what is kept.  Raises ValueError where it may not or cannot be."""
    with opened(path) as file:
        head = checked(file)
        if head.delete_after < now:
            ended = f"{head.delete_after:%Y-%m-%d}"
            raise ValueError(f"The life of this backup ended on {ended}; people were told that it is deleted then.")
        with transaction.atomic():
            restored = _replace(file, head, now)
    overwrite()
    return restored


def _replace(file: IO[bytes], head: Head, now: datetime) -> Restored:
    dead = _tombstones(file)
    epoch = _epoch(now)
    for model in (JoinCode, Audit, KeptEntry, Person, Tombstone):
        model._default_manager.all().delete()
    Tombstone.objects.bulk_create(dead.values(), batch_size=AT_ONCE)
    people = _people(file, dead, epoch)
    Person.objects.bulk_create(people.values(), batch_size=AT_ONCE)
    entries = 0
    for batch in _batches(_entries(file, people)):
        KeptEntry.objects.bulk_create(batch)
        entries += len(batch)
    Person.objects.bulk_update(people.values(), ["last_sequence"], batch_size=AT_ONCE)
    for audits in _batches(row for row in _of(file, Audit) if row.person_id in people):
        Audit.objects.bulk_create(audits)
    return Restored(head, len(people), entries, head.counts.get("person", 0) - len(people))


def _tombstones(file: IO[bytes]) -> dict[str, Tombstone]:
    """Those of the backup and those of now: whoever was deleted once stays deleted, everywhere if it was everywhere."""
    found = {row.was: row for row in _of(file, Tombstone)}
    for row in Tombstone.objects.all():
        if row.was not in found or row.where == EVERYWHERE:
            found[row.was] = row
    return found


def _people(file: IO[bytes], dead: dict[str, Tombstone], epoch: int) -> dict[str, Person]:
    alive = {row.id: row for row in _of(file, Person) if hashed(row.id) not in dead}
    for person in alive.values():
        person.last_sequence = epoch
    return alive


def _entries(file: IO[bytes], people: dict[str, Person]) -> Iterator[KeptEntry]:
    """In their order, counted anew, so that a device notices that the server went back in time."""
    for row in _of(file, KeptEntry):
        if person := people.get(row.person_id):
            person.last_sequence += 1
            row.sequence = person.last_sequence
            yield row


def _epoch(now: datetime) -> int:
    """Later than every place in the order that was ever given out here."""
    newest = Person.objects.order_by("-last_sequence").values_list("last_sequence", flat=True).first() or 0
    return EPOCH * max(int((now - _FIRST).total_seconds()), newest // EPOCH + 1)


def _of(file: IO[bytes], model: type[Row]) -> Iterator[Row]:
    return (row for _, row in rows(file) if isinstance(row, model))


def _batches(found: Iterator[Row]) -> Iterator[list[Row]]:
    for _, batch in groupby(enumerate(found), lambda numbered: numbered[0] // AT_ONCE):
        yield [row for _, row in batch]
