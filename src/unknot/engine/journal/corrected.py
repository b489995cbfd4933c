"""The journal as it stands: corrections are entries of their own, put in place here and nowhere else."""

from collections.abc import Iterable
from dataclasses import replace

from unknot.vocabulary.entry import Entry, EntryKind


def corrected(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Every entry but the corrections, oldest first, each with its last correction's body.

    A correction without a body takes the entry away.  An entry that arrives twice counts once.
    """
    ordered = sorted({entry.id: entry for entry in entries}.values(), key=lambda entry: (entry.happened_at, entry.id))
    written = sorted((e for e in ordered if e.kind is EntryKind.CORRECTION), key=lambda e: (e.recorded_at, e.id))
    bodies = {str(entry.body["of"]): entry.body["body"] for entry in written}
    return tuple(
        replace(entry, body=bodies.get(str(entry.id), entry.body))
        for entry in ordered
        if entry.kind is not EntryKind.CORRECTION and bodies.get(str(entry.id), entry.body) is not None
    )
