"""Coming back: the next day's questions, and what the review of the episode decides."""

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.next_day import ask_next_day, session_to_ask_about
from unknot.engine.journal.episode import episode
from unknot.engine.progress import Review, review
from unknot.vocabulary.decision import Decision

HEADLINES = {
    Decision.STOP_AND_SEE_PROFESSIONAL: "Stop, and be seen.",
    Decision.SEE_PROFESSIONAL: "Be seen about this.",
    Decision.RE_EVALUATE: "This is not helping enough: look again.",
    Decision.CONTINUE_WITH_LESS: "Go on, with less.",
    Decision.FINISH: "You can stop pressing.",
    Decision.CONTINUE: "Go on.",
}
ENDS_PRESSING = frozenset({Decision.STOP_AND_SEE_PROFESSIONAL, Decision.SEE_PROFESSIONAL})


def welcome_back(companion: Companion) -> Review | None:
    """Ask about the last session and say what follows; None where there was none to ask about."""
    about = session_to_ask_about(companion.journal.entries(), companion.today)
    if about is None:
        return None
    ask_next_day(companion, about)
    found = review(episode(companion.journal.entries(), companion.today), companion.knowledge)
    companion.terminal.say(f"\n{HEADLINES[found.decision]}")
    for reason in found.because:
        companion.terminal.say(f"  {reason.says}")
    return found
