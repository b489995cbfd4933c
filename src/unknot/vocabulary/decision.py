"""What a review can decide about an episode."""

from enum import StrEnum


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

    # All four are written out: a string already has them, by the alphabet, so functools.total_ordering adds none.
    def __lt__(self, other: object) -> bool:
        """Order by precedence, so that ``max`` is the decision that wins."""
        return self.precedence < other.precedence if isinstance(other, Decision) else NotImplemented

    def __le__(self, other: object) -> bool:
        return self.precedence <= other.precedence if isinstance(other, Decision) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return self.precedence > other.precedence if isinstance(other, Decision) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return self.precedence >= other.precedence if isinstance(other, Decision) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.value)


_FIRST_WINS = tuple(Decision)


class OfferKind(StrEnum):
    """What to try where going on as before does not help."""

    ANOTHER_MUSCLE = "another-muscle"
    ANOTHER_WAY = "another-way"
    A_PERSON = "a-person"
