"""Free motion: which movements can be tried alone, and how one compares with what is written of grown-ups.

Only movements with a cited norm are here.  A landmark that somebody can see or feel stands for a share of the norm, so
that no number is made up; a phone's tilt is compared as it is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import AreaId
from unknot.vocabulary.provenance import FactRef, State


class Turn(StrEnum):
    """What a phone has to measure: how far it tips, or how far it turns about an upright axis."""

    TIP = "tip"
    TURN = "turn"


@dataclass(frozen=True, slots=True)
class MotionTest:
    """One movement; ``norms`` are the findings it is compared with.  A test that is not ``sided`` has no left or right.

    What to do, and how each landmark is told, are the messages ``motion.<id>.how`` and ``motion.<id>.<landmark>``.
    """

    id: str
    areas: tuple[AreaId, ...]
    norms: tuple[FactRef, ...]
    sided: bool = True
    turn: Turn = Turn.TIP


class Landmark(StrEnum):
    """How far somebody gets, as seen by themselves."""

    FULL = "full"
    HALF = "half"
    THIRD = "third"
    HARDLY = "hardly"


SHARE: Mapping[Landmark, float] = {
    Landmark.FULL: 1,
    Landmark.HALF: 1 / 2,
    Landmark.THIRD: 1 / 3,
    Landmark.HARDLY: 0,
}
"""What the words themselves say: half is a half."""


class Compared(StrEnum):
    """Next to what is written of grown-ups."""

    WITHIN = "within"
    LESS = "less"
    UNKNOWN = "unknown"


TESTS: tuple[MotionTest, ...] = (
    MotionTest("neck-turn", ("neck", "head"), ("norm:neck-rotation-side", "norm:neck-rotation-side-2"), turn=Turn.TURN),
    MotionTest("neck-tilt", ("neck", "head"), ("norm:neck-side-bend", "norm:neck-side-bend-2")),
    MotionTest("arm-forward", ("shoulder", "arm"), ("norm:shoulder-flexion-arm-forward", "norm:shoulder-flexion")),
    MotionTest("arm-side", ("shoulder", "chest", "neck"), ("norm:shoulder-abduction",)),
    MotionTest("wrist-back", ("hand", "arm"), ("norm:wrist-extension",)),
    MotionTest("back-bend", ("back", "abdomen"), ("norm:lumbar-flexion",), sided=False),
    MotionTest("back-side", ("back", "abdomen"), ("norm:trunk-side-bend",)),
    MotionTest("hip-bend", ("hip", "pelvis", "thigh", "back"), ("norm:hip-flexion", "norm:hip-flexion-2")),
    MotionTest("knee-bend", ("knee", "thigh"), ("norm:knee-flexion",)),
    MotionTest("ankle-up", ("lower-leg", "foot"), ("norm:ankle-dorsiflexion",)),
)
TEST: Mapping[str, MotionTest] = {test.id: test for test in TESTS}


def tests_for(areas: Iterable[AreaId], knowledge: Knowledge) -> tuple[MotionTest, ...]:
    """The movements of these areas that have a norm, the nearest first: a test names its own area first."""
    wanted = set(areas)
    found = [test for test in TESTS if wanted & set(test.areas) and typical(test, knowledge)]
    return tuple(sorted(found, key=lambda test: test.areas[0] not in wanted))


def typical(test: MotionTest, knowledge: Knowledge) -> tuple[float, float] | None:
    """The least and the most that the norms of this movement call typical, in degrees; None where none may be used."""
    said = [bound for ref in test.norms for bound in _typical(ref, knowledge)]
    return (min(said), max(said)) if said else None


def _typical(ref: FactRef, knowledge: Knowledge) -> tuple[float, ...]:
    finding = knowledge.findings.get(ref)
    if finding is None or (finding.state is State.TO_CONFIRM and ref not in knowledge.sign_offs):
        return ()
    said: Any = finding.figures["typical"]
    return tuple(map(float, said)) if isinstance(said, list | tuple) else (float(said),)


def degrees_of(landmark: Landmark, test: MotionTest, knowledge: Knowledge) -> int | None:
    """What a landmark stands for: its share of the least that is typical."""
    known = typical(test, knowledge)
    return None if known is None else round(SHARE[landmark] * known[0])


def compared(test: MotionTest, degrees: float, knowledge: Knowledge) -> Compared:
    """Within what is typical or more than it, or less than the least of it."""
    known = typical(test, knowledge)
    if known is None:
        return Compared.UNKNOWN
    return Compared.WITHIN if degrees >= known[0] else Compared.LESS
