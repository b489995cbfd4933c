"""One connected part of the net: the exact chance of every point in it, given its findings.

With noisy-OR, "none of the findings in S is so" is a plain product over points.  The chance that all findings *are* so
follows by adding and taking away over all subsets S (Heckerman's Quickscore).  Done with floats this loses every digit
when the findings are unlikely; done with whole numbers of enough bits it loses none.  How many are enough is known
beforehand: the result is never smaller than what a few points explain that are taken to be active (see ``least``).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from math import ceil, log2
from operator import floordiv, or_

from unknot.engine.locating.evidence import Finding
from unknot.engine.locating.fixed import Fixed, doubled, projection, squeezed, summed, times, times_seen, to_fixed
from unknot.engine.locating.least import least_log2
from unknot.engine.locating.net import PointIndex

SURE_BITS = 60
"""Bits that stay right in every result: more than a float holds."""


@dataclass(frozen=True, slots=True)
class Group:
    """Some findings (a bit mask) and points all of whose findings are among them; ``seen`` is the mask's projection."""

    mask: int
    points: tuple[PointIndex, ...]
    seen: Sequence[int]


@dataclass(frozen=True)
class Part:
    """Findings, and the points that reach them with their ``activity`` (0 to 1) before the findings are looked at.

    ``table`` holds for every subset of the findings the chance that none of them is so, with the sign it is added with.
    ``factors`` holds for each point the findings it reaches (a mask) and what it adds to ``table``: for every subset of
    those the chance that it makes none of them so.
    """

    findings: tuple[Finding, ...]
    activity: Mapping[PointIndex, float]
    groups: tuple[Group, ...]
    bits: int
    table: Sequence[Fixed]
    factors: Mapping[PointIndex, tuple[int, Sequence[Fixed]]]

    @cached_property
    def total(self) -> Fixed:
        """The chance of all findings together, as a whole number of 2 to the power of minus ``bits``."""
        return sum(self.table)

    @property
    def likelihood(self) -> float:
        """The chance of all findings together (0 to 1)."""
        return self.total / (1 << self.bits)

    def mask(self, points: Iterable[PointIndex]) -> int:
        """The findings that any of these points reaches."""
        return reduce(or_, (self._masks.get(index, 0) for index in points), 0)

    @cached_property
    def _masks(self) -> Mapping[PointIndex, int]:
        masks: dict[PointIndex, int] = {}
        for number, finding in enumerate(self.findings):
            for index in finding.strengths:
                masks[index] = masks.get(index, 0) | 1 << number
        return masks

    @cached_property
    def _group_sums(self) -> Mapping[int, list[Fixed]]:
        return {group.mask: summed(self.table, group.mask) for group in self.groups}

    def sums(self, mask: int) -> list[Fixed]:
        """The table seen through a mask: every finding outside it summed over."""
        wider = [group.mask for group in self.groups if group.mask & mask == mask]
        if not wider:
            return summed(self.table, mask)
        narrowest = min(wider, key=int.bit_count)
        return summed(self._group_sums[narrowest], squeezed(mask, narrowest))

    def shares(self, index: PointIndex) -> list[Fixed]:
        """For every subset of the findings the point reaches: how much of its factor stands for active."""
        if index not in self._shares:
            mask, either = self.factors[index]
            active = self.active(index, mask)
            self._shares[index] = [(one << self.bits) // both for one, both in zip(active, either, strict=True)]
        return self._shares[index]

    @cached_property
    def _shares(self) -> dict[PointIndex, list[Fixed]]:
        return {}

    def chances(self) -> Mapping[PointIndex, float]:
        """The chance (0 to 1) that each point is active, given the findings."""
        by_mask: dict[int, list[Fixed]] = {}
        for mask in {mask for mask, _ in self.factors.values()}:
            by_mask[mask] = [entry << self.bits for entry in self.sums(mask)]
        return {index: self._chance(index, by_mask[mask], table) for index, (mask, table) in self.factors.items()}

    def _chance(self, index: PointIndex, sums: Sequence[Fixed], either: Sequence[Fixed]) -> float:
        without = sum(map(floordiv, sums, either)) * self.idle(index)
        whole = self.total << self.bits
        return within((whole - without) / whole)

    def active(self, index: PointIndex, mask: int) -> list[Fixed]:
        """For every subset of the mask's findings: the chance that the point is active and makes none of them so."""
        table = [to_fixed(self.activity[index], self.bits)]
        for finding in _members(mask, self.findings):
            table = doubled(table, self._misses(finding, index), self.bits)
        return table

    def idle(self, index: PointIndex) -> Fixed:
        """The chance that the point is not active."""
        return (1 << self.bits) - to_fixed(self.activity[index], self.bits)

    def either(self, index: PointIndex, mask: int) -> list[Fixed]:
        """For every subset of the mask's findings: the chance that the point makes none of them so, active or not."""
        idle = self.idle(index)
        return [idle + active for active in self.active(index, mask)]

    def _misses(self, finding: Finding, index: PointIndex) -> Fixed:
        return (1 << self.bits) - to_fixed(finding.strengths.get(index, 0.0), self.bits)


def within(chance: float) -> float:
    """A chance that rounding may have carried past 0 or 1 by less than a float can show."""
    return min(1.0, max(0.0, chance))


def part_of(findings: tuple[Finding, ...], activity: Mapping[PointIndex, float]) -> Part:
    """Sum over the subsets of these findings.  The work doubles with each finding."""
    bits = _bits(findings, activity)
    empty = Part(findings, activity, (), bits, (), {})
    masks = {index: empty.mask((index,)) for index in activity}
    factors = {index: (mask, empty.either(index, mask)) for index, mask in masks.items()}
    groups = tuple(_groups(len(findings), masks))
    table = [1 << bits]
    for finding in findings:
        table = doubled(table, to_fixed(finding.leak, bits) - (1 << bits), bits)
    for group in groups:
        table = times_seen(table, _product(group, factors, bits), group.seen, bits)
    return Part(findings, activity, groups, bits, table, factors)


def _bits(findings: tuple[Finding, ...], activity: Mapping[PointIndex, float]) -> int:
    """Enough bits that ``SURE_BITS`` stay right when the total has been divided by."""
    smallest_total = -least_log2(findings, activity)
    smallest_divisor = max((-log2(1 - chance) for chance in activity.values()), default=0.0)
    roundings = len(findings) + log2(2 + len(findings) + 2 * len(activity))
    return SURE_BITS + ceil(smallest_total + smallest_divisor + roundings)


def _groups(findings: int, masks: Mapping[PointIndex, int]) -> Iterator[Group]:
    """Put points together whose findings fit in few bits, the widest first: one pass over the table serves a group."""
    room = (findings + 1) // 2
    grouped: dict[int, list[PointIndex]] = {}
    for index in sorted(masks, key=lambda i: (-masks[i].bit_count(), masks[i], i)):
        fits = (mask for mask in grouped if (mask | masks[index]).bit_count() <= max(room, mask.bit_count()))
        best = min(fits, key=lambda mask: ((mask | masks[index]).bit_count() - mask.bit_count(), mask), default=0)
        joined = best | masks[index]
        grouped[joined] = [*grouped.pop(best, []), *grouped.pop(joined, []), index] if best else [index]
    for mask, points in grouped.items():
        yield Group(mask, tuple(points), projection(findings, mask))


def _product(group: Group, factors: Mapping[PointIndex, tuple[int, Sequence[Fixed]]], bits: int) -> Sequence[Fixed]:
    """First the points that reach the same findings with one another, over those findings alone; then all of them."""
    alike: dict[int, Sequence[Fixed]] = {}
    for mask, factor in (factors[index] for index in group.points):
        alike[mask] = times(alike[mask], factor, bits) if mask in alike else factor
    product = [1 << bits] * (1 << group.mask.bit_count())
    for mask, factor in alike.items():
        seen = projection(group.mask.bit_count(), squeezed(mask, group.mask))
        product = times_seen(product, factor, seen, bits)
    return product


def _members(mask: int, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    return (finding for number, finding in enumerate(findings) if mask >> number & 1)
