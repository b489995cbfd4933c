"""The session player in a real browser, on a page of its own: a clock that tests move, a journal that tests read.

No server is there: Chromium asks for files and gets them from the source tree, under the server's own policy.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import unknot.web
from making.sessions import NOW
from unknot.engine.session import Script, script_as_json
from unknot.web.guest.drawings import drawing_of
from unknot.web.guest.guides import drawings_in
from unknot.web.host.headers import POLICY

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page, Route

STATIC = Path(unknot.web.__file__).parent / "static"
HOST = "https://player.test"
NOT_SECURE = "http://player.test"
"""Over plain HTTP a browser keeps locks, the wake lock and more to itself."""
LINES_ON_A_CARD = 7
KINDS = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".mp3": "audio/mpeg",
}
BEGIN = """
import { startPlayer } from "/static/js/session-player.js";
import { closeInterrupted } from "/static/js/session/record.js";
import { openSession, sessionAsJson, step } from "/static/js/session/interpreter.js";
import { leaveOf } from "/static/js/session/leave.js";

const entries = window.entries = JSON.parse(document.querySelector("#entries").textContent);
let times = 0;
window.forget = () => ((entries.length = 0), times++);
const journal = {
  entries: () => entries,
  times: () => times,
  append: async (kind, body) => {
    entries.push({ id: `entry-${entries.length}`, kind, happened_at: new Date(window.now).toISOString(), body });
  },
};
const ticking = new Set();
window.now = Number(document.body.dataset.now);
window.went = 0;
window.pass = (ms, each = 100) => {
  for (let left = ms; left > 0; left -= each) {
    window.now += Math.min(each, left);
    for (const tick of [...ticking]) tick();
  }
};
window.play = (vector) => {
  let at = Date.parse(vector.opened_at);
  let session = openSession(vector.script, at);
  return vector.steps.map(({ after_ms, event, value }) => {
    at += after_ms;
    session = step(session, { kind: event, value }, at);
    return sessionAsJson(session);
  });
};
window.leave = ({ script, entries: told, now }) => {
  const { lock, opensMs, pressedSinceS } = leaveOf(script, told, Date.parse(now));
  return { lock, opens_ms: opensMs, pressed_since_s: pressedSinceS };
};
window.closeInterrupted = () => closeInterrupted(journal, window.now);
const ticks = (tick) => (ticking.add(tick), () => ticking.delete(tick));
const world = {
  clock: () => window.now, ticks, goOn: () => void window.went++, id: () => "the-session",
  behind: () => "behind" in document.body.dataset,
};
window.mounted = startPlayer(document.querySelector("[data-player]"), journal, world);
window.ready = true;
"""


def as_given(script: Script, **more: Any) -> dict[str, Any]:
    """A script as the session page gives it to the player."""
    written = script_as_json(script)
    cues = [{**cue, "drawing": drawing_of(cue)} for cue in written["cues"]]
    return {**written, "cues": cues, "knows": {"sessions": [], "said": 0}, "drawn": [], **more}


class PlayerPage:
    """A page with one player."""

    def __init__(  # noqa: PLR0913 - a page has that many circumstances
        self,
        browser: "Browser",
        script: Mapping[str, Any] | None,
        entries: Sequence[Mapping[str, Any]] = (),
        now: datetime = NOW,
        host: str = HOST,
        *,
        behind: bool = False,
        **context: Any,
    ) -> None:
        self.problems: list[str] = []
        self._host = host
        self.card_pages = -(-len(script["card"]) // LINES_ON_A_CARD) if script else 0
        self.page: Page = browser.new_context(**{"viewport": {"width": 375, "height": 667}, **context}).new_page()
        self._document = _document(script, entries, now, "data-behind" if behind else "")
        self.page.on("console", lambda said: self.problems.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.route("**/*", self._answer)
        self.page.goto(f"{host}/")
        self.page.wait_for_function("() => window.ready")

    def _answer(self, route: "Route") -> None:
        path = route.request.url.removeprefix(self._host)
        headers = {"Content-Security-Policy": POLICY}
        if path == "/":
            route.fulfill(body=self._document, content_type="text/html", headers=headers)
        elif path == "/begin.js":
            route.fulfill(body=BEGIN, content_type="text/javascript")
        else:
            file = STATIC / path.removeprefix("/static/")
            route.fulfill(body=file.read_bytes(), content_type=KINDS[file.suffix])

    # --- what a person does ---

    def to_card(self, before: int | str = 6) -> None:
        """Say how it is, which brings the card."""
        self.page.locator(f"input[name=player-before][value='{before}']").check()
        self.page.get_by_role("button", name="Next", exact=True).click()

    def to_lead_in(self) -> None:
        """None of the card, page after page."""
        self.to_card()
        self.none_of_the_card()
        self.page.locator("dialog[open]").wait_for()

    def none_of_the_card(self) -> None:
        """Each page of it, until the last has gone."""
        for _ in range(self.card_pages):
            button = self.page.get_by_role("button", name="None of these").element_handle()
            button.click()
            self.page.wait_for_function("button => !button.isConnected", arg=button)

    def begin(self) -> None:
        """Up to the first cue."""
        self.to_lead_in()
        self.passes(3)

    def to_first_hold(self) -> None:
        """Up to the first hold: the spot is found after a second."""
        self.begin()
        self.passes(21)
        self.tap("good")

    def passes(self, seconds: float) -> None:
        """Let time pass, a tenth of a second at a time."""
        self.page.evaluate("ms => window.pass(ms)", seconds * 1000)

    def sleeps(self, seconds: float) -> None:
        """Let time pass in one go, as when a phone was locked."""
        self.page.evaluate("ms => window.pass(ms, ms)", seconds * 1000)

    def tap(self, act: str) -> None:
        """Tap a control."""
        self.button(act).click()

    def key(self, key: str) -> None:
        """Type a key."""
        self.page.keyboard.press(key)

    # --- what there is ---

    def button(self, act: str) -> "Locator":
        """A control by its name."""
        return self.page.locator(f"[data-act={act}]")

    def shown(self, part: str) -> str:
        """The words of one part of the stage."""
        return self.page.locator(f".stage-{part}").inner_text()

    def said(self) -> str:
        """What a screen reader was told last."""
        return self.page.locator("dialog [role=status]").inner_text()

    def entries(self, *kinds: str) -> list[dict[str, Any]]:
        """The bodies of the journal's entries of these kinds."""
        written: list[dict[str, Any]] = self.page.evaluate("window.entries")
        return [entry["body"] for entry in written if entry["kind"] in kinds]

    def went_on(self) -> int:
        """How often the page was asked to go on."""
        times: int = self.page.evaluate("window.went")
        return times

    def close(self) -> None:
        """Close it."""
        self.page.context.close()


OpenPlayer = Callable[..., PlayerPage]
"""Opens a player in the browser of the test."""


def _document(script: Mapping[str, Any] | None, entries: Sequence[Mapping[str, Any]], now: datetime, more: str) -> str:
    drawings = drawings_in([script]) if script else {}
    kept = "".join(f'<template data-drawing="{name}">{svg}</template>' for name, svg in drawings.items())
    player = f'<section data-player data-emergency-number="112" hidden>{_json("script", script)}{kept}</section>'
    steps = '<details class="in-words"><summary>The steps in words</summary></details>'
    return (
        '<!doctype html><html lang="en"><head><title>Player</title><meta name="viewport" content="width=device-width">'
        '<link rel="stylesheet" href="/static/css/unknot.css">'
        '<link rel="stylesheet" href="/static/css/session-player.css">'
        f'<script type="module" src="/begin.js"></script></head><body data-now="{int(now.timestamp() * 1000)}" {more}>'
        f"<main><h1>Your session</h1>{player}{steps}</main>{_json('entries', list(entries))}</body></html>"
    )


def _json(name: str, value: Any) -> str:
    written = json.dumps(value).replace("<", "\\u003c")
    return f'<script type="application/json" id="{escape(name)}">{written}</script>'
