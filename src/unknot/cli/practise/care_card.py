"""Care advice in three levels, action first, as the NHS care cards do it."""

import os
from collections.abc import Iterable

from unknot.cli.practise.terminal import Terminal
from unknot.engine.screening.verdict import Reason
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.wording import sentence

EMERGENCY_NUMBER = "UNKNOT_EMERGENCY_NUMBER"
"""The host's setting; without it people are told to call their local number."""

TITLES = {
    Disposition.EMERGENCY: "CALL {number} NOW",
    Disposition.URGENT: "BE SEEN TODAY",
    Disposition.SEE_DOCTOR_FIRST: "ASK A DOCTOR FIRST",
    Disposition.LIMITED: "WITH CARE",
}


def show_care_card(terminal: Terminal, disposition: Disposition, because: Iterable[Reason]) -> None:
    """Say what to do first, then why."""
    say_title(terminal, disposition)
    reasons = list(because)
    for action in dict.fromkeys(reason.rule.do for reason in reasons if reason.level.disposition is disposition):
        terminal.say(f"  {sentence(action)}")
    terminal.say("Because you said:")
    for reason in reasons:
        unconfirmed = (
            " (this rule is not confirmed yet; it stays in force)" if reason.rule.state == "to confirm" else ""
        )
        terminal.say(f"  - {reason.rule.question} {sentence(reason.rule.reason)}{unconfirmed}")
    if not disposition.allows_self_care:
        terminal.say("Please do no pressing, stretching or exercise for this now.")


def say_title(terminal: Terminal, disposition: Disposition) -> None:
    """The one line that matters most."""
    terminal.say(f"\n--- {TITLES[disposition].format(number=emergency_number())} ---")


def emergency_number() -> str:
    """The host's number, or words that say which to call."""
    return os.environ.get(EMERGENCY_NUMBER) or "your local emergency number"
