"""Where each line of the page stands: text, rules and the map, worked out before anything is drawn.

Points of 1/72 inch; y grows upwards from the foot of the page, as in PDF.  Every cell is clipped to its column, so that
nobody's words can push anything off the page.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from unknot.doors import summary_words as words
from unknot.doors.summary import TITLE, Summary

WIDTH, HEIGHT = 595.28, 841.89
LEFT, RIGHT, TOP, FOOT = 40.0, 555.0, 804.0, 36.0
SIZE, LEADING = 8.2, 10.2
HEAD, TITLE_SIZE = 10.0, 15.0
MAP_HEIGHT, MAP_WIDTH = 168.0, 88.0
BESIDE_MAP = LEFT + 2 * MAP_WIDTH + 20
SPOT_COLUMNS = (LEFT, 230.0, 300.0, 362.0, 396.0, 480.0, 515.0)
MEASURE_COLUMNS = (LEFT, 300.0, 360.0, 420.0, 475.0)
DAY_COLUMNS = (LEFT, 78.0, 220.0, 274.0, 310.0, 340.0, 380.0, 408.0)
MOST_LINES = 3
"""So many lines may one sentence take."""
FONT, BOLD = "Helvetica", "Helvetica-Bold"
Widths = Callable[[str, str, float], float]
"""How wide a text is in a font of a size."""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text."""

    x: float
    y: float
    text: str
    font: str = FONT
    size: float = SIZE


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that is drawn but the map, which stands at ``map_top``; ``low`` is how far down it reaches."""

    texts: tuple[Text, ...]
    rules: tuple[float, ...]
    map_top: float
    low: float

    @property
    def fits(self) -> bool:
        """True where nothing stands below the foot of the page."""
        return self.low >= FOOT


class Sheet:
    """Lines set one below the other."""

    def __init__(self, width_of: Widths) -> None:
        self.y = TOP
        self.texts: list[Text] = []
        self.rules: list[float] = []
        self._width_of = width_of

    def heading(self, text: str, x: float = LEFT, *, ruled: bool = True) -> None:
        """A heading with room above, and a rule across the page."""
        self.y -= 4
        if ruled:
            self.rules.append(self.y)
        self.y -= HEAD + 2
        self.texts.append(Text(x, self.y, text, BOLD, HEAD))
        self.y -= LEADING + 1

    def line(self, text: str, x: float = LEFT, until: float = RIGHT, font: str = FONT) -> None:
        """One sentence, wrapped, and clipped after some lines."""
        for one in self.wrapped(text, until - x, font):
            self.texts.append(Text(x, self.y, one, font))
            self.y -= LEADING

    def row(self, cells: Sequence[str], columns: Sequence[float], font: str = FONT) -> None:
        """One row of a table, each cell clipped to its column."""
        for cell, x, until in zip(cells, columns, (*columns[1:], RIGHT), strict=True):
            self.texts.append(Text(x, self.y, self.clipped(cell, until - x - 4, font), font))
        self.y -= LEADING

    def wrapped(self, text: str, width: float, font: str = FONT) -> list[str]:
        """Words in lines of at most this width."""
        lines = [""]
        for word in printable(text).split():
            longer = f"{lines[-1]} {word}".strip()
            if self._width_of(longer, font, SIZE) <= width or not lines[-1]:
                lines[-1] = longer
            else:
                lines.append(word)
        kept = lines[:MOST_LINES]
        if len(lines) > MOST_LINES:
            kept[-1] = f"{kept[-1]} …"
        return [self.clipped(line, width, font) for line in kept]

    def clipped(self, text: str, width: float, font: str = FONT) -> str:
        """As much of it as fits, with a sign where something is missing."""
        said = printable(text)
        if self._width_of(said, font, SIZE) <= width:
            return said
        while said and self._width_of(f"{said}…", font, SIZE) > width:
            said = said[:-1]
        return f"{said.rstrip()}…"


def printable(text: str) -> str:
    """In the letters that the page's own font has; another one is a question mark."""
    plain = " ".join(text.split())
    return plain.encode("cp1252", "replace").decode("cp1252")


def laid_out(summary: Summary, width_of: Widths, foot: Iterable[str]) -> Page:
    """The whole page; ``foot`` are the sentences at its end."""
    sheet = Sheet(width_of)
    _head(sheet, summary)
    top = sheet.y
    _beside_the_map(sheet, summary)
    sheet.y = min(sheet.y, top - MAP_HEIGHT - 14)
    _decision(sheet, summary)
    _table(sheet, "What was pressed", words.SPOTS, SPOT_COLUMNS, map(words.spot_row, summary.pressed))
    _table(sheet, f"Day by day. {words.SCALE}", words.DAYS, DAY_COLUMNS, map(words.day_row, summary.days))
    _table(
        sheet,
        f"What was measured. {words.MEASURE_SCALE}",
        words.MEASURES,
        MEASURE_COLUMNS,
        map(words.measured_row, summary.measured),
    )
    sheet.heading("What Unknot is not sure of")
    for line in (*summary.not_sure, words.cut_line(summary), *foot):
        if line:
            sheet.line(line)
    return Page(tuple(sheet.texts), tuple(sheet.rules), top, sheet.y + LEADING - 3)


def _head(sheet: Sheet, summary: Summary) -> None:
    sheet.texts.append(Text(LEFT, sheet.y - 8, TITLE, BOLD, TITLE_SIZE))
    sheet.y -= 26
    sheet.line(
        f"Made on {words.day_words(summary.made)} with Unknot, from what one person wrote down. {summary.person}."
    )
    sheet.line("Name, if you like: ______________________________")
    sheet.y -= 4


def _beside_the_map(sheet: Sheet, summary: Summary) -> None:
    sheet.heading("Where it hurts", BESIDE_MAP, ruled=False)
    for line in (*words.mark_lines(summary), words.began_line(summary)):
        sheet.line(line, BESIDE_MAP)
    sheet.heading("The safety questions", BESIDE_MAP, ruled=False)
    for line in words.safety_lines(summary):
        sheet.line(line, BESIDE_MAP)


def _decision(sheet: Sheet, summary: Summary) -> None:
    if summary.decision:
        sheet.heading(f"The review says: {summary.decision}")
    for line in summary.says:
        sheet.line(line)
    if summary.ended:
        sheet.line(f"{summary.ended}.")


def _table(
    sheet: Sheet, title: str, names: Sequence[str], columns: Sequence[float], rows: Iterable[Sequence[str]]
) -> None:
    sheet.heading(title)
    found = list(rows)
    if not found:
        sheet.line(words.NOT_RECORDED)
        return
    sheet.row(names, columns, BOLD)
    for row in found:
        sheet.row(row, columns)


def texts_of(page: Page) -> Iterator[str]:
    """Every line of the page, from the top."""
    yield from (text.text for text in page.texts)
