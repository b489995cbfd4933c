"""What was deleted cannot be read off the disk, and what was acknowledged is on it."""

from pathlib import Path

from making.kept import entry, kept, person_of
from making.rows import SQLITE, new_url, rows_in

MARK = "a-word-that-stands-nowhere-else"


def _on_disk(path: Path) -> str:
    return "".join(beside.read_bytes().decode("latin-1") for beside in path.parent.glob(f"{path.name}*"))


def test_nothing_of_a_person_is_left_on_the_disk(tmp_path: Path) -> None:
    """Neither SQLite's file nor the log beside it holds a word of what was deleted, nor whose it was."""
    with rows_in(new_url(SQLITE, tmp_path)) as url:
        path = Path(url.removeprefix("sqlite:///"))
        device = kept()
        device.keep(*(entry(number, why=f"{MARK}-{number}") for number in range(300)))
        device.sync()
        person = person_of(device)
        assert MARK in _on_disk(path)
        assert person in _on_disk(path)
        device.line.post("/stop", {"where": "there"})
        assert MARK not in _on_disk(path)
        assert person not in _on_disk(path)


def test_the_file_is_set_up_to_lose_nothing_and_to_leave_nothing(tmp_path: Path) -> None:
    """A log written before the answer, on the disk at each commit; deleted places overwritten; for its owner only."""
    with rows_in(new_url(SQLITE, tmp_path)) as url:
        from django.db import connection  # noqa: PLC0415 - Django is set up by then

        found = {}
        with connection.cursor() as cursor:
            for name in ("journal_mode", "synchronous", "secure_delete"):
                found[name] = cursor.execute(f"PRAGMA {name}").fetchone()[0]
        assert found == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1}
        assert Path(url.removeprefix("sqlite:///")).stat().st_mode & 0o077 == 0
