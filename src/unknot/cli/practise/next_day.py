"""The next day: how sore, how is the pain, anything that should be looked at."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.terminal import ask_whole, choose, tick
from unknot.cli.practise.where import PAIN_WORST
from unknot.engine.journal.corrected import corrected
from unknot.vocabulary.entry import Entry, EntryKind

LONGEST_HOURS = 24 * 21
TRENDS = ("easing", "same", "rising")


def session_to_ask_about(entries: Iterable[Entry], today: date) -> date | None:
    """The last day with a session before today that nobody has asked about yet."""
    standing = corrected(entries)
    days = [e.happened_at.date() for e in standing if e.kind is EntryKind.SESSION_STARTED]
    asked = {str(e.body["about"]) for e in standing if e.kind is EntryKind.NEXT_DAY}
    waiting = [day for day in days if day < today and day.isoformat() not in asked]
    return max(waiting, default=None)


def ask_next_day(companion: Companion, about: date) -> dict[str, Any]:
    """Ask about that session; gives the ``next-day`` body after keeping it."""
    terminal = companion.terminal
    terminal.say(f"\nBefore anything else: how was it after your session on {about:%d %B}?")
    hours = ask_whole(terminal, "For how many hours was the spot sore? (0 for not at all)", 0, LONGEST_HOURS)
    body = {
        "about": about.isoformat(),
        "soreness_hours": hours,
        "soreness_trend": _trend(companion) if hours else None,
        "pain": ask_whole(terminal, "How strong is the pain now, 0 to 10?", 0, PAIN_WORST),
        "no_worse": choose(terminal, "Next to the day before, the trouble is", ("Better or the same", "Worse")) == 0,
        "free_movement": choose(terminal, "Can you move there freely and with ease?", ("Yes", "No, or not yet")) == 0,
        "new_injury": choose(terminal, "Have you hurt yourself there since then?", ("No", "Yes, or not sure")) == 1,
        "signs": _signs(companion),
    }
    companion.keep(EntryKind.NEXT_DAY, body)
    return body


def _trend(companion: Companion) -> str:
    return TRENDS[choose(companion.terminal, "Is the soreness", ("Easing or gone", "The same", "Still rising"))]


def _signs(companion: Companion) -> list[str]:
    """Signs noticed afterwards; one that is not sure is taken as noticed."""
    signs = [sign for sign in companion.knowledge.after_signs.values() if sign.level is not None]
    found: list[str] = []
    for start in range(0, len(signs), 7):
        part = signs[start : start + 7]
        ticked = tick(companion.terminal, "Have you noticed any of this since then?", [sign.sign for sign in part])
        found += [part[number].id for number in sorted(ticked.yes | ticked.unsure)]
    return found
