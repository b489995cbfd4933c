"""An entry that grows with each answer: the first makes it, the later ones correct it, each on the disk at once.

A field that is not there has not been asked yet; null is an answer: the person does not know.
"""

from collections.abc import Mapping
from typing import Any

from unknot.cli.practise.companion import Companion
from unknot.engine.journal.corrected import corrected
from unknot.vocabulary.entry import Entry, EntryKind


class Kept:
    """The fields of one entry so far; ``entry`` is None until the first of them is answered."""

    def __init__(self, companion: Companion, kind: EntryKind, entry: Entry | None = None, **fixed: Any) -> None:
        """An entry to be made, or one to go on with; ``fixed`` is written with the first answer."""
        self._companion, self._kind = companion, kind
        self._id = str(entry.id) if entry else None
        self.body: dict[str, Any] = dict(entry.body) if entry else dict(fixed)

    def keep(self, **said: Any) -> None:
        """Write down what was just said, over what this entry said before."""
        self.replace({**self.body, **said})

    def replace(self, body: Mapping[str, Any]) -> None:
        """Write the entry anew."""
        self.body = dict(body)
        if self._id is None:
            self._id = str(self._companion.keep(self._kind, self.body).id)
        else:
            self._companion.keep(EntryKind.CORRECTION, {"of": self._id, "body": self.body})


def last(companion: Companion, kind: EntryKind) -> Entry | None:
    """The newest entry of this kind, corrections in place."""
    found = [entry for entry in corrected(companion.journal.entries()) if entry.kind is kind]
    return found[-1] if found else None


def since(companion: Companion, entry: Entry) -> tuple[Entry, ...]:
    """The entries after this one, corrections in place."""
    entries = corrected(companion.journal.entries())
    return entries[entries.index(entry) + 1 :]
