"""The conformance vectors of the session interpreter: what happens, and where the session stands after each step.

Any interpreter in any language must play them alike.  Write them anew with
``PYTHONPATH=tests python -m making.session_vectors`` and read the difference before you keep it.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from making.sessions import (
    NOW,
    breath_script,
    exercise_script,
    later_script,
    move_script,
    press_script,
    short_script,
    therapist_script,
)
from unknot.engine.session import (
    Event,
    EventKind,
    Script,
    open_session,
    script_as_json,
    session_as_json,
    step,
)

FOLDER = Path(__file__).parent.parent / "vectors" / "session"
SCRIPTS: Mapping[str, Callable[[], Script]] = {
    "press": press_script,
    "short": short_script,
    "move": move_script,
    "later": later_script,
    "therapist": therapist_script,
    "exercise": exercise_script,
    "breath": breath_script,
}
Step = tuple[int, str, int | str | None]
"""Milliseconds since the step before, the event, and its value."""

_GO: Step = (0, "none-of-these", None)
_TO_PRESSING: list[Step] = [_GO, (20_000, "tick", None), (1_000, "good", None)]
_STOP: Step = (1_000, "stop", None)
_PAUSED: list[Step] = [(1_000, "pause", None), (9_000, "pause", None), (1_000, "tick", None)]
_FOUND: Step = (20_000, "tick", None)
_DAY = 24 * 60 * 60 * 1000

CASES: Mapping[str, tuple[str, str, list[Step]]] = {
    "all-answered": ("press", "every hold is answered, to the end", [_GO, *[(5_000, "good", None)] * 80]),
    "nobody-answers": ("press", "two holds without an answer end the session", [_GO, *[(5_000, "tick", None)] * 30]),
    "asleep": ("press", "a long time without any step is played through cue by cue", [_GO, (3_600_000, "tick", None)]),
    "longer": ("press", "15 seconds more, until the hold's limit", [*_TO_PRESSING, *[(5_000, "longer", None)] * 8]),
    "longer-rest": ("press", "rests and stretches may be lengthened freely", [_GO, *[(1_000, "longer", None)] * 12]),
    "day-is-full": (
        "short",
        "the allowance ends a hold, and the strokes follow",
        [_GO, *[(4_000, "longer", None)] * 20],
    ),
    "pause": (
        "press",
        "a pause lets go and writes the hold down; the same hold goes on afterwards",
        [*_TO_PRESSING, (7_000, "pause", None), (60_000, "tick", None), (0, "pause", None), (30_000, "tick", None)],
    ),
    "skip": ("press", "skipping lets go and goes on", [_GO, *[(1_500, "skip", None)] * 20]),
    "less-more-good": (
        "press",
        "less, more and good are answers and change no time",
        [*_TO_PRESSING, (1_000, "less", None), (1_000, "more", None), (1_000, "good", None), (1_000, "tick", None)],
    ),
    "rated": ("press", "above the limit eases", [*_TO_PRESSING, (1_000, "rate", 5), (1_000, "rate", 6)]),
    "rated-too-strong": ("press", "a rating at the stop ends", [*_TO_PRESSING, (1_000, "rate", 7)]),
    "stop-at-once": ("press", "stop before the beginning", [(0, "stop", None)]),
    "stop-in-calm": ("press", "stop while settling", [_GO, _STOP]),
    "stop-while-finding": ("press", "stop while feeling for the spot", [_GO, (20_000, "tick", None), _STOP]),
    "stop-while-pressing": ("press", "stop while pressing", [*_TO_PRESSING, _STOP]),
    "stop-while-paused": ("press", "stop in a pause", [*_TO_PRESSING, (500, "pause", None), _STOP]),
    "stop-sign": (
        "press",
        "after a stop the worst sign counts",
        [*_TO_PRESSING, _STOP, (2_000, "sign", "sd-sharp"), (0, "sign", "sd-breath"), (0, "sign", "sd-rising")],
    ),
    "no-sign": ("press", "a stop without a sign", [*_TO_PRESSING, _STOP, (2_000, "sign", None)]),
    "card": ("press", "a tick on the card locks", [(0, "something", None), (0, "none-of-these", None)]),
    "expired": ("press", "a script past its day locks", [*_TO_PRESSING, (_DAY, "good", None), (0, "stop", None)]),
    "clock-back": ("press", "a clock that goes back locks", [*_TO_PRESSING, (-1, "good", None)]),
    "not-from-outside": ("press", "time is never up because somebody says so", [*_TO_PRESSING, (10, "time-up", None)]),
    "keys-in-calm": (
        "press",
        "every key while settling: none of them presses anything",
        [_GO, *[(1_000, kind, None) for kind in ("less", "more", "good", "longer")], (0, "rate", 6), *_PAUSED],
    ),
    "keys-while-finding": (
        "press",
        "every key while feeling for the spot, whose seconds count as pressing",
        [_GO, (20_000, "tick", None), *[(1_000, kind, None) for kind in ("less", "more")], (0, "rate", 3), *_PAUSED]
        + [(0, "longer", None)] * 6
        + [(1_000, "skip", None)],
    ),
    "finding-runs-out": ("press", "feeling for the spot ends by itself", [_GO, (20_000, "tick", None), _FOUND]),
    "rated-too-strong-in-calm": ("press", "a rating at the stop ends wherever it is given", [_GO, (500, "rate", 10)]),
    "wait": (
        "later",
        "a script with a time to wait for is begun from that time on",
        [_GO, (59_999, "none-of-these", None), (1, "none-of-these", None), (1_000, "tick", None)],
    ),
    "tolerated": (
        "press",
        "a hold carries the strongest number said in it; a pause begins another hold; without a number it has none",
        [
            *_TO_PRESSING,
            (1_000, "rate", 6),
            (1_000, "rate", 4),
            (1_000, "pause", None),
            (1_000, "pause", None),
            (1_000, "rate", 3),
            (30_000, "good", None),
            (20_000, "tick", None),
            (1_000, "good", None),
            (40_000, "tick", None),
        ],
    ),
    "tolerated-not-at-the-end": (
        "press",
        "the number that ends a session was not tolerated, the one before it was",
        [*_TO_PRESSING, (1_000, "rate", 4), (1_000, "rate", 8)],
    ),
    "therapist": (
        "therapist",
        "a therapist's session goes through the same states in the same seconds, by the word of who is pressed",
        [
            *_TO_PRESSING,
            (2_000, "less", None),
            (2_000, "rate", 4),
            (2_000, "more", None),
            *[(5_000, "good", None)] * 80,
        ],
    ),
    "therapist-stop": ("therapist", "stop is theirs who is pressed", [*_TO_PRESSING, _STOP, (0, "sign", "sd-sharp")]),
    "exercise": (
        "exercise",
        "sets with repetitions and rests, first one side and then the other",
        [_GO, *[(10_000, "tick", None)] * 40],
    ),
    "exercise-hurts": ("exercise", "a rating at the stop ends an exercise too", [_GO, (20_000, "rate", 8)]),
    "breathing": (
        "breath",
        "minutes of slow breath, with a pause and a skip",
        [_GO, (30_000, "pause", None), (5_000, "pause", None), (40_000, "skip", None), *[(60_000, "tick", None)] * 5],
    ),
    "move-alone": ("move", "movement alone presses nothing", [_GO, *[(10_000, "good", None)] * 12]),
}


def vector(name: str) -> dict[str, Any]:
    """One case as it is kept: the script without its sentences, the steps, and what is true after each."""
    script_name, why, steps = CASES[name]
    script = SCRIPTS[script_name]()
    return {
        "why": why,
        "script": _without_sentences(script_as_json(script)),
        "opened_at": NOW.isoformat(),
        "steps": list(_played(script, steps)),
    }


def _played(script: Script, steps: list[Step]) -> Iterator[dict[str, Any]]:
    session, at = open_session(script, NOW), NOW
    for after_ms, kind, value in steps:
        at += timedelta(milliseconds=after_ms)
        session = step(session, Event(EventKind(kind), value), at)
        yield {"after_ms": after_ms, "event": kind, "value": value, "then": session_as_json(session)}


def _without_sentences(script: dict[str, Any]) -> dict[str, Any]:
    """The rules of play without the words, so that a better sentence changes no vector."""
    cues = [{key: value for key, value in cue.items() if key != "says"} for cue in script["cues"]]
    signs = [{key: sign[key] for key in ("id", "then", "severity")} for sign in script["stop_signs"]]
    words = {"notices", "endings", "cautions", "left_out", "card", "name"}
    return {**{key: value for key, value in script.items() if key not in words}, "cues": cues, "stop_signs": signs}


def main() -> None:
    """Write every vector."""
    for name in CASES:
        path = FOLDER / f"{name}.json"
        path.write_text(json.dumps(vector(name), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
