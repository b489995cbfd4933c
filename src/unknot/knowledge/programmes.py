"""The ready programmes: for somebody who knows roughly where the knot is and wants to begin without the map."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unknot.vocabulary.body import MuscleId, PointId, RegionId
from unknot.vocabulary.provenance import FactRef, SourceId, State

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge

ProgrammeId = str


@dataclass(frozen=True, slots=True)
class ProgrammeDays:
    """From this day of the trouble on (the first is 1): the muscles whose exercise, and the habits, that come first."""

    from_day: int
    exercises: tuple[MuscleId, ...]
    habits: tuple[str, ...]
    facts: tuple[FactRef, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """A place to begin: the regions it is for, the spots of own-hands muscles that make them hurt, in order.

    It clears nothing: somebody who begins here is screened like everybody else, and what its days name is planned
    only where it is cleared.
    """

    id: ProgrammeId
    name: str
    sentence: str
    regions: tuple[RegionId, ...]
    spots: tuple[PointId, ...]
    sources: tuple[SourceId, ...]
    state: State
    days: tuple[ProgrammeDays, ...] = ()

    def on_day(self, number: int) -> ProgrammeDays | None:
        """What comes first on this day of the trouble."""
        begun = [days for days in self.days if days.from_day <= max(1, number)]
        return max(begun, key=lambda days: days.from_day, default=None)


def of_programmes(known: "Knowledge") -> Iterator[str]:
    """A region or point nobody knows, a spot that is not for own hands, and one that explains none of the regions."""
    for programme in known.programmes.values():
        yield from (f"programme {programme.id}: {what}" for what in _of_programme(programme, known))


def _of_programme(programme: Programme, known: "Knowledge") -> Iterator[str]:
    if not programme.regions or not programme.spots:
        yield "it needs a region and a spot."
    yield from (f'"{region}" is no region.' for region in programme.regions if region not in known.regions)
    for spot in programme.spots:
        yield from _of_spot(spot, programme, known)
    spots = [known.points[spot] for spot in programme.spots if spot in known.points]
    hurting = {region for point in spots for region in point.essential}
    yield from (f"none of its spots makes {region} hurt." for region in programme.regions if region not in hurting)
    cited = {source for point in spots for source in (*point.sources, *known.muscles[point.muscle].sources)}
    yield from (f"{source} is no source of its muscles." for source in programme.sources if source not in cited)
    yield from _of_days(programme, known)


def _of_days(programme: Programme, known: "Knowledge") -> Iterator[str]:
    starts = [days.from_day for days in programme.days]
    if programme.days and (starts[0] != 1 or starts != sorted(set(starts))):
        yield "its days begin with day 1, and each later row with a later day."
    for days in programme.days:
        described = [m for m in days.exercises if m in known.muscles and known.muscles[m].movement is not None]
        yield from (f'day {days.from_day}: "{m}" has no exercise.' for m in days.exercises if m not in described)
        yield from (f'day {days.from_day}: "{h}" is no habit.' for h in days.habits if h not in known.habits)
        if not (days.exercises and days.habits and days.facts):
            yield f"day {days.from_day}: it needs an exercise, a habit and the facts behind it."


def _of_spot(spot: PointId, programme: Programme, known: "Knowledge") -> Iterator[str]:
    point = known.points.get(spot)
    if point is None:
        yield f'"{spot}" is no trigger point.'
        return
    if not known.techniques_for(spot):
        yield f"{spot} is not for own hands."
    if not {*point.essential, *point.spillover} & set(programme.regions):
        yield f"{spot} makes none of its regions hurt."
