"""Coming back: what still stands in the way, the next day's questions, and what the review of the episode decides."""

from unknot.cli.practise.care_card import say_title, show_care_card
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.kept import last
from unknot.cli.practise.next_day import ask_next_day, session_to_ask_about
from unknot.cli.practise.safety import NotToday, ask_rules, standing_danger
from unknot.cli.practise.terminal import choose
from unknot.cli.practise.watching import ask_watch
from unknot.engine.journal.episode import episode
from unknot.engine.progress import Review, review
from unknot.engine.screening import Screening
from unknot.engine.screening.asking import left_after, one_screen
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.entry import EntryKind, EpisodeEnd

HEADLINES = {
    Decision.STOP_AND_SEE_PROFESSIONAL: "Stop, and be seen.",
    Decision.SEE_PROFESSIONAL: "Be seen about this.",
    Decision.RE_EVALUATE: "This is not helping enough: look again.",
    Decision.CONTINUE_WITH_LESS: "Go on, with less.",
    Decision.FINISH: "You can stop pressing.",
    Decision.CONTINUE: "Go on.",
}
ENDS_PRESSING = frozenset({Decision.STOP_AND_SEE_PROFESSIONAL, Decision.SEE_PROFESSIONAL})
STILL_SO = ("Yes, or not sure", "No: somebody has looked at it, or I ticked it by mistake")


def mind_what_stands(companion: Companion) -> None:
    """An answer that sent somebody to be seen stands until it is given anew.  Raises NotToday while it does."""
    while (standing := standing_danger(companion)) is not None:
        companion.terminal.say("\nWhat you answered before still stands.")
        show_care_card(companion.terminal, standing.disposition, standing.because)
        if choose(companion.terminal, "Is it still so?", STILL_SO) == 0:
            raise NotToday
        _ask_anew(companion, standing)


def _ask_anew(companion: Companion, standing: Screening) -> None:
    raised = tuple(reason.rule for reason in standing.because)
    while raised:
        together = one_screen(raised)
        ask_rules(companion, together, standing.drawing)
        raised = left_after(raised, together)


def welcome_back(companion: Companion) -> Review | None:
    """Ask about the last session, and say what follows from all of them; None where there was none in this episode."""
    about = session_to_ask_about(companion.journal.entries(), companion.today)
    if about is not None:
        ask_next_day(companion, about)
    noticed = ask_watch(companion)
    found = reviewed(companion)
    if found is not None and (about is not None or noticed or found.decision is not Decision.CONTINUE):
        say_review(companion, found)
    if found is not None and found.decision in ENDS_PRESSING:
        return _unless_seen(companion, found, just_said=about is not None or noticed)
    return found


def reviewed(companion: Companion) -> Review | None:
    """The review of the present episode; None before its first session."""
    present = episode(companion.journal.entries(), companion.today)
    return review(present, companion.knowledge) if present.session_days else None


def say_review(companion: Companion, found: Review) -> None:
    """The decision in a few words, then the rules behind it."""
    if found.disposition is Disposition.EMERGENCY:
        say_title(companion.terminal, found.disposition)
    companion.terminal.say(f"\n{HEADLINES[found.decision]}")
    for reason in found.because:
        companion.terminal.say(f"  {reason.says}")


def _unless_seen(companion: Companion, found: Review, *, just_said: bool) -> Review | None:
    """Whoever has been seen since begins anew; whoever has not, or was only just told, does not go on."""
    asked = "Has somebody looked at it since, and said that you may press?"
    if just_said or choose(companion.terminal, asked, ("No, or not yet", "Yes")) == 0:
        return found
    companion.keep(EntryKind.EPISODE_ENDED, {"why": EpisodeEnd.SEEN.value})
    return None


def must_look_again(companion: Companion, found: Review | None) -> bool:
    """True where the review says so and nothing has been drawn anew since the last session."""
    if found is None or found.decision is not Decision.RE_EVALUATE:
        return False
    drawn, pressed = last(companion, EntryKind.DRAWING), last(companion, EntryKind.SESSION_STARTED)
    return drawn is None or pressed is None or drawn.happened_at <= pressed.happened_at


def tried(companion: Companion) -> frozenset[str]:
    """The muscles a session was held for in this episode."""
    rows = episode(companion.journal.entries(), companion.today).days
    return frozenset(row.muscle for row in rows if row.muscle and row.has_session)
