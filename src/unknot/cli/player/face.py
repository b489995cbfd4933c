"""What a session looks like at one moment: the rows of a screen, and the words for its parts."""

from collections.abc import Iterator

from unknot.cli.player.breath import breath
from unknot.cli.player.screen import WIDTH, wrapped
from unknot.engine.session import CueKind, Script, Session, State
from unknot.engine.session.playing import MS

TITLE = {
    CueKind.SETTLE: "Settle",
    CueKind.FIND: "Find the spot",
    CueKind.PRESS: "Press",
    CueKind.REST: "Let go and rest",
    CueKind.STROKES: "Light strokes",
    CueKind.STRETCH: "Stretch",
    CueKind.MOVE: "Move",
    CueKind.BREATHE: "Breathe",
    CueKind.BREAK: "Take a break",
    CueKind.FINISH: "Finish",
}
LEGEND = (
    "l less   m more   g good   + 15 s more   k skip   p pause   s stop",
    "0 to 9: how strong it feels",
)
_BAR = 40
_MINUTE = 60


def face(session: Session) -> list[str]:
    """The rows for this moment: where we are, what to do, how long, how to breathe, what was said, the keys."""
    rows = [_head(session), "", *_clock(session), ""]
    for line in session.cue.lines:
        rows += wrapped(line.text)
    said = wrapped(session.says.text, "> ") if session.says else [""]
    return [*rows, "", *said, "", *LEGEND]


def title(session: Session) -> str:
    """What the person does now, in a word or two."""
    return "Paused" if session.state is State.PAUSED else TITLE[session.cue.kind]


def name_of(script: Script) -> str:
    """What is being treated, in plain words."""
    return f"{script.name}, {script.side.value}" if script.side else script.name


def _head(session: Session) -> str:
    place = f"step {session.index + 1} of {len(session.script.cues)}"
    return f"{name_of(session.script)[: WIDTH - len(place) - 2]:<{WIDTH - len(place)}}{place}"


def _clock(session: Session) -> Iterator[str]:
    left = -(-session.left_ms // MS)
    whole = session.left_ms + session.used_ms
    done = round(_BAR * session.used_ms / whole) if whole else _BAR
    yield f"{title(session):<24}{clock(left)} left   [{'#' * done}{'.' * (_BAR - done)}]"
    yield "" if session.state is State.PAUSED else breath(session.used_ms / MS, session.cue.breath)
    if session.cue.repetitions:
        yield f"Repetition {repetition(session)} of {session.cue.repetitions}"


def repetition(session: Session) -> int:
    """Which repetition of the cue it is, from 1, by the time it has been played."""
    cue = session.cue
    each = cue.seconds * MS // (cue.repetitions or 1)
    return min(session.used_ms // each + 1, cue.repetitions or 1)


def clock(seconds: int) -> str:
    """Minutes and seconds, as 0:05."""
    return f"{seconds // _MINUTE}:{seconds % _MINUTE:02}"
