"""Take the pictures of the documentation: every page and state of the web app, as a person meets it.

A server and a browser of its own; a phone, light and dark, and a desktop, of which a few are dark too.  Writes
docs/pictures/*.png:

    PYTHONPATH=tests .venv/bin/python tools/pictures.py
"""

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from making.browser import chromium, served
from making.played import played
from making.told_days import with_days
from making.walker import Walker

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
PHONE, DESKTOP = {"width": 375, "height": 720}, {"width": 760, "height": 560}
LOOKS: Mapping[str, Mapping[str, Any]] = {
    "phone-light": {"viewport": PHONE},
    "phone-dark": {"viewport": PHONE, "color_scheme": "dark"},
    "desktop-light": {"viewport": DESKTOP},
    "desktop-dark": {"viewport": DESKTOP, "color_scheme": "dark"},
}
SETTLED_MS = 400
DARK_TOO = {"landing", "where", "safety", "care-card", "session"}
"""So many are enough to see that a wide window is dark too, and the folder stays small."""


def main() -> int:
    """Walk through the app in each look and take a picture of each state."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as home, served(Path(home)) as address, chromium() as browser:
        for look, settings in LOOKS.items():
            context = browser.new_context(**{"reduced_motion": "reduce", **settings})
            Walk(Walker(context.new_page(), address), look).through()
            context.close()
            context = browser.new_context(**{"reduced_motion": "reduce", **settings})
            Walk(Walker(context.new_page(), address), look).days()
            context.close()
    pictures = sorted(FOLDER.glob("*.png"))
    size = sum(picture.stat().st_size for picture in pictures)
    print(f"{len(pictures)} pictures, {size / 1e6:.1f} MB, in {FOLDER.name}.")
    return 0


class Walk:
    """One guest in one look."""

    def __init__(self, guest: Walker, look: str) -> None:
        self.guest, self.look = guest, look

    def take(self, state: str) -> None:
        """A picture of what is in the window now."""
        if self.look == "desktop-dark" and state not in DARK_TOO:
            return
        self.guest.page.wait_for_timeout(SETTLED_MS)
        self.guest.page.screenshot(path=FOLDER / f"{state}-{self.look}.png")

    def through(self) -> None:
        """From the landing page to the plan of the day, with an error and an emergency on the way."""
        self._where()
        self._safe()
        self._spot_and_session()
        self._around()

    def _where(self) -> None:
        guest = self.guest
        guest.open()
        self.take("landing")
        guest.send("Start")
        self.take("where")
        guest.write("#words", "right side of my neck since Saturday, 6/10").send("Read it")
        self.take("own-words")
        guest.page.evaluate("document.querySelectorAll('[name=mark]').forEach((one) => { one.checked = false; })")
        guest.page.evaluate("document.querySelector('[data-area=neck]').open = true")
        guest.page.check("input[name=mark][value='neck-angle:right']")
        guest.send("Continue")
        self.take("strength")
        guest.describe()
        self.take("about-you")
        guest.send("Continue")
        self.take("error")
        guest.say_who()
        self.take("safety")

    def _safe(self) -> None:
        guest = self.guest
        gravest = str(guest.page.locator("[name=tick]").first.get_attribute("value"))
        guest.answer({gravest: "unsure"})
        self.take("not-sure")
        guest.choose(f"[name='again:{gravest}'][value=yes]").send("Continue")
        self.take("care-card")
        guest.send("Change my answers").answer()
        self.take("check-answers")
        guest.send("These are right")
        self.take("muscles")

    def _spot_and_session(self) -> None:
        guest = self.guest
        guest.pick("levator-scapulae.2:right")
        self.take("spot")
        guest.choose("[name=tool][value=fingers]").send("Continue").answer()
        self.take("session")
        guest.keep(*played()).open()
        self.take("welcome-back")
        guest.send("Go on")
        self.take("how-is-it-now")
        guest.choose("[name=after][value='4']").send("Done")
        self.take("today")

    def days(self) -> None:
        """Days later, in a browser that has kept twelve of them: the day's numbers, the charts, the movements."""
        guest = with_days(self.guest, sign="sd-over-limit")
        guest.open().send("Go on")
        while not guest.page.locator("form.brief").count():
            self._next_day()
        self.take("how-is-today")
        guest.tell_nothing().answer().open("/motion").page.locator(".motion").first.wait_for()
        self.take("how-far")
        guest.open("/progress").page.locator("figure.chart").first.wait_for()
        self.take("how-it-has-gone")

    def _next_day(self) -> None:
        guest = self.guest
        if guest.page.locator("#hours").count():
            guest.write("#hours", "4").choose("[name=trend][value=easing]").choose("[name=pain][value='3']")
            guest.choose("[name=no_worse][value=yes]").choose("[name=free_movement][value=yes]")
            guest.choose("[name=new_injury][value=no]").choose("[name=none]")
        guest.send(guest.page.locator("button.main"))

    def _around(self) -> None:
        for path in ("about", "yours", "nowhere", "muscle/levator-scapulae"):
            self.guest.open(f"/{path}")
            self.take(path.partition("/")[0])


if __name__ == "__main__":
    sys.exit(main())
