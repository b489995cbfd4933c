"""A session: compiled from clearances into a script, played by a small interpreter that follows one table.

>>> script = compile_script((clearance, dose), moves, muscle, knowledge, now)      # doctest: +SKIP
>>> session = open_session(script, now)                                           # doctest: +SKIP
>>> session = step(session, Event(EventKind.NONE_OF_THESE), now)                  # doctest: +SKIP
"""

from unknot.engine.session.as_json import script_as_json, session_as_json
from unknot.engine.session.compiling import NoScript, compile_script
from unknot.engine.session.exercising import compile_exercise, compile_practice
from unknot.engine.session.interpreter import open_session, step
from unknot.engine.session.leave import Known, Leave, known_of, leave_to_begin
from unknot.engine.session.manner import BY_HAND, Manner, manner_of
from unknot.engine.session.moves import muscle_to_move
from unknot.engine.session.playing import Ending, Event, Hold, Session
from unknot.engine.session.preparing import Prepared, Wish, prepare
from unknot.engine.session.script import Cue, CueKind, Line, Script
from unknot.engine.session.table import TABLE, Act, EventKind, State

__all__ = [
    "BY_HAND",
    "TABLE",
    "Act",
    "Cue",
    "CueKind",
    "Ending",
    "Event",
    "EventKind",
    "Hold",
    "Known",
    "Leave",
    "Line",
    "Manner",
    "NoScript",
    "Prepared",
    "Script",
    "Session",
    "State",
    "Wish",
    "compile_exercise",
    "compile_practice",
    "compile_script",
    "known_of",
    "leave_to_begin",
    "manner_of",
    "muscle_to_move",
    "open_session",
    "prepare",
    "script_as_json",
    "session_as_json",
    "step",
]
