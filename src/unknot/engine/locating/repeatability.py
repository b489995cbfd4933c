"""The same pain drawn more than once: how far the drawings agree, how far the ranking moved, and one drawing from all.

A place that was marked at least twice counts in full.  One that was marked once counts by how often this person's marks
are repeated, there or right beside: in that share ``w`` of cases it is made because the place hurts, else by chance, as
often as a place hurts for another cause (the leak).  So a place that does not hurt is marked with the chance
``(1 - w) * leak``, one that hurts with ``w`` more; a mark like this is worth what one of a larger leak is worth, about
``leak / w``.  Weight 1 is a mark as ever, weight 0 tells nothing.  A place that was marked once does not stand as one
that does not hurt.

A mark without a side is taken for the same as one with a side where another drawing has that.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import permutations

from unknot.engine.locating.beside import Touching
from unknot.engine.locating.evidence import Evidence
from unknot.engine.locating.ranking import Ranking
from unknot.knowledge.explaining import Explaining
from unknot.vocabulary.body import Drawing, Mark, MuscleId, Place, RegionId, Side
from unknot.vocabulary.scale import Pain

FIRST = 3
"""So many muscles are shown, and compared."""


class Same(StrEnum):
    """How far two drawings of one pain agree."""

    ALL = "the same"
    MOSTLY = "mostly the same"
    PARTLY = "partly the same"
    HARDLY = "hardly the same"


class Moved(StrEnum):
    """How far the first three muscles moved between two drawings."""

    NOT = "the same muscles in the same order"
    ORDER = "the same muscles in another order"
    FIRST_STAYS = "the same muscle first, others behind it"
    FIRST_CHANGED = "another muscle first"
    ALL = "other muscles altogether"


@dataclass(frozen=True, slots=True)
class Repeated:
    """How a drawing compares with the one before.

    ``overlap`` is the share (0 to 1) of places marked either time that were marked both times (Jaccard).  ``moved`` is
    None where one of them alone is too widespread to be ranked.
    """

    overlap: float
    word: Same
    moved: Moved | None


@dataclass(frozen=True, slots=True)
class Combined:
    """One drawing from several.  ``weights`` are those of the marks (0 to 1): 1 for a mark that was made twice."""

    drawing: Drawing
    weights: Mapping[Place, float]
    repeatability: float


def overlap(one: Drawing, other: Drawing, paired: Mapping[RegionId, bool]) -> float:
    """The share of sided places marked in either drawing that are marked in both."""
    first, second = _all_sided((one, other), paired)
    return len(first & second) / len(first | second)


def same(share: float, figures: Explaining) -> Same:
    """A word for an overlap."""
    if share >= 1:
        return Same.ALL
    if share >= figures.mostly_the_same_from:
        return Same.MOSTLY
    return Same.PARTLY if share >= figures.partly_the_same_from else Same.HARDLY


def moved(before: Ranking, now: Ranking) -> Moved | None:
    """How far the first three muscles moved; None where there is no ranking to compare."""
    if before.too_widespread or now.too_widespread:
        return None
    one, other = (_first_muscles(ranking) for ranking in (before, now))
    if one == other:
        return Moved.NOT
    if set(one).isdisjoint(other):
        return Moved.ALL
    if one[0] != other[0] and set(one) != set(other):
        return Moved.FIRST_CHANGED
    return Moved.ORDER if set(one) == set(other) else Moved.FIRST_STAYS


def combined(
    drawings: Sequence[Drawing], paired: Mapping[RegionId, bool], touch: Touching, figures: Explaining
) -> Combined:
    """One drawing from all of one pain, in whatever order they were made.  Raises ValueError where there is none."""
    if not drawings:
        raise ValueError("There is no drawing to combine.")
    found = _all_sided(drawings, paired)
    times = Counter(place for places in found for place in places)
    repeats = _repeatability(found, touch, figures.belief_in_marks)
    weights = {place: 1.0 if len(found) == 1 or times[place] > 1 else repeats for place in sorted(times, key=_named)}
    exact = frozenset().union(*found)
    marks = tuple(Mark(place, _worst(place, drawings, paired, exact)) for place in weights)
    onsets = [drawing.onset_days for drawing in drawings if drawing.onset_days is not None]
    return Combined(Drawing(marks, max(onsets, default=None)), weights, repeats)


def weighed(evidence: Evidence, weights: Mapping[Place, float]) -> Evidence:
    """The evidence with each mark at its weight.  A mark of weight 0 tells nothing and is left out."""
    findings = []
    for finding in evidence.findings:
        weight = _weight(finding.places, weights) if finding.mark else 1.0
        if weight > 0:
            findings.append(replace(finding, leak=1 - worth(weight, finding.leak) * (1 - finding.leak)))
    return replace(evidence, findings=tuple(findings))


def worth(weight: float, leak: float) -> float:
    """What a mark that is made for its place in the share ``weight`` of cases is worth as evidence (0 to 1)."""
    return weight / (weight + (1 - weight) * leak)


def _weight(places: tuple[Place, ...], weights: Mapping[Place, float]) -> float:
    named = places[0] if len(places) == 1 else Place(places[0].region)
    return weights.get(named, 1.0)


def _repeatability(found: Sequence[frozenset[Place]], touch: Touching, belief: int) -> float:
    """How often a mark of one drawing is made in another too, there or right beside; between 0 and 1.

    Over all pairs of drawings.  Some belief beforehand keeps two drawings from saying all or nothing.
    """
    pairs = list(permutations(found, 2))
    both = sum(_made_near(one, other, touch) for one, other in pairs) / 2
    made = sum(len(one) for one, _ in pairs) / 2
    return (both + belief) / (made + 2 * belief)


def _made_near(one: frozenset[Place], other: frozenset[Place], touch: Touching) -> int:
    return sum(1 for place in one if place in other or not touch.get(place, frozenset()).isdisjoint(other))


def _all_sided(drawings: Iterable[Drawing], paired: Mapping[RegionId, bool]) -> list[frozenset[Place]]:
    """The marks of each drawing in one way of naming them.

    A midline region has no side, and the midline of a paired one is unknown.  An unknown side is that of the other
    drawings where they say one.
    """
    named = [frozenset(_one_name(place, paired) for place in drawing.places) for drawing in drawings]
    exact = frozenset().union(*named)
    return [frozenset(name for place in places for name in _exact(place, places, exact)) for places in named]


def _exact(place: Place, beside: Iterable[Place], among: Iterable[Place]) -> frozenset[Place]:
    """The sides that other drawings name of this region, where this drawing names none."""
    if place.side is not None or any(other.region == place.region and other.side for other in beside):
        return frozenset({place})
    return frozenset(other for other in among if other.region == place.region and other.side) or frozenset({place})


def _one_name(place: Place, paired: Mapping[RegionId, bool]) -> Place:
    sided = paired[place.region] and place.side in {Side.LEFT, Side.RIGHT}
    return place if sided else Place(place.region)


def _worst(
    place: Place, drawings: Iterable[Drawing], paired: Mapping[RegionId, bool], exact: frozenset[Place]
) -> Pain | None:
    said = [
        mark.intensity
        for drawing in drawings
        for mark in drawing.marks
        if mark.intensity is not None and place in _exact(_one_name(mark.place, paired), (), exact)
    ]
    return max(said, key=lambda pain: pain.value, default=None)


def _first_muscles(ranking: Ranking) -> list[MuscleId]:
    return list(dict.fromkeys(candidate.muscle for candidate in ranking.candidates))[:FIRST]


def _named(place: Place) -> tuple[str, str]:
    return place.region, place.side or ""
