"""``unknot locate --json``: where it hurts and a few answers in, the likely trigger points out."""

from typing import TYPE_CHECKING, Any

from unknot.doors.complaint_form import read_drawing, write_place
from unknot.doors.json_form import Written, fields, known, one_of
from unknot.vocabulary.answer import Answer

if TYPE_CHECKING:
    from unknot.engine.locating import Candidate, NextQuestion
    from unknot.knowledge.base import Knowledge

FIELDS = ("pain", "answers")
DIGITS = 9
"""Digits after the point: those by which the ranking tells candidates apart."""


def locate_door(written: Written, knowledge: "Knowledge") -> dict[str, Any]:
    """Rank the trigger points that may be behind the pain.

    Raises ValueError with one sentence that names the field.
    """
    from unknot.engine.locating import locate

    said = fields(written, "", FIELDS, needed=("pain",))
    drawing = read_drawing(said, knowledge)
    ranking = locate(drawing, _read_clue_answers(said.get("answers", {}), knowledge), knowledge)
    return {
        "candidates": [_candidate(candidate) for candidate in ranking.candidates],
        "none_of_these": round(ranking.none_of_these, DIGITS),
        "unexplained": [write_place(place) for place in ranking.unexplained],
        "next_question": _question(ranking.next_question),
        "too_widespread": ranking.too_widespread,
    }


def _read_clue_answers(written: Any, knowledge: "Knowledge") -> dict[str, Answer]:
    if not isinstance(written, dict):
        raise ValueError("answers: this is an object of question ids, each yes, no or unsure.")
    for question in written:
        known(question, f"answers.{question}", knowledge.questions, "question")
    return {id_: Answer(one_of(said, f"answers.{id_}", tuple(Answer))) for id_, said in written.items()}


def _candidate(candidate: "Candidate") -> dict[str, Any]:
    return {
        "trigger_point": candidate.point,
        "muscle": candidate.muscle,
        "side": candidate.side,
        "posterior": round(candidate.posterior, DIGITS),
        "word": candidate.word,
        "explains": [write_place(place) for place in candidate.explains],
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
