"""The conformance vectors of leave to begin: a script that was kept, what the journal tells since, and the answer.

Any player in any language must answer them alike.  Write them anew with
``PYTHONPATH=tests python -m making.leave_vectors`` and read the difference before you keep it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from making.sessions import MUSCLE, NOW, POINT, full_dose, later, move_script, press_script, therapist_script
from unknot.doors.entry_id import uuid7
from unknot.doors.journal_form import write_entry
from unknot.engine.session import Leave, Script, known_of, leave_to_begin, script_as_json
from unknot.vocabulary.entry import Entry, EntryKind

FOLDER = Path(__file__).parent.parent / "vectors" / "leave"
BEARS = (
    "on",
    "trigger_point",
    "side",
    "not_before",
    "valid_until",
    "seconds_left_today",
    "sessions_left_today",
    "between_s",
    "cues",
)
"""What a player looks at when it judges whether a script may be begun."""
GAP_S = 7_200


def two_a_day() -> Script:
    """A script on a day that allows two sessions, two hours apart."""
    return press_script(replace(full_dose(), sessions_left_today=2, seconds_left_today=360, between_s=GAP_S))


def waiting() -> Script:
    """A script that may be begun an hour after it was made."""
    return press_script(replace(full_dose(), not_before=later(3_600)))


@dataclass(frozen=True, slots=True)
class Case:
    """A script by name, what was in the journal when it was made, what came since, and how many seconds later it is."""

    why: str
    script: str
    since: Sequence[Entry] = ()
    before: Sequence[Entry] = ()
    seconds: float = 600


SCRIPTS = {
    "press": press_script,
    "two": two_a_day,
    "waiting": waiting,
    "move": move_script,
    "therapist": therapist_script,
}


def said(number: int, kind: EntryKind, body: Mapping[str, Any], seconds: float) -> Entry:
    """An entry so many seconds after the scripts were made; its id follows from its number."""
    at = NOW + timedelta(seconds=seconds)
    return Entry(uuid7(number * 1_000_000, number), kind, at, at, body)


def session(  # noqa: PLR0913 - a session has that many parts
    name: str,
    start: float = 60,
    *,
    held: Sequence[int] = (30, 30, 30),
    probe: int = 0,
    point: str = POINT,
    side: str = "right",
    sign: str | None = None,
    number: int = 100,
    ended: bool = True,
    given_by: str | None = None,
) -> list[Entry]:
    """The lines that a session leaves in the journal."""
    about = {"session": name, "muscle": MUSCLE, "trigger_point": point, "side": side, "technique": "hands"}
    written = [said(number, EntryKind.SESSION_STARTED, {**about, "before": 5, "planned_s": 300}, start)]
    at = start
    for place, seconds in enumerate(([probe] if probe else []) + list(held)):
        at += seconds + 15
        body: dict[str, Any] = {**about, "seconds": seconds, "probe": bool(probe) and place == 0}
        body |= {"tolerated": 4, "tool": None, "given_by": given_by} if given_by else {}
        written.append(said(number + 1 + place, EntryKind.HOLD, body, at))
    if ended:
        body = {"session": name, "how": "stop-sign" if sign else "complete", "sign": sign, "after": None}
        written.append(said(number + 20, EntryKind.SESSION_ENDED, body, at + 60))
    return written


def _after(end: Entry, **more: Any) -> Entry:
    return said(900, EntryKind.CORRECTION, {"of": str(end.id), "body": {**end.body, **more}}, 500)


_ANSWERS = said(1, EntryKind.ANSWERS, {"answers": {}, "drawn": []}, -60)
_ANEW = said(2, EntryKind.ANSWERS, {"answers": {"h-fever": "yes"}, "drawn": []}, 100)
_NEXT_DAY = said(3, EntryKind.NEXT_DAY, {"about": "2026-11-23", "no_worse": False}, 100)
_CHOICE = said(4, EntryKind.CHOICE, {"muscle": MUSCLE, "side": None, "technique": None, "tool": None}, 100)
_BEFORE = session("known", -9_000, number=50)
_ONCE = session("once")
_LATER = 60 + 3 * 45 + 60 + GAP_S

CASES: Mapping[str, Case] = {
    "nothing-since": Case("nothing has happened: it may be begun", "press", before=[_ANSWERS, *_BEFORE]),
    "used-up": Case("the one session of the day is over", "press", _ONCE),
    "begun-and-left": Case("a session in which nothing was pressed costs nothing", "press", session("once", held=())),
    "felt-for-the-spot": Case(
        "feeling for the spot counts as seconds, not as a session", "press", session("once", held=(), probe=12)
    ),
    "two-too-soon": Case("two sessions a day lie some hours apart", "two", _ONCE),
    "two-in-time": Case("after those hours the second may begin", "two", _ONCE, seconds=_LATER),
    "two-used-up": Case(
        "the day's two sessions are over", "two", [*_ONCE, *session("twice", 9_000, number=200)], seconds=30_000
    ),
    "seconds-used-up": Case("no second is left", "two", session("once", held=(90, 90, 90, 90)), seconds=_LATER + 400),
    "by-a-therapist": Case(
        "what a therapist pressed takes a session and its seconds like any other",
        "two",
        session("once", held=(90, 90), given_by="therapist"),
        seconds=_LATER + 400,
    ),
    "by-a-therapist-used-up": Case(
        "the one session of the day was a therapist's", "press", session("once", given_by="therapist")
    ),
    "for-a-therapist-used-up": Case(
        "a script for a therapist is closed by what the person pressed alone", "therapist", session("once")
    ),
    "another-spot": Case(
        "a session on another spot takes a session of the day, not this spot's seconds",
        "two",
        session("once", point="infraspinatus.1"),
        seconds=_LATER,
    ),
    "the-other-side": Case("the other side is another spot", "two", session("once", side="left"), seconds=_LATER),
    "never-ended": Case("a session that was lost counts until its last hold", "two", session("once", ended=False)),
    "stop-sign": Case("a stop sign closes it", "two", session("once", sign="sd-sharp"), seconds=_LATER),
    "stop-sign-closes-moving": Case("a stop sign closes movement too", "move", session("once", sign="sd-sharp")),
    "moving-after-pressing": Case("movement may follow any session", "move", [*_ONCE]),
    "going-on-when-made": Case(
        "a session that went on while the script was made counts whole: what is pressed in it is told later",
        "two",
        session("going-on", -300)[3:],
        before=[*session("going-on", -300)[:3], *_BEFORE],
        seconds=_LATER,
    ),
    "stopped-after-it-was-made": Case(
        "its stop sign closes what was made while it went on",
        "move",
        session("going-on", -30, sign="sd-sharp")[1:],
        before=session("going-on", -30, sign="sd-sharp")[:1],
    ),
    "said-anew": Case("an answer since then closes it", "press", [_ANEW], [_ANSWERS]),
    "next-day-said": Case("so does what was said of the day after", "move", [_NEXT_DAY], [_ANSWERS]),
    "taken-back": Case(
        "so does an answer that was taken back",
        "press",
        [said(5, EntryKind.CORRECTION, {"of": str(_ANSWERS.id), "body": None}, 100)],
        [_ANSWERS],
    ),
    "of-what-nobody-has": Case(
        "a correction of an entry that is not here may be of something that matters",
        "press",
        [said(5, EntryKind.CORRECTION, {"of": str(uuid7(7, 7)), "body": None}, 100)],
    ),
    "chosen-anew": Case("another choice changes nothing", "press", [_CHOICE]),
    "how-it-is-now": Case("to say how it is now changes nothing", "move", [*_ONCE, _after(_ONCE[-1], after=3)]),
    "sign-said-later": Case(
        "a sign that is put in later closes it", "move", [*_ONCE, _after(_ONCE[-1], sign="sd-numb")]
    ),
    "expired": Case("its day is over", "press", seconds=86_400),
    "wait": Case("it has to be waited for", "waiting"),
    "too-late-today": Case(
        "where the next session would open tomorrow only, this day is full",
        "two",
        session("late", 48_000),
        seconds=49_000,
    ),
    "told-by-another-device": Case(
        "a stop of the last two weeks that another device tells of closes it",
        "press",
        session("elsewhere", -86_400 * 13, sign="sd-sharp"),
    ),
    "long-ago": Case(
        "what is older than two weeks does not bear on today", "press", session("old", -86_400 * 20, sign="sd-sharp")
    ),
}


def vector(name: str) -> dict[str, Any]:
    """One case as it is kept."""
    case = CASES[name]
    script = SCRIPTS[case.script]()
    known = known_of(case.before, script.on)
    now = NOW + timedelta(seconds=case.seconds)
    entries = [*case.before, *case.since]
    written = script_as_json(script)
    cues = [{"kind": cue["kind"]} for cue in written["cues"]]
    return {
        "why": case.why,
        "script": {
            **{key: written[key] for key in BEARS},
            "cues": cues,
            "knows": {"sessions": list(known.sessions), "said": known.said},
        },
        "entries": [write_entry(entry) for entry in entries],
        "now": now.isoformat(),
        "then": as_json(leave_to_begin(script, known, entries, now)),
    }


def as_json(leave: Leave) -> dict[str, Any]:
    """Leave as the vectors state it; the moment in milliseconds since 1970."""
    opens = _milliseconds(leave.not_before) if leave.not_before else None
    return {"lock": leave.lock, "opens_ms": opens, "pressed_since_s": leave.pressed_since_s}


def _milliseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def main() -> None:
    """Write every vector."""
    for name in CASES:
        path = FOLDER / f"{name}.json"
        path.write_text(json.dumps(vector(name), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
