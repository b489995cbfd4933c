"""The web app as a test meets it: set up once in a process, with static files gathered into a folder of its own."""

import html
import json
import os
import re
import tempfile
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unknot.doors.journal_form import write_entry
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.travelling import new_entry

if TYPE_CHECKING:
    from django.test import Client

SECRET = "only-for-tests-and-long-enough-to-be-taken"  # noqa: S105 - it guards nothing
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)


@lru_cache(maxsize=1)
def set_up() -> Path:
    """Set Django up and gather the static files; gives their folder."""
    os.environ.setdefault("UNKNOT_SECRET_KEY", SECRET)
    os.environ.setdefault("UNKNOT_REQUESTS_A_MINUTE", "0")
    os.environ.setdefault("UNKNOT_ALLOWED_HOSTS", "testserver,localhost,127.0.0.1")
    folder = Path(tempfile.mkdtemp(prefix="unknot-static-"))
    before = os.environ.pop("DATABASE_URL", None)
    os.environ["DATABASE_URL"] = f"sqlite:///{folder.with_name(folder.name + '-rows') / 'unknot.sqlite3'}"
    from unknot.web.host.database import made_ready  # noqa: PLC0415 - only after the settings are there
    from unknot.web.host.serving import gather_static  # noqa: PLC0415

    gather_static(folder)
    made_ready()
    # A program that a test starts has rows of its own.
    os.environ.pop("DATABASE_URL")
    if before:
        os.environ["DATABASE_URL"] = before
    return folder


def client() -> "Client":
    """A browser without scripts."""
    set_up()
    from django.test import Client  # noqa: PLC0415

    return Client()


def heading(page: str) -> str:
    """The page's first heading."""
    found = _HEADING.search(page)
    return re.sub(r"<[^>]+>", "", found.group(1)).strip() if found else ""


def hidden(page: str) -> dict[str, Any]:
    """The hidden fields of the page's form, the journal among them."""
    return {name: html.unescape(value) for name, value in _HIDDEN.findall(page)}


class Guest:
    """Somebody on the way, whose browser has no scripts: the page that is open, and what is sent from it."""

    def __init__(self) -> None:
        self.browser, self.own = client(), list[dict[str, Any]]()
        self.page = self.browser.get("/visit").content.decode()

    @property
    def at(self) -> str:
        """The heading of the open page."""
        return heading(self.page)

    def send(self, **fields: Any) -> "Guest":
        """Send the open page's form with these fields; a name with a dash is written with two underscores."""
        said = {name.replace("__", "-"): value for name, value in fields.items()}
        form = hidden(self.page)
        form["journal"] = json.dumps([*json.loads(form["journal"]), *self.own])
        self.own = []
        self.page = self.browser.post("/visit", {**form, **said}).content.decode()
        return self

    def keep(self, kind: str, body: dict[str, Any], days_ago: int = 0) -> None:
        """Add an entry as the page's script does; it goes along with the next step that is sent."""
        at = datetime.now(UTC) - timedelta(days=days_ago)
        entry = write_entry(new_entry(EntryKind(kind), body, at))
        self.own.append(entry)

    def tell_nothing(self) -> "Guest":
        """Leave the day's numbers open, where they are asked."""
        while hidden(self.page).get("step") == "measures":
            self.send(wants="skip")
        return self

    def none_of_these(self) -> int:
        """Answer every screen of questions with none of these; gives how many there were."""
        screens = 0
        while 'name="none"' in self.page:
            self.send(none="yes")
            screens += 1
        return screens
