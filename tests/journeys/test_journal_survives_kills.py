"""What was acknowledged is kept, whenever the program dies."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from making import journal_writer
from unknot.cli.journal_file import JournalFile

KILLS = int(os.environ.get("UNKNOT_KILLS", "6"))
SEED = 20261124


def acknowledged_before_kill(path: Path, wait_s: float) -> list[str]:
    """Start the writer, kill it after its first entry and a moment more; the ids it said were kept."""
    command = [sys.executable, journal_writer.__file__, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(wait_s)
        writer.kill()
        said = first + writer.stdout.read()
    return [line for line in said.split("\n")[:-1] if line]


def test_nothing_acknowledged_is_lost_by_kills_at_random_moments(tmp_path: Path) -> None:
    """Every entry that was acknowledged is read again, in order, however often the writer was killed."""
    path = tmp_path / "journal.jsonl"
    chance = random.Random(SEED)  # noqa: S311 - moments to kill at, no secret
    kept: list[str] = []
    for _ in range(KILLS):
        kept += acknowledged_before_kill(path, chance.uniform(0, 0.05))
        read = [str(entry.id) for entry in JournalFile(path).entries()]
        assert [entry_id for entry_id in read if entry_id in set(kept)] == kept
