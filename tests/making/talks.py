"""A terminal for tests: it types the lines it was given and remembers what was said."""

from collections import deque
from collections.abc import Iterable

from unknot.cli.practise.terminal import Left


class ScriptedTerminal:
    """Types the given lines in order, then closes the input."""

    def __init__(self, lines: Iterable[str] = ()) -> None:
        self._lines = deque(lines)
        self.said: list[str] = []

    def say(self, text: str = "") -> None:
        """Remember what was shown."""
        self.said.append(text)

    def hear(self, prompt: str) -> str:
        """Type the next line."""
        self.said.append(prompt)
        if not self._lines:
            raise Left
        return self._lines.popleft()

    def turn(self) -> None:
        """Pages are the same to this reader."""

    @property
    def shown(self) -> str:
        """Everything shown so far."""
        return "\n".join(self.said)
