"""A backup of everything that is kept, as it was at one moment, while the server goes on."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model

from unknot.web.keeping.backup_file import TABLES, Head, checked_head, write

NAME = "unknot-{:%Y-%m-%dT%H%M%SZ}.backup.gz"
PATTERN = "unknot-*.backup.gz"
ENDING = ".gz"
"""What a new file ends in, so that a folder that is missing is not taken for one."""


def back_up(target: Path, now: datetime) -> Path:
    """Write a backup into this folder, or to this new file; gives where it is.

    In a folder the backups whose life is over are deleted.  Raises ValueError where it is neither, or there already.
    """
    folder = target.is_dir()
    if not folder and target.suffix != ENDING:
        raise ValueError(f"{target} is neither a folder nor a new file that ends in {ENDING}: make the folder first.")
    path = target / NAME.format(now) if folder else target
    if path.exists():
        raise ValueError(f"{path} is there already; name a new file, or a folder.")
    _write(path, now)
    if folder:
        remove_past_life(target, now)
    return path


def _write(path: Path, now: datetime) -> None:
    """Whole or not at all: it gets its name once it is on the disk."""
    part = path.with_name(f".{path.name}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            with one_moment():
                write(file, _head(now), _rows())
            file.flush()
            os.fsync(file.fileno())
        part.rename(path)
    finally:
        part.unlink(missing_ok=True)
    _on_the_disk(path.parent)


def _head(now: datetime) -> Head:
    counts = {table: found for table, model in TABLES.items() if (found := model._default_manager.count())}
    life = timedelta(days=settings.HOST.backup_days)
    return Head(now, now + life, settings.SECRET_KEY, counts)


def _rows() -> Iterator[tuple[str, Model]]:
    for table, model in TABLES.items():
        for row in model._default_manager.order_by("pk").iterator():
            yield table, row


@contextmanager
def one_moment() -> Iterator[None]:
    """All reads inside see the rows as they were at its beginning; nobody who writes has to wait."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _on_the_disk(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def remove_past_life(folder: Path, now: datetime) -> list[Path]:
    """Delete the backups in this folder whose life is over; what is no backup of ours is left alone."""
    over = [path for path in sorted(folder.glob(PATTERN)) if _is_over(path, now)]
    for path in over:
        path.unlink()
    return over


def _is_over(path: Path, now: datetime) -> bool:
    try:
        return checked_head(path).delete_after < now
    except (ValueError, OSError):
        return False
