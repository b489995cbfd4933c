"""A page that keeps entries in the browser's own database as fast as it can and says the id of each once it is kept."""

import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import unknot.web
from making.browser import CHROMIUM

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page, Playwright, Route

STATIC = Path(unknot.web.__file__).parent / "static"
HOST = "https://journal.test"
PAGE = '<!doctype html><html lang="en"><title>Journal</title><script type="module" src="/begin.js"></script></html>'
BEGIN = """
import { openJournal } from "/static/js/guest-journal.js";
const journal = window.journal = await openJournal();
window.keepForEver = async () => {
  for (let number = 0; ; number++) {
    const before = journal.entries().length;
    await journal.append("episode-ended", { why: `reason ${number} ${"x".repeat(500)}` });
    console.log(`kept ${journal.entries()[before].id}`);
    if (number % 3 === 0) {
      const { id } = journal.entries()[before];
      await journal.acknowledged([id]);
      console.log(`acknowledged ${id}`);
    }
  }
};
window.ready = true;
"""
DELETE = """() => new Promise((done, failed) => {
  const request = indexedDB.deleteDatabase("unknot");
  request.onsuccess = () => done();
  request.onerror = request.onblocked = failed;
})"""


def profile_processes(profile: Path) -> Iterator[int]:
    """Every process of the browser that works in this profile."""
    for folder in Path("/proc").iterdir():
        with suppress(OSError, ValueError):
            if str(profile).encode() in (folder / "cmdline").read_bytes():
                yield int(folder.name)


class JournalPage:
    """The page, and what it has said was kept."""

    def __init__(self, context: "BrowserContext") -> None:
        self.kept: list[str] = []
        self.acknowledged: list[str] = []
        self.page: Page = context.pages[0] if context.pages else context.new_page()
        self.page.on("console", lambda said: self._heard(said.text))
        context.route("**/*", _answer)
        self.page.goto(f"{HOST}/")
        self.page.wait_for_function("() => window.ready")

    def _heard(self, said: str) -> None:
        found = re.fullmatch(r"(kept|acknowledged) (\S+)", said)
        if found:
            (self.kept if found[1] == "kept" else self.acknowledged).append(found[2])

    def keep_for_ever(self) -> None:
        """Begin; it does not end by itself."""
        self.page.evaluate("void window.keepForEver()")

    def keep(self, how_many: int) -> None:
        """Keep so many entries."""
        for number in range(how_many):
            self.page.evaluate("why => journal.append('episode-ended', { why })", f"reason {number}")

    def throw_database_away(self) -> None:
        """Delete the database behind the page's back, and load the page anew."""
        self.page.goto(f"{HOST}/empty")
        self.page.evaluate(DELETE)
        self.page.goto(f"{HOST}/")
        self.page.wait_for_function("() => window.ready")

    def held(self) -> Mapping[str, Any]:
        """The ids in the journal as it was read, and those in its outbox."""
        script = "async () => [journal.entries().map(e => e.id), (await journal.outbox()).map(e => e.id)]"
        entries, outbox = self.page.evaluate(script)
        return {"entries": entries, "outbox": outbox}


@contextmanager
def opened(playwright: "Playwright", profile: Path) -> Iterator[JournalPage]:
    """The page in a browser of its own that works in this profile."""
    context = playwright.chromium.launch_persistent_context(
        profile, executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"], handle_sigint=False
    )
    try:
        yield JournalPage(context)
    finally:
        with suppress(Exception):  # one that was killed cannot be closed
            context.close()


def _answer(route: "Route") -> None:
    path = route.request.url.removeprefix(HOST)
    if path == "/":
        route.fulfill(body=PAGE, content_type="text/html")
    elif path == "/empty":
        route.fulfill(body="", content_type="text/html")
    elif path == "/begin.js":
        route.fulfill(body=BEGIN, content_type="text/javascript")
    else:
        file = STATIC / path.removeprefix("/static/")
        route.fulfill(body=file.read_bytes(), content_type="text/javascript")


def forgotten(profile: Path) -> None:
    """Take the whole profile away."""
    shutil.rmtree(profile, ignore_errors=True)
