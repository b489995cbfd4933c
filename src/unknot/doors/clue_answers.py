"""Answers to clue questions as the forms carry them, by any id that a question has or had."""

from typing import TYPE_CHECKING, Any

from unknot.doors.json_form import known, one_of
from unknot.vocabulary.answer import Answer

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge


def read_clue_answers(written: Any, where: str, knowledge: "Knowledge") -> dict[str, Answer]:
    """The answers by the ids that their questions have now.

    Raises ValueError with one sentence that names the field.
    """
    if not isinstance(written, dict):
        raise ValueError(f"{where}: this is an object of question ids, each yes, no or unsure.")
    read: dict[str, Answer] = {}
    for said, answer in written.items():
        id_ = knowledge.question_ids[known(said, f"{where}.{said}", knowledge.question_ids, "question")]
        if id_ in read:
            raise ValueError(f"{where}.{said}: this question is {id_}, which is answered here twice.")
        read[id_] = Answer(one_of(answer, f"{where}.{said}", tuple(Answer)))
    return read
