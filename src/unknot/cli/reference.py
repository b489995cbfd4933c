"""The reference pages that are written from the program itself, and whether those in docs/reference are still true."""

from collections.abc import Callable, Mapping
from pathlib import Path

from unknot.cli.reference_commands import commands_page
from unknot.cli.reference_journal import journal_page

PAGES: Mapping[str, Callable[[], str]] = {
    "commands.md": commands_page,
    "journal.md": journal_page,
}


def write_pages(folder: Path) -> None:
    """Write every page into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in PAGES.items():
        (folder / name).write_text(page(), encoding="utf-8")


def stale_pages(folder: Path) -> list[str]:
    """The names of the pages that are missing or no longer say what the program does."""
    return [name for name, page in PAGES.items() if _read(folder / name) != page()]


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None
