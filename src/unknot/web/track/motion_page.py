"""The page on which somebody tries how far they can move: by landmarks, in degrees, or by a phone's tilt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_http_methods

from unknot.engine.journal.measures import Followed, Value, series_of
from unknot.engine.progress.motion import Compared, Landmark, MotionTest, compared, degrees_of, tests_for, typical
from unknot.vocabulary.body import Side
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.measure import How, Measure, When
from unknot.vocabulary.technique import Technique
from unknot.web.guest.drawings import svg
from unknot.web.guest.own_page import own_page, own_visit, unreadable
from unknot.web.guest.step import NotTaken
from unknot.web.guest.visit import Visit
from unknot.web.guest.words import messages, side_in_words

TITLE = "How far can you move?"
NEEDS = "Which movements to try depends on where it bothers you. Your browser sends that along; it needs a connection."
FIRST = "Mark first where it is. Then this page shows the movements for it."
NOT_NOW = "Answer the questions of your visit first. Then this page shows the movements for it."
DEGREES = "Give degrees as a whole number from 0 to 200, or leave it open."
NOTHING = "Choose how far you get in at least one movement, or go back."
MOST_DEGREES = 200
JUST_AFTER = timedelta(hours=1)
OTHERS = {Landmark.HALF: "About half of that", Landmark.THIRD: "About a third", Landmark.HARDLY: "Hardly at all"}
WHENS = {When.DAY: "Just so", When.BEFORE: "Right before a session", When.AFTER: "Right after one"}
FOLDER = Path(__file__).parent.parent / "static" / "motions"
POSITIONS = {
    "neck-tilt": "neck-side",
    "wrist-back": "wrist-up",
    "hip-bend": "knee-to-chest",
    "knee-bend": "heel-to-seat",
}
"""Drawings of positions that show the movement already; the others have one of their own, by their name."""


@dataclass(frozen=True, slots=True)
class Try:
    """One movement to one side: its field, and what was measured last, in words."""

    field: str
    words: str
    last: str
    said: str
    degrees: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A movement as it is shown."""

    test: MotionTest
    name: str
    how: str
    landmarks: tuple[tuple[str, str], ...]
    picture: SafeString
    sides: tuple[Try, ...]


@require_http_methods(["GET", "POST"])
def motion(request: HttpRequest) -> HttpResponse:
    """The movements of where it is; what was tried is kept, and compared in plain words."""
    if request.method == "GET":
        return render(request, "track/motion_needs.html", {"title": TITLE, "needs": NEEDS})
    sent = request.POST
    try:
        before = own_visit(request)
    except ValueError as error:
        return unreadable(request, error)
    if sent.get("wants") != "keep":
        return _page(request, before, QueryDict())
    try:
        rows = _some_rows(before, sent)
    except NotTaken as refused:
        said = {"refused": refused.says, "field": refused.again.get("field", "")}
        return _page(request, before, sent, **said)
    after = before.with_entry(EntryKind.MEASURES, {"motion": rows})
    return _page(request, after, QueryDict(), told=[_told(row, after) for row in rows])


def _page(request: HttpRequest, visit: Visit, sent: QueryDict, **context: Any) -> HttpResponse:
    known, found = visit.knowledge, _tests(visit)
    return own_page(
        request,
        visit,
        "track/motion.html",
        title=TITLE,
        tests=[_shown(test, visit, sent) for test in found],
        why_none="" if found else NOT_NOW if visit.drawing else FIRST,
        whens=[(when.value, words) for when, words in WHENS.items()],
        when=sent.get("when", ""),
        why=messages(known, "motion.why", "motion.gently"),
        neck=messages(known, "motion.neck-45") if any(test.id == "neck-turn" for test in found) else (),
        **{"told": [], **context},
    )


def _tests(visit: Visit) -> tuple[MotionTest, ...]:
    """None where nothing is drawn, where a danger sign is open, or where somebody should not move it by themselves."""
    if visit.drawing is None or visit.safety is None or not visit.safety.may_locate:
        return ()
    if {Technique.EXERCISE, Technique.STRETCH} & visit.safety.verdict.excluded:
        return ()
    areas = {visit.knowledge.regions[region].area for region in visit.drawing.regions}
    return tests_for(areas, visit.knowledge)


def _shown(test: MotionTest, visit: Visit, sent: Mapping[str, str]) -> Shown:
    said = {part: _words(f"motion.{test.id}.{part}", visit) for part in ("name", "how", "full")}
    landmarks = ((Landmark.FULL.value, said["full"]), *((mark.value, words) for mark, words in OTHERS.items()))
    picture = mark_safe(_drawing(test.id))  # noqa: S308 - our own drawing
    sides = tuple(_try(test, side, visit, sent) for side in _sides(test))
    return Shown(test, said["name"], said["how"], landmarks, picture, sides)


@cache
def _drawing(test: str) -> str:
    return svg(POSITIONS[test]) if test in POSITIONS else (FOLDER / f"{test}.svg").read_text(encoding="utf-8")


def _words(message_id: str, visit: Visit) -> str:
    found = visit.knowledge.message(message_id)
    return found.text if found else ""


def _sides(test: MotionTest) -> tuple[Side | None, ...]:
    return (Side.LEFT, Side.RIGHT) if test.sided else (None,)


def _field(test: MotionTest, side: Side | None) -> str:
    return f"{test.id}-{side or 'both'}"


def _try(test: MotionTest, side: Side | None, visit: Visit, sent: Mapping[str, str]) -> Try:
    field = _field(test, side)
    last = next(reversed(_values(test, side, visit)), None)
    words = f"To your {side_in_words(side)}" if side else "How far"
    was = f"Last time: {last.value:.0f} degrees" if last else ""
    return Try(field, words, was, sent.get(field, ""), sent.get(f"{field}-degrees", ""))


def _values(test: MotionTest, side: Side | None, visit: Visit) -> tuple[Value, ...]:
    followed = Followed(Measure.MOTION, test.id, side)
    return next((series.values for series in series_of(visit.current) if series.of == followed), ())


def _some_rows(visit: Visit, sent: QueryDict) -> list[dict[str, Any]]:
    rows = list(_rows(visit, sent))
    if not rows:
        raise NotTaken(NOTHING)
    return rows


def _rows(visit: Visit, sent: QueryDict) -> Iterator[dict[str, Any]]:
    when = _when(visit, sent)
    for test in _tests(visit):
        for side in _sides(test):
            said = _measured(test, _field(test, side), visit, sent)
            if said is not None:
                degrees, how = said
                yield {"test": test.id, "side": side, "degrees": degrees, "how": how, "when": when}


def _when(visit: Visit, sent: QueryDict) -> When:
    """As said; where nothing was, it is after a session that has only just ended."""
    said = sent.get("when", "")
    if said in set(When):
        return When(said)
    ended = visit.last(EntryKind.SESSION_ENDED)
    just = ended is not None and timedelta(0) <= visit.now - ended.happened_at <= JUST_AFTER
    return When.AFTER if just else When.DAY


def _measured(test: MotionTest, field: str, visit: Visit, sent: QueryDict) -> tuple[int, How] | None:
    """Degrees go before a landmark: whoever has them measured."""
    degrees = sent.get(f"{field}-degrees", "").strip()
    if degrees:
        if not (degrees.isascii() and degrees.isdigit() and int(degrees) <= MOST_DEGREES):
            raise NotTaken(DEGREES, field=f"{field}-degrees")
        return int(degrees), How.TILT if sent.get(f"{field}-how") == How.TILT else How.HAND
    landmark = sent.get(field, "")
    if landmark not in set(Landmark):
        return None
    found = degrees_of(Landmark(landmark), test, visit.knowledge)
    return None if found is None else (found, How.HAND)


def _told(row: Mapping[str, Any], visit: Visit) -> str:
    """What was measured, next to what is written of grown-ups."""
    test = next(one for one in _tests(visit) if one.id == row["test"])
    side = f", {side_in_words(row['side'])}" if row["side"] else ""
    said = f"{_words(f'motion.{test.id}.name', visit)}{side}: {row['degrees']} degrees."
    judged, bounds = compared(test, row["degrees"], visit.knowledge), typical(test, visit.knowledge)
    if judged is Compared.UNKNOWN or bounds is None:
        return said
    low, high = bounds
    found = visit.knowledge.message(f"motion.{judged}{'' if low < high else '-from'}")
    return f"{said} {found.with_figures(low=f'{low:.0f}', high=f'{high:.0f}')}" if found else said
