"""How much: one spot's pressing in one session."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Dose:
    """What one session may hold for one spot.  Times are seconds; ``not_before`` is the earliest next start.

    ``intensity_max`` is the discomfort (0 to 10) above which pressure is eased; ``intensity_stop`` ends the session.
    ``seconds_left_today`` is what the day still allows on this spot and ``sessions_left_today`` on any, this session
    not yet taken off; ``between_s`` lie at least between the end of one session and the start of the next.
    """

    hold_s: int
    hold_max_s: int
    rounds: int
    rest_s: int
    session_max_s: int
    seconds_left_today: int
    sessions_left_today: int
    between_s: int
    intensity_max: int
    intensity_stop: int
    not_before: datetime | None = None

    def __post_init__(self) -> None:
        if not 0 < self.hold_s <= self.hold_max_s:
            raise ValueError(f"A hold is at least 1 and at most {self.hold_max_s} seconds, not {self.hold_s}.")
        if self.pressed_s > min(self.session_max_s, self.seconds_left_today):
            raise ValueError("The rounds press longer than the session or the day allows.")

    @property
    def pressed_s(self) -> int:
        """Seconds of pressing when every round is held as planned."""
        return self.hold_s * self.rounds
