"""A table with a title and notes, as plain text for the terminal and as Markdown for the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Cells are text already; the first column stands to the left, the others to the right."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if any(len(row) != len(self.headings) for row in self.rows):
            raise ValueError(f"{self.title}: every row needs {len(self.headings)} cells.")


def as_text(table: Table) -> str:
    """The table for a terminal."""
    widths = _widths(table)
    lines = [_aligned(row, widths, "  ") for row in (table.headings, *table.rows)]
    return "\n".join([table.title, "-" * len(table.title), *lines, *table.notes])


def as_markdown(table: Table) -> str:
    """The table under a heading of its own, its notes beneath."""
    widths = _widths(table)
    rule = "|".join(["-" * (widths[0] + 2), *("-" * (width + 1) + ":" for width in widths[1:])])
    lines = [f"| {_aligned(row, widths, ' | ')} |" for row in (table.headings, *table.rows)]
    notes = [part for note in table.notes for part in ("", note)]
    return "\n".join([f"## {table.title}", "", lines[0], f"|{rule}|", *lines[1:], *notes])


def _widths(table: Table) -> list[int]:
    return [max(map(len, column)) for column in zip(table.headings, *table.rows, strict=True)]


def _aligned(row: Sequence[str], widths: Sequence[int], between: str) -> str:
    return between.join(_cells(row, widths)).rstrip() if between.isspace() else between.join(_cells(row, widths))


def _cells(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    yield row[0].ljust(widths[0])
    yield from (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
