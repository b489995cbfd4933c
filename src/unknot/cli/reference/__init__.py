"""The reference pages that are written from the program itself, and whether those in docs/reference are still true."""

from collections.abc import Callable, Mapping
from pathlib import Path

from unknot.cli.reference.burden import burden_page
from unknot.cli.reference.commands import commands_page
from unknot.cli.reference.examples import EXAMPLE_FILES
from unknot.cli.reference.facts import facts_page, left_out_page, place_decisions_page, sections_page
from unknot.cli.reference.figures import figures_page
from unknot.cli.reference.forms import forms_page
from unknot.cli.reference.journal import journal_page
from unknot.cli.reference.rules import rules_page
from unknot.cli.reference.session import states_page
from unknot.cli.reference.sources import sources_page

PAGES: Mapping[str, Callable[[], str]] = {
    "burden.md": burden_page,
    "commands.md": commands_page,
    "facts.md": facts_page,
    "figures.md": figures_page,
    "journal.md": journal_page,
    "json-forms.md": forms_page,
    "left-out.md": left_out_page,
    "place-decisions.md": place_decisions_page,
    "red-flag-sections.md": sections_page,
    "rules.md": rules_page,
    "sources.md": sources_page,
    "states.md": states_page,
    **EXAMPLE_FILES,
}


def write_pages(folder: Path) -> None:
    """Write every page into the folder."""
    for name, page in PAGES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(), encoding="utf-8")


def stale_pages(folder: Path) -> list[str]:
    """The names of the pages that are missing or no longer say what the program does."""
    return [name for name, page in PAGES.items() if _read(folder / name) != page()]


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None
