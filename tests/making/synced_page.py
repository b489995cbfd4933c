"""The app's own journal and sync in a real browser, on a page of a real server; either may be killed at any moment."""

import json
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from making.browser import CHROMIUM
from making.journal_page import profile_processes

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page, Playwright

OPEN = """async ({ journal, start, server, state }) => {
  const [{ openJournal }, { startKeeping }] = await Promise.all([import(journal), import(start)]);
  window.journal = await openJournal();
  window.keeping = startKeeping(window.journal);
  window.agree = async () => {
    const [{ makeServer }, { begin }] = await Promise.all([import(server), import(state)]);
    const answer = await makeServer().begin();
    if (answer.status >= 300) throw new Error(`not begun: ${answer.status}`);
    await begin(window.journal, answer.said.since);
  };
  window.keepForEver = async () => {
    for (let number = 0; ; number++) {
      await window.journal.append("episode-ended", { why: `reason ${number} ${"x".repeat(300)}` });
      console.log(`kept ${window.journal.entries().at(-1).id}`);
      await new Promise((done) => setTimeout(done, 5));
    }
  };
}"""
WHOLE = """async () => {
  const sync = await window.keeping.sync();
  for (let tries = 0; tries < 50; tries++) {
    await sync.now();
    if ((await window.journal.outbox()).length === 0) return window.journal.entries().map(({ id }) => id);
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error("The outbox does not get empty.");
}"""


class SyncedPage:
    """The page; ``kept`` are the ids that were said to be kept, before it or the server was killed."""

    def __init__(self, context: "BrowserContext", address: str, static: Path) -> None:
        self.kept: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("console", lambda said: self._heard(said.text))
        self.page.goto(f"{address}/health")
        paths = json.loads((static / "staticfiles.json").read_text("utf-8"))["paths"]
        names = {
            "journal": "guest-journal",
            "start": "keeping/start",
            "server": "keeping/server",
            "state": "keeping/state",
        }
        self.page.evaluate(OPEN, {key: f"/static/{paths[f'js/{name}.js']}" for key, name in names.items()})

    def _heard(self, said: str) -> None:
        if said.startswith("kept "):
            self.kept.append(said.removeprefix("kept "))

    def agree(self) -> None:
        """Be kept on the server from now on."""
        self.page.evaluate("window.agree()")

    def keep_for(self, milliseconds: float) -> None:
        """Keep entries all the time, which are synced as they come."""
        self.page.evaluate("void window.keepForEver()")
        self.page.wait_for_timeout(milliseconds)

    def synced(self) -> list[str]:
        """The ids in the journal once nothing waits."""
        found: list[str] = self.page.evaluate(WHOLE)
        return found


@contextmanager
def browser_at(playwright: "Playwright", profile: Path, address: str, static: Path) -> Iterator[SyncedPage]:
    """A browser of its own that works in this profile."""
    context = playwright.chromium.launch_persistent_context(
        profile, executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"], handle_sigint=False
    )
    try:
        yield SyncedPage(context, address, static)
    finally:
        with suppress(Exception):  # one that was killed cannot be closed
            context.close()


def kill_browser(profile: Path) -> None:
    """Kill every process of it without a word, and wait until they are gone."""
    for process in profile_processes(profile):
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    until = time.monotonic() + 10
    while any(profile_processes(profile)) and time.monotonic() < until:
        time.sleep(0.02)
