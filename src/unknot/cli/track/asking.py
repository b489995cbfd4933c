"""The day in numbers, asked in the terminal as the web asks it: Enter leaves one open, s leaves all the rest."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.kept import Kept
from unknot.cli.practise.terminal import Back, Left, Terminal, in_order, listen
from unknot.doors.charts.words import place_in_words
from unknot.engine.journal.daily import places_to_ask, said_on
from unknot.engine.journal.measures import activities_of, activity
from unknot.vocabulary.body import Place
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.measure import LONGEST_ACTIVITY, MOST_ACTIVITIES

STRONGEST = 10
PARTS = {"now": "now", "worst": "the worst since yesterday", "average": "most of the time"}
OF_THE_DAY = {
    "sleep": "Sleep, 0 bad, 10 very good:",
    "concentration": "Focus, 0 bad, 10 very good:",
    "stress": "Stress, 0 none, 10 very much:",
}
SCALE = "Each is a number from 0 to 10. Enter leaves one open, s leaves all the rest."
PLACE = "0 nothing, 10 the worst you can think of"
NAME_NONE = "Type one and press Enter; an empty line ends it. You name them once."


class _SkipRest(Exception):  # noqa: N818 - it names what is wanted
    """The person wants to say no more today."""


def name_activities(companion: Companion) -> None:
    """Up to three things of their own, named once; none is an answer too."""
    companion.say("track.own-activities")
    companion.terminal.say(NAME_NONE)
    texts: list[str] = []
    while len(texts) < MOST_ACTIVITIES and (text := _text(companion.terminal, len(texts) + 1)):
        texts.append(text)
    named = {one.id: one for one in map(activity, texts)}
    companion.keep(EntryKind.ACTIVITIES, {"activities": [{"id": a.id, "text": a.text} for a in named.values()]})
    if named:
        companion.say("track.form")
    companion.terminal.turn()


def _text(terminal: Terminal, number: int) -> str:
    while True:
        typed = " ".join(terminal.hear(f"{number}:").split())
        if typed.lower() == "q":
            raise Left
        if len(typed) <= LONGEST_ACTIVITY:
            return typed
        terminal.say(f"Please say it in {LONGEST_ACTIVITY} letters or fewer.")


def ask_day(companion: Companion) -> None:
    """Every scale in turn, each answer kept at once; the entry is there even where all of them are skipped."""
    kept = Kept(companion, EntryKind.MEASURES)
    kept.keep(pain=None, activities=None, **dict.fromkeys(OF_THE_DAY))
    companion.terminal.say(f"\n{SCALE}")
    try:
        while True:
            try:
                in_order(list(_steps(companion, kept)))
            except Back:
                companion.terminal.say("There is nothing before this question.")
            else:
                return
    except _SkipRest:
        return


def _steps(companion: Companion, kept: Kept) -> Iterator[Callable[[], None]]:
    entries = companion.journal.entries()
    for place in places_to_ask(entries):
        known = said_on(entries, place, companion.today)
        for part, words in PARTS.items():
            if part != "now" or not known:
                yield partial(_ask_pain, companion, kept, place, part, words)
    for one in activities_of(entries) or ():
        yield partial(_ask_activity, companion, kept, one.id, one.text)
    for name, words in OF_THE_DAY.items():
        yield partial(_ask_of_the_day, companion, kept, name, words)


def _ask_pain(companion: Companion, kept: Kept, place: Place, part: str, words: str) -> None:
    name = place_in_words(place.region, place.side, companion.knowledge)
    value = _rating(companion.terminal, f"{name}, {words} ({PLACE}):")
    rows: list[dict[str, Any]] = [dict(row) for row in kept.body["pain"] or ()]
    own = next((row for row in rows if (row["region"], row["side"]) == (place.region, place.side)), None)
    if own is None:
        own = {"region": place.region, "side": place.side, **dict.fromkeys(PARTS)}
        rows.append(own)
    own[part] = value
    kept.keep(pain=[row for row in rows if any(row[each] is not None for each in PARTS)] or None)


def _ask_activity(companion: Companion, kept: Kept, activity_id: str, text: str) -> None:
    value = _rating(companion.terminal, f"{text} (0 not at all, 10 as before):")
    rated = {**(kept.body["activities"] or {}), activity_id: value}
    kept.keep(activities={name: one for name, one in rated.items() if one is not None} or None)


def _ask_of_the_day(companion: Companion, kept: Kept, name: str, words: str) -> None:
    kept.keep(**{name: _rating(companion.terminal, words)})


def _rating(terminal: Terminal, prompt: str) -> int | None:
    while True:
        typed = listen(terminal, prompt)
        if typed == "s":
            raise _SkipRest
        if not typed or (typed.isascii() and typed.isdigit() and int(typed) <= STRONGEST):
            return int(typed) if typed else None
        terminal.say("Please type a whole number from 0 to 10, Enter to leave it open, or s to leave all the rest.")
