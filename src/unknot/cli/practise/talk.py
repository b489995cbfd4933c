"""The whole conversation, in the person's order: draw, screen, locate, clear, practise; and the review on return."""

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.guide import Play, guide
from unknot.cli.practise.muscles import find_muscle, show_muscles
from unknot.cli.practise.returning import ENDS_PRESSING, welcome_back
from unknot.cli.practise.safety import NotToday, ask_for_danger, tell_limits
from unknot.cli.practise.spot import ask_and_clear, choose_candidate, choose_tool, keep_choice
from unknot.cli.practise.terminal import Left, choose
from unknot.cli.practise.where import ask_drawing, ask_person
from unknot.engine.locating import Candidate
from unknot.vocabulary.body import Drawing
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.person import Person

KEPT = "Everything you answered is kept. Come back whenever you like."


def talk(companion: Companion, play: Play) -> None:
    """Talk until there is nothing more to do today, or until the person leaves."""
    try:
        found = welcome_back(companion)
        if found is None or found.decision not in ENDS_PRESSING:
            _practise(companion, play)
    except NotToday:
        return
    except (Left, KeyboardInterrupt):
        companion.terminal.say(f"\n{KEPT}")


def _practise(companion: Companion, play: Play) -> None:
    drawing, person = _where(companion), _who(companion)
    judged = ask_for_danger(companion, person, drawing)
    tell_limits(companion, judged)
    ranking = find_muscle(companion, drawing)
    if ranking.too_widespread:
        companion.terminal.say("\nIt hurts in too many places at once for a single knot. Please ask a doctor about it.")
        return
    candidate = choose_candidate(companion, show_muscles(companion, ranking))
    if candidate is None:
        companion.terminal.say("\nThen this may be no knot that we know. A doctor or a physiotherapist can look at it.")
        return
    _try(companion, person, drawing, candidate, play)


def _try(companion: Companion, person: Person, drawing: Drawing, candidate: Candidate, play: Play) -> None:
    tool = choose_tool(companion, candidate)
    keep_choice(companion, candidate, tool)
    cleared = ask_and_clear(companion, person, drawing, candidate, tool.technique if tool else None)
    if guide(companion, candidate, cleared, play):
        companion.terminal.say(f"\nThat is enough for now. Tomorrow we ask how it was. {KEPT}")


def _where(companion: Companion) -> Drawing:
    known = companion.drawing()
    if known is not None and choose(companion.terminal, "Is it the same trouble as last time?", ("Yes", "No")) == 0:
        return known
    companion.keep(EntryKind.DRAWING, ask_drawing(companion.terminal, companion.knowledge))
    drawing = companion.drawing()
    assert drawing is not None  # noqa: S101 - it was kept a line above
    return drawing


def _who(companion: Companion) -> Person:
    if companion.person() is None:
        companion.keep(EntryKind.PERSON, ask_person(companion.terminal))
    return companion.person() or Person()
