"""The wiring of ``unknot track``: the journal on the disk, the terminal, the clock and the facts."""

import sys
from typing import Any

from unknot.cli.data_folder import journal_path
from unknot.cli.fact_base import fact_base
from unknot.cli.journal_file import JournalFile
from unknot.cli.player.clock import steady_clock
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.console import Console
from unknot.cli.practise.safety import standing_danger
from unknot.cli.practise.talk import KEPT
from unknot.cli.practise.terminal import Left
from unknot.cli.track.asking import ask_day, name_activities
from unknot.cli.track.moving import ask_movements
from unknot.cli.track.showing import as_json, as_text, last_day
from unknot.engine.journal.daily import places_to_ask
from unknot.engine.journal.measures import activities_of, asked_on

FIRST = "Run unknot practise first: it asks where it is. From the next day on, track asks how it goes."
DANGER = "What you answered before still stands: run unknot practise, and do first what it says."
TOLD = "You have told how today is. To see how it has gone: unknot track --show."


def companion_here() -> Companion:
    """The conversation in this terminal.  Raises ValueError where the journal cannot be read."""
    console = Console(pages=False)
    return Companion(console, JournalFile(journal_path()), fact_base(), steady_clock(), plain=True)


def ask(companion: Companion, *, movements: bool = False) -> None:
    """Ask what is due, and show what was told."""
    try:
        _ask(companion, movements=movements)
    except (Left, KeyboardInterrupt):
        companion.terminal.say(f"\n{KEPT}")


def _ask(companion: Companion, *, movements: bool) -> None:
    entries = companion.journal.entries()
    if not places_to_ask(entries):
        companion.terminal.say(FIRST)
    elif standing_danger(companion) is not None:
        companion.terminal.say(DANGER)
    elif movements:
        ask_movements(companion)
    elif asked_on(entries, companion.today):
        companion.terminal.say(TOLD)
    else:
        if activities_of(entries) is None:
            name_activities(companion)
        ask_day(companion)
        companion.terminal.say("")
        sys.stdout.write(last_day(companion.journal.entries(), companion.today, companion.knowledge))


def shown(companion: Companion) -> str:
    """How it has gone, for a person."""
    return as_text(companion.journal.entries(), companion.today, companion.knowledge)


def series(companion: Companion) -> dict[str, Any]:
    """The same for a program."""
    return as_json(companion.journal.entries(), companion.today, companion.knowledge)
