"""Why a muscle stands where it stands: what each mark, each place left open and each answer did, largest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp

from unknot.doors.locate_words import asked_in_words
from unknot.engine.locating import Candidate, Contribution, Explanation, Told
from unknot.engine.locating.explaining import Direction
from unknot.engine.locating.ranking import word_for
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.provenance import Source
from unknot.web.guest.words import place_in_words

FIRST = 5
"""So many reasons stand there at once; the rest, which told less, are a fold away."""
HALF = 500
"""The width of each half of the drawing: for it on one side, against it on the other."""
WAYS = {Direction.RAISES: "for it", Direction.LOWERS: "against it", Direction.NEITHER: "neither way"}
LABELS = {Told.MARK: "Marked", Told.SILENCE: "Not marked", Told.ANSWER: "You said"}
ONCE = "Marked once"
"""For a mark that was not made again: it counts for less than one that was."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What one thing did: ``word`` as in "a lot for it"; the bar from ``start``, ``wide``; ``factor`` on the odds.

    ``elsewhere``: a mark that speaks against this one because it speaks for another.
    """

    label: str
    what: str
    word: str
    start: int
    wide: int
    factor: str
    elsewhere: bool


@dataclass(frozen=True, slots=True)
class Why:
    """The reasons of one card; ``began`` and ``stands`` are the odds before anything was said, and now."""

    first: tuple[Reason, ...]
    others: tuple[Reason, ...]
    began_word: str
    began: str
    stands: str
    sources: tuple[Source, ...]


def whys(explanations: Iterable[Explanation], knowledge: Knowledge) -> Mapping[Candidate, Why]:
    """The reasons of every candidate that has some, their bars on one scale."""
    told = tuple(explanations)
    most = max((abs(one.log_odds) for each in told for one in each.contributions), default=1.0) or 1.0
    return {each.candidate: _why(each, most, knowledge) for each in told}


def _why(explained: Explanation, most: float, knowledge: Knowledge) -> Why:
    reasons = tuple(_reason(one, most, knowledge) for one in explained.contributions)
    sources = dict.fromkeys(source for one in explained.contributions for source in one.sources)
    began = exp(explained.prior)
    return Why(
        reasons[:FIRST],
        reasons[FIRST:],
        word_for(began / (1 + began), knowledge.strengths),
        _figure(began),
        _figure(exp(explained.posterior)),
        tuple(knowledge.sources[source] for source in sources),
    )


def _reason(one: Contribution, most: float, knowledge: Knowledge) -> Reason:
    wide = round(HALF * abs(one.log_odds) / most)
    lowers = one.direction is Direction.LOWERS
    word = WAYS[one.direction]
    return Reason(
        _label(one),
        _what(one, knowledge),
        word if one.direction is Direction.NEITHER else f"{one.size} {word}",
        HALF - wide if lowers else HALF,
        wide,
        _figure(one.factor),
        lowers and one.told is Told.MARK,
    )


def _label(one: Contribution) -> str:
    if one.weight < 1:
        return ONCE
    return f"{LABELS[one.told]} {one.answer} to" if one.answer else LABELS[one.told]


def _what(one: Contribution, knowledge: Knowledge) -> str:
    if one.place is not None:
        return place_in_words(one.place, knowledge)
    return asked_in_words(one.question or "", knowledge)


def _figure(number: float) -> str:
    """Three digits that count."""
    return f"{number:.3g}" if number < HALF * 2 else f"{number:.0f}"
