"""A full disk, a locked database, sixteen writers: a call is done whole or put off, and nothing is lost."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from making.kept import entry, kept, on_server
from making.rows import SQLITE, new_url, rows_in
from making.sync_client import Answer
from making.web import SECRET

PROCESSES, THREADS, BATCHES, EACH = 4, 4, 6, 5
WRITER = f"""
import sys, threading
from making.kept import entry, kept
from making.sync_client import Device, InProcess
from making.web import set_up
set_up()
from making.rows import rows_in
code, first = sys.argv[2], int(sys.argv[3])
with rows_in(sys.argv[1]):
    cookie, refused = sys.argv[2], []
    def write(thread):
        device = Device(InProcess())
        device.line.get("")
        device.line.browser.cookies["unknot-person"] = cookie
        base = first + thread * 1000
        for batch in range({BATCHES}):
            device.keep(*(entry(base + batch * {EACH} + n) for n in range({EACH})))
            while device.exchange().status != 200:
                refused.append(batch)
        assert not device.outbox
    threads = [threading.Thread(target=write, args=(n,)) for n in range({THREADS})]
    [one.start() for one in threads]
    [one.join() for one in threads]
    print(len(refused))
"""


def _put_off(answer: Answer) -> None:
    assert answer.status == 503, answer
    assert set(answer.said) == {"error"}
    assert answer.said["error"].endswith(".")


def test_sixteen_writers_lose_nothing_and_double_nothing(rows: str) -> None:
    """Four programs of four threads write for one person at once; each entry is there once, in one order."""
    device = kept()
    cookie = device.line.browser.cookies["unknot-person"].value  # type: ignore[attr-defined]
    root = Path(__file__).parents[2]
    path = os.pathsep.join([str(root / "src"), str(root / "tests")])
    environment = {**os.environ, "PYTHONPATH": path, "UNKNOT_SECRET_KEY": SECRET}
    command = [sys.executable, "-c", WRITER, rows, cookie]
    running = [
        subprocess.Popen([*command, str(n * 10_000)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for n in range(PROCESSES)
    ]
    for one in running:
        _, errors = one.communicate(timeout=300)
        assert one.returncode == 0, errors.decode()[-2_000:]
    held = on_server(device)
    assert len(held) == len(set(held)) == PROCESSES * THREADS * BATCHES * EACH
    assert device.sync().line.get("").said["entries"] == len(held)


@contextmanager
def _held_by_another(path: Path) -> Iterator[None]:
    """Another program is in the midst of writing."""
    begin = "import sqlite3, sys; rows = sqlite3.connect(sys.argv[1]); rows.execute('BEGIN IMMEDIATE')"
    hold = f"{begin}; print(1, flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", hold, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holding:
        assert holding.stdout is not None
        holding.stdout.readline()
        yield
        holding.communicate(b"\n")


def test_a_locked_database_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    """Whoever writes waits as long as the host says, then is asked to come back; reading goes on."""
    url = new_url(SQLITE, tmp_path)
    path = Path(url.removeprefix("sqlite:///"))
    with rows_in(f"{url}?timeout=0.2"):
        device = kept(1)
        device.keep(entry(2))
        with _held_by_another(path):
            answer = device.line.browser.get("/api/v1/keeping")  # type: ignore[attr-defined]
            assert answer.status_code == 200
            _put_off(device.exchange())
            assert device.outbox == [entry(2)]
            _put_off(device.line.post("/stop", {"where": "there"}))
            raw = device.line.browser.get("/api/v1/keeping/export")  # type: ignore[attr-defined]
            assert (raw.status_code, raw.headers["Retry-After"]) == (503, "5")
        assert on_server(device) == [entry(1)["id"]]
        assert len(on_server(device.sync())) == 2


def test_a_full_disk_is_told_and_nothing_is_half_written(tmp_path: Path) -> None:
    """The batch that no longer fits is refused whole, what was there stays, and it goes on once there is room."""
    with rows_in(new_url(SQLITE, tmp_path)):
        from django.db import connection  # noqa: PLC0415 - Django is set up by then

        device = kept(1)
        with connection.cursor() as cursor:
            pages = cursor.execute("PRAGMA page_count").fetchone()[0]
            cursor.execute(f"PRAGMA max_page_count = {pages + 2}")
            device.keep(*(entry(n, why="x" * 1_000) for n in range(2, 102)))
            _put_off(device.exchange())
            assert on_server(device) == [entry(1)["id"]]
            assert json.loads(device.line.get("/export").text or "{}") is not None
            cursor.execute("PRAGMA max_page_count = 1073741823")
        assert len(on_server(device.sync())) == 101


FULL = """
import resource, signal, sys
from making.web import set_up
set_up()
from making.rows import rows_in
from making.kept import entry, kept, on_server
with rows_in(sys.argv[1]):
    device = kept(1)
    device.keep(*(entry(n, why="x" * 5_000) for n in range(2, 202)))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
    answer = device.exchange()
    assert answer.status == 503, answer
    assert len(on_server(device)) == 1
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    assert len(on_server(device.sync())) == 201
"""


def test_a_disk_that_takes_no_more_bytes_is_told_too(tmp_path: Path) -> None:
    """The system itself refuses to write: the same sentence, and the same entries afterwards."""
    root = Path(__file__).parents[2]
    path = os.pathsep.join([str(root / "src"), str(root / "tests")])
    environment = {**os.environ, "PYTHONPATH": path, "UNKNOT_SECRET_KEY": SECRET}
    command = [sys.executable, "-c", FULL, new_url(SQLITE, tmp_path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2_000:]
