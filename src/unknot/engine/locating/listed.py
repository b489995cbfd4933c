"""Which candidates a list shows, in which order: one rule wherever it is shown.  The ranking stays as it is."""

from collections import Counter
from collections.abc import Collection, Iterable

from unknot.engine.locating.ranking import Candidate
from unknot.vocabulary.body import MuscleId, PointId

EXPLAINED = 3
"""So many of those that come first are explained wherever the list is shown."""


def first_of_each_side(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The likeliest candidate of each muscle and side, in order."""
    first: dict[tuple[str, object], Candidate] = {}
    for candidate in candidates:
        first.setdefault((candidate.muscle, candidate.side), candidate)
    return list(first.values())


def tried_last(candidates: Iterable[Candidate], tried: Collection[MuscleId]) -> list[Candidate]:
    """In order, but the muscles that were tried after all the others."""
    return sorted(candidates, key=lambda candidate: candidate.muscle in tried)


def with_several_spots(candidates: Iterable[Candidate]) -> frozenset[MuscleId]:
    """The muscles of which more than one point is among these, so that a name alone does not say which is meant."""
    points = {(candidate.muscle, candidate.point) for candidate in candidates}
    return frozenset(muscle for muscle, times in Counter(muscle for muscle, _ in points).items() if times > 1)


def likeliest_elsewhere(candidates: Iterable[Candidate], spots: Collection[PointId]) -> Candidate | None:
    """The likeliest of all where it is none of these spots; another spot of the same muscle is another one."""
    first = next(iter(candidates), None)
    return first if first is not None and first.point not in spots else None
