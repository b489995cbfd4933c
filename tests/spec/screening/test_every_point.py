"""Each of the 190 points: leave to press it, or a sentence that says whom to see instead."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from making.clearances import ADULT, TODAY, all_no
from making.knowledge import knowledge
from unknot.engine.locating import locate
from unknot.engine.screening import Clearance, Refused, clear, screen
from unknot.engine.screening.site import Site
from unknot.engine.session.preparing import Prepared, Wish, prepare
from unknot.knowledge.anatomy import Access
from unknot.vocabulary.body import Drawing, Mark, Place, PointId, Side
from unknot.vocabulary.technique import PRESSING, Technique

POINTS = sorted(knowledge().points)
PROFESSIONAL = [p for p in POINTS if knowledge().access(p) is Access.PROFESSIONAL_ONLY]
SOMEBODY = re.compile(r"\b(doctor|physiotherapist|dentist|pharmacist)\b", re.IGNORECASE)
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def _tried(point: PointId, technique: Technique) -> object:
    site = Site.press(point, Side.RIGHT, technique, knowledge())
    drawing, answers = Drawing((Mark(site.place(knowledge())),)), all_no(site.place(knowledge()))
    judged = screen(ADULT, drawing, answers, TODAY, knowledge(), (site,))
    return clear(judged, site, answers, TODAY, knowledge())


def _outcomes(points: list[PointId]) -> Iterator[tuple[PointId, Technique, object]]:
    return ((p, technique, _tried(p, technique)) for p in points for technique in sorted(PRESSING))


def test_a_safe_person_gets_leave_or_is_told_why_not() -> None:
    """No point is left without a word, with any technique: leave for this very spot, or a sentence."""
    for point, technique, result in _outcomes(POINTS):
        given = isinstance(result, Clearance) and result.point == point
        assert given or (isinstance(result, Refused) and result.sentences), (point, technique)


def test_a_spot_for_professionals_is_refused_and_says_whom_to_see() -> None:
    """No technique opens it, and the sentence names somebody who may press it."""
    for point, technique, result in _outcomes(PROFESSIONAL):
        assert isinstance(result, Refused), (point, technique)
        assert SOMEBODY.search(" ".join(result.sentences)), (point, technique)


def test_a_spot_for_own_hands_can_be_pressed_with_a_tool_of_its_muscle() -> None:
    """What is not left to professionals has at least one technique that a safe person may use."""
    for point in (p for p in POINTS if p not in PROFESSIONAL):
        tools = knowledge().techniques_for(point)
        assert any(isinstance(_tried(point, technique), Clearance) for technique in tools), point


def test_a_spot_for_professionals_still_explains_pain() -> None:
    """It is in the ranking of the pain it makes, so that the person learns where it may come from."""
    for point in PROFESSIONAL:
        hurts = sorted(knowledge().points[point].essential)
        places = (Place(r, Side.RIGHT if knowledge().regions[r].paired else None) for r in hurts)
        found = locate(Drawing(tuple(Mark(place) for place in places)), {}, knowledge())
        assert point in {candidate.point for candidate in found.candidates}, point


def _prepared(point: PointId) -> Prepared:
    wish = Wish(knowledge().points[point].muscle, Side.RIGHT, point, Technique.HANDS)
    places = [site.place(knowledge()) for site in wish.sites(knowledge())]
    return prepare(ADULT, Drawing((Mark(places[0]),)), all_no(*places), wish, (), NOW, knowledge())


def test_a_spot_for_professionals_never_leads_to_pressing() -> None:
    """What is made of it holds no pressing, at most it moves the muscle, and says whom to see."""
    for point in PROFESSIONAL:
        made = _prepared(point)
        assert made.script is None or not made.script.presses, point
        assert any(SOMEBODY.search(words) for words in (*made.left_out, *made.why)), point
