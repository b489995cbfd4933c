"""Scripts and sessions for tests, compiled from real clearances over the real base; and a clock that tests move."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from making.clearances import TODAY, cleared, cleared_to_move
from making.knowledge import knowledge
from unknot.engine.dosing import dose
from unknot.engine.journal.ledger import Ledger, Tolerance
from unknot.engine.session import (
    Event,
    EventKind,
    Manner,
    Script,
    Session,
    compile_exercise,
    compile_practice,
    compile_script,
    open_session,
    step,
)
from unknot.vocabulary.body import Side
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.technique import Technique
from unknot.vocabulary.voice import Voice

NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)
MUSCLE = "trapezius-upper"
POINT = "trapezius-upper.1"
MOVES = (Technique.STRETCH, Technique.EXERCISE)


def full_dose() -> Dose:
    """The dose of a first session."""
    given = dose(cleared(POINT), Ledger(), Tolerance(), NOW, knowledge())
    assert isinstance(given, Dose), given
    return given


def press_script(given: Dose | None = None, moves: Sequence[Technique] = MOVES, manner: Manner | None = None) -> Script:
    """Press the upper trapezius on the right, then move it."""
    cleared_moves = [cleared_to_move(MUSCLE, technique) for technique in moves]
    press = (cleared(POINT), given or full_dose())
    made = compile_script(press, cleared_moves, MUSCLE, knowledge(), NOW, manner=manner or Manner())
    assert isinstance(made, Script), made
    return made


def therapist_script() -> Script:
    """The same session told to a therapist."""
    return press_script(manner=Manner(Voice.THERAPIST))


def short_script() -> Script:
    """A script on a day with only 50 seconds left: two holds of 20 seconds and no time to feel for the spot."""
    return press_script(replace(full_dose(), hold_s=20, rounds=2, session_max_s=50, seconds_left_today=50))


def later_script() -> Script:
    """A script that may be begun a minute after it was compiled."""
    return press_script(replace(full_dose(), not_before=later(60)))


def move_script() -> Script:
    """Movement alone."""
    made = compile_script(None, [cleared_to_move(MUSCLE, Technique.EXERCISE)], MUSCLE, knowledge(), NOW)
    assert isinstance(made, Script), made
    return made


def exercise_script(muscle: str = "infraspinatus", step: int = 1) -> Script:
    """An exercise for one side and then the other, one step up its ladder."""
    sides = [cleared_to_move(muscle, Technique.EXERCISE, side) for side in (Side.RIGHT, Side.LEFT)]
    made = compile_exercise(sides, step, knowledge(), NOW)
    assert isinstance(made, Script), made
    return made


def breath_script() -> Script:
    """Minutes of slow breath."""
    made = compile_practice(
        cleared_to_move(MUSCLE, Technique.HABIT), knowledge().habits["slow-breath"], knowledge(), NOW
    )
    assert isinstance(made, Script), made
    return made


def later(seconds: float) -> datetime:
    """So many seconds after the script was compiled."""
    return NOW + timedelta(seconds=seconds)


def begun(script: Script) -> Session:
    """The session at its first cue."""
    return step(open_session(script, NOW), Event(EventKind.NONE_OF_THESE), NOW)


def play_for(session: Session, seconds: float, *kinds: EventKind) -> Session:
    """Let time pass, then do these things at that moment."""
    at = session.at + timedelta(seconds=seconds)
    for kind in kinds or (EventKind.TICK,):
        session = step(session, Event(kind), at)
    return session


def at_cue(session: Session, cue_id: str) -> Session:
    """Play on, answering every hold with good, until this cue has begun."""
    while session.cue.id != cue_id:
        assert not session.state.over, f"{cue_id} never came"
        session = play_for(session, 1, EventKind.GOOD)
    return session
