"""A backup is whole or refused, comes back on either engine, and never brings back what was deleted since."""

import gzip
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from making.kept import entry, kept, on_server, person_of, second
from making.rows import BOTH, POSTGRES, SQLITE, new_url, rows_in
from making.sync_client import Device

NOW = datetime.now(UTC)
LATER = NOW + timedelta(days=1)


def _backup(path: Path, now: datetime = NOW) -> Path:
    from unknot.web.keeping.backup import back_up  # noqa: PLC0415 - Django is set up by then

    return back_up(path, now)


def _restore(path: Path, now: datetime = LATER) -> Any:
    from unknot.web.keeping.restore import restore  # noqa: PLC0415

    return restore(path, now)


@pytest.mark.usefixtures("rows")
def test_what_was_lost_on_the_server_comes_back_from_backup_and_devices(tmp_path: Path) -> None:
    """After a restore each device sends everything once more and reads from the beginning: nothing is lost."""
    device = kept(1, 2)
    other = second(device).sync()
    path = _backup(tmp_path / "one.gz")
    device.keep(entry(3))
    device.sync()
    done = _restore(path)
    assert (done.people, done.entries) == (1, 2)
    assert on_server(device) == [entry(1)["id"], entry(2)["id"]]
    for one in (other, device, other):
        one.sync()
    assert len(on_server(device)) == 3
    assert other.journal == device.journal


@pytest.mark.usefixtures("rows")
def test_two_restores_of_one_backup_are_told_apart(tmp_path: Path) -> None:
    """The same second, the same file: a cursor of the first is of no use after the second."""
    device = kept(1)
    path = _backup(tmp_path / "one.gz")
    for number in (2, 3):
        _restore(path)
        device.keep(entry(number))
        device.sync()
        assert len(on_server(device)) == number


@pytest.mark.parametrize(
    ("from_engine", "to_engine"),
    [
        pytest.param(SQLITE, POSTGRES, marks=pytest.mark.needs("postgres")),
        pytest.param(POSTGRES, SQLITE, marks=pytest.mark.needs("postgres")),
    ],
)
def test_a_backup_of_one_engine_comes_back_on_the_other(from_engine: str, to_engine: str, tmp_path: Path) -> None:
    """The same people by the same cookies, the same entries in the same order."""
    with rows_in(new_url(from_engine, tmp_path)):
        device = kept()
        device.keep(*(entry(n, why="Nacken \u0000 ключ") for n in range(700)))
        before = device.sync().line.get("/export").said
        path = _backup(tmp_path / "one.gz")
    with rows_in(new_url(to_engine, tmp_path)):
        assert _restore(path).entries == 700
        assert device.line.get("/export").said == before
        assert device.sync().line.get("").said["entries"] == 700


@pytest.mark.usefixtures("rows")
@pytest.mark.parametrize("where", ["there", "everywhere"])
def test_who_was_deleted_since_stays_deleted(where: str, tmp_path: Path) -> None:
    """The tombstones of now win over the rows of then."""
    gone, stays = kept(1), kept(2)
    other = second(gone)
    path = _backup(tmp_path / "one.gz")
    gone.line.post("/stop", {"where": where})
    done = _restore(path)
    assert (done.people, done.left_out) == (1, 1)
    assert (other.line.get("").status, other.line.get("").said["gone"]) == (410, where)
    assert on_server(stays) == [entry(2)["id"]]


@pytest.mark.usefixtures("rows")
def test_a_backup_is_of_one_moment_while_others_write(tmp_path: Path) -> None:
    """Each person's entries are there up to some batch, none without those before it; nobody who writes has to wait."""
    device, stop = kept(), Event()
    writer = Thread(target=_write_on, args=(device, stop))
    writer.start()
    try:
        paths = [_backup(tmp_path / f"{n}.gz") for n in range(5)]
    finally:
        stop.set()
        writer.join()
    lengths = []
    for path in paths:
        said = [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]
        [person], numbers = (
            [row["person"] for row in said if "person" in row],
            [row["entry"]["sequence"] for row in said if "entry" in row],
        )
        assert numbers == [*range(1, person["last_sequence"] + 1)]
        assert len(numbers) % 20 == 0
        lengths.append(len(numbers))
    assert lengths == sorted(lengths)
    assert _restore(paths[-1]).entries == lengths[-1]


def _write_on(device: Device, stop: Event) -> None:
    from django.db import connection  # noqa: PLC0415

    number = 0
    while not stop.is_set():
        device.keep(*(entry(n) for n in range(number, number + 20)))
        assert device.exchange().status == 200
        number += 20
    connection.close()


def _cut(whole: bytes) -> bytes:
    return whole[: len(whole) // 2]


def _changed(whole: bytes) -> bytes:
    return gzip.compress(gzip.decompress(whole).replace(b"another-trouble", b"another-Trouble"))


def _without_a_row(whole: bytes) -> bytes:
    lines = gzip.decompress(whole).splitlines(keepends=True)
    return gzip.compress(b"".join([lines[0], *lines[2:]]))


def _newer(whole: bytes) -> bytes:
    return gzip.compress(gzip.decompress(whole).replace(b'"unknot_backup":1', b'"unknot_backup":2'))


DAMAGED = {
    "cut in half": (_cut, "damaged"),
    "cut by a byte": (lambda whole: whole[:-1], "damaged"),
    "a word changed": (_changed, "damaged"),
    "a row less": (_without_a_row, "damaged"),
    "something else": (lambda _: b"a letter", "damaged"),
    "something else, packed": (lambda _: gzip.compress(b"[1]\n"), "damaged"),
    "empty": (lambda _: b"", "damaged"),
    "of a newer Unknot": (_newer, "newer"),
}


@pytest.mark.usefixtures("rows")
@pytest.mark.parametrize(("change", "says"), DAMAGED.values(), ids=DAMAGED)
def test_what_is_not_whole_is_refused_and_changes_nothing(change: Any, says: str, tmp_path: Path) -> None:
    """It is read to its end before anything is replaced; one sentence says why not."""
    device = kept(1)
    path = _backup(tmp_path / "one.gz")
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(ValueError, match=says):
        _restore(path)
    assert on_server(device) == [entry(1)["id"]]


@pytest.mark.usefixtures("rows")
def test_a_backup_has_a_life_and_is_removed_after_it(tmp_path: Path) -> None:
    """Past it, it is not restored, and the next backup into the folder deletes it; other files are left alone."""
    device = kept(1)
    old = _backup(tmp_path)
    (tmp_path / "unknot-notes.backup.gz").write_bytes(b"mine")
    assert old.stat().st_mode & 0o077 == 0
    over = NOW + timedelta(days=30, seconds=1)
    with pytest.raises(ValueError, match="life"):
        _restore(old, over)
    new = _backup(tmp_path, over)
    assert sorted(path.name for path in tmp_path.glob("*.gz")) == sorted([new.name, "unknot-notes.backup.gz"])
    with pytest.raises(ValueError, match="there already"):
        _backup(new)
    with pytest.raises(ValueError, match="make the folder first"):
        _backup(tmp_path / "missing")
    assert not (tmp_path / "missing").exists()
    assert on_server(device) == [entry(1)["id"]]


@pytest.mark.usefixtures("rows")
def test_the_key_that_signs_the_cookies_goes_along(tmp_path: Path) -> None:
    """On a new machine people are known by the cookies they have; codes for another device are not in it."""
    from django.conf import settings  # noqa: PLC0415

    device = kept(1)
    device.line.post("/code", {})
    path = _backup(tmp_path / "one.gz")
    lines = [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]
    assert lines[0]["secret_key"] == settings.SECRET_KEY
    assert {next(iter(row)) for row in lines[1:-1]} == {"person", "entry", "audit"}
    assert person_of(device) in str(lines)


def test_both_engines_are_tried() -> None:
    """The fixture names them."""
    assert len(BOTH) == 2
