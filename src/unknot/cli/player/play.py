"""The loop: wait for a key, let the engine take the step, hand over the holds that ended, show what is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from unknot.cli.player import voice
from unknot.cli.player.asking import which_sign
from unknot.cli.player.face import face
from unknot.cli.player.keyboard import CLOSED, Keys
from unknot.cli.player.screen import Screen
from unknot.engine.session import Event, EventKind, Hold, Script, Session, State, open_session, step

TICK_S = 0.2
_KEYS = {
    "l": EventKind.LESS,
    "m": EventKind.MORE,
    "g": EventKind.GOOD,
    "+": EventKind.LONGER,
    "=": EventKind.LONGER,  # the same key on many keyboards, without shift
    "k": EventKind.SKIP,
    "p": EventKind.PAUSE,
    " ": EventKind.PAUSE,
    "s": EventKind.STOP,
    "q": EventKind.STOP,
    "\x1b": EventKind.STOP,
}


@dataclass(frozen=True, slots=True)
class Played:
    """How a session ended, in the journal's words: ``how``, the stop sign if there was one, and every hold."""

    how: str
    sign: str | None
    holds: tuple[Hold, ...]


def play(  # noqa: PLR0913 - each is something a test puts in place of the real one
    script: Script,
    *,
    clock: Callable[[], datetime],
    keys: Keys,
    screen: Screen,
    on_hold: Callable[[Hold], None],
    plain: bool = False,
    introduce: bool = True,
) -> Played:
    """Play a script to its end.  ``on_hold`` is called as each hold ends, so that a crash loses none that ended.

    The script's card has been answered: what was ticked on it is kept by whoever asked, and then nothing is played.
    ``introduce`` False leaves out the cautions and what was left out, where these have just been read.
    ``plain`` writes lines instead of drawing.  Ctrl-C and a closed input let go, keep what was pressed and end.
    """
    player = _Player(open_session(script, clock()), clock, screen, on_hold, plain=plain)
    try:
        _run(player, keys, introduce=introduce)
    except KeyboardInterrupt:
        player.interrupt()
    player.say_ending()
    return player.played()


def _run(player: "_Player", keys: Keys, *, introduce: bool) -> None:
    script = player.session.script
    player.open(introduce=introduce)
    player.send(Event(EventKind.NONE_OF_THESE))
    while player.session.state.runs or player.session.state is State.PAUSED:
        key = keys.wait(TICK_S)
        if key == CLOSED:
            raise KeyboardInterrupt
        player.send(event_of(key))
    if player.asks_for_a_sign:
        player.send(Event(EventKind.SIGN, which_sign(script, keys, player.screen)))


def event_of(key: str | None) -> Event:
    """What a key means; a digit is a rating, and no key, or one without a meaning, is only time passing."""
    if key is not None and key.isdecimal():
        return Event(EventKind.RATE, int(key))
    return Event(_KEYS.get((key or "").lower(), EventKind.TICK))


class _Player:
    """A session on its way, with everything it is shown on."""

    def __init__(
        self,
        session: Session,
        clock: Callable[[], datetime],
        screen: Screen,
        on_hold: Callable[[Hold], None],
        *,
        plain: bool,
    ) -> None:
        self.session, self.screen, self.interrupted = session, screen, False
        self._clock, self._on_hold, self._plain, self._handed_over = clock, on_hold, plain, 0

    def open(self, *, introduce: bool) -> None:
        """Say what has to be said before anything is done."""
        script = self.session.script
        for text in (
            *((*script.cautions, *script.left_out) if introduce else ()),
            *(voice.opening(script) if self._plain else ()),
        ):
            self.screen.say(text)

    def send(self, event: Event) -> None:
        """Take one step, hand over what ended in it, and show where that leads."""
        before, self.session = self.session, step(self.session, event, self._clock())
        for hold in self.session.holds[self._handed_over :]:
            self._on_hold(hold)
            self._handed_over += 1
        self._tell(before)

    def interrupt(self) -> None:
        """Let go and keep what was pressed.  A session that had already ended stays as it ended."""
        self.interrupted = not self.session.state.over
        self.send(Event(EventKind.STOP))

    def _tell(self, before: Session) -> None:
        if self._plain:
            for text in voice.changes(before, self.session):
                self.screen.say(text)
        elif not self.session.state.over:
            self.screen.show(face(self.session))

    @property
    def asks_for_a_sign(self) -> bool:
        """True after a stop: it may have had a reason that matters."""
        ending = self.session.ending
        return ending is not None and ending.name in {"stopped", "too-strong"}

    def say_ending(self) -> None:
        """Say how it ended and what to do now."""
        said = self.session.ending.advice if self.session.ending else ()
        for line in said:
            self.screen.say(line.text)
        if not (said or self._plain) and self.session.says:
            self.screen.say(self.session.says.text)

    def played(self) -> Played:
        """The outcome in the journal's words."""
        ending = self.session.ending
        how = "interrupted" if ending is None or self.interrupted else ending.how
        return Played(how, ending.sign if ending else None, self.session.holds)
