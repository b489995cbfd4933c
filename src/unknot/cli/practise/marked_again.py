"""The same pain marked on another day: how far it is what was marked before, and what that did to the list."""

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.terminal import read_on
from unknot.engine.locating import Again


def say_marked_again(companion: Companion, again: Again | None) -> None:
    """Say both in words; the number stands under How sure is this."""
    if again is None or again.repeated is None:
        return
    terminal, compared = companion.terminal, again.repeated
    terminal.say(f"\nThis time and last time you marked {compared.word} places.")
    if compared.moved is not None:
        terminal.say(f"The likely muscles, next to last time: {compared.moved}.")
    companion.say("locate.again.last-alone" if again.last_alone else "locate.again.why")
    read_on(terminal)
