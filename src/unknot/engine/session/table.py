"""What can happen in a session: states, events, and one row for each event that means something in a state.

The table is data: the interpreter follows it, the diagram is drawn from it, and a script carries it to other players.
What has no row changes nothing.
"""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """Where a session stands.  In ``finding`` and ``pressing`` something is pressed, in no other."""

    READY = "ready"
    CALM = "calm"
    FINDING = "finding"
    PRESSING = "pressing"
    PAUSED = "paused"
    ENDED = "ended"
    LOCKED = "locked"

    @property
    def over(self) -> bool:
        """True where nothing more will be guided."""
        return self in {State.ENDED, State.LOCKED}

    @property
    def presses(self) -> bool:
        """True where the seconds count as pressing."""
        return self in {State.FINDING, State.PRESSING}

    @property
    def runs(self) -> bool:
        """True where the seconds of a cue run down."""
        return self is State.CALM or self.presses


class EventKind(StrEnum):
    """What the person does (or the clock: ``tick``).  ``time-up``, ``expired`` and ``clock-back`` follow from ticks."""

    NONE_OF_THESE = "none-of-these"
    SOMETHING = "something"
    TICK = "tick"
    LESS = "less"
    MORE = "more"
    GOOD = "good"
    RATE = "rate"
    LONGER = "longer"
    SKIP = "skip"
    PAUSE = "pause"
    STOP = "stop"
    SIGN = "sign"
    TIME_UP = "time-up"
    EXPIRED = "expired"
    CLOCK_BACK = "clock-back"


FROM_THE_CLOCK = frozenset({EventKind.TIME_UP, EventKind.EXPIRED, EventKind.CLOCK_BACK})
"""Nobody can send these; they are found by comparing times."""


class Act(StrEnum):
    """What the interpreter does for a row."""

    BEGIN = "begin"
    NEXT = "go on to the next cue"
    LET_GO = "let go, write the hold down, go on"
    EASE = "say: ease the pressure"
    FIRMER = "say: a little firmer, only while it feels fine"
    KEEP = "say: stay like this"
    RATE = "ease above the limit, end at the stop"
    LONGER = "add 15 seconds, within the limits where something is pressed"
    PAUSE = "let go, write the hold down, wait"
    RESUME = "go on where it paused"
    END = "let go, end with advice"
    SIGN = "give the stop sign's advice"
    LOCK = "let go, lock until a new screening"


@dataclass(frozen=True, slots=True)
class Row:
    """In ``state``, ``event`` makes the interpreter do ``act``, after which the session is in one of ``then``."""

    state: State
    event: EventKind
    act: Act
    then: tuple[State, ...]


_NEXT = (State.CALM, State.FINDING, State.PRESSING, State.ENDED)
_LIVE = (State.READY, State.CALM, State.FINDING, State.PRESSING, State.PAUSED)


def _stops() -> tuple[Row, ...]:
    """From every state that is not over, stop ends, and a script past its time or a clock set back locks."""
    stop = tuple(Row(state, EventKind.STOP, Act.END, (State.ENDED,)) for state in _LIVE)
    locks = (EventKind.EXPIRED, EventKind.CLOCK_BACK)
    return stop + tuple(Row(state, event, Act.LOCK, (State.LOCKED,)) for state in _LIVE for event in locks)


def _running(state: State) -> tuple[Row, ...]:
    """What holds wherever a cue runs down."""
    return (
        Row(state, EventKind.LESS, Act.EASE, (state,)),
        Row(state, EventKind.RATE, Act.RATE, (state, State.ENDED)),
        Row(state, EventKind.LONGER, Act.LONGER, (state,)),
        Row(state, EventKind.PAUSE, Act.PAUSE, (State.PAUSED,)),
    )


TABLE: tuple[Row, ...] = (
    Row(State.READY, EventKind.NONE_OF_THESE, Act.BEGIN, (State.READY, State.CALM, State.LOCKED)),
    Row(State.READY, EventKind.SOMETHING, Act.LOCK, (State.LOCKED,)),
    *_running(State.CALM),
    Row(State.CALM, EventKind.GOOD, Act.KEEP, (State.CALM,)),
    Row(State.CALM, EventKind.SKIP, Act.NEXT, _NEXT),
    Row(State.CALM, EventKind.TIME_UP, Act.NEXT, _NEXT),
    *_running(State.FINDING),
    Row(State.FINDING, EventKind.MORE, Act.FIRMER, (State.FINDING,)),
    Row(State.FINDING, EventKind.GOOD, Act.LET_GO, _NEXT),
    Row(State.FINDING, EventKind.SKIP, Act.LET_GO, _NEXT),
    Row(State.FINDING, EventKind.TIME_UP, Act.LET_GO, _NEXT),
    *_running(State.PRESSING),
    Row(State.PRESSING, EventKind.MORE, Act.FIRMER, (State.PRESSING,)),
    Row(State.PRESSING, EventKind.GOOD, Act.KEEP, (State.PRESSING,)),
    Row(State.PRESSING, EventKind.SKIP, Act.LET_GO, _NEXT),
    Row(State.PRESSING, EventKind.TIME_UP, Act.LET_GO, _NEXT),
    Row(State.PAUSED, EventKind.PAUSE, Act.RESUME, (State.CALM, State.FINDING, State.PRESSING)),
    Row(State.ENDED, EventKind.SIGN, Act.SIGN, (State.ENDED,)),
    *_stops(),
)

BY_STATE_AND_EVENT = {(row.state, row.event): row for row in TABLE}
