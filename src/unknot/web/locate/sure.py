"""How sure: each chance as a bar on one scale that all of them share, "none of these" among them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unknot.engine.locating import Explained
from unknot.knowledge.base import Knowledge
from unknot.web.locate.cards import Card

FULL = 1000
"""The width of the whole scale, in the units of the drawing."""


@dataclass(frozen=True, slots=True)
class Chance:
    """One bar: ``wide`` of ``FULL``; ``at`` names what tells more on the page, where there is such."""

    title: str
    word: str
    posterior: float
    at: str = ""

    @property
    def wide(self) -> int:
        """How far the bar goes; something that is possible at all can be seen."""
        return max(4, round(FULL * self.posterior))


@dataclass(frozen=True, slots=True)
class Scale:
    """The bars, and where on their scale the words possible and likely begin."""

    chances: tuple[Chance, ...]
    possible: int
    likely: int


def scale_of(cards: Iterable[Card], why: Explained, knowledge: Knowledge) -> Scale:
    """The first muscles and, last and never left out, none of these."""
    figures = knowledge.strengths
    bars = (*_bars(cards), Chance("None of these", why.none_word, why.ranking.none_of_these))
    return Scale(bars, round(FULL * figures.possible_from), round(FULL * figures.likely_from))


def _bars(cards: Iterable[Card]) -> Iterator[Chance]:
    for card in cards:
        yield Chance(card.title, card.candidate.word, card.candidate.posterior, card.value)
