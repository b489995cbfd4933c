"""What a mark or an answer did to a muscle, in words: the same words on the list and where all of it is shown."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from unknot.cli.practise.screens import name_of
from unknot.doors.locate_words import asked_in_words
from unknot.engine.locating import Contribution, Explanation, Told
from unknot.engine.locating.explaining import Direction
from unknot.knowledge.base import Knowledge

ELSEWHERE = ", which speaks more for another"
MOST_FOR, MOST_AGAINST = 2, 1
"""So many reasons stand on the list; the rest stand under Why this order."""


def in_short(explanation: Explanation, knowledge: Knowledge) -> Iterator[str]:
    """The largest reasons for this muscle and against it, those of one size on one row.

    What tells hardly anything stands here only where nothing else speaks for the muscle.
    """
    told, hardly = explanation.contributions, knowledge.explaining.least_size
    raised = [one for one in told if one.direction is Direction.RAISES]
    lowered = [one for one in told if one.direction is Direction.LOWERS and one.size != hardly]
    telling = [one for one in raised if one.size != hardly] or raised[:1]
    yield from _by_size("For it", telling[:MOST_FOR], knowledge)
    yield from _by_size("Against it", lowered[:MOST_AGAINST], knowledge)


def _by_size(which: str, told: Iterable[Contribution], knowledge: Knowledge) -> Iterator[str]:
    for size, alike in groupby(told, key=lambda one: one.size):
        reasons = "; ".join(what_was_told(one, knowledge) for one in alike)
        end = "" if reasons.endswith('?"') else "."
        yield f"{which}, {size}: {reasons}{end}"


def what_was_told(one: Contribution, knowledge: Knowledge) -> str:
    """The mark, the place that was not marked, or the question with its answer."""
    if one.place is not None:
        once = ", marked once" if one.weight < 1 else ""
        return f"{name_of(one.place, knowledge)}{once}{_beside_place(one)}"
    return f'you said {"not sure" if one.answer == "unsure" else one.answer} to "{question_text(one, knowledge)}"'


def _beside_place(one: Contribution) -> str:
    if one.told is not Told.MARK:
        return ", not marked"
    return ELSEWHERE if one.direction is Direction.LOWERS else ""


def question_text(one: Contribution, knowledge: Knowledge) -> str:
    """The question that was answered: about a clue, or about what is felt at a spot."""
    return asked_in_words(one.question or "", knowledge)


def direction_in_words(one: Contribution) -> str:
    """Which way it speaks, and how much."""
    if one.direction is Direction.NEITHER:
        return "says nothing"
    return f"speaks {'for' if one.direction is Direction.RAISES else 'against'} it, {one.size}"
