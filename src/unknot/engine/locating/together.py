"""Several at once: the sets of points that explain the drawing together, the most probable first, found exactly.

A set stands for "these are active and no other candidate is".  Such cases exclude one another, so their chances may be
added up, and a larger set does not lose to a smaller one merely because it asks for more.  With the active points given
a set's chance is a plain product over the marks: no sum, and nothing that cancels.

The search is a bounded one and complete: how many times a further point makes a set as probable never grows when the
set does (a mark that is explained already leaves less to explain), so a branch whose best continuation is below the
sets already found can be left out.  Points that reach answers alone are summed over; they can make a set at most as
probable as if every candidate were active, and that is the bound for them.

A point whose left and right copies cannot be told apart is one member, without a side, for "one of the two"; both
copies together are two members.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappush, heapreplace
from itertools import pairwise
from math import prod
from operator import sub

from unknot.engine.locating.copies import all_idle, part_with
from unknot.engine.locating.evidence import Finding
from unknot.engine.locating.fixed import Fixed, squeezed, summed
from unknot.engine.locating.net import PointIndex
from unknot.engine.locating.part import Part, part_of, within
from unknot.engine.locating.posterior import Posterior
from unknot.engine.locating.ranking import marks_of, twins_joined
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import Drawing, MuscleId, Place, PointId, Side

Chosen = tuple[PointIndex, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """One point of a set; ``side`` is None on the midline and for "one of the two".

    ``explains`` are the marks it reaches; ``near`` are other marks that touch a place it reaches.
    """

    point: PointId
    muscle: MuscleId
    side: Side | None
    explains: tuple[Place, ...]
    near: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Together:
    """Points that are active together.

    ``probability``: that these are active and no other candidate.  ``at_least``: that these are, whatever else is.
    ``unexplained``: the marks that none of them reaches.
    """

    members: tuple[Member, ...]
    probability: float
    at_least: float
    unexplained: tuple[Place, ...]


def together(drawing: Drawing, posterior: Posterior, knowledge: Knowledge) -> tuple[Together, ...]:
    """The most probable sets, as many and as large as the sheet says."""
    figures = knowledge.explaining
    search = _Search.of(posterior)
    best = search.best(figures.set_size, figures.sets_shown)
    return tuple(_together(chosen, chance, search, drawing, posterior) for chance, chosen in best)


@dataclass(frozen=True, slots=True)
class _Item:
    """A point to choose; ``odds`` of its being active before the marks, in all the ways it stands for.

    ``twin`` is the index of the copy that has to be chosen before it.
    """

    index: PointIndex
    odds: float
    strengths: tuple[tuple[int, float], ...]
    twin: PointIndex | None = None


@dataclass(frozen=True)
class _Search:
    """``items`` are in the order of what each gains alone, so that the best sets are met early."""

    posterior: Posterior
    items: tuple[_Item, ...]
    twins: Mapping[PointIndex, PointIndex]
    leaks: tuple[float, ...]
    clues: tuple[Part, ...]

    @classmethod
    def of(cls, posterior: Posterior) -> "_Search":
        """The search over every candidate of a posterior."""
        marks = [finding for part in posterior.parts for finding in part.findings if finding.mark]
        items: list[_Item] = []
        twins: dict[PointIndex, PointIndex] = {}
        for indices, _ in twins_joined(posterior):
            items += _items(indices, marks, posterior)
            twins |= dict(pairwise(indices))
        clues = tuple(part for part in posterior.parts if any(not finding.mark for finding in part.findings))
        leaks = tuple(finding.leak for finding in marks)
        quiet = [1 - leak for leak in leaks]
        items.sort(key=lambda item: -_gain(item, quiet))
        return cls(posterior, tuple(items), twins, leaks, clues)

    def best(self, size: int, most: int) -> list[tuple[float, Chosen]]:
        """The ``most`` most probable sets of at most ``size`` points, with their chances."""
        before = self._answers(()) or 1.0
        best = _Best(most, limit=self._answers(tuple(item.index for item in self.items)) / before)
        nothing = _Branch((), self.posterior.none_active, [1 - leak for leak in self.leaks], 0, size)
        for chosen, weight in self._grown(nothing, best):
            best.take(tuple(sorted(chosen)), weight * self._answers(chosen) / before if self.clues else weight)
        return best.sets()

    def _grown(self, branch: "_Branch", best: "_Best") -> Iterator[tuple[Chosen, float]]:
        """Every set with the branch's points and more, but those that cannot be among the best."""
        gains = [0.0] * branch.start + [_gain(item, branch.quiet) for item in self.items[branch.start :]]
        further = _most_gained(gains, branch.room - 1)
        for at, item in enumerate(self.items[branch.start :], branch.start):
            weight = branch.weight * gains[at]
            alone = item.twin is not None and item.twin not in branch.chosen
            if alone or best.closed_to(weight * further[at + 1]):
                continue
            wider = (*branch.chosen, item.index)
            yield wider, weight
            if branch.room > 1:
                quiet = _quieter(branch.quiet, item)
                yield from self._grown(_Branch(wider, weight, quiet, at + 1, branch.room - 1), best)

    def _answers(self, chosen: Chosen) -> float:
        """How likely the answers of yes are while exactly these candidates are active."""
        return prod(_yes(part, chosen, self.posterior.reaching) for part in self.clues)


@dataclass(frozen=True, slots=True)
class _Branch:
    """A set and how it may grow: by up to ``room`` of the items from ``start`` on.

    ``quiet`` is for each mark the chance that the set leaves it without pain.
    """

    chosen: Chosen
    weight: float
    quiet: Sequence[float]
    start: int
    room: int


@dataclass(slots=True)
class _Best:
    """The best sets so far, at most ``most``.  ``limit`` is what answers can at most still add to a weight."""

    most: int
    limit: float
    found: list[tuple[float, Chosen]] = field(default_factory=list)

    def closed_to(self, weight: float) -> bool:
        """True where nothing of this weight can be among the best; rounding is allowed for."""
        return len(self.found) == self.most and weight * self.limit * (1 + _SLACK) < self.found[0][0]

    def take(self, chosen: Chosen, chance: float) -> None:
        """Of two that are equally probable the one whose points come first is kept."""
        entry = (chance, tuple(-index for index in chosen))
        if len(self.found) < self.most:
            heappush(self.found, entry)
        elif entry > self.found[0]:
            heapreplace(self.found, entry)

    def sets(self) -> list[tuple[float, Chosen]]:
        """The most probable first."""
        return [(within(chance), tuple(-index for index in turned)) for chance, turned in sorted(self.found)[::-1]]


_SLACK = 1e-9


def _items(indices: Sequence[PointIndex], marks: Sequence[Finding], posterior: Posterior) -> Iterator[_Item]:
    """A point that stands for "one of two" counts twice; its other copy, chosen as well, takes that back."""
    twin = None
    for index in indices:
        activity = part_with(index, posterior.parts).activity[index]
        ways = 1.0 if len(indices) == 1 else 2.0 if twin is None else 0.5
        strengths = tuple((at, mark.strengths[index]) for at, mark in enumerate(marks) if index in mark.strengths)
        yield _Item(index, ways * activity / (1 - activity), strengths, twin)
        twin = index


def _gain(item: _Item, quiet: Sequence[float]) -> float:
    """How many times as probable a set becomes with this point too, answers left aside."""
    return item.odds * prod((1 - quiet[mark] * (1 - s)) / (1 - quiet[mark]) for mark, s in item.strengths)


def _most_gained(gains: Sequence[float], room: int) -> list[float]:
    """For every place in the list: the most that up to ``room`` of the gains from there on make together."""
    most, largest = [1.0], list[float]()
    for gain in reversed(gains):
        largest = sorted((gain, *largest), reverse=True)[:room]
        most.append(prod(max(1.0, one) for one in largest))
    return most[::-1]


def _quieter(quiet: Sequence[float], item: _Item) -> list[float]:
    after = list(quiet)
    for mark, strength in item.strengths:
        after[mark] *= 1 - strength
    return after


def _yes(part: Part, chosen: Chosen, reaching: frozenset[PointIndex]) -> float:
    clues = tuple(_with_active(finding, chosen) for finding in part.findings if not finding.mark)
    others = {index: chance for index, chance in part.activity.items() if index not in reaching}
    return part_of(clues, others).likelihood


def _with_active(finding: Finding, chosen: Chosen) -> Finding:
    quiet = prod(1 - finding.strengths.get(index, 0.0) for index in chosen)
    return Finding(1 - (1 - finding.leak) * quiet, finding.strengths, mark=False)


def _together(chosen: Chosen, chance: float, search: _Search, drawing: Drawing, posterior: Posterior) -> Together:
    groups = [_copies(index, chosen, search) for index in chosen]
    members = tuple(_member(copies, drawing, posterior) for copies in groups)
    explained = {place for member in members for place in member.explains}
    unexplained = tuple(place for place in drawing.places if place not in explained)
    return Together(members, chance, _all_active(groups, posterior), unexplained)


def _copies(index: PointIndex, chosen: Chosen, search: _Search) -> tuple[PointIndex, ...]:
    other = search.twins.get(index)
    return (index,) if other is None or other in chosen else (index, other)


def _member(copies: Sequence[PointIndex], drawing: Drawing, posterior: Posterior) -> Member:
    sided = posterior.net.points[copies[0]]
    side = sided.side if len(copies) == 1 else None
    return Member(sided.point.id, sided.point.muscle, side, *marks_of(copies[0], drawing, posterior))


def _all_active(groups: Sequence[tuple[PointIndex, ...]], posterior: Posterior) -> float:
    """The chance that of every group at least one point is active."""
    in_parts = ((part, [copies for copies in groups if copies[0] in part.activity]) for part in posterior.parts)
    return prod(within(_active_in(part, here) / part.total) for part, here in in_parts if here)


def _active_in(part: Part, groups: Sequence[tuple[PointIndex, ...]]) -> Fixed:
    """The share of the part's total; findings that no group still to come reaches are summed over at once."""
    mask = part.mask(index for copies in groups for index in copies)
    table = part.sums(mask)
    for at, copies in enumerate(groups, 1):
        idle = all_idle(part, table, copies, mask)
        needed = part.mask(index for later in groups[at:] for index in later)
        table = summed(list(map(sub, table, idle)), squeezed(needed, mask))
        mask = needed
    return table[0]
