"""The numbers behind explaining a ranking, asking the next question and using a second drawing."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from unknot.vocabulary.provenance import FactRef


class Feel(StrEnum):
    """What somebody may notice when pressing a spot: their own pain, or a tight band."""

    PAIN = "pain"
    BAND = "band"


@dataclass(frozen=True, slots=True)
class Explaining:
    """How a ranking is explained and refined; ``why`` says where each number comes from.

    ``sizes``: the words for how much something tells, each with the least factor on the odds, the largest first.
    ``agreement``: how well two trained examiners agree on a sign (kappa, 0 to 1).
    ``belief_in_marks``: how many marks somebody is taken to have repeated, and not repeated, before any was seen.
    """

    sizes: Mapping[str, float]
    least_size: str
    questions_most: int
    set_size: int
    sets_shown: int
    tried: int
    agreement: Mapping[Feel, float]
    belief_in_marks: int
    mostly_the_same_from: float
    partly_the_same_from: float
    why: Mapping[str, str]
    facts: Mapping[str, tuple[FactRef, ...]]

    def __post_init__(self) -> None:
        steps = tuple(self.sizes.values())
        if not steps or min(steps) <= 1 or any(one <= other for one, other in pairwise(steps)):
            raise ValueError("explaining.sizes: each factor is above 1, and the largest comes first.")
        if not all(0 <= kappa < 1 for kappa in self.agreement.values()) or set(self.agreement) != set(Feel):
            raise ValueError("explaining.agreement: each sign has a kappa from 0 to below 1.")
        if min(self.questions_most, self.set_size, self.sets_shown, self.tried, self.belief_in_marks) < 1:
            raise ValueError(
                "explaining: questions_most, set_size, sets_shown, tried and belief_in_marks are at least 1."
            )
