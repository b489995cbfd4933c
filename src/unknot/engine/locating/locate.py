"""The verbs: from a drawing and a few answers to ranked trigger points, and to why they stand in that order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from unknot.engine.locating.changes import Change, Said, changes
from unknot.engine.locating.evidence import evidence_of
from unknot.engine.locating.explaining import Explanation, explain
from unknot.engine.locating.feeling import Felt, answers_with, net_with
from unknot.engine.locating.net import Net, net_of
from unknot.engine.locating.posterior import Posterior, posterior_given, posterior_of
from unknot.engine.locating.question import SHOWN_MUSCLES, next_question
from unknot.engine.locating.ranking import Candidate, Ranking, ranked, too_widespread, word_for
from unknot.engine.locating.repeatability import (
    Combined,
    Repeated,
    combined,
    moved,
    overlap,
    same,
    weighed,
)
from unknot.engine.locating.together import Together, together
from unknot.knowledge.base import Knowledge
from unknot.knowledge.messages import Message
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing

Answers = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Explained:
    """A ranking and why.

    ``explanations`` are those of the first candidate of each muscle shown, ``together`` the most probable sets of
    points, ``changes`` what would put another muscle first.  ``none_word`` is the word for the chance that it is none
    of these; ``says`` are the sentences about that, or about pain that is too widespread, and what to do then.
    """

    ranking: Ranking
    explanations: tuple[Explanation, ...]
    together: tuple[Together, ...]
    changes: tuple[Change, ...]
    none_word: str
    says: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Again:
    """A pain that was drawn more than once: the ranking that uses all drawings, and how the last two compare."""

    ranking: Ranking
    combined: Combined
    repeated: Repeated | None


def locate(
    drawing: Drawing,
    clue_answers: Answers,
    knowledge: Knowledge,
    felt: Iterable[Felt] = (),
    most_questions: int | None = None,
) -> Ranking:
    """Rank the trigger points that may be behind the pain, with the most telling next question.

    ``clue_answers`` are by question id; unsure is no evidence, but the question is not offered again, and it counts as
    one of the ``most_questions`` (the sheet's number where that is None).  ``felt`` is what was felt at cleared spots.
    Raises ValueError with one sentence that names the field where a region or a question is not known.
    """
    posterior = _posterior(drawing, clue_answers, knowledge, tuple(felt))
    return _with_question(drawing, clue_answers, posterior, knowledge, most_questions)


def rank(drawing: Drawing, clue_answers: Answers, knowledge: Knowledge, felt: Iterable[Felt] = ()) -> Ranking:
    """The same without looking for a next question."""
    posterior = _posterior(drawing, clue_answers, knowledge, tuple(felt))
    return too_widespread(drawing) if posterior is None else ranked(drawing, posterior, knowledge)


def locate_and_explain(
    drawing: Drawing,
    clue_answers: Answers,
    knowledge: Knowledge,
    felt: Iterable[Felt] = (),
    most_questions: int | None = None,
) -> Explained:
    """The same, with the reasons."""
    said = Said(drawing, clue_answers, tuple(felt))
    posterior = _posterior(drawing, clue_answers, knowledge, said.felt)
    ranking = _with_question(drawing, clue_answers, posterior, knowledge, most_questions)
    word = word_for(ranking.none_of_these, knowledge.strengths)
    if posterior is None:
        return Explained(ranking, (), (), (), word, _messages(knowledge, "practise.too-widespread"))
    told = explain(first_of_each_muscle(ranking)[:SHOWN_MUSCLES], drawing, posterior, knowledge)
    return Explained(
        ranking,
        told,
        together(drawing, posterior, knowledge),
        changes(said, ranking, next(iter(told), None), knowledge),
        word,
        _messages(knowledge, f"locate.none.{word.replace(' ', '-')}", "practise.none-of-these"),
    )


def locate_again(drawings: Sequence[Drawing], clue_answers: Answers, knowledge: Knowledge) -> Again:
    """Rank from every drawing of one pain, the earliest first: a mark made twice counts in full, one made once less.

    Raises ValueError where there is no drawing, and as ``locate`` does.
    """
    net = net_of(knowledge)
    both = combined(drawings, net.paired, knowledge.explaining)
    evidence = weighed(evidence_of(both.drawing, clue_answers, net), both.weights)
    posterior = posterior_given(evidence)
    ranking = _with_question(both.drawing, clue_answers, posterior, knowledge, None)
    return Again(ranking, both, _repeated(drawings, clue_answers, net, knowledge))


def first_of_each_muscle(ranking: Ranking) -> list[Candidate]:
    """The likeliest candidate of each muscle, in order."""
    first: dict[str, Candidate] = {}
    for candidate in ranking.candidates:
        first.setdefault(candidate.muscle, candidate)
    return list(first.values())


def _posterior(drawing: Drawing, answers: Answers, knowledge: Knowledge, felt: tuple[Felt, ...]) -> Posterior | None:
    return posterior_of(drawing, answers_with(answers, felt), net_with(net_of(knowledge), felt, knowledge))


def _with_question(
    drawing: Drawing, answers: Answers, posterior: Posterior | None, knowledge: Knowledge, most: int | None
) -> Ranking:
    if posterior is None:
        return too_widespread(drawing)
    ranking = ranked(drawing, posterior, knowledge)
    if len(answers) >= (knowledge.explaining.questions_most if most is None else most):
        return ranking
    return replace(ranking, next_question=next_question(drawing, ranking, posterior, answers))


def _repeated(drawings: Sequence[Drawing], answers: Answers, net: Net, knowledge: Knowledge) -> Repeated | None:
    if len(drawings) < 2:  # noqa: PLR2004 - two are compared
        return None
    before, now = drawings[-2:]
    share = overlap(before, now, net.paired)
    after = moved(rank(before, answers, knowledge), rank(now, answers, knowledge))
    return Repeated(share, same(share, knowledge.explaining), after)


def _messages(knowledge: Knowledge, *ids: str) -> tuple[Message, ...]:
    found = (knowledge.message(id_) for id_ in ids)
    return tuple(message for message in found if message is not None)
