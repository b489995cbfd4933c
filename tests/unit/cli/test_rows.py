"""The commands of a host: back up, restore, tidy; each says in one sentence why not."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from making.browser import UNKNOT
from making.browser import served as serving


def _unknot(home: Path, *words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    others = {name: value for name, value in os.environ.items() if not name.startswith("UNKNOT_")}
    environment = {**others, "UNKNOT_HOME": str(home), **settings}
    return subprocess.run([UNKNOT, *words], env=environment, capture_output=True, text=True, check=False)


def test_a_backup_moves_to_a_new_machine_with_the_key(tmp_path: Path) -> None:
    """The new data folder has the old one's secret key after the restore."""
    old, new, file = tmp_path / "old", tmp_path / "new", tmp_path / "one.gz"
    assert _unknot(old, "work", "--once").returncode == 0
    assert _unknot(old, "backup", str(file)).stdout == f"Backup written: {file} (0 people, 0 entries)\n"
    assert _unknot(new, "work", "--once").stdout.startswith("Tidied: 0 people")
    done = _unknot(new, "restore", str(file))
    assert (done.returncode, "restart unknot serve" in done.stdout) == (0, True)
    assert (new / "secret-key").read_text() == (old / "secret-key").read_text()
    assert (new / "secret-key").stat().st_mode & 0o077 == 0


def test_what_cannot_be_done_is_one_sentence(tmp_path: Path) -> None:
    """Exit code 2, nothing on standard output."""
    assert _unknot(tmp_path / "home", "work", "--once").returncode == 0
    (tmp_path / "letter.gz").write_text("no backup")
    for command, name, said in (
        ("restore", "letter.gz", "damaged"),
        ("restore", "nothing", "No such file"),
        ("backup", "letter.gz", "there already"),
        ("backup", "folder", "make the folder first"),
        ("backup", "folder/one.gz", "cannot be written"),
    ):
        done = _unknot(tmp_path / "home", command, str(tmp_path / name))
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert said in done.stderr
    assert not (tmp_path / "folder").exists()
    done = _unknot(tmp_path / "home", "work", "--once", DATABASE_URL="mysql://x/y")
    assert (done.returncode, "DATABASE_URL" in done.stderr) == (2, True)


def test_a_backup_of_a_home_without_a_database_is_refused(tmp_path: Path) -> None:
    """Without the service's own UNKNOT_HOME it would hold nobody: it is refused, neither database nor key is made."""
    done = _unknot(tmp_path / "home", "backup", str(tmp_path))
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "UNKNOT_HOME" in done.stderr
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_backup_without_the_key_that_signed_the_cookies_is_refused(tmp_path: Path) -> None:
    """A new key in it would be of no use to anybody."""
    assert _unknot(tmp_path, "work", "--once").returncode == 0
    (tmp_path / "secret-key").unlink()
    done = _unknot(tmp_path, "backup", str(tmp_path / "one.gz"))
    assert (done.returncode, "secret key" in done.stderr) == (2, True)
    assert not (tmp_path / "secret-key").exists()
    assert _unknot(tmp_path, "backup", str(tmp_path / "one.gz"), UNKNOT_SECRET_KEY="k" * 32).returncode == 0


def _keep_somebody(home: Path) -> None:
    row = ("a" * 32, "2026-11-01 00:00:00", 1, "2026-11-01", 0)
    with closing(sqlite3.connect(home / "unknot.sqlite3")) as rows, rows:
        rows.execute(
            "INSERT INTO records_person (id, since, consent, last_seen, last_sequence) VALUES (?, ?, ?, ?, ?)", row
        )


def test_a_restore_into_an_empty_database_says_that_it_knows_of_no_deletion(tmp_path: Path) -> None:
    """Whoever restores on a new machine is told that people who were deleted since are back; else nothing is said."""
    file, one, new = tmp_path / "one.gz", tmp_path / "one", tmp_path / "new"
    assert _unknot(one, "work", "--once").returncode == 0
    _keep_somebody(one)
    assert "(1 people, 0 entries)" in _unknot(one, "backup", str(file)).stdout
    first = _unknot(new, "restore", str(file)).stdout
    assert ("Restored: 1 people" in first, "knew of no deletion" in first) == (True, True)
    again = _unknot(new, "restore", str(file)).stdout
    assert ("Restored: 1 people" in again, "knew of no deletion" in again) == (True, False)


def test_the_worker_ends_with_its_server(tmp_path: Path) -> None:
    """Stopped or killed: no worker is left behind."""
    with serving(tmp_path):
        [worker] = _workers(tmp_path)
    assert _gone(worker)
    environment = {**os.environ, "UNKNOT_HOME": str(tmp_path)}
    start = "from unknot.cli.rows import beside_server as b; p = b(); print(p.pid, flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", start], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as server:
        assert server.stdout is not None
        worker = int(server.stdout.readline())
        server.send_signal(signal.SIGKILL)
    assert _gone(worker)


def _workers(home: Path) -> list[int]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            told, where = (process / "cmdline").read_bytes(), (process / "environ").read_bytes()
        except OSError:
            continue
        if b"--beside-server" in told and f"UNKNOT_HOME={home}\0".encode() in where:
            found.append(int(process.name))
    return found


def _gone(process: int) -> bool:
    """Within twenty seconds."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        try:
            if "\nState:\tZ" in Path(f"/proc/{process}/status").read_text():
                return True
        except OSError:
            return True
        time.sleep(0.1)
    return False
