"""How urgently somebody should be seen, and the levels of the safety sheet that lead there."""

from enum import StrEnum


class Disposition(StrEnum):
    """What should happen next; the worst one wins."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    SEE_DOCTOR_FIRST = "see-doctor-first"
    LIMITED = "limited"
    CLEAR = "clear"

    @property
    def severity(self) -> int:
        """0 for clear up to 4 for emergency."""
        return len(_WORST_FIRST) - 1 - _WORST_FIRST.index(self)

    # All four are written out: a string already has them, by the alphabet, so functools.total_ordering adds none.
    def __lt__(self, other: object) -> bool:
        """Order by severity, so that ``max`` is the worst."""
        return self.severity < other.severity if isinstance(other, Disposition) else NotImplemented

    def __le__(self, other: object) -> bool:
        return self.severity <= other.severity if isinstance(other, Disposition) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return self.severity > other.severity if isinstance(other, Disposition) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return self.severity >= other.severity if isinstance(other, Disposition) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.value)

    @property
    def allows_self_care(self) -> bool:
        """False where somebody must be seen before any self-care at all."""
        return self < Disposition.URGENT


_WORST_FIRST = tuple(Disposition)


class Level(StrEnum):
    """The word a safety rule uses for what a yes means."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    SEE_DOCTOR_FIRST = "see-doctor-first"
    AVOID_AREA = "avoid-area"
    GENTLE_ONLY = "gentle-only"

    @property
    def strictness(self) -> int:
        """0 for the mildest; tells two levels of one disposition apart."""
        return len(Level) - 1 - list(Level).index(self)

    @property
    def disposition(self) -> Disposition:
        """Avoiding a place and pressing gently are both ``limited``; the rest keep their word."""
        limited = {Level.AVOID_AREA, Level.GENTLE_ONLY}
        return Disposition.LIMITED if self in limited else Disposition(self.value)
