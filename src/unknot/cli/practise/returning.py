"""Coming back: what still stands in the way, the next day's questions, and what the review of the episode decides."""

from unknot.cli.practise.care_card import emergency_number, say_title, show_care_card
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.handing_over import ask_what_instead, ask_whether_seen
from unknot.cli.practise.kept import last
from unknot.cli.practise.next_day import ask_next_day
from unknot.cli.practise.safety import NotToday, ask_rules, standing_danger
from unknot.cli.practise.taking_up import ask_whether_the_same
from unknot.cli.practise.terminal import choose
from unknot.cli.practise.watching import ask_watch
from unknot.doors.review_told import HEADLINES, STOPS, as_lines, told
from unknot.doors.whom import how_soon
from unknot.engine.journal.episode import episode
from unknot.engine.progress import Review, day_to_ask_about, review_of
from unknot.engine.screening import Screening
from unknot.engine.screening.asking import left_after, one_screen
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.entry import EntryKind

ENDS_PRESSING = STOPS
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
    """Ask about the last session, say what follows from all of them, and ask how to go on.

    Gives the review that today has to keep to; None where there is none.  Raises NotToday where it ends here.
    """
    about = day_to_ask_about(companion.journal.entries(), companion.today)
    if about is not None:
        ask_next_day(companion, about)
    noticed = ask_watch(companion)
    found = reviewed(companion)
    if found is None:
        return reviewed(companion) if ask_whether_the_same(companion) else None
    if about is not None or noticed or found.decision is not Decision.CONTINUE:
        say_review(companion, found)
    if found.decision in STOPS:
        return found if about is not None or noticed else ask_whether_seen(companion, found)
    return ask_what_instead(companion, found) if must_look_again(companion, found) else found


def reviewed(companion: Companion) -> Review | None:
    """The review of the present episode; None before anything was done in it."""
    return review_of(companion.journal.entries(), companion.today, companion.knowledge)


def say_review(companion: Companion, found: Review) -> None:
    """The decision in a few words, the rules behind it, what it means today and what may still be done."""
    terminal = companion.terminal
    if found.disposition is Disposition.EMERGENCY:
        say_title(terminal, found.disposition)
    said = told(found, episode(companion.journal.entries(), companion.today), companion.knowledge)
    terminal.say(f"\n{said.headline}.")
    for line in as_lines(said):
        terminal.say(f"  {line}")
    if said.whom and said.stops:
        terminal.say(f"  {how_soon(found.disposition, emergency_number(), companion.knowledge)}")
        for one in said.whom.professions:
            terminal.say(f"  - {one.name}: {' '.join(message.text for message in one.says)}")
        terminal.say("  unknot whom says more; unknot summary writes one page to take along.")


def say_review_after_session(companion: Companion, before: Review | None) -> None:
    """What the session that has just ended changes; nothing where it decides as the review before it did."""
    found, was = reviewed(companion), before.decision if before else Decision.CONTINUE
    if found is not None and found.decision is not was:
        companion.terminal.say(f"\n{HEADLINES[found.decision]}.")
        for because in found.because:
            companion.terminal.say(f"  {because.says}")


def must_look_again(companion: Companion, found: Review | None) -> bool:
    """True where the review says so and nothing has been drawn anew since the last session."""
    if found is None or found.decision is not Decision.RE_EVALUATE:
        return False
    drawn, pressed = last(companion, EntryKind.DRAWING), last(companion, EntryKind.SESSION_STARTED)
    return drawn is None or pressed is None or drawn.happened_at <= pressed.happened_at
