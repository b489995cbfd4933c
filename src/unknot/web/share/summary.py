"""The one-page summary: the journal comes with the request and is forgotten once the page or the file is made."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from unknot.doors import summary_words as words
from unknot.doors.body_map import VIEWS, Shape, view
from unknot.doors.summary import TITLE, Summary, summarise
from unknot.doors.summary_pdf import CAPTIONS, summary_pdf
from unknot.web.guest.own_page import own_page, own_visit, unreadable
from unknot.web.guest.visit import Visit


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawing of the body: what it is made of, and each mark it shows with its number in the list."""

    caption: str
    box: str
    lines: tuple[Shape, ...]
    marks: tuple[tuple[int, Shape], ...]


@require_http_methods(["GET", "POST"])
def summary(request: HttpRequest) -> HttpResponse:
    """Asked for without a journal it offers to make the page; with one it is the page."""
    try:
        visit, made = _made(request)
    except ValueError as error:
        return unreadable(request, error)
    shown = _as_words(made) if not made.is_empty else {}
    title = TITLE if shown else "One page to take along"
    zone, asked = request.POST.get("zone", ""), request.method == "POST"
    return own_page(request, visit, "share/summary.html", title=title, made=made, asked=asked, zone=zone, **shown)


@require_POST
def pdf(request: HttpRequest) -> HttpResponse:
    """The page as a file to save."""
    try:
        visit, made = _made(request)
    except ValueError as error:
        return unreadable(request, error)
    answer = HttpResponse(summary_pdf(made, visit.knowledge), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="unknot-summary-{made.made.isoformat()}.pdf"'
    answer["Cache-Control"] = "no-store"
    return answer


def _made(request: HttpRequest) -> tuple[Visit, Summary]:
    """Raises ValueError, naming the entry, where the journal is not in form."""
    visit = own_visit(request)
    return visit, summarise(visit.entries, visit.now.date(), visit.knowledge)


def _as_words(made: Summary) -> dict[str, object]:
    return {
        "on": words.day_words(made.made),
        "drawn": tuple(_drawn(made)),
        "marks": tuple(words.mark_lines(made)),
        "began": words.began_line(made),
        "safety": tuple(words.safety_lines(made)),
        "tables": (
            ("What was pressed", words.SPOTS, [words.spot_row(one) for one in made.pressed]),
            (f"Day by day. {words.SCALE}", words.DAYS, [words.day_row(one) for one in made.days]),
            (f"What was measured. {words.MEASURE_SCALE}", words.MEASURES, [*map(words.measured_row, made.measured)]),
        ),
        "not_recorded": words.NOT_RECORDED,
    }


def _drawn(made: Summary) -> Iterator[Drawn]:
    for name in VIEWS:
        body = view(name)
        numbered = enumerate(made.marks, 1)
        marks = tuple((number, shape) for number, (_, mark) in numbered for shape in body.of(mark.place))
        lines = tuple(shape for shape in body.shapes if shape.kind != "region")
        yield Drawn(CAPTIONS[name], f"0 0 {body.width:g} {body.height:g}", lines, marks)
