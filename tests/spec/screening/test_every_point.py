"""Each of the 187 points: leave to press it, or a sentence that says whom to see instead."""

import re

import pytest

from making.clearances import ADULT, TODAY, all_no
from making.knowledge import knowledge
from unknot.engine.locating import locate
from unknot.engine.screening import Clearance, Refused, clear, screen
from unknot.engine.screening.site import Site
from unknot.engine.session.preparing import Wish, prepare
from unknot.knowledge.anatomy import Access
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.technique import PRESSING, Technique

POINTS = sorted(knowledge().points)
PROFESSIONAL = [p for p in POINTS if knowledge().access(p) is Access.PROFESSIONAL_ONLY]
SOMEBODY = re.compile(r"doctor|physiotherapist|therapist|dentist|professional|pharmacist", re.IGNORECASE)


def _tried(point: str, technique: Technique) -> Clearance | Refused:
    site = Site.press(point, Side.RIGHT, technique, knowledge())
    drawing, answers = Drawing((Mark(site.place(knowledge())),)), all_no(site.place(knowledge()))
    judged = screen(ADULT, drawing, answers, TODAY, knowledge(), (site,))
    result = clear(judged, site, answers, TODAY, knowledge())
    assert isinstance(result, Clearance | Refused)
    return result


@pytest.mark.parametrize("point", POINTS)
def test_a_safe_person_gets_leave_or_is_told_why_not(point: str) -> None:
    """No point is left without a word, with any technique: leave for this very spot, or a sentence."""
    for technique in sorted(PRESSING):
        result = _tried(point, technique)
        assert result.point == point if isinstance(result, Clearance) else result.sentences


@pytest.mark.parametrize("point", PROFESSIONAL)
def test_a_spot_for_professionals_is_refused_and_says_whom_to_see(point: str) -> None:
    """No technique opens it, and the sentence names somebody who may press it."""
    for technique in sorted(PRESSING):
        result = _tried(point, technique)
        assert isinstance(result, Refused)
        assert SOMEBODY.search(" ".join(result.sentences)), result.sentences


@pytest.mark.parametrize("point", [p for p in POINTS if p not in PROFESSIONAL])
def test_a_spot_for_own_hands_can_be_pressed_with_a_tool_of_its_muscle(point: str) -> None:
    """What is not left to professionals has at least one technique that a safe person may use."""
    tools = knowledge().techniques_for(point)
    assert any(isinstance(_tried(point, technique), Clearance) for technique in tools)


@pytest.mark.parametrize("point", PROFESSIONAL)
def test_a_spot_for_professionals_still_explains_pain(point: str) -> None:
    """It is in the ranking of the pain it makes, so that the person learns where it may come from."""
    hurts = sorted(knowledge().points[point].essential)
    side = {region: Side.RIGHT if knowledge().regions[region].paired else None for region in hurts}
    found = locate(Drawing(tuple(Mark(Place(region, side[region])) for region in hurts)), {}, knowledge())
    assert point in {candidate.point for candidate in found.candidates}


@pytest.mark.parametrize("point", PROFESSIONAL)
def test_a_spot_for_professionals_never_leads_to_pressing(point: str) -> None:
    """Whatever is made of it holds no hold: at most it moves the muscle."""
    from datetime import UTC, datetime  # noqa: PLC0415 - only here

    muscle = knowledge().points[point].muscle
    wish = Wish(muscle, Side.RIGHT, point, Technique.HANDS)
    places = [site.place(knowledge()) for site in wish.sites(knowledge())]
    drawing, now = Drawing((Mark(places[0]),)), datetime(2026, 11, 24, 9, tzinfo=UTC)
    made = prepare(ADULT, drawing, all_no(*places), wish, (), now, knowledge())
    assert made.script is None or not made.script.presses
    assert any(SOMEBODY.search(words) for words in (*made.left_out, *made.why))
