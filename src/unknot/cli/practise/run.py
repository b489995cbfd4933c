"""Start the conversation on this terminal, with the journal in the user's own data folder."""

import sys
from collections.abc import Callable
from datetime import datetime

from unknot.cli.data_folder import journal_path
from unknot.cli.ended_from_outside import ended_from_outside
from unknot.cli.fact_base import fact_base, loosened_lines
from unknot.cli.journal_file import JournalFile
from unknot.cli.own_file import OwnFile
from unknot.cli.player import Played, play
from unknot.cli.player.clock import steady_clock
from unknot.cli.player.keyboard import terminal_keys
from unknot.cli.player.screen import terminal_screen
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.console import Console
from unknot.cli.practise.guide import Play
from unknot.cli.practise.talk import talk
from unknot.engine.session import Hold, Script

OTHER_VERSION = "{entries} of your journal come from another version of Unknot; they are kept as they are."


def run(*, plain: bool) -> None:
    """Talk, guide, and keep everything as it happens.  Raises ValueError where the journal cannot be read."""
    clock, knowledge = steady_clock(), fact_base()
    file = JournalFile(journal_path())
    journal = OwnFile(file, knowledge)
    other_version = journal.not_understood()
    plain = plain or not sys.stdout.isatty()
    console = Console(pages=not plain)
    for line in loosened_lines(knowledge):
        console.say(line)
    if cut_short := file.cut_short():
        console.say(f"Lines of your journal that were cut short, left out: {', '.join(map(str, cut_short))}.")
    if other_version:
        console.say(OTHER_VERSION.format(entries="1 entry" if other_version == 1 else f"{other_version} entries"))
    with ended_from_outside(console.close):
        talk(Companion(console, journal, knowledge, clock, plain), _player(console, clock, plain=plain))


def _player(console: Console, clock: Callable[[], datetime], *, plain: bool) -> Play:
    def play_here(script: Script, keep: Callable[[Hold], None]) -> Played:
        console.clear()
        with terminal_keys() as keys, terminal_screen() as screen:
            return play(
                script,
                clock=clock,
                keys=keys,
                screen=screen,
                on_hold=keep,
                plain=plain,
                introduce=False,
            )

    return play_here
