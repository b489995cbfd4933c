"""Reading rows: every read names the person whose rows they are."""

from collections.abc import Collection, Iterator

from unknot.web.records.models import KeptEntry, Person, Tombstone

EPOCH = 1 << 20
"""A restored person's entries are counted from a later multiple of this: no place in the order is ever given twice."""


def person_with(person_id: str) -> Person | None:
    """The person with this id."""
    return Person.objects.filter(pk=person_id).first()


def locked(person_id: str) -> Person | None:
    """The same, held until the transaction ends: entries of one person are taken in one after the other."""
    return Person.objects.select_for_update().filter(pk=person_id).first()


def gone(hashed: str) -> str | None:
    """Where somebody was deleted: "there" or "everywhere"; None where nobody with this hash was."""
    return Tombstone.objects.filter(pk=hashed).values_list("where", flat=True).first()


def how_many(person_id: str) -> int:
    """How many entries of this person are kept."""
    return KeptEntry.objects.filter(person_id=person_id).count()


def with_ids(person_id: str, entry_ids: Collection[str]) -> dict[str, KeptEntry]:
    """This person's entries with these ids."""
    found = KeptEntry.objects.filter(person_id=person_id, entry_id__in=entry_ids)
    return {entry.entry_id: entry for entry in found}


def after(person_id: str, sequence: int, most: int) -> list[KeptEntry]:
    """This person's entries after a place in their order, oldest first, at most so many."""
    return list(KeptEntry.objects.filter(person_id=person_id, sequence__gt=sequence).order_by("sequence")[:most])


def everything(person_id: str) -> Iterator[KeptEntry]:
    """All of this person's entries, in their order."""
    yield from KeptEntry.objects.filter(person_id=person_id).order_by("sequence").iterator()
