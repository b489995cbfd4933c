"""``unknot locate --json``: where it hurts and a few answers in, the likely trigger points out, and why on request."""

from datetime import date
from typing import TYPE_CHECKING, Any

from unknot.doors.clue_answers import read_clue_answers
from unknot.doors.complaint_form import read_drawing, write_place
from unknot.doors.json_form import Written, fields, rows, truth, whole
from unknot.doors.locate_why import DIGITS, write_again, write_why

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unknot.engine.locating import Again, Candidate, Explained, Felt, NextQuestion, Ranking, Said
    from unknot.knowledge.base import Knowledge
    from unknot.vocabulary.body import Drawing

FIELDS = ("pain", "answers", "explain", "most_questions", "felt", "screening", "earlier")
MOST_QUESTIONS = 100


def locate_door(written: Written, knowledge: "Knowledge", today: date | None = None) -> dict[str, Any]:
    """Rank the trigger points that may be behind the pain.

    ``today`` is the day that what was felt is judged on, where the form names none.
    Raises ValueError with one sentence that names the field.
    """
    from unknot.doors.locate_felt import read_felt, to_feel
    from unknot.engine.locating import explain_said, locate_said

    form = fields(written, "", FIELDS, needed=("pain",))
    drawings = (*_read_earlier(form.get("earlier", []), knowledge), read_drawing(form, knowledge))
    felt = read_felt(form, knowledge, today)
    said, again = _read_said(drawings, form, felt.answers, knowledge)
    most = form.get("most_questions")
    asked = None if most is None else whole(most, "most_questions", 0, MOST_QUESTIONS)
    if truth(form.get("explain", False), "explain"):
        why = explain_said(said, knowledge, asked)
        return _answer(why.ranking, why, again, to_feel(why.ranking, felt, knowledge))
    ranking = locate_said(said, knowledge, asked)
    return _answer(ranking, None, again, to_feel(ranking, felt, knowledge))


def _read_said(
    drawings: "Sequence[Drawing]", form: Written, felt: "tuple[Felt, ...]", knowledge: "Knowledge"
) -> "tuple[Said, Again | None]":
    from unknot.engine.locating import Said, drawn_again

    answers = read_clue_answers(form.get("answers", {}), "answers", knowledge)
    if len(drawings) > 1:
        return drawn_again(drawings, answers, knowledge, felt)
    return Said(drawings[0], answers, felt), None


def _read_earlier(written: Any, knowledge: "Knowledge") -> "list[Drawing]":
    read = []
    for index, pain in enumerate(rows(written, "earlier")):
        try:
            read.append(read_drawing({"pain": pain}, knowledge))
        except ValueError as error:
            raise ValueError(f"earlier[{index}].{error}") from None
    return read


def _answer(
    ranking: "Ranking", why: "Explained | None", again: "Again | None", feel: list[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "candidates": [_candidate(candidate) for candidate in ranking.candidates],
        "none_of_these": round(ranking.none_of_these, DIGITS),
        "unexplained": [write_place(place) for place in ranking.unexplained],
        "next_question": _question(ranking.next_question),
        "too_widespread": ranking.too_widespread,
        "to_feel": feel,
        "why": None if why is None else write_why(why),
        "again": None if again is None else write_again(again),
    }


def _candidate(candidate: "Candidate") -> dict[str, Any]:
    return {
        "trigger_point": candidate.point,
        "muscle": candidate.muscle,
        "side": candidate.side,
        "posterior": round(candidate.posterior, DIGITS),
        "word": candidate.word,
        "explains": [write_place(place) for place in candidate.explains],
        "near": [write_place(place) for place in candidate.near],
        "sources": list(candidate.sources),
    }


def _question(asked: "NextQuestion | None") -> dict[str, Any] | None:
    if asked is None:
        return None
    return {
        "id": asked.question.id,
        "question": asked.question.text,
        "information_bits": round(asked.information_bits, DIGITS),
    }
