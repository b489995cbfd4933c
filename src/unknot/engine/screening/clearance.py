"""A clearance: this spot, this technique, today.  Only ``screening.clear`` can make one.

It is derived from answers each time and never stored, imported or sent, so it refuses to be copied or pickled.
"""

from dataclasses import InitVar, dataclass, field
from datetime import date
from typing import NoReturn

from unknot.vocabulary.body import MuscleId, Place, PointId
from unknot.vocabulary.technique import PRESSING, Technique

_SEAL = object()


class NotCleared(Exception):  # noqa: N818 - it names what is the case
    """Somebody tried to make guidance for pressing without a screening that permits it."""


@dataclass(frozen=True, slots=True)
class Clearance:
    """Leave to use one technique on one muscle's spot on one day, as strongly as ``intensity_max`` (0 to 10).

    ``point`` is None for a stretch or an exercise of the muscle; ``place`` is where it is done.
    ``gentle`` asks for light and short pressing; ``cautions`` are sentences that must be shown with it.
    """

    seal: InitVar[object]
    technique: Technique
    muscle: MuscleId
    point: PointId | None
    place: Place
    on: date
    intensity_max: int
    gentle: bool
    cautions: tuple[str, ...]
    _kept: object = field(init=False, repr=False, compare=False, default=None)

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise NotCleared("A clearance comes from screening.clear and from nowhere else.")
        if (self.technique in PRESSING) != (self.point is not None):
            raise ValueError("Pressing is cleared for a trigger point; moving is cleared for a muscle.")
        object.__setattr__(self, "_kept", seal)

    def __init_subclass__(cls) -> NoReturn:
        raise NotCleared("A clearance has no other kinds: one of another kind could be made without a screening.")

    @property
    def genuine(self) -> bool:
        """True for one that was made here, not put together around its own making."""
        return getattr(self, "_kept", None) is _SEAL

    def __setstate__(self, state: object) -> NoReturn:
        raise NotCleared("A clearance is derived from answers each time; it is never read back.")

    def __reduce__(self) -> NoReturn:
        raise NotCleared("A clearance is derived from answers each time; it is never stored, copied or sent.")
