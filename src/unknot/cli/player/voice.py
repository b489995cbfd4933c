"""The plain mode: one line for each thing that happens, nothing drawn again, for screen readers and pipes."""

from collections.abc import Iterator

from unknot.cli.player.face import name_of, title
from unknot.engine.session import Script, Session, State

KEYS = "Keys: l less, m more, g good, plus 15 seconds more, k skip, p pause, s stop, 0 to 9 how strong it feels."


def opening(script: Script) -> Iterator[str]:
    """What is said before the first cue."""
    yield f"{name_of(script)}: {len(script.cues)} steps."
    yield KEYS


def changes(before: Session, after: Session) -> Iterator[str]:
    """What to say of the step from one moment to the next; nothing where nothing happened."""
    if after.says is not None and after.notice_number != before.notice_number:
        yield after.says.text
    if _new_cue(before, after):
        yield f"{title(after)}, {after.cue.seconds} seconds."
        yield from (line.text for line in after.cue.lines)
    elif _halfway(before, after):
        yield after.cue.lines[-1].text


def _new_cue(before: Session, after: Session) -> bool:
    return after.state.runs and (before.state is State.READY or before.index != after.index)


def _halfway(before: Session, after: Session) -> bool:
    """The check-in is asked again halfway through a hold that has not been answered; it is the hold's last line."""
    middle = after.cue.seconds * 500
    asks = after.state is State.PRESSING and not after.answered and bool(after.cue.lines)
    return asks and before.left_ms > middle >= after.left_ms
