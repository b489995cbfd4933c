"""The page of what was pressed: the ledger of the present episode, from the journal that comes with the request."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from unknot.engine.dosing import Left, SoFar, SpotSoFar, so_far
from unknot.engine.journal.spots import Totals, together
from unknot.knowledge.base import Knowledge
from unknot.knowledge.messages import Message
from unknot.web.guest.own_page import own_page, own_visit, unreadable
from unknot.web.guest.visit import Visit
from unknot.web.guest.words import messages, side_in_words

TITLE = "What was pressed"
DAYS_SHOWN = 14
UNKNOWN_SPOT = "A spot that this version does not know"


@dataclass(frozen=True, slots=True)
class Row:
    """One day of a table; ``day`` is None for all the days before those that are shown."""

    day: date | None
    totals: Totals


@dataclass(frozen=True, slots=True)
class Shown:
    """One spot as the page shows it."""

    id: str
    name: str
    site: str
    rows: tuple[Row, ...]
    total: Totals
    means: tuple[str, ...]
    theirs: str
    left: Left | None
    why: tuple[Message, ...]


@require_http_methods(["GET", "POST"])
def pressed(request: HttpRequest) -> HttpResponse:
    """Without the journal, what the page needs; with it, the ledger."""
    if request.method == "GET":
        return render(request, "practise/pressed_needs.html", {"title": TITLE})
    try:
        visit = own_visit(request)
    except ValueError as error:
        return unreadable(request, error)
    return own_page(request, visit, "practise/pressed.html", title=TITLE, **_context(visit))


def _context(visit: Visit) -> dict[str, object]:
    found, known = so_far(visit.entries, visit.now, visit.knowledge), visit.knowledge
    return {
        "spots": [_shown(number, row, known) for number, row in enumerate(found.spots, 1)],
        "day": found,
        "opens": _opens(found, visit.now),
        "why": messages(known, *found.why),
        "counts": messages(known, "ledger.what-counts", "ledger.strength", "ledger.at-most"),
        "today": visit.now.date(),
    }


def _opens(found: SoFar, now: datetime) -> datetime | None:
    return found.not_before if found.not_before and found.not_before > now else None


def _shown(number: int, row: SpotSoFar, knowledge: Knowledge) -> Shown:
    spot, point = row.spot, knowledge.points.get(row.spot.point or "")
    name = knowledge.muscles[point.muscle].name if point else UNKNOWN_SPOT
    side = side_in_words(spot.side)
    return Shown(
        id=f"spot-{number}",
        name=f"{name}, {side}" if side else name,
        site=point.site if point else "",
        rows=tuple(_rows(row)),
        total=spot.total,
        means=tuple(means.value.replace("-", " ") for means in spot.total.means),
        theirs=_theirs(spot.total, knowledge),
        left=row.left,
        why=messages(knowledge, *(row.left.why if row.left else ())),
    )


def _theirs(total: Totals, knowledge: Knowledge) -> str:
    said = knowledge.message("ledger.by-therapist")
    return said.with_figures(count=total.by_therapist, sessions=total.sessions) if said and total.by_therapist else ""


def _rows(row: SpotSoFar) -> Iterator[Row]:
    """The last days one by one, and those before them as one."""
    days = list(row.spot.days.items())
    if days[:-DAYS_SHOWN]:
        yield Row(None, together(totals for _, totals in days[:-DAYS_SHOWN]))
    yield from (Row(day, totals) for day, totals in days[-DAYS_SHOWN:])
