"""The verbs: from a drawing and a few answers to ranked trigger points, and to why they stand in that order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from unknot.engine.locating.beside import touching
from unknot.engine.locating.changes import Change, Standing, changes
from unknot.engine.locating.explaining import Explanation, explain
from unknot.engine.locating.feeling import Felt
from unknot.engine.locating.listed import EXPLAINED, first_of_each_side
from unknot.engine.locating.net import net_of
from unknot.engine.locating.not_counted import NotCounted, not_counted
from unknot.engine.locating.posterior import Posterior
from unknot.engine.locating.question import first_that_matters, most_telling, next_question
from unknot.engine.locating.ranking import Candidate, Ranking, ranked, too_widespread, word_for
from unknot.engine.locating.repeatability import Combined, Repeated, combined, moved, overlap, same
from unknot.engine.locating.said import Said, posterior_from
from unknot.engine.locating.together import Together, together
from unknot.knowledge.base import Knowledge
from unknot.knowledge.messages import Message
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing

Answers = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Explained:
    """A ranking and why.

    ``explanations`` are those of the first candidates, one of each muscle and side, ``together`` the most probable sets
    of points, ``changes`` what would put another muscle first.  ``none_word`` is the word for the chance that it is
    none of these; ``says`` are the sentences about that, or about pain that is too widespread, and what to do then.
    ``not_counted`` are the answers that changed nothing.
    """

    ranking: Ranking
    explanations: tuple[Explanation, ...]
    together: tuple[Together, ...]
    changes: tuple[Change, ...]
    none_word: str
    says: tuple[Message, ...]
    not_counted: tuple[NotCounted, ...] = ()


@dataclass(frozen=True, slots=True)
class Again:
    """A pain that was drawn more than once: all drawings as one, and how the last two compare (None for one alone).

    ``last_alone``: together they would be too widespread to be ranked, so the ranking rests on the last one alone.
    """

    combined: Combined
    repeated: Repeated | None
    last_alone: bool = False


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
    return locate_said(Said(drawing, clue_answers, tuple(felt)), knowledge, most_questions)


def rank(drawing: Drawing, clue_answers: Answers, knowledge: Knowledge, felt: Iterable[Felt] = ()) -> Ranking:
    """The same without looking for a next question."""
    said = Said(drawing, clue_answers, tuple(felt))
    posterior = posterior_from(said, knowledge)
    return too_widespread(drawing) if posterior is None else ranked(drawing, posterior, knowledge)


def locate_said(said: Said, knowledge: Knowledge, most_questions: int | None = None) -> Ranking:
    """The same from all that was said in one value, as ``drawn_again`` makes it from several drawings."""
    return _with_question(said, posterior_from(said, knowledge), knowledge, most_questions)


def explain_said(said: Said, knowledge: Knowledge, most_questions: int | None = None) -> Explained:
    """The ranking with its reasons."""
    posterior = posterior_from(said, knowledge)
    ranking = too_widespread(said.drawing) if posterior is None else ranked(said.drawing, posterior, knowledge)
    word = word_for(ranking.none_of_these, knowledge.strengths)
    if posterior is None:
        return Explained(ranking, (), (), (), word, _messages(knowledge, "practise.too-widespread"))
    telling = tuple(islice(most_telling(ranking, posterior, said.answers), knowledge.explaining.tried))
    if _may_ask(said, knowledge, most_questions):
        asked = first_that_matters(telling, said.drawing, ranking, posterior)
        ranking = replace(ranking, next_question=asked)
    shown = first_of_each_side(ranking.candidates)[:EXPLAINED]
    told = explain(shown, said.drawing, posterior, knowledge, said.weights)
    return Explained(
        ranking,
        told,
        together(said.drawing, posterior, knowledge),
        changes(Standing(said, posterior, ranking), telling, next(iter(told), None), knowledge),
        word,
        _messages(knowledge, f"locate.none.{word.replace(' ', '-')}", "practise.none-of-these"),
        not_counted(said, posterior, knowledge),
    )


def explain_shown(
    shown: Iterable[Candidate], said: Said, why: Explained, knowledge: Knowledge
) -> dict[Candidate, Explanation]:
    """Why each of exactly these stands where it stands; one that is certain or ruled out has no explanation."""
    listed = tuple(shown)
    known = {one.candidate: one for one in why.explanations}
    others = [candidate for candidate in listed if candidate not in known]
    posterior = posterior_from(said, knowledge) if others else None
    if posterior is not None:
        told = explain(others, said.drawing, posterior, knowledge, said.weights)
        known |= {one.candidate: one for one in told}
    return {candidate: known[candidate] for candidate in listed if candidate in known}


def drawn_again(
    drawings: Sequence[Drawing], clue_answers: Answers, knowledge: Knowledge, felt: Iterable[Felt] = ()
) -> tuple[Said, Again]:
    """All drawings of one pain, the earliest first, as one: a mark made twice counts in full, one made once for less.

    Where all together would be too widespread and the last one is not, the last one stands alone: what was never so at
    one time is no widespread pain.

    Raises ValueError where there is no drawing, or a region or a question is not known.
    """
    paired = net_of(knowledge).paired
    _refuse_unknown(drawings, paired)
    both = combined(drawings, paired, touching(knowledge), knowledge.explaining)
    said = Said(both.drawing, clue_answers, tuple(felt), both.weights)
    last = Said(drawings[-1], clue_answers, said.felt)
    alone = posterior_from(said, knowledge) is None and posterior_from(last, knowledge) is not None
    return last if alone else said, Again(both, _repeated(drawings, said, knowledge), alone)


def first_of_each_muscle(ranking: Ranking) -> list[Candidate]:
    """The likeliest candidate of each muscle, in order."""
    first: dict[str, Candidate] = {}
    for candidate in ranking.candidates:
        first.setdefault(candidate.muscle, candidate)
    return list(first.values())


def _with_question(said: Said, posterior: Posterior | None, knowledge: Knowledge, most: int | None) -> Ranking:
    if posterior is None:
        return too_widespread(said.drawing)
    ranking = ranked(said.drawing, posterior, knowledge)
    if not _may_ask(said, knowledge, most):
        return ranking
    return replace(ranking, next_question=next_question(said.drawing, ranking, posterior, said.answers))


def _may_ask(said: Said, knowledge: Knowledge, most: int | None) -> bool:
    return len(said.answers) < (knowledge.explaining.questions_most if most is None else most)


def _refuse_unknown(drawings: Sequence[Drawing], paired: Mapping[str, bool]) -> None:
    for region in sorted({region for drawing in drawings for region in drawing.regions}):
        if region not in paired:
            raise ValueError(f'pain: "{region}" is not a region of the body chart.')


def _repeated(drawings: Sequence[Drawing], said: Said, knowledge: Knowledge) -> Repeated | None:
    if len(drawings) < 2:  # noqa: PLR2004 - two are compared
        return None
    before, now = drawings[-2:]
    share = overlap(before, now, net_of(knowledge).paired)
    one, other = (rank(drawing, said.answers, knowledge, said.felt) for drawing in (before, now))
    return Repeated(share, same(share, knowledge.explaining), moved(one, other))


def _messages(knowledge: Knowledge, *ids: str) -> tuple[Message, ...]:
    found = (knowledge.message(id_) for id_ in ids)
    return tuple(message for message in found if message is not None)
