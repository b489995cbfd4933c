"""The verb: from a drawing and a few answers to ranked trigger points."""

from collections.abc import Mapping
from dataclasses import replace

from unknot.engine.locating.net import net_of
from unknot.engine.locating.posterior import posterior_of
from unknot.engine.locating.question import next_question
from unknot.engine.locating.ranking import Ranking, ranked, too_widespread
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing


def locate(drawing: Drawing, clue_answers: Mapping[str, Answer], knowledge: Knowledge) -> Ranking:
    """Rank the trigger points that may be behind the pain, with the most telling next question.

    ``clue_answers`` are by question id; unsure is no evidence, but the question is not offered again.
    How many questions are asked in all is the caller's choice.
    Raises ValueError with one sentence that names the field where a region or a question is not known.
    """
    posterior = posterior_of(drawing, clue_answers, net_of(knowledge))
    if posterior is None:
        return too_widespread(drawing)
    ranking = ranked(drawing, posterior, knowledge)
    return replace(ranking, next_question=next_question(drawing, ranking, posterior, clue_answers))


def rank(drawing: Drawing, clue_answers: Mapping[str, Answer], knowledge: Knowledge) -> Ranking:
    """The same without looking for a next question."""
    posterior = posterior_of(drawing, clue_answers, net_of(knowledge))
    return too_widespread(drawing) if posterior is None else ranked(drawing, posterior, knowledge)
