"""The whole conversation, in the person's order: what stands, the review, and then a visit for today."""

from unknot.cli.practise.care_card import emergency_number
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.guide import Play
from unknot.cli.practise.returning import ENDS_PRESSING, mind_what_stands, welcome_back
from unknot.cli.practise.safety import NotToday
from unknot.cli.practise.terminal import Back, Left, in_order
from unknot.cli.practise.visit import Visit

KEPT = "Everything you answered is kept. Come back whenever you like."
KEYS = "Your answers stay on this machine. At any question: b back, ? help, q stop."


def talk(companion: Companion, play: Play) -> None:
    """Talk until there is nothing more to do today, or until the person leaves."""
    try:
        _greet(companion)
        _in_full(companion, play)
    except NotToday:
        companion.terminal.say(f"\n{KEPT}")
    except (Left, KeyboardInterrupt):
        companion.terminal.say(f"\n{KEPT}")


def _greet(companion: Companion) -> None:
    if companion.journal.entries():
        companion.terminal.say("Welcome back to Unknot. At any question: b goes back, ? helps, q stops.")
        return
    companion.terminal.say("Unknot: a few guided minutes for a sore muscle.")
    companion.say("practise.intro", number=emergency_number())
    companion.terminal.say(KEYS)


def _in_full(companion: Companion, play: Play) -> None:
    while True:
        try:
            mind_what_stands(companion)
            found = welcome_back(companion)
            if found is None or found.decision not in ENDS_PRESSING:
                in_order(Visit(companion, play, found).steps)
        except Back:
            companion.terminal.say("There is nothing before this question.")
        else:
            companion.terminal.say(f"\n{KEPT}")
            return
