"""Tables with one entry per subset: sums over all smaller subsets, and what each member is worth (Shapley's value)."""

from collections.abc import Iterable, Sequence
from functools import reduce
from math import factorial
from operator import add

from unknot.engine.locating.fixed import Fixed


def subset_sums(table: Sequence[Fixed], members: Iterable[int]) -> list[Fixed]:
    """For every subset: the sum over all that have fewer of these members, and the same of the others."""
    return reduce(_summed, members, list(table))


def _summed(table: list[Fixed], member: int) -> list[Fixed]:
    """Add to each subset with the member the one without it: in whole blocks or every nth entry, what is fewer."""
    step, size = 1 << member, len(table)
    if step * step >= size:
        pairs = ((slice(at, at + step), slice(at + step, at + 2 * step)) for at in range(0, size, 2 * step))
    else:
        pairs = ((slice(at, size, 2 * step), slice(at + step, size, 2 * step)) for at in range(step))
    for without, with_it in pairs:
        table[with_it] = map(add, table[without], table[with_it])
    return table


def negated(table: Sequence[Fixed], member: int) -> list[Fixed]:
    """The table with the sign changed of every subset that holds the member."""
    return [-entry if subset >> member & 1 else entry for subset, entry in enumerate(table)]


def shapley(worth: Sequence[float]) -> list[float]:
    """What each member adds to the worth of all, averaged over every order in which they may join.

    ``worth`` has one entry per subset.  The values add up to the worth of all less that of none.
    """
    members = len(worth).bit_length() - 1
    joins = [1 / (members * _choices(members - 1, size)) for size in range(members)]
    after, before = [0.0, *joins], [*joins, 0.0]
    sizes = [subset.bit_count() for subset in range(len(worth))]
    either = [one + other for one, other in zip(after, before, strict=True)]
    without = sum(before[size] * value for size, value in zip(sizes, worth, strict=True))
    both = [either[size] * value for size, value in zip(sizes, worth, strict=True)]
    return [_sum_with(both, member) - without for member in range(members)]


def _choices(members: int, size: int) -> int:
    return factorial(members) // factorial(size) // factorial(members - size)


def _sum_with(table: Sequence[float], member: int) -> float:
    """The sum over the subsets that hold the member: whole blocks, or every nth entry, whichever is fewer."""
    step, size = 1 << member, len(table)
    if step * step >= size:
        return sum(sum(table[at : at + step]) for at in range(step, size, 2 * step))
    return sum(sum(table[at :: 2 * step]) for at in range(step, 2 * step))
