"""The person's own journal file, read so that no entry of another version locks its person out.

What these facts do not understand stays in the file as it is; what stands in for it permits no more than it could.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from unknot.cli.journal_file import JournalFile, JournalUnreadable
from unknot.doors.own_journal import OwnJournal, read_own
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.entry import Entry, EntryKind


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A journal file, read by these facts."""

    file: JournalFile
    knowledge: Knowledge

    def append(self, kind: EntryKind, body: Mapping[str, Any], happened_at: datetime) -> Entry:
        """Keep one entry; it is on the disk when this returns."""
        return self.file.append(kind, body, happened_at)

    def entries(self) -> tuple[Entry, ...]:
        """Every entry, oldest first.  Raises JournalUnreadable where a line has no id, kind and times at all."""
        return self.read().entries

    def not_understood(self) -> int:
        """How many entries are of another version."""
        return len(self.read().not_understood)

    def read(self) -> OwnJournal:
        """What to derive from, and what these facts do not understand."""
        lines = self.file.whole_lines()
        try:
            return read_own([written for _, written in lines], self.knowledge)
        except ValueError as error:
            raise JournalUnreadable(f"{self.file.path}, {self._at_fault(lines) or error}") from None

    def _at_fault(self, lines: Sequence[tuple[int, Any]]) -> str | None:
        """The first line that cannot be read by itself, and why."""
        for number, written in lines:
            try:
                read_own([written], self.knowledge)
            except ValueError as error:
                return f"line {number}: {str(error).removeprefix('entries[0]: ')}"
        return None
