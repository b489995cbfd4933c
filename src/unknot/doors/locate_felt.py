"""What was felt at a spot, in JSON: taken only with a screening that permits pressing that spot by hand today."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from unknot.doors import screen as screens
from unknot.doors.complaint_form import read_side
from unknot.doors.json_form import Written, fields, known, one_of, rows
from unknot.engine.locating import Felt, Ranking, feel_question, first_of_each_muscle
from unknot.engine.locating.question import SHOWN_MUSCLES
from unknot.engine.screening import Clearance, Missing, Site, clear, screen
from unknot.knowledge.base import Knowledge
from unknot.knowledge.explaining import Feel
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.technique import Technique

SCREENING_FIELDS = ("person", "onset_days", "answers", "today")
FELT_FIELDS = ("trigger_point", "side", "feel", "answer")


@dataclass(frozen=True, slots=True)
class FeltForm:
    """The screening, or None where none was given, and what was felt."""

    screening: screens.ScreenForm | None
    answers: tuple[Felt, ...]


def read_felt(form: Written, knowledge: Knowledge, today: date | None) -> FeltForm:
    """Read both fields.  Raises ValueError where something was felt at a spot that is not cleared."""
    screening = _read_screening(form, knowledge, today)
    felt = tuple(
        _read_one(row, f"felt[{index}]", screening, knowledge)
        for index, row in enumerate(rows(form.get("felt", []), "felt"))
    )
    if len({one.id for one in felt}) < len(felt):
        raise ValueError("felt: one sign of one spot is answered twice; answer it once.")
    return FeltForm(screening, felt)


def to_feel(ranking: Ranking, form: FeltForm, knowledge: Knowledge) -> list[dict[str, Any]]:
    """What may be asked while pressing: about the likeliest spots that are cleared, and not answered yet."""
    if form.screening is None:
        return []
    answered = {one.id for one in form.answers}
    offered = []
    for candidate in first_of_each_muscle(ranking)[:SHOWN_MUSCLES]:
        cleared = _clear(
            Site.press(candidate.point, candidate.side, Technique.HANDS, knowledge), form.screening, knowledge
        )
        if isinstance(cleared, Clearance):
            spot = {"trigger_point": candidate.point, "side": candidate.side}
            offered += [{**spot, **asked} for asked in _questions(cleared, form.screening.today, answered, knowledge)]
    return offered


def _questions(
    cleared: Clearance, today: date, answered: Collection[str], knowledge: Knowledge
) -> Iterator[dict[str, Any]]:
    for feel in Feel:
        asked = feel_question(feel, knowledge)
        if asked and Felt(cleared, today, feel, Answer.UNSURE).id not in answered:
            yield {"feel": feel, "question": asked}


def _read_screening(form: Written, knowledge: Knowledge, today: date | None) -> screens.ScreenForm | None:
    if form.get("screening") is None:
        return None
    said = fields(form["screening"], "screening", SCREENING_FIELDS)
    if today is None and "today" not in said:
        raise ValueError("screening.today: this field is needed.")
    try:
        return screens.read_screen_form({**said, "pain": _everywhere(form)}, knowledge, today or date.min)
    except ValueError as error:
        at_pain = str(error).startswith("pain")
        raise ValueError(str(error) if at_pain else f"screening.{error}") from None


def _everywhere(form: Written) -> list[Any]:
    """Every place of all drawings once, the last drawing's first: a screening is about all of them."""
    marks = [mark for pain in (form["pain"], *form.get("earlier", [])) for mark in pain]
    named = [(mark["region"], mark.get("side")) for mark in marks]
    return [mark for number, mark in enumerate(marks) if named.index(named[number]) == number]


def _read_one(row: Any, where: str, screening: screens.ScreenForm | None, knowledge: Knowledge) -> Felt:
    said = fields(row, where, FELT_FIELDS, needed=("trigger_point", "feel", "answer"))
    point = known(said["trigger_point"], f"{where}.trigger_point", knowledge.points, "trigger point")
    side = read_side(said.get("side"), knowledge.points[point].press_region, f"{where}.side", knowledge)
    feel = Feel(one_of(said["feel"], f"{where}.feel", tuple(Feel)))
    answer = Answer(one_of(said["answer"], f"{where}.answer", tuple(Answer)))
    if screening is None:
        raise ValueError(f"{where}: what is felt counts only together with a screening that permits pressing there.")
    cleared = _clear(Site.press(point, side, Technique.HANDS, knowledge), screening, knowledge)
    if isinstance(cleared, Missing):
        first = cleared.questions[0].id
        raise ValueError(f"{where}: {point} is not cleared for pressing yet; screening.answers lacks {first}.")
    if not isinstance(cleared, Clearance):
        raise ValueError(f"{where}: the screening does not permit pressing {point} with the hands.")
    return Felt(cleared, screening.today, feel, answer)


def _clear(site: Site, form: screens.ScreenForm, knowledge: Knowledge) -> object:
    judged = screen(form.person, form.drawing, form.answers, form.today, knowledge, (site,))
    return clear(judged, site, form.answers, form.today, knowledge)
