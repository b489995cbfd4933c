"""Fractions of one as whole numbers: sums that change sign lose no digits here.

A number x between 0 and 1 is kept as x times 2 to the power of ``bits``.  A product is cut off at that many bits, so
each multiplication is wrong by less than one unit.  A table has one entry per subset of findings; bit f of an entry's
index says whether finding f is in the subset.
"""

from collections.abc import Iterable, Sequence
from operator import add
from typing import TypeAlias

Fixed: TypeAlias = int


def to_fixed(number: float, bits: int) -> Fixed:
    """A float between 0 and 1, cut off at ``bits``."""
    above, below = number.as_integer_ratio()
    return (above << bits) // below


def doubled(table: Sequence[Fixed], factor: Fixed, bits: int) -> list[Fixed]:
    """The table for one finding more: as it is without the finding, times ``factor`` with it."""
    return [*table, *[entry * factor >> bits for entry in table]]


def times(table: Iterable[Fixed], by: Iterable[Fixed], bits: int) -> list[Fixed]:
    """Entry by entry."""
    return [entry * factor >> bits for entry, factor in zip(table, by, strict=True)]


def times_seen(table: Iterable[Fixed], by: Sequence[Fixed], seen: Iterable[int], bits: int) -> list[Fixed]:
    """Each entry by what its subset looks like through a mask; ``seen`` is that mask's ``projection``."""
    return [entry * by[index] >> bits for entry, index in zip(table, seen, strict=True)]


def projection(findings: int, mask: int) -> list[int]:
    """For every subset of the findings, the index of the same subset seen through ``mask`` alone."""
    seen, width = [0], 0
    for finding in range(findings):
        if mask >> finding & 1:
            bit, width = 1 << width, width + 1
            seen += [index | bit for index in seen]
        else:
            seen += seen
    return seen


def summed(table: Sequence[Fixed], mask: int) -> list[Fixed]:
    """The table with every finding outside the mask summed over, the last finding first: it halves the rest."""
    sums = list(table)
    for finding in reversed(range(len(table).bit_length() - 1)):
        if not mask >> finding & 1:
            sums = _without(sums, 1 << finding)
    return sums


def _without(table: list[Fixed], step: int) -> list[Fixed]:
    """Add the entries that stand ``step`` apart, in whichever takes fewer passes: whole blocks, or every nth entry."""
    blocks = range(0, len(table), 2 * step)
    if len(blocks) < step:
        pairs = ((table[at : at + step], table[at + step : at + 2 * step]) for at in blocks)
        return [entry for without, with_it in pairs for entry in map(add, without, with_it)]
    sums = [0] * (len(table) // 2)
    for at in range(step):
        sums[at::step] = map(add, table[at :: 2 * step], table[at + step :: 2 * step])
    return sums


def squeezed(mask: int, within: int) -> int:
    """The mask as seen by somebody who knows the findings of ``within`` only, numbered anew from nought."""
    members = (finding for finding in range(within.bit_length()) if within >> finding & 1)
    return sum(1 << place for place, finding in enumerate(members) if mask >> finding & 1)
