"""Pages and calls over HTTP: what they take beyond the engine, beside a bare endpoint with the same bytes."""

import gzip
import http.client
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlencode

from bench import ROOT
from bench.measured import Anchor, Budget, Measured, ms, tabled, times_as_long
from bench.sampling import Seconds, in_turn
from bench.starting import ANSWERED, PYTHON, started
from bench.table import Table
from making.browser import free_port, served, wait_for
from making.played import played
from making.web import SECRET, Guest, hidden
from unknot.doors.journal_form import write_entry
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.travelling import new_entry

REPEATS, TRIES, STARTS = 20, 3, 5
MOST_TIMES, MOST_BYTES = 2.0, 100_000
READY_BUDGET = Budget(2.0, of=median)
HEADINGS = ("what", "bytes back", "wall", "engine", "the rest", "bare endpoint", "ratio", "budget", "result")
NOTE = (
    "Medians on one connection, each run the quickest of three. The rest: the wall time less the engine's own; in it "
    "the journal or the form is read and checked, and the page written. The bare endpoint takes the same form and "
    "gives as many bytes back, in the same process and behind the same middleware, and checks nothing. A guest's "
    "journal is kept nowhere, so neither asks a database."
)
STATIC = re.compile(r'(?:href|src)="(/static/[^"]+)"')
IMPORTED = re.compile(r'^import .*? from "(\.[^"]+)"', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: its path, its body and its headers."""

    what: str
    path: str
    body: bytes
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Answered:
    """How long an answer took on the wall and in the engine, and how long the bare endpoint took."""

    what: str
    size: int
    wall: Seconds
    engine: Seconds
    bare: Seconds

    @property
    def ratio(self) -> float:
        """What is not the engine's, in times of the bare endpoint."""
        return (self.wall - self.engine) / self.bare


def http_rows() -> list[Answered]:
    """Four requests, each in turn with the bare endpoint."""
    with benched() as port:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        token, cookie = _token(connection)
        return [_answered(connection, asked) for asked in [*_requests(token, cookie)]]


@contextmanager
def benched() -> Iterator[int]:
    """The app with its clock, served as `unknot serve` does: granian, one worker, two threads."""
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "UNKNOT_SECRET_KEY": SECRET,
            "UNKNOT_REQUESTS_A_MINUTE": "0",
            "UNKNOT_STATIC_FOLDER": folder,
            "UNKNOT_HOME": folder,
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests"), os.environ.get("PYTHONPATH", "")]),
        }
        gather = "from pathlib import Path; from unknot.web.host.serving import gather_static as g; g(Path({!r}));"
        gather += "from unknot.web.host.database import made_ready as m; m()"
        subprocess.run([PYTHON, "-c", gather.format(folder)], env=environment, check=True)
        serve = [str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--port", str(port)]
        serve += ["--blocking-threads", "2", "--no-ws", "--log-level", "error", "bench.http_app:application"]
        with subprocess.Popen(serve, env=environment, cwd=ROOT) as server:
            try:
                wait_for(f"http://127.0.0.1:{port}/health")
                yield port
            finally:
                server.terminate()


def _token(connection: http.client.HTTPConnection) -> tuple[str, str]:
    connection.request("GET", "/")
    answer = connection.getresponse()
    page, cookie = answer.read().decode(), answer.headers["Set-Cookie"].split(";")[0]
    return str(hidden(page)["csrfmiddlewaretoken"]), cookie


def _requests(token: str, cookie: str) -> Iterator[Asked]:
    headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true"}
    for what, fields in _steps():
        yield Asked(what, "/visit", urlencode({**fields, "csrfmiddlewaretoken": token}).encode(), headers)
    call = {**headers, "Content-Type": "application/json", "X-CSRFToken": token}
    yield Asked("a call: screen", "/api/v1/screen", json.dumps(ANSWERED).encode(), call)


def _steps() -> Iterator[tuple[str, dict[str, Any]]]:
    """The same guest on three pages: in the midst of the questions, after a session, and at the day's plan."""
    guest = Guest()
    guest.send(mark=["neck-angle:right"]).send(strength__0="6", since="3", unit="days", seen="no")
    guest.send(age="40", sex="female", pregnant="no").send(none="yes")
    yield "next step: a page of questions", {**hidden(guest.page), "none": "yes"}
    guest.none_of_these()
    guest.send().send(candidate="levator-scapulae.2:right", tool="fingers").none_of_these()
    for kind, body in played():
        guest.own.append(write_entry(new_entry(EntryKind(kind), body, datetime.now(UTC))))
    guest.send(step="session")
    yield "log a session: how is it now", {**hidden(guest.page), "after": "4"}
    guest.send(after="4")
    yield "today's plan", {**hidden(guest.page), "step": "", "go": ""}


def _answered(connection: http.client.HTTPConnection, asked: Asked) -> Answered:
    page, _ = _ask(connection, asked, asked.path)
    ours, bare = list[tuple[Seconds, Seconds]](), list[Seconds]()
    for _ in range(REPEATS):
        ours.append(min(_timed(connection, asked, asked.path) for _ in range(TRIES)))
        bare.append(min(_timed(connection, asked, f"/bare/{len(page)}") for _ in range(TRIES))[0])
    wall, engine = (median(column) for column in zip(*ours, strict=True))
    return Answered(asked.what, len(page), wall, engine, median(bare))


def _timed(connection: http.client.HTTPConnection, asked: Asked, path: str) -> tuple[Seconds, Seconds]:
    """The time on the wall, and that of it in the engine."""
    begun = time.perf_counter()
    _, engine = _ask(connection, asked, path)
    return time.perf_counter() - begun, engine


def _ask(connection: http.client.HTTPConnection, asked: Asked, path: str) -> tuple[bytes, Seconds]:
    try:
        connection.request("POST", path, asked.body, asked.headers)
        answer = connection.getresponse()
    except (ConnectionError, http.client.HTTPException):  # the server closes what was idle for a while
        connection.close()
        return _ask(connection, asked, path)
    body = answer.read()
    if answer.status != http.HTTPStatus.OK:
        raise RuntimeError(f"{path} answered {answer.status}: {body[:200]!r}")
    return body, float(answer.headers["X-Engine-Seconds"])


def http_table(rows: list[Answered]) -> Table:
    """The rows as a table."""
    return Table(
        "Pages and calls over HTTP",
        HEADINGS,
        tuple(_cells(row) for row in rows),
        (NOTE,),
    )


def _cells(row: Answered) -> tuple[str, ...]:
    times = (ms(row.wall), ms(row.engine), ms(row.wall - row.engine), ms(row.bare), times_as_long(row.ratio))
    return (row.what, f"{row.size:,}", *times, f"<= {MOST_TIMES:.0f} x", "met" if _met(row) else "NOT MET")


def _met(row: Answered) -> bool:
    return row.ratio <= MOST_TIMES


def http_missed(rows: list[Answered]) -> list[str]:
    """What takes longer than the budget."""
    return [row.what for row in rows if not _met(row)]


def ready_rows() -> list[Measured]:
    """From starting `unknot serve` to its first answer, beside a Python that does nothing."""
    ours, theirs = in_turn([_ready, lambda: started(PYTHON, "-c", "pass")], STARTS)
    return [Measured("unknot serve, until it answers", ours, READY_BUDGET, Anchor("python -c pass", theirs))]


def _ready() -> None:
    with tempfile.TemporaryDirectory() as home, served(Path(home)):
        pass


def ready_table(rows: list[Measured]) -> Table:
    """The rows as a table."""
    return tabled("The web process", rows, "With a fresh data folder, so the static files are gathered as well.")


def load_table() -> tuple[Table, list[str]]:
    """What the first page loads, gzipped, and what is over the budget."""
    with tempfile.TemporaryDirectory() as home, served(Path(home)) as address:
        sizes = dict(_loaded(address))
    total = sum(sizes.values())
    result = "met" if total <= MOST_BYTES else "NOT MET"
    rows = [(name, f"{size:,}", "", "") for name, size in sizes.items()]
    rows.append(("first load", f"{total:,}", f"<= {MOST_BYTES:,}", result))
    note = "The first page and what its first question needs: styles, scripts, and the body chart."
    missed = [] if total <= MOST_BYTES else ["first load"]
    return Table("First load, in bytes gzipped", ("what", "bytes", "budget", "result"), tuple(rows), (note,)), missed


CHART = tuple(f"/static/body/{name}" for name in ("regions.json", "front.svg", "back.svg"))
"""The whole body from both sides, and what its parts are called."""


def _loaded(address: str) -> Iterator[tuple[str, int]]:
    page = _get(f"{address}/")
    yield "the page", len(gzip.compress(page))
    waiting, known = [*dict.fromkeys(STATIC.findall(page.decode()))], set[str]()
    waiting += CHART
    while waiting:
        path = waiting.pop(0)
        if path in known:
            continue
        known.add(path)
        body = _get(f"{address}{path}")
        yield path.removeprefix("/static/"), len(gzip.compress(body))
        if path.endswith(".js"):
            waiting += _needed(path, body.decode())


def _needed(path: str, script: str) -> Iterator[str]:
    """What a script imports at once, and the chart that the first question wakes."""
    names = IMPORTED.findall(script)
    names += re.findall(r'import\("(\./body-chart[^"/]*)"\)', script)
    names += re.findall(r'"(\.{1,2}/[^"]*body[^"]*\.svg)"', script)
    folder = path.rsplit("/", 1)[0]
    return (os.path.normpath(f"{folder}/{name}") for name in names)


def _get(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - our own server
        body: bytes = answer.read()
        return body
