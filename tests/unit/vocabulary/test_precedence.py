"""The two orders everything rests on: the worst disposition and the first decision win."""

from itertools import permutations, product
from operator import ge, gt, le, lt

import pytest

from unknot.vocabulary.decision import Decision
from unknot.vocabulary.disposition import Disposition

ORDERS = pytest.mark.parametrize("order", [tuple(Disposition), tuple(Decision)], ids=["dispositions", "decisions"])


@ORDERS
def test_max_is_the_one_that_wins(order: tuple[Disposition, ...] | tuple[Decision, ...]) -> None:
    """Of any two, in either order, ``max`` stands first in the list, never last in the alphabet."""
    for first, second in permutations(order, 2):
        wins = first if order.index(first) < order.index(second) else second
        assert max(first, second) is wins
        assert max([second, first]) is wins


@ORDERS
def test_every_comparison_agrees_with_the_order(order: tuple[Disposition, ...] | tuple[Decision, ...]) -> None:
    """Less, at most, more and at least all go by the list; a string would compare by the alphabet."""
    ranks = {word: -place for place, word in enumerate(order)}
    for compare, first, second in product((lt, le, gt, ge), order, order):
        assert compare(first, second) is compare(ranks[first], ranks[second])
