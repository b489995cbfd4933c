"""Safety answers as the doors take them: read by the engine, with every place checked against the chart."""

from dataclasses import replace
from typing import Any

from unknot.doors.complaint_form import on_chart, read_side
from unknot.doors.json_form import known
from unknot.engine.journal.answers import Answers, RuleAnswer, read_answers
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import Drawing


def read_safety_answers(written: Any, drawing: Drawing, knowledge: Knowledge) -> Answers:
    """Read the answers given beside this drawing.

    Raises ValueError with one sentence that names the rule and the field.
    """
    if not isinstance(written, dict):
        raise ValueError("answers: this is an object of rule ids, each with its answer.")
    for rule_id in written:
        if rule_id not in knowledge.asked:
            known(rule_id, f"answers.{rule_id}", knowledge.asked, "rule")
    answers = read_answers(written, knowledge.asked, drawing.places)
    return {id_: _on_chart(answer, written[id_], f"answers.{id_}.at", knowledge) for id_, answer in answers.items()}


def _on_chart(answer: RuleAnswer, written: Any, where: str, knowledge: Knowledge) -> RuleAnswer:
    for index, place in enumerate(answer.at):
        known(place.region, f"{where}[{index}].region", knowledge.regions, "region")
        read_side(place.side, place.region, f"{where}[{index}].side", knowledge)
    at = {on_chart(place, knowledge): said for place, said in answer.at.items()}
    if answer.at and len(at) < len(written["at"]):
        raise ValueError(f"{where}: a place is answered twice; answer each place once.")
    return replace(answer, at=at, drawn=frozenset(on_chart(place, knowledge) for place in answer.drawn))
