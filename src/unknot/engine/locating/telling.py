"""How much an answer tells, in bits: between two limits that are drawn closer only as far as it matters.

Through a noisy-OR with one strength the answer hangs on how many points with the clue are active, and on nothing else.
So what the answer leaves open is the mean of a curve over that number.  The curve is put together from 1, the number
itself and powers ``z ** number``, whose means are exact sums.  With each of them it is right for one number more, and
what is still missing lies between two multiples of the last one, for such a sum of powers changes its sign no more
often than it has terms.  So the limits hold however the number is spread.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, reduce
from itertools import count
from math import log2, prod

from unknot.engine.locating.net import ClueLink, PointIndex
from unknot.engine.locating.posterior import Posterior
from unknot.engine.locating.powers import Powers

SETTLED = 1e-9
"""Limits (in bits) as close as this are one number."""
Curve = list[float]
"""A value for each number of active points, from none on."""
Limits = tuple[float, float]
Term = tuple[Curve, float]
"""A curve that others are put together from, and its mean."""


class Active:
    """How many of some points are active: ``most`` of them may be, and ``expected`` are."""

    def __init__(self, points: tuple[PointIndex, ...], posterior: Posterior) -> None:
        parts = ((part, tuple(index for index in points if index in part.activity)) for part in posterior.parts)
        self._parts = [(part, some) for part, some in parts if some]
        self._means: dict[float, float] = {}
        self.most = sum(len(some) for _, some in self._parts)
        self.expected = sum(posterior.chances[index] for _, some in self._parts for index in some)

    @cached_property
    def _powers(self) -> list[Powers]:
        return [Powers(part, some) for part, some in self._parts]

    def power(self, z: float) -> float:
        """The mean of ``z ** number``."""
        if self.most <= 1:
            return 1 - self.expected * (1 - z)
        if z not in self._means:
            self._means[z] = prod(powers.mean(z) for powers in self._powers)
        return self._means[z]


@dataclass
class Telling:
    """What the answer to a question tells: from ``low`` to ``high`` bits."""

    link: ClueLink
    _limits: Iterator[Limits] = field(repr=False)
    low: float = 0.0
    high: float = 1.0

    @classmethod
    def of(cls, link: ClueLink, active: Active, posterior: Posterior) -> "Telling":
        """The limits that need no sum."""
        silent = (posterior.evidence.activity(index) for index in link.points if index not in posterior.chances)
        quiet = (1 - link.background) * prod(1 - activity * link.strength for activity in silent)
        telling = cls(link, _limits(quiet, 1 - link.strength, active))
        telling.draw_closer()
        return telling

    @property
    def settled(self) -> bool:
        """True where the limits are one number."""
        return self.high - self.low < SETTLED

    @property
    def bits(self) -> float:
        """The middle of the limits."""
        return (self.low + self.high) / 2

    def draw_closer(self) -> None:
        """Take in one sum more, unless the limits are one number."""
        if not self.settled:
            low, high = next(self._limits)
            self.low, self.high = max(self.low, low), min(self.high, high)


def _limits(quiet: float, z: float, active: Active) -> Iterator[Limits]:
    """How open the answer is, less how open it stays; ``quiet`` is how likely a no is where no point is active."""
    no_given = [quiet * z**number for number in range(active.most + 1)]
    yield 0.0, active.expected * _most_each(no_given)
    open_now = entropy(quiet * active.power(z))
    for low, high in limits_of_mean([entropy(no) for no in no_given], active, z):
        yield open_now - high, open_now - low


def _most_each(no_given: Curve) -> float:
    """No answer tells more than this for each active point.

    On average it tells at most how far the chance of a no lies, given the number of active points, from any one chance
    that does not depend on the number: here from that of no active point.
    """
    none, *more = no_given
    return max((_apart(no, none) / number for number, no in enumerate(more, 1)), default=0.0)


def _apart(chance: float, other: float) -> float:
    """How far a yes-or-no lies from another, in bits (Kullback and Leibler's)."""
    return sum(p * log2(p / q) for p, q in ((chance, other), (1 - chance, 1 - other)) if p > 0)


def limits_of_mean(curve: Curve, active: Active, z: float) -> Iterator[Limits]:
    """Ever closer limits of the mean of the curve at the number of active points; the last two are one."""
    known, rest = 0.0, curve
    before: list[Term] = []
    for at, term in zip(range(len(curve)), _terms(active, z), strict=False):
        added, mean = reduce(_without, enumerate(before), term)
        multiples = [left / value for left, value in zip(rest[at:], added[at:], strict=True)]
        low, high = sorted((min(multiples) * mean, max(multiples) * mean))
        yield known + low, known + high
        known, rest = known + multiples[0] * mean, _less(rest, multiples[0], added)
        before.append((added, mean))


def _without(term: Term, earlier: tuple[int, Term]) -> Term:
    """So much less of an earlier curve that nothing is left where the earlier one was the first to be right."""
    at, (curve, mean) = earlier
    share = term[0][at] / curve[at]
    return _less(term[0], share, curve), term[1] - share * mean


def _terms(active: Active, z: float) -> Iterator[Term]:
    """The curves that are put together, as many as there are numbers, and their means."""
    numbers = range(active.most + 1)
    yield [1.0 for _ in numbers], 1.0
    yield [float(number) for number in numbers], active.expected
    for base in _bases(z):
        yield [base**number for number in numbers], active.power(base)


def _bases(z: float) -> Iterator[float]:
    """Itself first, then numbers below it that go on halving the gaps: 1/2, 1/4, 3/4, 1/8 ... of it."""
    yield z
    for place in count(1):
        turned = f"{place:b}"[::-1]
        yield (z or 1.0) * int(turned, 2) / (1 << len(turned))


def _less(curve: Curve, share: float, other: Curve) -> Curve:
    return [value - share * its for value, its in zip(curve, other, strict=True)]


def entropy(chance: float) -> float:
    """How open a yes-or-no is, in bits."""
    return -sum(p * log2(p) for p in (chance, 1 - chance) if p > 0)
