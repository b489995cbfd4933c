"""Where a person's own data lives on this machine."""

import os
from pathlib import Path

HOME = "UNKNOT_HOME"
"""The setting that puts the data elsewhere."""


def data_folder() -> Path:
    """The folder that UNKNOT_HOME names, or the user's own data folder; made if missing, for its owner only."""
    from platformdirs import user_data_path

    chosen = os.environ.get(HOME)
    folder = Path(chosen).expanduser() if chosen else user_data_path("unknot", appauthor=False)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def journal_path() -> Path:
    """The file the terminal's journal is kept in."""
    return data_folder() / "journal.jsonl"
