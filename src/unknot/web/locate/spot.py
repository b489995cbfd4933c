"""One muscle of the list looked at: where its spot is, what to mind, and what somebody would like to use.

Nothing here says how to press: that comes with the session, once this spot is cleared for it.
"""

from typing import Any

from django.http import QueryDict

from unknot.engine.locating import locate_said
from unknot.engine.session import BY_HAND, Manner
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.voice import Voice
from unknot.web.guest.step import NotTaken, Shown
from unknot.web.guest.visit import Visit
from unknot.web.guest.words import messages
from unknot.web.locate.cards import Card, card_of, value_of

PICK = "Choose one of the muscles in the list."


def spot(visit: Visit, card: Card) -> Shown:
    """The page about it."""
    care = card.muscle.self_care
    allowed = visit.knowledge.techniques_for(card.point.id)
    tools = [tool for tool in care.tools if tool not in care.avoid_tools and tool.technique in allowed]
    caution = f"muscle.{card.muscle.id}.caution."
    context = {
        "card": card,
        "cautions": [m for m in visit.knowledge.messages.values() if m.id.startswith(caution)],
        "tools": [(tool.value, tool.value.replace("-", " ").capitalize()) for tool in tools],
        "therapist": visit.knowledge.message("therapist.choice") if BY_HAND in allowed else None,
        "professional": visit.knowledge.message("screen.professional-only") if not tools else None,
        "honest": messages(visit.knowledge, "about.finding-the-spot"),
        "adult": visit.adult_beside,
    }
    return Shown("locate/spot.html", "Find the spot", context)


def looked_at(visit: Visit, sent: QueryDict) -> Visit:
    """A muscle to look at, or a choice of what to do with it.  Raises NotTaken, with the card to show."""
    card = _picked(visit, sent.get("candidate", ""))
    tool = sent.get("tool")
    if not tool:
        says = "Choose what you would like to use, or to move only." if sent.get("chosen") else ""
        raise NotTaken(says, card=card, field="tool")
    return visit.with_entry(EntryKind.CHOICE, _choice(card, tool, visit.knowledge))


def _picked(visit: Visit, value: str) -> Card:
    said = visit.said
    ranking = locate_said(said, visit.knowledge, most_questions=0) if said else None
    for candidate in ranking.candidates if ranking else ():
        if said is not None and value_of(candidate) == value:
            return card_of(candidate, said.drawing, visit.knowledge)
    raise NotTaken(PICK)


def _choice(card: Card, tool: str, knowledge: Knowledge) -> dict[str, Any]:
    manner, allowed = _manner(card, tool), knowledge.techniques_for(card.point.id)
    if manner is None or (manner.technique is not None and manner.technique not in allowed):
        raise NotTaken("Choose one of the tools in the list, or moving alone.", card=card)
    return {
        "trigger_point": card.point.id,
        "muscle": card.muscle.id,
        "side": card.candidate.side.value if card.candidate.side else None,
        "technique": manner.technique,
        "tool": manner.tool,
        "given_by": manner.voice,
    }


def _manner(card: Card, tool: str) -> Manner | None:
    """Who presses and with what, as the form says it; None for what is not in its list."""
    if tool in {"move", Voice.THERAPIST}:
        return Manner(Voice.THERAPIST) if tool == Voice.THERAPIST else Manner()
    named = {each.value: Manner(tool=each) for each in card.muscle.self_care.tools}
    return named.get(tool)
