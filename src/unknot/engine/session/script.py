"""A script: a few guided minutes as flat data that a phone can play offline.

Only ``compile_script``, ``compile_exercise`` and ``compile_practice`` make one, and only from clearances.  It is
derived anew each time: it is written out for a player, never read back in.
"""

from collections.abc import Mapping
from dataclasses import InitVar, dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NoReturn

from unknot.engine.screening import NotCleared
from unknot.engine.session.manner import Manner
from unknot.vocabulary.body import MuscleId, PointId, Side
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.technique import Technique

_SEAL = object()


class CueKind(StrEnum):
    """What the person does during a cue."""

    SETTLE = "settle"
    FIND = "find"
    PRESS = "press"
    REST = "rest"
    STROKES = "strokes"
    STRETCH = "stretch"
    MOVE = "move"
    BREATHE = "breathe"
    BREAK = "break"
    FINISH = "finish"

    @property
    def presses(self) -> bool:
        """True where the seconds count as pressing; feeling for the spot is pressing too."""
        return self in {CueKind.FIND, CueKind.PRESS}


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence to show or say; ``id`` is that of its message, or of the fact it stands in."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing to do for ``seconds``; ``id`` is its kind and its number among its kind.

    ``repetitions`` is how often it is repeated in that time, None where nothing counts.  ``breath`` is the pace to
    breathe at, seconds in and seconds out, where the cue itself is to breathe.
    """

    id: str
    kind: CueKind
    seconds: int
    lines: tuple[Line, ...]
    technique: Technique | None = None
    repetitions: int | None = None
    breath: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class CardTick:
    """One thing to tick before the session; any tick closes pressing until a new screening."""

    rule: str
    tick: str
    text: str


@dataclass(frozen=True, slots=True)
class SignAdvice:
    """A stop sign with what to do about it; ``then`` is the level it leads to."""

    id: str
    sign: str
    do: str
    then: Level
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """What the player may never exceed.  Seconds; intensities 0 to 10.  All seconds are 0 where nothing is pressed.

    A script that is kept may be played again while the seconds and sessions left today last, ``between_s`` apart.

    ``sign_at_stop`` is the stop sign that a rating of ``intensity_stop`` or more stands for.
    """

    hold_max_s: int
    session_max_s: int
    seconds_left_today: int
    sessions_left_today: int
    between_s: int
    intensity_max: int
    intensity_stop: int
    sign_at_stop: str


@dataclass(frozen=True, slots=True)
class Script:
    """The pre-session card, the cues in order, the sentences for whatever happens, and the limits.

    It may be begun from ``not_before`` (None: at once) and is good until ``valid_until``, both with a time zone.
    ``point`` is None where nothing is pressed, and so is ``technique``, but for the practice of a habit; ``manner``
    says whose hands press and with what.  ``left_out`` says what is missing and why.
    """

    seal: InitVar[object]
    muscle: MuscleId
    name: str
    point: PointId | None
    side: Side | None
    technique: Technique | None
    manner: Manner
    on: date
    not_before: datetime | None
    valid_until: datetime
    limits: Limits
    card: tuple[CardTick, ...]
    cues: tuple[Cue, ...]
    notices: Mapping[str, Line]
    endings: Mapping[str, tuple[Line, ...]]
    signs: tuple[SignAdvice, ...]
    cautions: tuple[str, ...]
    left_out: tuple[str, ...]
    _kept: object = field(init=False, repr=False, compare=False, default=None)

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise NotCleared("A script is compiled from clearances by the session room and comes from nowhere else.")
        object.__setattr__(self, "_kept", seal)

    def __init_subclass__(cls) -> NoReturn:
        raise NotCleared("A script has no other kinds: one of another kind could be made without clearances.")

    @property
    def genuine(self) -> bool:
        """True for one that was compiled, not put together around its own making."""
        return getattr(self, "_kept", None) is _SEAL

    def __setstate__(self, state: object) -> NoReturn:
        raise NotCleared("A script is compiled from clearances each time; it is never read back.")

    def __reduce__(self) -> NoReturn:
        raise NotCleared("A script is compiled from clearances each time; it is never copied or read back in.")

    @property
    def presses(self) -> bool:
        """True where anything is pressed in it."""
        return any(cue.kind.presses for cue in self.cues)

    @property
    def seconds(self) -> int:
        """How long it takes when nothing is added or left out."""
        return sum(cue.seconds for cue in self.cues)

    def sign(self, sign_id: str) -> SignAdvice | None:
        """The stop sign with this id."""
        return next((sign for sign in self.signs if sign.id == sign_id), None)
