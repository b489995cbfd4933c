"""The form of a backup: gzipped lines of JSON with what it is at the head and a sum over all of it at the end.

It is the same for every database, so that a backup of one is restored in another.
"""

import gzip
import hashlib
import json
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from django.core.exceptions import ValidationError
from django.db.models import Field, Model

from unknot.web.records.models import Audit, KeptEntry, Person, Tombstone

VERSION = 1
TABLES: Mapping[str, type[Model]] = {"person": Person, "entry": KeptEntry, "audit": Audit, "tombstone": Tombstone}
"""In the order in which they are put back.  Codes for another device live for minutes and are left out."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a backup says of itself; ``secret_key`` is what signs the cookies of the people in it."""

    made_at: datetime
    delete_after: datetime
    secret_key: str
    counts: Mapping[str, int]

    def as_json(self) -> dict[str, Any]:
        """As the first line says it."""
        times = {"made_at": self.made_at.isoformat(), "delete_after": self.delete_after.isoformat()}
        return {"unknot_backup": VERSION, **times, "secret_key": self.secret_key, "counts": dict(self.counts)}


def write(file: IO[bytes], head: Head, rows: Iterable[tuple[str, Model]]) -> None:
    """Write a whole backup."""
    digest = hashlib.sha256()
    with gzip.GzipFile(fileobj=file, mode="wb", mtime=0, filename="") as packed:
        packed.write(_counted(digest.update, head.as_json()))
        for table, row in rows:
            packed.write(_counted(digest.update, {table: _values(row)}))
        packed.write(_line({"sha256": digest.hexdigest()}))


def _counted(update: Callable[[bytes], None], said: Mapping[str, Any]) -> bytes:
    line = _line(said)
    update(line)
    return line


def _line(said: Mapping[str, Any]) -> bytes:
    return json.dumps(said, separators=(",", ":")).encode() + b"\n"


def _values(row: Model) -> dict[str, Any]:
    said = {field.attname: getattr(row, field.attname) for field in _fields(type(row))}
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in said.items()}


def _fields(model: type[Model]) -> "list[Field[Any, Any]]":
    """All but the numbers that a database gives by itself."""
    return [field for field in model._meta.concrete_fields if field.get_internal_type() != "BigAutoField"]


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """The file, held open, so that what was checked is what is read.  Raises ValueError where it cannot be."""
    try:
        with path.open("rb") as file:
            yield file
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        raise ValueError(f"{path}: {error.strerror}; name a file that unknot backup wrote.") from None


def checked(file: IO[bytes]) -> Head:
    """Read all of it once.  Raises ValueError with one sentence where it is damaged, cut short or too new."""
    digest, counts = hashlib.sha256(), Counter[str]()
    lines = _lines(file)
    first = next(lines, b"")
    head = _head(first)
    digest.update(first)
    last = b""
    for line in lines:
        if last:
            digest.update(last)
            counts[_table(last)] += 1
        last = line
    if _json(last) != {"sha256": digest.hexdigest()} or counts != Counter(head.counts):
        raise _damaged()
    return head


def checked_head(path: Path) -> Head:
    """What the backup at this path says of itself; the rest of it is not read.  Raises ValueError."""
    with opened(path) as file:
        return _head(next(_lines(file), b""))


def rows(file: IO[bytes]) -> Iterator[tuple[str, Model]]:
    """The rows of a backup that was checked, as they were written."""
    for line in _lines(file):
        said = _json(line)
        table = next(iter(said))
        if table in TABLES:
            yield table, _row(table, said[table])


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    try:
        with gzip.GzipFile(fileobj=file, mode="rb") as packed:
            yield from packed
    except (EOFError, gzip.BadGzipFile, zlib.error):
        raise _damaged() from None


def _json(line: bytes) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError:
        raise _damaged() from None
    if not isinstance(said, dict) or not said:
        raise _damaged()
    return said


def _head(line: bytes) -> Head:
    said = _json(line)
    version = said.get("unknot_backup")
    if isinstance(version, int) and version > VERSION:
        raise ValueError(f"This backup is of a newer Unknot (form {version}); this one reads form {VERSION}.")
    try:
        made_at, delete_after = (datetime.fromisoformat(said[name]) for name in ("made_at", "delete_after"))
        return Head(made_at, delete_after, str(said["secret_key"]), dict(said["counts"]))
    except (KeyError, TypeError, ValueError):
        raise _damaged() from None


def _table(line: bytes) -> str:
    said = _json(line)
    table = next(iter(said))
    if table not in TABLES:
        raise _damaged()
    _row(table, said[table])
    return table


def _row(table: str, said: Any) -> Model:
    model = TABLES[table]
    try:
        return model(**{field.attname: field.to_python(said[field.attname]) for field in _fields(model)})
    except (KeyError, TypeError, ValueError, ValidationError):
        raise _damaged() from None


def _damaged() -> ValueError:
    return ValueError("This is not a whole backup of Unknot: it is damaged, cut short or something else.")
