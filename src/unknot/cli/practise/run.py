"""Start the conversation on this terminal, with the journal in the user's own data folder."""

import sys
from collections.abc import Callable
from datetime import datetime

from unknot.cli.data_folder import journal_path
from unknot.cli.fact_base import fact_base, loosened_lines
from unknot.cli.journal_file import JournalFile, JournalUnreadable
from unknot.cli.player import Played, play
from unknot.cli.player.clock import steady_clock
from unknot.cli.player.keyboard import terminal_keys
from unknot.cli.player.screen import terminal_screen
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.console import Console
from unknot.cli.practise.guide import Play
from unknot.cli.practise.talk import talk
from unknot.engine.session import Hold, Script


def run(*, plain: bool) -> None:
    """Talk, guide, and keep everything as it happens.  Raises ValueError where the journal cannot be read."""
    clock = steady_clock()
    journal = JournalFile(journal_path())
    try:
        journal.entries()
    except JournalUnreadable as error:
        raise ValueError(str(error)) from None
    plain = plain or not sys.stdout.isatty()
    console, knowledge = Console(pages=not plain), fact_base()
    for line in loosened_lines(knowledge):
        console.say(line)
    talk(Companion(console, journal, knowledge, clock, plain), _player(console, clock, plain=plain))


def _player(console: Console, clock: Callable[[], datetime], *, plain: bool) -> Play:
    def play_here(script: Script, keep: Callable[[Hold], None], ask_card: bool) -> Played:
        console.clear()
        with terminal_keys() as keys, terminal_screen() as screen:
            return play(
                script,
                clock=clock,
                keys=keys,
                screen=screen,
                on_hold=keep,
                plain=plain,
                ask_card=ask_card,
                introduce=False,
            )

    return play_here
