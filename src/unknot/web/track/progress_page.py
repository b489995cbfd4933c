"""The page of charts and of the weekly rhythm, drawn from the journal that comes with the request."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_http_methods

from unknot.doors.charts import Figure, Group, Row, figures_of, svg_of, table_of
from unknot.doors.charts.table import heads_of
from unknot.engine.progress.weekly import Good, Held, Week, rhythm
from unknot.knowledge.base import Knowledge
from unknot.knowledge.messages import Message
from unknot.web.guest.own_page import own_page, own_visit, unreadable
from unknot.web.guest.visit import Visit
from unknot.web.guest.words import messages

TITLE = "How it has gone"
NEEDS = "Your charts are drawn on the server from what your browser keeps. It needs a connection, and keeps nothing."
WEEKS_SHOWN = 8
HELD = {
    Held.HELD: "a good week",
    Held.GOING_ON: "going on",
    Held.MENDED: "a quiet week, mended by the next one",
    Held.QUIET: "a quiet week",
}
GOODS = {
    Good.TOLD: "told how it was",
    Good.MOVED: "moved",
    Good.STOPPED: "stopped in time",
    Good.HABIT: "began a habit",
    Good.RESTED: "rested",
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure with its picture and its table."""

    figure: Figure
    svg: SafeString
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class WeekShown:
    """A week in words; ``days`` is true for each day that counts, Monday first, of those that have come."""

    monday: date
    days: tuple[bool, ...]
    says: str


@require_http_methods(["GET", "POST"])
def progress(request: HttpRequest) -> HttpResponse:
    """Without the journal, what the page needs; with it, the charts."""
    if request.method == "GET":
        return render(request, "track/progress_needs.html", {"title": TITLE, "needs": NEEDS})
    try:
        visit = own_visit(request)
    except ValueError as error:
        return unreadable(request, error)
    return own_page(request, visit, "track/progress.html", title=TITLE, **_shown(visit))


def _shown(visit: Visit) -> dict[str, object]:
    today, known = visit.now.date(), visit.knowledge
    drawn = [Drawn(one, _picture(one), heads_of(one), table_of(one)) for one in figures_of(visit.entries, today, known)]
    weeks = rhythm(visit.entries, today)
    return {
        "groups": {group.value: [one for one in drawn if one.figure.group is group] for group in Group},
        "any": bool(drawn),
        "bands": tuple(
            dict.fromkeys(panel.band_says for one in drawn for panel in one.figure.panels if panel.band_says)
        ),
        "line": messages(known, "track.line"),
        "beside": messages(known, "track.function-beside"),
        "larger": messages(known, "track.larger"),
        "weekly": messages(known, "track.weekly"),
        "weeks": [_week(week, today) for week in reversed(weeks.weeks[-WEEKS_SHOWN:])],
        "held": weeks.held,
        "of_weeks": len(weeks.weeks),
        "sources": _sources(known),
    }


def _picture(figure: Figure) -> SafeString:
    """Our own drawing: every word of a person in it was escaped."""
    return mark_safe(svg_of(figure))  # noqa: S308


def _week(week: Week, today: date) -> WeekShown:
    counted = {day for day, _ in week.days}
    days = (week.monday + timedelta(days=n) for n in range(7))
    done = ", ".join(_done(week))
    says = f"{HELD[week.held]}: {done}" if done else HELD[week.held]
    return WeekShown(week.monday, tuple(day in counted for day in days if day <= today), says)


def _done(week: Week) -> Iterator[str]:
    for good, words in GOODS.items():
        days = week.days_with(good)
        if days:
            yield f"{words} on {days} day{'s' if days != 1 else ''}"


def _sources(known: Knowledge) -> Iterable[tuple[Message, list[object]]]:
    said = messages(known, "track.pain.better", "track.function.better")
    return [(message, [known.sources[source] for source in message.sources]) for message in said]
