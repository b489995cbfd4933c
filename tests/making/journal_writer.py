"""A program that keeps entries for ever and says the id of each once it is kept; to be killed at any moment."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from unknot.cli.journal_file import JournalFile
from unknot.vocabulary.entry import EntryKind


def main() -> None:
    """Keep entries in the file named by the first argument until somebody stops this."""
    journal = JournalFile(Path(sys.argv[1]))
    while True:
        kept = journal.append(EntryKind.EPISODE_ENDED, {"why": "x" * 500}, datetime.now(UTC))
        sys.stdout.write(f"{kept.id}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
