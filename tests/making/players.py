"""What a player needs, for tests: a clock that waiting moves, keys typed by plan, a screen that remembers."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from making.sessions import NOW
from unknot.cli.player import Played, play
from unknot.cli.player.keyboard import CLOSED
from unknot.engine.session import Hold, Script

CTRL_C = "ctrl-c"


class FakeClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The time it shows."""
        return self.now

    def move(self, seconds: float) -> None:
        """Move it on."""
        self.now += timedelta(seconds=seconds)


class TypedKeys:
    """Types each key after its seconds; a wait that is shorter sees none.  After the last the input is closed."""

    def __init__(self, clock: FakeClock, planned: Iterable[tuple[float, str]]) -> None:
        self._clock, self._planned = clock, iter(planned)
        self._next = next(self._planned, None)
        self._waited = 0.0

    def wait(self, seconds: float) -> str | None:
        """Let time pass until the next key or until the wait is over."""
        if self._next is None:
            return CLOSED
        after, key = self._next
        wait = min(seconds, max(0.0, after - self._waited))
        self._clock.move(wait)
        self._waited += wait
        if self._waited < after - 1e-9:
            return None
        self._next, self._waited = next(self._planned, None), 0.0
        if key == CTRL_C:
            raise KeyboardInterrupt
        return key


class RememberedScreen:
    """Remembers what was shown and what was said."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, ...]] = []
        self.said: list[str] = []

    def show(self, rows: Sequence[str]) -> None:
        """Remember the rows."""
        self.shown.append(tuple(rows))

    def say(self, text: str) -> None:
        """Remember the paragraph."""
        self.said.append(text)


class Evening:
    """One session played with typed keys, and everything that came of it."""

    def __init__(self, script: Script, *planned: tuple[float, str], plain: bool = False) -> None:
        self.clock, self.screen = FakeClock(), RememberedScreen()
        self.kept: list[tuple[datetime, Hold]] = []
        keys = TypedKeys(self.clock, planned)
        self.played: Played = play(
            script,
            clock=self.clock,
            keys=keys,
            screen=self.screen,
            on_hold=self._keep,
            plain=plain,
        )

    def _keep(self, hold: Hold) -> None:
        self.kept.append((self.clock.now, hold))

    @property
    def holds(self) -> list[tuple[str, int]]:
        """What was handed over, in seconds."""
        return [(hold.cue, hold.seconds) for _, hold in self.kept]

    def times_said(self, text: str) -> int:
        """How often exactly this was said."""
        return self.screen.said.count(text)


def every(seconds: float, key: str, times: int) -> Iterator[tuple[float, str]]:
    """The same key again and again."""
    return ((seconds, key) for _ in range(times))
