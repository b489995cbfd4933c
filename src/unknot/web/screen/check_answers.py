"""Step: check the answers before they count; each screen of them can be taken back and asked again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import RuleId
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.web.guest.step import Shown
from unknot.web.guest.visit import Visit

name = "check-answers"


@dataclass(frozen=True, slots=True)
class Told:
    """One screen of answers: what was said to be so, what was not sure, and how many lines were none of these."""

    entry: str
    yes: tuple["Line", ...]
    unsure: tuple["Line", ...]
    no: tuple["Line", ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line that was answered, and the rule that asks it."""

    text: str
    rule: RuleId


def due(visit: Visit) -> bool:
    """Due once in a visit, after the last danger sign and before anything follows from it."""
    return name not in visit.read and bool(_of_today(visit)) and visit.wish is None


def _of_today(visit: Visit) -> list[Entry]:
    return [e for e in visit.of_kind(EntryKind.ANSWERS) if e.happened_at.date() == visit.now.date()]


def show(visit: Visit, _again: Mapping[str, Any]) -> Shown:
    """Every screen of this day, the latest last."""
    told = [_told(entry, visit.knowledge) for entry in _of_today(visit)]
    some = any(each.yes or each.unsure for each in told)
    return Shown("screen/check_answers.html", "Check your answers", {"told": told, "some": some})


def _told(entry: Entry, knowledge: Knowledge) -> Told:
    lines = list(_lines(entry, knowledge))
    said = {answer: tuple(line for line, each in lines if each is answer) for answer in Answer}
    return Told(str(entry.id), said[Answer.YES], said[Answer.UNSURE], said[Answer.NO])


def _lines(entry: Entry, knowledge: Knowledge) -> Iterator[tuple[Line, Answer]]:
    for rule_id, said in entry.body["answers"].items():
        rule = knowledge.asked.get(rule_id)
        if rule is None or not isinstance(said, dict):
            continue
        if "at" in said:
            answers = [Answer(row["answer"]) for row in said["at"]]
            yield Line(rule.question, rule_id), max(answers, key=[Answer.NO, Answer.UNSURE, Answer.YES].index)
            continue
        texts = {tick.id: tick.text for tick in rule.ticks}
        yield from ((Line(texts[tick], rule_id), Answer(answer)) for tick, answer in said.items() if tick in texts)


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Go on, or take one screen back so that it is asked again."""
    for entry in visit.of_kind(EntryKind.ANSWERS):
        if sent.get("change") == str(entry.id):
            return visit.with_entry(EntryKind.CORRECTION, {"of": str(entry.id), "body": None})
    return visit.having_read(name)
