"""Where a session stands while it is played, and what can happen to it.  Times inside are whole milliseconds."""

from dataclasses import dataclass
from datetime import datetime

from unknot.engine.session.script import Cue, CueKind, Line, Script
from unknot.engine.session.table import EventKind, State
from unknot.vocabulary.disposition import Level

MS = 1000
LONGER_MS = 15 * MS
"""The key says +15 s."""
UNANSWERED_ENDS = 2
"""Two holds in a row let go without an answer end the session (the design's rule)."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened.  ``value`` is the rating (0 to 10) of a rate, the id of a sign (None: no sign)."""

    kind: EventKind
    value: int | str | None = None


TICK = Event(EventKind.TICK)


@dataclass(frozen=True, slots=True)
class Hold:
    """One stretch of pressing that has ended; ``probe`` is feeling for the spot.

    ``tolerated`` is the strongest it was said to be without ending there; None where no number was said.
    """

    cue: str
    ms: int
    probe: bool
    tolerated: int | None = None

    @property
    def seconds(self) -> int:
        """Whole seconds, rounded up: a ledger may count too much, never too little."""
        return -(-self.ms // MS)


@dataclass(frozen=True, slots=True)
class Ending:
    """How it ended.  ``how`` is the journal's word, ``name`` the script's ending; ``level`` is a stop sign's.

    ``locks``: pressing is closed until a new screening.
    """

    how: str
    name: str
    advice: tuple[Line, ...]
    sign: str | None = None
    level: Level | None = None
    locks: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """A script being played: ``at`` is the time up to which it has been.

    ``left_ms`` and ``used_ms`` are of the current cue, ``open_ms`` is pressed and not yet written down as a hold;
    ``notice_number`` grows with each notice, so that one said again can be told from one that still stands;
    ``answered`` says whether the check-in of this hold was, and ``said`` is the strongest number said in it;
    ``unanswered`` counts holds in a row let go without one.
    """

    script: Script
    state: State
    at: datetime
    allowance_ms: int
    index: int = 0
    left_ms: int = 0
    used_ms: int = 0
    open_ms: int = 0
    answered: bool = False
    said: int | None = None
    unanswered: int = 0
    holds: tuple[Hold, ...] = ()
    notice: str | None = None
    notice_number: int = 0
    ending: Ending | None = None

    @property
    def cue(self) -> Cue:
        """The cue that is being played, or comes first."""
        return self.script.cues[self.index]

    @property
    def pressed_ms(self) -> int:
        """Everything pressed in this session so far."""
        return sum(hold.ms for hold in self.holds) + self.open_ms

    @property
    def may_press_ms(self) -> int:
        """How much may still be pressed in this session."""
        return max(0, self.allowance_ms - self.pressed_ms)

    @property
    def says(self) -> Line | None:
        """What to say to the last event, if anything."""
        return self.script.notices.get(self.notice) if self.notice else None


def state_of(cue: Cue) -> State:
    """The state in which a cue is played."""
    pressing = {CueKind.FIND: State.FINDING, CueKind.PRESS: State.PRESSING}
    return pressing.get(cue.kind, State.CALM)
