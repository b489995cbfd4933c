"""How a reference page is put together: a head, tables, and links from an id to the row that explains it."""

from collections.abc import Iterable, Iterator, Sequence

MADE = "<!-- Made from the facts by `unknot docs`; do not edit by hand. -->"


def page(title: str, lines: Iterable[str]) -> str:
    """A whole page."""
    return "\n".join([f"# {title}", "", MADE, "", *lines]).rstrip() + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """A table, one line a row; a bar inside a cell becomes a slash."""
    yield _row(head)
    yield _row(["---"] * len(head))
    yield from (_row(row) for row in rows)


def _row(cells: Iterable[object]) -> str:
    return f"| {' | '.join(str(cell).replace('|', '/') for cell in cells)} |"


def anchored(id_: str) -> str:
    """An id as the first cell of its own row, where links to it lead."""
    return f'<a id="{id_}"></a>`{id_}`'


def links(ids: Iterable[str], to: str) -> str:
    """Each id as a link to its row on another page."""
    return ", ".join(f"[{id_}]({to}#{id_})" for id_ in ids)
