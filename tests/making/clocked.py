"""A real server and a browser whose clocks a test sets: what takes weeks is walked through in minutes.

The server is a process of its own in which the host's one clock (Django's ``timezone.now``) and the time its answers
state are moved; nothing else of the program is changed.  Times go from the past up to now, so that a journal kept so
can be taken along by any other door.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from making.browser import free_port, wait_for

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

FOLDER = "CLOCK_OF_THE_TEST"
TESTS = Path(__file__).parents[1]
_BROWSER_CLOCK = """(() => {
  const Real = globalThis.__realDate ?? Date;
  globalThis.__realDate = Real;
  class Moved extends Real {
    constructor(...given) { given.length ? super(...given) : super(Real.now() + AHEAD); }
    static now() { return Real.now() + AHEAD; }
  }
  globalThis.Date = Moved;
})();"""


class Clocked:
    """The server's address, and the moment it takes for now; time goes on from there."""

    def __init__(self, home: Path, port: int) -> None:
        self._ahead, self.address = home / "clock", f"http://127.0.0.1:{port}"

    @property
    def now(self) -> datetime:
        """The moment as the server has it."""
        return datetime.now(UTC) + ahead(self._ahead)

    def set(self, moment: datetime, context: "BrowserContext") -> datetime:
        """Move server and browser; pages have to be opened anew."""
        by = moment - datetime.now(UTC)
        self._ahead.write_text(str(by.total_seconds()), encoding="utf-8")
        context.add_init_script(_BROWSER_CLOCK.replace("AHEAD", str(round(by.total_seconds() * 1000))))
        return moment


def ahead(file: Path) -> timedelta:
    """How far the clock is moved; not at all before it was set."""
    return timedelta(seconds=float(file.read_text(encoding="utf-8"))) if file.exists() else timedelta(0)


@contextmanager
def clocked(home: Path, **settings: str) -> Iterator[Clocked]:
    """A server whose clock can be set, with its data in ``home``."""
    port = free_port()
    own = Clocked(home, port)
    environment = {**os.environ, "UNKNOT_HOME": str(home), "UNKNOT_REQUESTS_A_MINUTE": "0", **settings}
    environment[FOLDER] = str(home / "clock")
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(TESTS), environment.get("PYTHONPATH")]))
    with subprocess.Popen([sys.executable, "-m", "making.clocked_server", str(port)], env=environment) as server:
        try:
            wait_for(f"{own.address}/health")
            yield own
        finally:
            server.terminate()
