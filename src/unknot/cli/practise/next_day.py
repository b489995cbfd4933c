"""The next day: how sore, how is the pain, anything that should be looked at."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.kept import Kept
from unknot.cli.practise.terminal import Back, ask_whole, choose, in_order, tick
from unknot.cli.practise.where import PAIN_WORST
from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.episode import episode
from unknot.engine.progress import signs_to_ask_next_day
from unknot.vocabulary.entry import Entry, EntryKind

LONGEST_HOURS = 24 * 21
TRENDS = ("easing", "same", "rising")
ON_A_SCREEN = 7


def ask_next_day(companion: Companion, about: date) -> None:
    """Ask about that session, the gravest first; each answer is kept before the next question."""
    terminal = companion.terminal
    terminal.say(f"\nBefore anything else: how was it after your session on {about.day} {about:%B}?")
    kept = Kept(companion, EntryKind.NEXT_DAY, _begun(companion, about))
    steps = [_asking(companion, kept, about, name) for name in ORDER]
    done = next((place for place, name in enumerate(ORDER) if name not in kept.body), len(ORDER))
    while True:
        with suppress(Back):
            in_order(steps[done:])
            return


def _begun(companion: Companion, about: date) -> Entry | None:
    found = [e for e in corrected(companion.journal.entries()) if e.kind is EntryKind.NEXT_DAY]
    return next((entry for entry in found if entry.body["about"] == about.isoformat()), None)


def _asking(companion: Companion, kept: Kept, about: date, name: str) -> Callable[[], None]:
    def ask() -> None:
        kept.keep(about=about.isoformat(), **{name: ASK[name](companion, kept.body)})

    return ask


def _signs(companion: Companion, _: Mapping[str, Any]) -> list[str]:
    """Signs noticed afterwards; one that is not sure is taken as noticed."""
    present = episode(companion.journal.entries(), companion.today)
    signs = signs_to_ask_next_day(present, companion.knowledge)
    found: list[str] = []
    for start in range(0, len(signs), ON_A_SCREEN):
        part = signs[start : start + ON_A_SCREEN]
        ticked = tick(companion.terminal, "Have you noticed any of this since then?", [sign.sign for sign in part])
        found += [part[number].id for number in sorted(ticked.yes | ticked.unsure)]
    return found


def _new_injury(companion: Companion, _: Mapping[str, Any]) -> bool:
    asked = "Have you hurt yourself there since then?"
    return choose(companion.terminal, asked, ("No", "Yes, or not sure")) == 1


def _hours(companion: Companion, _: Mapping[str, Any]) -> int:
    asked = "For how many hours was the spot sore? (0 for not at all)"
    return ask_whole(companion.terminal, asked, 0, LONGEST_HOURS)


def _trend(companion: Companion, said: Mapping[str, Any]) -> str | None:
    if not said["soreness_hours"]:
        return None
    return TRENDS[choose(companion.terminal, "Is the soreness", ("Easing or gone", "The same", "Still rising"))]


def _pain(companion: Companion, _: Mapping[str, Any]) -> int:
    return ask_whole(companion.terminal, "How strong is the pain now, 0 to 10?", 0, PAIN_WORST)


def _no_worse(companion: Companion, _: Mapping[str, Any]) -> bool:
    asked = "Next to the day before, the trouble is"
    return choose(companion.terminal, asked, ("Better or the same", "Worse")) == 0


def _free_movement(companion: Companion, _: Mapping[str, Any]) -> bool:
    return choose(companion.terminal, "Can you move there freely and with ease?", ("Yes", "No, or not yet")) == 0


ASK: Mapping[str, Callable[[Companion, Mapping[str, Any]], object]] = {
    "signs": _signs,
    "new_injury": _new_injury,
    "soreness_hours": _hours,
    "soreness_trend": _trend,
    "pain": _pain,
    "no_worse": _no_worse,
    "free_movement": _free_movement,
}
ORDER = tuple(ASK)
