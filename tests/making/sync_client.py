"""A device as the tests need one: a journal, what of it was acknowledged, a cursor, and the calls about keeping.

The outbox is derived, as in the browser: what is in the journal and was not acknowledged.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from making.web import set_up

AT = "/api/v1/keeping"
MOST = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """A status and what was said."""

    status: int
    said: dict[str, Any]
    text: str = ""


class Line(Protocol):
    """How a device reaches a server.  A call that does not get through raises ConnectionError."""

    def get(self, path: str) -> Answer:
        """Ask."""

    def post(self, path: str, body: Mapping[str, Any]) -> Answer:
        """Tell, with the token."""


class InProcess:
    """Django's own client, with its checks of the token on."""

    def __init__(self) -> None:
        set_up()
        from django.test import Client  # noqa: PLC0415 - Django is set up by then

        self.browser: Client = Client(enforce_csrf_checks=True)

    def get(self, path: str) -> Answer:
        """Ask."""
        return _answer(self.browser.get(AT + path))

    def post(self, path: str, body: Mapping[str, Any]) -> Answer:
        """Tell."""
        if "csrftoken" not in self.browser.cookies:
            self.get("")
        return self.send(path, json.dumps(body))

    def send(self, path: str, body: str | bytes) -> Answer:
        """Tell, in these very bytes."""
        token = {"X-CSRFToken": self.browser.cookies["csrftoken"].value}
        return _answer(self.browser.post(AT + path, body, content_type="application/json", headers=token))


def _answer(response: Any) -> Answer:
    text = response.content.decode()
    return Answer(response.status_code, json.loads(text) if text[:1] == "{" else {}, text)


class OverHttp:
    """A real server; ``cookies`` are what a browser would have kept."""

    def __init__(self, address: str, cookies: dict[str, str] | None = None) -> None:
        self.address, self.cookies = address, dict(cookies or {})

    def get(self, path: str) -> Answer:
        """Ask."""
        return self.ask("GET", AT + path)

    def post(self, path: str, body: Mapping[str, Any]) -> Answer:
        """Tell."""
        if "csrftoken" not in self.cookies:
            self.get("")
        return self.ask("POST", AT + path, body)

    def ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Answer:
        """Any call to this server, with the cookies."""
        import http.client  # noqa: PLC0415
        from urllib.parse import urlsplit  # noqa: PLC0415

        place = urlsplit(self.address)
        connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=30)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Content-Type": "application/json", "X-CSRFToken": self.cookies.get("csrftoken", "")}
        try:
            said_to_it = None if body is None else json.dumps(body).encode()
            connection.request(method, path, said_to_it, {**headers, **({"Cookie": cookies} if cookies else {})})
            response = connection.getresponse()
            said = response.read()
        except (http.client.HTTPException, TimeoutError) as error:
            raise ConnectionError(str(error)) from error
        finally:
            connection.close()
        for cookie in response.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return Answer(response.status, json.loads(said))


@dataclass
class Device:
    """One browser of a person.  ``lose`` decides of each answer whether it is lost on its way back."""

    line: Line
    journal: dict[str, dict[str, Any]] = field(default_factory=dict)
    held: set[str] = field(default_factory=set)
    refused: dict[str, str] = field(default_factory=dict)
    cursor: int = 0
    lose: Callable[[], bool] = lambda: False

    def keep(self, *entries: dict[str, Any]) -> None:
        """The person did something: it is in the journal at once, whatever the network does."""
        for entry in entries:
            self.journal.setdefault(entry["id"], entry)

    @property
    def outbox(self) -> list[dict[str, Any]]:
        """What the server has not acknowledged and not refused, oldest first."""
        waiting = [key for key in self.journal if key not in self.held and key not in self.refused]
        return [self.journal[key] for key in sorted(waiting)]

    def begin(self) -> Answer:
        """Agree to be kept."""
        self.held, self.cursor = set(), 0
        return self.line.post("", {"consent": 1})

    def join(self, code: str) -> Answer:
        """Join with a code that another device made."""
        self.held, self.cursor = set(), 0
        return self.line.post("/join", {"code": code})

    def exchange(self, batch: Iterable[dict[str, Any]] | None = None) -> Answer:
        """One exchange: a batch out, a page in.  What was acknowledged is noted last, and only when it was heard."""
        sent = self.outbox[:MOST] if batch is None else list(batch)
        answer = self.line.post("/sync", {"entries": sent, "after": self.cursor})
        if answer.status == 200 and not self.lose():
            self._heard(answer.said)
        return answer

    def _heard(self, said: dict[str, Any]) -> None:
        if said.get("again"):
            self.held = set()
        self.keep(*said["entries"])
        self.held |= {entry["id"] for entry in said["entries"]} | set(said["acknowledged"])
        self.refused |= {row["id"]: row["error"] for row in said["refused"]}
        self.cursor = said["cursor"]

    def sync(self, most: int = 1_000) -> "Device":
        """Exchange until nothing waits and nothing more comes."""
        for _ in range(most):
            answer = self.exchange()
            if answer.status != 200:
                raise AssertionError((answer.status, answer.said))
            if not answer.said["more"] and not self.outbox and not answer.said.get("again"):
                return self
        raise AssertionError("It does not come to an end.")
