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
IN_ONE_JOURNAL = 50
"""Every kill reads the whole journal again, so a fresh one is begun after this many; else a thousand take an hour."""
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
    chance = random.Random(SEED)  # noqa: S311 - moments to kill at, no secret
    for first in range(0, KILLS, IN_ONE_JOURNAL):
        path, kept = tmp_path / f"journal-{first}.jsonl", list[str]()
        for _ in range(min(IN_ONE_JOURNAL, KILLS - first)):
            kept += acknowledged_before_kill(path, chance.uniform(0, 0.05))
            read, known = [str(entry.id) for entry in JournalFile(path).entries()], set(kept)
            assert [entry_id for entry_id in read if entry_id in known] == kept
