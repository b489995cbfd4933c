"""A screen of safety questions as a form, and the answers in the form that the journal keeps."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import Rule, Tick
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Place
from unknot.vocabulary.disposition import Disposition
from unknot.web.guest.as_shown import check_as_shown
from unknot.web.guest.step import NotTaken
from unknot.web.guest.words import place_in_words

NOTHING_TICKED = "Tick each line that is true for you, or choose \u201cNone of these\u201d below the list."
ASK_AGAIN_FROM = Disposition.URGENT


@dataclass(frozen=True, slots=True)
class Line:
    """One plain thing to tick; ``name`` is its field."""

    name: str
    text: str
    said: Answer


@dataclass(frozen=True, slots=True)
class Question:
    """A rule's heading and its lines."""

    rule: Rule
    lines: tuple[Line, ...]


def field_of(rule: Rule, tick: Tick) -> str:
    """The form's field for one tick of a rule."""
    return f"{rule.id}/{tick.id}"


def shown(rules: Iterable[Rule], places: Iterable[Place]) -> Iterator[str]:
    """What a screen shows: each line, and each place where its rules ask about places."""
    asked = tuple(rules)
    yield from (field_of(rule, tick) for rule in asked for tick in rule.ticks)
    if any(rule.here for rule in asked):
        yield from (f"{place.region}:{place.side or ''}" for place in set(places))


def as_questions(rules: Iterable[Rule], sent: QueryDict | None) -> tuple[Question, ...]:
    """The rules of a screen, with what was ticked before."""
    return tuple(Question(rule, tuple(_line(rule, tick, sent) for tick in rule.ticks)) for rule in rules)


def _line(rule: Rule, tick: Tick, sent: QueryDict | None) -> Line:
    return Line(field_of(rule, tick), tick.text, _said(rule, tick, sent))


def _said(rule: Rule, tick: Tick, sent: QueryDict | None) -> Answer:
    if sent is None or sent.get("none"):
        return Answer.NO
    name = field_of(rule, tick)
    again = sent.get(f"again:{name}")
    if again in tuple(Answer):
        return Answer(again)
    if name in sent.getlist("unsure"):
        return Answer.UNSURE
    return Answer.YES if name in sent.getlist("tick") else Answer.NO


def read_answers(
    rules: Sequence[Rule], sent: QueryDict, drawing: Drawing, places: Iterable[Place]
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The answers to these rules and the drawn places, as an ``answers`` entry keeps them.

    Raises NotTaken where the page showed other lines, where nothing was ticked and "none of these" was not pressed, and
    where one of the gravest signs was not sure and has not been asked about once more.
    """
    here = sorted(set(places), key=lambda place: (place.region, place.side or ""))
    check_as_shown(sent, shown(rules, here))
    if not sent.get("none") and not sent.getlist("tick") and not sent.getlist("unsure"):
        raise NotTaken(NOTHING_TICKED, sent=sent)
    doubts = [q for rule in rules for q in _doubts(rule, sent)]
    if doubts:
        raise NotTaken("", sent=sent, doubts=doubts)
    drawn = [{"region": p.region, "side": p.side.value if p.side else None} for p in drawing.places]
    return {rule.id: _written(rule, sent, here) for rule in rules}, drawn


def _doubts(rule: Rule, sent: QueryDict) -> Iterable[tuple[str, str]]:
    """The lines of a grave sign that are not sure and were not asked about again."""
    for tick in rule.ticks:
        grave = tick.raises and tick.level.disposition >= ASK_AGAIN_FROM
        if grave and _said(rule, tick, sent) is Answer.UNSURE and f"again:{field_of(rule, tick)}" not in sent:
            yield field_of(rule, tick), tick.text


def _written(rule: Rule, sent: QueryDict, here: Sequence[Place]) -> dict[str, Any]:
    ticks = {tick.id: _said(rule, tick, sent) for tick in rule.ticks}
    if not rule.here:
        return {tick: answer.value for tick, answer in ticks.items()}
    strongest = max(ticks.values(), key=[Answer.NO, Answer.UNSURE, Answer.YES].index)
    rows = [{"region": p.region, "side": p.side.value if p.side else None, "answer": strongest.value} for p in here]
    return {"at": rows}


def places_in_words(places: Iterable[Place], knowledge: Knowledge) -> list[str]:
    """Each place once, in words."""
    return [place_in_words(p, knowledge) for p in sorted(set(places), key=lambda p: (p.region, p.side or ""))]
