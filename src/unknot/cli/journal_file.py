"""The journal of one person as a file of JSON lines: appended, flushed to the disk, never changed in place."""

import fcntl
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from unknot.doors.corrections import check_put_right, put_right
from unknot.doors.entry_id import new_entry_id
from unknot.doors.journal_form import check_body, read_entry, write_line
from unknot.vocabulary.entry import Entry, EntryKind


class JournalUnreadable(ValueError):  # noqa: N818 - it names what is the case
    """A line that is whole and yet is no entry of this version: nothing is guessed about somebody's health."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class JournalFile:
    """A journal at ``path``; the file is made when the first entry is kept, readable by its owner only."""

    path: Path
    now: Callable[[], datetime] = _utc_now

    def append(self, kind: EntryKind, body: Mapping[str, Any], happened_at: datetime) -> Entry:
        """Keep one entry; it is on the disk when this returns.

        Raises ValueError where the body is not in the form of its kind.
        """
        entry = Entry(new_entry_id(), kind, happened_at, self.now(), check_body(kind, body))
        self.append_all([entry])
        return entry

    def append_all(self, entries: Iterable[Entry]) -> None:
        """Keep entries as they are, in one write."""
        lines = b"".join(write_line(entry) for entry in entries)
        with _naming(self.path), _locked(self.path) as file:
            # A line that was cut short stays as it is; the next entry begins on a line of its own.
            gap = b"" if _ends_whole(file) else b"\n"
            _write_all(file, gap + lines)
            os.fsync(file)

    def entries(self) -> tuple[Entry, ...]:
        """Every entry in the order it was written, each id once.

        Raises JournalUnreadable, with the line's number, where a whole line is no entry.
        """
        read: dict[object, Entry] = {}
        lines: dict[object, int] = {}
        for number, written in self.whole_lines():
            entry = self._entry(number, written)
            read.setdefault(entry.id, entry)
            lines.setdefault(entry.id, number)
        for said in put_right(read.values()):
            with self._at(lines[said.correction.id]):
                check_put_right(said)
        return tuple(read.values())

    def whole_lines(self) -> tuple[tuple[int, Any], ...]:
        """What stands on each line that was written to its end, with the line's number, unread."""
        return tuple((number, written) for number, written in self._lines() if written is not None)

    def cut_short(self) -> tuple[int, ...]:
        """The numbers of the lines that were cut short while being written; they are left alone and not read."""
        return tuple(number for number, written in self._lines() if written is None)

    def _lines(self) -> Iterator[tuple[int, Any]]:
        raw = self.path.read_bytes() if self.path.exists() else b""
        for number, line in enumerate(raw.split(b"\n"), 1):
            if line.strip():
                yield number, _json_or_none(line)

    def _entry(self, number: int, written: Any) -> Entry:
        with self._at(number):
            return read_entry(written)

    @contextmanager
    def _at(self, number: int) -> Iterator[None]:
        try:
            yield
        except ValueError as error:
            raise JournalUnreadable(f"{self.path}, line {number}: {error}") from None


def _json_or_none(line: bytes) -> Any:
    """A line cut short is no whole object: the last thing written of an entry is its closing brace."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """An open file's errors do not say which file it is."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None


@contextmanager
def _locked(path: Path) -> Iterator[int]:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
        os.fchmod(file, 0o600)
        _keep_folder_entry(path.parent, file)
        yield file
    finally:
        os.close(file)


def _keep_folder_entry(folder: Path, file: int) -> None:
    """A new file is only safe once its folder is on the disk too."""
    if os.fstat(file).st_size == 0:
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _ends_whole(file: int) -> bool:
    size = os.fstat(file).st_size
    return size == 0 or os.pread(file, 1, size - 1) == b"\n"


def _write_all(file: int, data: bytes) -> None:
    while data:
        data = data[os.write(file, data) :]
