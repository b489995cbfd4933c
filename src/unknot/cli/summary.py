"""``unknot summary``: one page for whoever is seen, from this machine's journal, as text, PDF or JSON."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from unknot.cli.data_folder import journal_path
from unknot.cli.fact_base import fact_base
from unknot.cli.journal_file import JournalFile
from unknot.cli.own_file import OwnFile
from unknot.doors.summary import TITLE, summarise

if TYPE_CHECKING:
    from unknot.doors.summary import Summary

EMPTY = "There is nothing in your journal to make a page of; unknot practise begins one."


def own_summary(today: date) -> "Summary":
    """The summary of the journal in the person's own data folder.

    Raises ValueError where there is nothing in it, or where it cannot be read.
    """
    knowledge = fact_base()
    found = summarise(OwnFile(JournalFile(journal_path()), knowledge).entries(), today, knowledge)
    if found.is_empty:
        raise ValueError(EMPTY)
    return found


def summary_text(today: date) -> str:
    """As lines."""
    from unknot.doors.summary_words import as_text

    return "\n".join(as_text(own_summary(today), TITLE))


def save_pdf(path: Path, today: date) -> str:
    """Write the page as a PDF, for its owner's eyes only; gives a sentence about it.

    Raises ValueError where it cannot be written there.
    """
    from unknot.doors.summary_pdf import fit, summary_pdf

    found, knowledge = own_summary(today), fact_base()
    written = summary_pdf(found, knowledge)
    try:
        path.touch(mode=0o600)
        path.write_bytes(written)
    except OSError as error:
        raise ValueError(f"--pdf: {path} cannot be written: {error.strerror}.") from None
    cut = fit(found, knowledge)[0].cut
    return f"Written: {path}, one A4 page." + (f" Left out to fit it: {', '.join(cut)}." if cut else "")
