"""What a review can decide about an episode."""

from enum import StrEnum
from functools import total_ordering


@total_ordering
class Decision(StrEnum):
    """In order of precedence: where several rules speak, the first of these wins."""

    STOP_AND_SEE_PROFESSIONAL = "stop-and-see-professional"
    SEE_PROFESSIONAL = "see-professional"
    RE_EVALUATE = "re-evaluate"
    CONTINUE_WITH_LESS = "continue-with-less"
    FINISH = "finish"
    CONTINUE = "continue"

    @property
    def precedence(self) -> int:
        """0 for continue up to 5 for stop-and-see-professional."""
        return len(_FIRST_WINS) - 1 - _FIRST_WINS.index(self)

    def __lt__(self, other: object) -> bool:
        """Order by precedence, so that ``max`` is the decision that wins."""
        if not isinstance(other, Decision):
            return NotImplemented
        return self.precedence < other.precedence

    def __hash__(self) -> int:
        return hash(self.value)


_FIRST_WINS = tuple(Decision)
