"""Step: the likely muscles, in order, with words, reasons and how sure this is; and the most telling question."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from unknot.engine.locating import Candidate, Ranking, locate
from unknot.knowledge.anatomy import Muscle, TriggerPoint
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.care import card_of
from unknot.web.guest.step import NotTaken, Shown
from unknot.web.guest.visit import Visit
from unknot.web.guest.words import messages, place_in_words, side_in_words

name = "muscles"
QUESTIONS = 3
SHOWN, MOST = 5, 15
HONEST = ("about.one-tool", "about.no-clinician-yet")
HOW_SURE = ("practise.guess", "practise.three-words")
DOUBTS = ("practise.who-disagrees", "practise.critics")
Clues = Mapping[str, Answer]
PICK = "Choose one of the muscles in the list."


@dataclass(frozen=True, slots=True)
class Card:
    """One muscle of the list: ``value`` names it in the form; ``marks`` and ``pattern`` are for the picture."""

    value: str
    candidate: Candidate
    muscle: Muscle
    point: TriggerPoint
    side: str
    explains: tuple[str, ...]
    near: tuple[str, ...]
    also: tuple[str, ...]
    said_yes: tuple[str, ...]


def ranking_of(visit: Visit) -> Ranking:
    """The ranking of this drawing with what was said to the questions so far."""
    drawing = visit.drawing
    assert drawing is not None  # noqa: S101 - asked only once something is drawn
    return locate(drawing, visit.clues, visit.knowledge)


def due(visit: Visit) -> bool:
    """Due until one of them is chosen."""
    return visit.wish is None


def show(visit: Visit, again: Mapping[str, Any]) -> Shown:
    """The list, with the next question above it while there is one worth asking."""
    if again.get("card"):
        return _spot(visit, again["card"])
    ranking, safety = ranking_of(visit), visit.safety
    asks = ranking.next_question is not None and len(visit.clues) < QUESTIONS
    likely = cards(ranking, visit.clues, visit.knowledge)
    context = {
        "cards": likely[:SHOWN],
        "more": likely[SHOWN:MOST],
        "question": ranking.next_question.question if asks and ranking.next_question else None,
        "asked_now": len(visit.clues) + 1,
        "most": QUESTIONS,
        "none_of_these": ranking.none_of_these,
        "unexplained": [place_in_words(place, visit.knowledge) for place in ranking.unexplained],
        "too_widespread": ranking.too_widespread,
        "care": card_of(safety, visit.answers) if safety else None,
        "marks": _own_marks(visit),
        "widespread": messages(visit.knowledge, "practise.too-widespread"),
        "none_fits": messages(visit.knowledge, "practise.none-of-these"),
        "how_sure": messages(visit.knowledge, *HOW_SURE),
        "doubts_about": messages(visit.knowledge, *DOUBTS),
        "honest": messages(visit.knowledge, *HONEST),
    }
    return Shown("locate/muscles.html", "What it may be", context)


def _spot(visit: Visit, card: Card) -> Shown:
    care = card.muscle.self_care
    allowed = visit.knowledge.techniques_for(card.point.id)
    tools = [tool for tool in care.tools if tool not in care.avoid_tools and tool.technique in allowed]
    caution = f"muscle.{card.muscle.id}.caution."
    context = {
        "card": card,
        "how": visit.knowledge.message(f"muscle.{card.muscle.id}.how"),
        "cautions": [m for m in visit.knowledge.messages.values() if m.id.startswith(caution)],
        "tools": [(tool.value, tool.value.replace("-", " ").capitalize()) for tool in tools],
        "professional": visit.knowledge.message("screen.professional-only") if not tools else None,
        "honest": messages(visit.knowledge, "about.finding-the-spot"),
        "adult": visit.adult_beside,
        "marks": _own_marks(visit),
    }
    return Shown("locate/spot.html", "Find the spot", context)


def _own_marks(visit: Visit) -> str:
    """What the person marked, for the picture, as JSON."""
    marks = visit.drawing.marks if visit.drawing else ()
    said = [
        {"region": mark.place.region, "side": mark.place.side, "intensity": mark.intensity and mark.intensity.value}
        for mark in marks
    ]
    return json.dumps(said)


def cards(ranking: Ranking, said: Clues, knowledge: Knowledge) -> tuple[Card, ...]:
    """The likeliest point of each muscle and side."""
    return tuple(_card(candidate, said, knowledge) for candidate in _first_of_each(ranking))


def _first_of_each(ranking: Ranking) -> Iterator[Candidate]:
    seen = set()
    for candidate in ranking.candidates:
        if (candidate.muscle, candidate.side) not in seen:
            seen.add((candidate.muscle, candidate.side))
            yield candidate


def _card(candidate: Candidate, said: Clues, knowledge: Knowledge) -> Card:
    return Card(
        value=f"{candidate.point}:{candidate.side or ''}",
        candidate=candidate,
        muscle=knowledge.muscles[candidate.muscle],
        point=knowledge.points[candidate.point],
        side=side_in_words(candidate.side),
        explains=tuple(place_in_words(place, knowledge) for place in candidate.explains),
        near=tuple(place_in_words(place, knowledge) for place in candidate.near),
        also=tuple(place_in_words(place, knowledge) for place in candidate.also[:SHOWN]),
        said_yes=tuple(_said_yes(candidate, said, knowledge)),
    )


def _said_yes(candidate: Candidate, said: Clues, knowledge: Knowledge) -> Iterator[str]:
    """The questions whose yes made this muscle likelier."""
    for question in (knowledge.questions[id_] for id_, answer in said.items() if answer is Answer.YES):
        if any(clue.startswith(f"{candidate.muscle}.") for clue in question.clues):
            yield question.text


def take(visit: Visit, sent: QueryDict) -> Visit:
    """An answer to the question, a muscle to look at, or a choice of what to do with it."""
    if sent.get("answer"):
        return _answered(visit, sent)
    card = _picked(visit, sent)
    tool = sent.get("tool")
    if not tool:
        says = "Choose what you would like to use, or to move only." if sent.get("chosen") else ""
        raise NotTaken(says, card=card, field="tool")
    return visit.with_entry(EntryKind.CHOICE, _choice(card, tool, visit.knowledge))


def _answered(visit: Visit, sent: QueryDict) -> Visit:
    answer = sent.get("answer", "")
    if sent.get("question") not in visit.knowledge.questions or answer not in tuple(Answer):
        raise NotTaken("Answer yes, no or not sure.")
    return visit.with_entry(EntryKind.CLUE_ANSWERS, {"answers": {sent["question"]: answer}})


def _picked(visit: Visit, sent: QueryDict) -> Card:
    found = [_card(candidate, visit.clues, visit.knowledge) for candidate in ranking_of(visit).candidates]
    picked = next((card for card in found if card.value == sent.get("candidate")), None)
    if picked is None:
        raise NotTaken(PICK)
    return picked


def _choice(card: Card, tool: str, knowledge: Knowledge) -> dict[str, Any]:
    tools = {each.value: each for each in card.muscle.self_care.tools}
    allowed = knowledge.techniques_for(card.point.id)
    if tool != "move" and (tool not in tools or tools[tool].technique not in allowed):
        raise NotTaken("Choose one of the tools in the list, or moving alone.", card=card)
    chosen = tools.get(tool)
    return {
        "trigger_point": card.point.id,
        "muscle": card.muscle.id,
        "side": card.candidate.side.value if card.candidate.side else None,
        "technique": chosen.technique.value if chosen else None,
        "tool": chosen.value if chosen else None,
    }
