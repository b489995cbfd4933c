"""Somebody who walks through the web app in a real browser: by tap or by keyboard alone, with scripts or without."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from making.watching import Watch
from unknot.doors.journal_form import write_entry
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.travelling import new_entry

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

WAIT_MS = 15_000
MOST_SCREENS = 60


class Walker:
    """The open page, and what a person does with it.  ``by_keyboard`` reaches everything with Tab and the keys."""

    def __init__(self, page: "Page", address: str, *, watch: Watch | None = None, by_keyboard: bool = False) -> None:
        self.page, self.address, self.watch, self.by_keyboard = page, address, watch, by_keyboard
        page.set_default_timeout(WAIT_MS)

    @property
    def at(self) -> str:
        """The heading of the open page."""
        return self.page.locator("main h1").first.inner_text().strip()

    def open(self, path: str = "/") -> "Walker":
        """Open an address of the server."""
        self.page.goto(f"{self.address}{path}")
        return self.look()

    def look(self) -> "Walker":
        """Look at the page as it is now, where it is watched."""
        if self.watch:
            self.watch.look(self.page)
        return self

    def send(self, button: "Locator | str") -> "Walker":
        """Press this button of the form and wait for the answer."""
        found = self.page.get_by_role("button", name=button) if isinstance(button, str) else button
        self.page.evaluate("document.querySelector('main').dataset.before = ''")
        self.press(found.first)
        self.page.wait_for_selector("main:not([data-before]) h1")
        return self.look()

    def press(self, target: "Locator", key: str = "Enter") -> None:
        """Tap it; by keyboard, go to it with Tab and press the key."""
        if not self.by_keyboard:
            target.click()
            return
        self.reach(target)
        self.page.keyboard.press(key)

    def reach(self, target: "Locator") -> None:
        """Go to it with Tab alone.  Fails where Tab does not lead there."""
        here = target.element_handle()
        for _ in range(400):
            if here.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not lead to {target}.")

    def choose(self, selector: str) -> "Walker":
        """Tick a box or choose an answer."""
        target = self.page.locator(selector)
        if not self.by_keyboard:
            target.check()
        elif target.get_attribute("type") == "radio":
            self._choose_of_group(target)
        else:
            self.press(target, "Space")
        return self

    def _choose_of_group(self, target: "Locator") -> None:
        """A group of radio buttons is one stop of Tab; arrows move inside it."""
        name = target.get_attribute("name")
        inside = f"document.activeElement.name === {name!r}"
        for _ in range(400):
            if self.page.evaluate(inside):
                break
            self.page.keyboard.press("Tab")
        self.page.keyboard.press("Space")
        for _ in range(20):
            if target.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"No key chooses {target}.")

    def write(self, selector: str, text: str) -> "Walker":
        """Write into a field."""
        if self.by_keyboard:
            self.reach(self.page.locator(selector))
            self.page.keyboard.type(text)
        else:
            self.page.fill(selector, text)
        return self

    def start(self) -> "Walker":
        """From the landing page to the first question."""
        return self.open().send("Start")

    def mark(self, area: str, *values: str) -> "Walker":
        """Open the area of the list and tick these places."""
        area_of_list = self.page.locator(f"details[data-area={area}]")
        if not area_of_list.evaluate("details => details.open"):
            self.press(area_of_list.locator("summary").first)
        for value in values:
            self.choose(f"input[name=mark][value='{value}']")
        return self.send("Continue")

    def describe(self, strength: int = 6, since: str = "3") -> "Walker":
        """How strong every place is, and since when."""
        for name in sorted({str(n) for n in self._names("[name^=strength-]")}):
            self.choose(f"input[name={name}][value='{strength}']")
        self.write("input[name=since]", since)
        self.choose("input[name=seen][value=no]")
        return self.send("Continue")

    def _names(self, selector: str) -> Any:
        return self.page.locator(selector).evaluate_all("all => all.map(one => one.name)")

    def say_who(self, age: str = "40", sex: str = "female", pregnant: str = "no") -> "Walker":
        """About the person."""
        self.write("input[name=age]", age)
        self.choose(f"input[name=sex][value={sex}]")
        self.choose(f"input[name=pregnant][value={pregnant}]")
        return self.send("Continue")

    def tell_nothing(self) -> "Walker":
        """Leave the day's numbers open, where they are asked."""
        while self.page.locator("[name=step][value=measures]").count():
            self.send(self.page.locator("[name=wants][value=skip]"))
        return self

    def answer(self, ticks: Mapping[str, str] | None = None) -> "Walker":
        """Answer every screen with none of these, but for these ticks: field name to yes or unsure."""
        wanted = dict(ticks or {})
        for _ in range(MOST_SCREENS):
            if not self.page.locator("button[name=none]").count():
                assert not wanted, f"Never asked: {wanted}"
                return self
            here = [field for field in wanted if self.page.locator(f"[name=tick][value='{field}']").count()]
            for field in here:
                name = "tick" if wanted.pop(field) == "yes" else "unsure"
                self.choose(f"input[name={name}][value='{field}']")
            self.send("Continue with what I ticked" if here else "None of these")
        raise AssertionError("The questions do not end.")

    def answer_first(self, field: str) -> "Walker":
        """Tick this line of the open screen and go on."""
        return self.choose(f"input[name=tick][value='{field}']").send("Continue with what I ticked")

    def to_muscles(self, area: str = "neck", *values: str) -> "Walker":
        """From the landing page to the likely muscles, everything safe."""
        self.start().mark(area, *(values or ("neck-angle:right",))).describe().say_who()
        return self.answer().send("These are right")

    def pick(self, candidate: str) -> "Walker":
        """Look at this muscle of the list."""
        return self.send(self.page.locator(f"button[name=candidate][value='{candidate}']"))

    def keep(self, *entries: tuple[str, dict[str, Any]], ago: timedelta = timedelta(0)) -> "Walker":
        """Put entries into the browser's journal, as the player does during a session, or as it did days ago."""
        moment = datetime.now(UTC) - ago
        written = [write_entry(new_entry(EntryKind(kind), body, moment)) for kind, body in entries]
        self.page.evaluate(_KEEP, written)
        return self

    def kept(self) -> list[dict[str, Any]]:
        """What the browser keeps, oldest first; read from its own database, so that no server is needed."""
        entries: list[dict[str, Any]] = self.page.evaluate(_KEPT)
        return entries


_OPEN = 'const journal = await (await import("/static/js/guest-journal.js")).openJournal();'
_KEEP = f"async (entries) => {{ {_OPEN} await journal.keep(entries); }}"
_KEPT = """() => new Promise((resolve) => {
  const opened = indexedDB.open("unknot");
  opened.onsuccess = () => {
    const read = opened.result.transaction("entries").objectStore("entries").getAll();
    read.onsuccess = () => (opened.result.close(), resolve(read.result.sort((one, two) => (one.id < two.id ? -1 : 1))));
  };
})"""
