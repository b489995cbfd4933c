"""Answers in words, the same wherever they are shown: what was asked, at which spot, and what does not count."""

from unknot.engine.locating import feel_question
from unknot.engine.locating.feeling import read_feel_id
from unknot.engine.locating.not_counted import NotCounted
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.answer import Answer


def asked_in_words(question: str, knowledge: Knowledge) -> str:
    """The question; where it is about what is felt at a spot, then also at which muscle and on which side."""
    if question in knowledge.questions:
        return knowledge.questions[question].text
    felt = read_feel_id(question)
    if felt is None:
        return question
    point, side, feel = felt
    name = knowledge.muscle_of(point).name
    at = f"{name[0].lower()}{name[1:]}, {side}" if side else f"{name[0].lower()}{name[1:]}"
    return f"{feel_question(feel, knowledge) or feel} (at {at})"


def not_counted_in_words(one: NotCounted, knowledge: Knowledge) -> str:
    """The answer and why it does not count."""
    said = "not sure" if one.answer is Answer.UNSURE else one.answer
    return f"You said {said} to: {asked_in_words(one.question, knowledge)} It does not count, because {one.because}."
