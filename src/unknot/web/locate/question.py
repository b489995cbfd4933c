"""The next question as a card, what was answered so far, and the way to skip the rest."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.http import QueryDict

from unknot.engine.locating import Ranking
from unknot.knowledge.anatomy import ClueQuestion
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.web.guest.step import NotTaken
from unknot.web.guest.visit import Visit

SKIPPED = "no-questions"
SKIP, ASK = "skip", "ask"


@dataclass(frozen=True, slots=True)
class Asking:
    """The question to ask now, or None; ``number`` of at most ``most``; what was ``answered`` as id, text, answer.

    ``skipped``: somebody did not want them; they can be had again.
    """

    question: ClueQuestion | None
    number: int
    most: int
    answered: tuple[tuple[str, str, str], ...]
    skipped: bool


def asking(visit: Visit, ranking: Ranking) -> Asking:
    """What the page asks: nothing where no answer would change what it shows, or where they were skipped."""
    said = visit.clues
    told = tuple((id_, visit.knowledge.questions[id_].text, _said(answer)) for id_, answer in said.items())
    open_ = ranking.next_question
    skipped = open_ is not None and _mark(visit) in visit.read
    question = open_.question if open_ is not None and not skipped else None
    return Asking(question, len(said) + 1, visit.knowledge.explaining.questions_most, told, skipped)


def _said(answer: Answer) -> str:
    return {Answer.YES: "Yes", Answer.NO: "No"}.get(answer, "Not sure")


def _mark(visit: Visit) -> str:
    """Skipping holds for one drawing: another one may be asked about."""
    drawn = visit.last(EntryKind.DRAWING)
    return f"{SKIPPED}/{drawn.id if drawn else ''}"


def answered(visit: Visit, sent: QueryDict) -> Visit:
    """Keep the answer to the question that was shown.  Raises NotTaken."""
    answer, question = sent.get("answer", ""), sent.get("question")
    if question not in visit.knowledge.questions or answer not in tuple(Answer):
        raise NotTaken("Answer yes, no or not sure.")
    return visit.with_entry(EntryKind.CLUE_ANSWERS, {"answers": {question: answer}})


def skipped(visit: Visit, wish: str) -> Visit:
    """No more questions about this drawing in this visit, or the questions again; neither is an answer."""
    if wish == SKIP:
        return visit.having_read(_mark(visit))
    return replace(visit, read=visit.read - {_mark(visit)}) if wish == ASK else visit


def taken_back(visit: Visit, question: str) -> Visit:
    """The visit without the answer to this question, which may then be asked anew."""
    for entry in tuple(_with(question, visit)):
        left = {asked: answer for asked, answer in entry.body["answers"].items() if asked != question}
        body = {**entry.body, "answers": left} if left else None
        visit = visit.with_entry(EntryKind.CORRECTION, {"of": str(entry.id), "body": body})
    return visit


def _with(question: str, visit: Visit) -> Iterator[Entry]:
    return (entry for entry in visit.of_kind(EntryKind.CLUE_ANSWERS) if question in entry.body["answers"])
