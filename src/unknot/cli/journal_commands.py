"""``unknot journal``: take everything along, or bring in what happened elsewhere."""

import sys
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

import typer

from unknot.cli.json_door import refuse, write_json

journal_app = typer.Typer(
    help="Take your journal along, or bring one in.",
    no_args_is_help=True,
    rich_markup_mode=None,
    add_completion=False,
)


class Form(StrEnum):
    """The forms an export can have."""

    JSON = "json"
    CSV = "csv"


@journal_app.command("export")
def export(form: Annotated[Form, typer.Option("--form", help="json, or csv for a spreadsheet.")] = Form.JSON) -> None:
    """Write every entry to standard output."""
    from unknot.cli.data_folder import journal_path
    from unknot.cli.fact_base import fact_base
    from unknot.cli.journal_file import JournalFile, JournalUnreadable
    from unknot.cli.own_file import OwnFile
    from unknot.doors.journal_transfer import as_csv, as_json

    file = JournalFile(journal_path())
    try:
        own, cut_short = OwnFile(file, fact_base()).read(), file.cut_short()
    except JournalUnreadable as error:
        refuse(str(error))
    if cut_short:
        print(f"Lines cut short while being written, left out: {', '.join(map(str, cut_short))}.", file=sys.stderr)
    if form is Form.CSV:
        sys.stdout.buffer.write(as_csv(own.entries, own.not_understood).encode())
    else:
        write_json(as_json(own.entries, own.not_understood))


@journal_app.command("import")
def import_() -> None:
    """Add what is new in an export, read from standard input."""
    from collections.abc import Mapping
    from typing import Any

    from unknot.cli.data_folder import journal_path
    from unknot.cli.fact_base import open_fact_door
    from unknot.cli.journal_file import JournalFile
    from unknot.cli.own_file import OwnFile
    from unknot.doors.journal_transfer import read_transfer
    from unknot.knowledge.base import Knowledge

    journal = JournalFile(journal_path())

    def bring_in(written: Mapping[str, Any], knowledge: Knowledge) -> dict[str, int]:
        new = read_transfer(written, OwnFile(journal, knowledge).entries(), datetime.now(UTC), knowledge)
        journal.append_all(new)
        return {"added": len(new), "already_there": len(written["entries"]) - len(new)}

    open_fact_door(bring_in)
