"""What a mark or an answer did to a muscle, in words: the same words on the list and where all of it is shown."""

from collections.abc import Iterable, Iterator

from unknot.cli.practise.screens import name_of
from unknot.engine.locating import Contribution, Explanation, Told, feel_question
from unknot.engine.locating.explaining import Direction
from unknot.knowledge.base import Knowledge
from unknot.knowledge.explaining import Feel

MOST_FOR, MOST_AGAINST = 2, 1
"""So many reasons stand on the list; the rest stand under Why this order."""


def in_short(explanation: Explanation, knowledge: Knowledge) -> Iterator[str]:
    """The largest reasons for this muscle, and the largest against it where it says more than hardly anything."""
    told = explanation.contributions
    most = knowledge.explaining.least_size
    raised = [one for one in told if one.direction is Direction.RAISES]
    lowered = [one for one in told if one.direction is Direction.LOWERS and one.size != most]
    if raised:
        yield f"For it: {_listed(raised[:MOST_FOR], knowledge)}."
    if lowered:
        yield f"Against it: {_listed(lowered[:MOST_AGAINST], knowledge)}."


def _listed(told: Iterable[Contribution], knowledge: Knowledge) -> str:
    return "; ".join(f"{what_was_told(one, knowledge)} ({one.size})" for one in told)


def what_was_told(one: Contribution, knowledge: Knowledge) -> str:
    """The mark, the place that was not marked, or the question with its answer."""
    if one.place is not None:
        marked = "" if one.told is Told.MARK else ", is not marked"
        return f"{name_of(one.place, knowledge)}{marked}"
    return f'you said {"not sure" if one.answer == "unsure" else one.answer} to "{question_text(one, knowledge)}"'


def question_text(one: Contribution, knowledge: Knowledge) -> str:
    """The question that was answered: about a clue, or about what is felt at a spot."""
    named = one.question or ""
    if named in knowledge.questions:
        return knowledge.questions[named].text
    feel = named.rpartition(":")[2]
    return (feel_question(Feel(feel), knowledge) if feel in tuple(Feel) else None) or named


def direction_in_words(one: Contribution) -> str:
    """Which way it speaks, and how much."""
    if one.direction is Direction.NEITHER:
        return "says nothing"
    return f"speaks {'for' if one.direction is Direction.RAISES else 'against'} it, {one.size}"
