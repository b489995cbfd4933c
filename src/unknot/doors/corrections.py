"""Corrections: what takes the place of an entry's body has to be in the form of that entry's kind."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from unknot.doors.journal_form import check_body
from unknot.vocabulary.entry import Entry, EntryKind


class PutRight(NamedTuple):
    """A correction, and the kind and new body of the entry that it is about."""

    correction: Entry
    kind: EntryKind
    body: Mapping[str, Any]


def put_right(entries: Iterable[Entry]) -> Iterator[PutRight]:
    """Every correction that gives one of these entries a new body; one that takes an entry away gives none."""
    known = tuple(entries)
    kinds = {str(entry.id): entry.kind for entry in known}
    for entry in known:
        if entry.kind is EntryKind.CORRECTION and entry.body["of"] in kinds and entry.body["body"] is not None:
            yield PutRight(entry, kinds[entry.body["of"]], entry.body["body"])


def check_put_right(said: PutRight) -> None:
    """Refuse a correction whose body is not in the form of the kind it corrects, or that corrects a correction."""
    if said.kind is EntryKind.CORRECTION:
        raise ValueError("body.of: a correction is about an entry, not about another correction.")
    check_body(said.kind, said.body, "body.body")
