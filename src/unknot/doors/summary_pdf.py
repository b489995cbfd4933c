"""The summary as a PDF of exactly one A4 page: its text can be selected and its fonts are standard.

What does not fit is left out row by row, and the page says so.
"""

from io import BytesIO
from typing import TYPE_CHECKING, Any

from unknot.doors.body_map import VIEWS, Shape, View, view
from unknot.doors.summary import TITLE, Summary
from unknot.doors.summary_fit import fitted
from unknot.doors.summary_layout import BOLD, FONT, HEIGHT, LEFT, MAP_HEIGHT, MAP_WIDTH, RIGHT, WIDTH, Page, laid_out

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge

AUTHOR = "Unknot"
FOOT = ("about.one-tool", "see.say.all")
INK, GREY, TINT, ACCENT = 0.1, 0.5, 0.94, (0.0, 0.35, 0.36)
CAPTIONS = {"front": "front; their right is on the left", "back": "back; their left is on the left"}


def summary_pdf(summary: Summary, knowledge: "Knowledge", *, packed: bool = True) -> bytes:
    """The page; ``packed`` False leaves its text readable in the bytes, for tests."""
    from reportlab.pdfgen.canvas import Canvas

    shown, page = fit(summary, knowledge)
    written = BytesIO()
    canvas = Canvas(written, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=int(packed), lang="en")
    canvas.setTitle(TITLE)
    canvas.setAuthor(AUTHOR)
    canvas.setSubject("Made from what one person wrote down; no name is in it")
    canvas.setCreator(AUTHOR)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    _paint(canvas, page)
    for number, name in enumerate(VIEWS):
        _paint_body(canvas, view(name), shown, LEFT + number * (MAP_WIDTH + 4), page.map_top)
    canvas.showPage()
    canvas.save()
    return written.getvalue()


def fit(summary: Summary, knowledge: "Knowledge") -> tuple[Summary, Page]:
    """The summary as it fits one page, and where everything stands on it."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    foot = [message.text for message in map(knowledge.message, FOOT) if message]
    shown = fitted(summary, lambda one: laid_out(one, stringWidth, foot).fits)
    return shown, laid_out(shown, stringWidth, foot)


def _paint(canvas: Any, page: Page) -> None:
    canvas.setStrokeGray(GREY)
    canvas.setLineWidth(0.5)
    for y in page.rules:
        canvas.line(LEFT, y, RIGHT, y)
    canvas.setFillGray(INK)
    for text in page.texts:
        canvas.setFont(text.font, text.size)
        canvas.drawString(text.x, text.y, text.text)


def _paint_body(canvas: Any, drawn: View, summary: Summary, x: float, top: float) -> None:
    scale = min(MAP_WIDTH / drawn.width, MAP_HEIGHT / drawn.height)
    canvas.saveState()
    canvas.translate(x, top)
    canvas.scale(scale, -scale)
    canvas.setLineWidth(0.8 / scale)
    for shape in drawn.shapes:
        if shape.kind != "region":
            _paint_shape(canvas, shape)
    for number, (_, mark) in enumerate(summary.marks, 1):
        for shape in drawn.of(mark.place):
            _paint_mark(canvas, shape, number, scale)
    canvas.restoreState()
    canvas.setFillGray(INK)
    canvas.setFont(FONT, 6)
    canvas.drawString(x, top - MAP_HEIGHT - 8, CAPTIONS[drawn.name])


def _paint_shape(canvas: Any, shape: Shape) -> None:
    outlined = shape.kind == "silhouette"
    canvas.setFillGray({"skin": TINT, "inner": INK, "crease": GREY}.get(shape.kind, INK))
    canvas.setStrokeGray(INK)
    canvas.drawPath(_path(canvas, shape), stroke=int(outlined), fill=int(not outlined))


def _paint_mark(canvas: Any, shape: Shape, number: int, scale: float) -> None:
    """A tint, an outline, and the number that the list has: no meaning hangs on colour."""
    canvas.setFillColorRGB(*ACCENT, alpha=0.25)
    canvas.setStrokeColorRGB(*ACCENT)
    canvas.drawPath(_path(canvas, shape), stroke=1, fill=1)
    x, y = shape.middle
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(1 / scale, -1 / scale)
    canvas.setFillColorRGB(*ACCENT, alpha=1)
    canvas.circle(0, 0, 4.2, stroke=0, fill=1)
    canvas.setFillGray(1)
    canvas.setFont(BOLD, 6)
    canvas.drawCentredString(0, -2.1, str(number))
    canvas.restoreState()


def _path(canvas: Any, shape: Shape) -> Any:
    path = canvas.beginPath()
    take = {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo, "Z": path.close}
    for letter, points in shape.steps:
        take[letter](*points)
    return path
