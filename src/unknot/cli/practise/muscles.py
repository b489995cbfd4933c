"""The likely muscles to choose from, and everything that can be asked about the list before choosing."""

from collections.abc import Callable, Sequence

from unknot.cli.practise.at_once import show_changes, show_none, show_together
from unknot.cli.practise.bars import LEGEND, with_bar
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.how_sure import show_how_sure
from unknot.cli.practise.listing import Listing, rows_about, titled
from unknot.cli.practise.screens import name_of
from unknot.cli.practise.terminal import ask_whole
from unknot.cli.practise.why_order import show_order
from unknot.engine.locating import Candidate

FIRST = "These may be behind it, the likeliest first:"
FURTHER = "Less likely than those before:"
ASKED = "Which one do you want to try?"


def choose_muscle(companion: Companion, listing: Listing) -> Candidate | None:
    """Show the list a page at a time until one is picked; None where somebody says that none fits and stops."""
    pages, page = listing.pages(), 0
    while True:
        shown = pages[page] if pages else []
        options = _options(companion, listing, shown, more=page + 1 < len(pages))
        _show(companion, listing, shown, first=page == 0)
        for number, (words, _) in enumerate(options, len(shown) + 1):
            companion.terminal.say(f"  {number}  {words}")
        picked = ask_whole(companion.terminal, ASKED, 1, len(shown) + len(options)) - 1
        if picked < len(shown):
            return shown[picked]
        answer = options[picked - len(shown)][1]
        if answer is None:
            page += 1
        elif answer():
            return None


def _options(
    companion: Companion, listing: Listing, shown: Sequence[Candidate], *, more: bool
) -> list[tuple[str, Callable[[], bool] | None]]:
    """What else can be asked; an answer that is true ends it, and without one the next page is shown."""
    why = listing.why
    none = f"None of these: {why.none_word}"
    drawn = with_bar(f"  {len(shown) + 1}  {none}", why.ranking.none_of_these, companion).lstrip(" 0123456789")
    found: list[tuple[str, Callable[[], bool] | None]] = [
        (drawn, lambda: show_none(companion, why)),
        ("Why this order?", lambda: show_order(companion, listing, shown)),
        ("How sure is this?", lambda: show_how_sure(companion, listing, shown)),
        ("Several at once", lambda: show_together(companion, why)),
        ("What would change this?", lambda: show_changes(companion, why)),
    ]
    return [*found, ("Show more muscles", None)] if more else found


def _show(companion: Companion, listing: Listing, shown: Sequence[Candidate], *, first: bool) -> None:
    terminal, of_programme = companion.terminal, first and listing.programme is not None
    terminal.say(f"\n{_heading(listing, companion) if of_programme else FIRST if first else FURTHER}")
    told = listing.explanations(shown, companion.knowledge)
    for number, candidate in enumerate(shown, 1):
        note = " (you have tried this one)" if candidate.muscle in listing.tried else ""
        words = f"  {number}  {titled(candidate, companion)}: {candidate.word}{note}"
        terminal.say(with_bar(words, candidate.posterior, companion))
        for row in rows_about(candidate, listing, told, companion):
            terminal.say(f"     {row}")
    for place in listing.why.ranking.unexplained:
        terminal.say(f"  No muscle we know explains this place: {name_of(place, companion.knowledge)}.")
    if of_programme:
        _about_programme(companion, listing)
    if not companion.plain:
        terminal.say(LEGEND)


def _heading(listing: Listing, companion: Companion) -> str:
    name = listing.programme.name if listing.programme else ""
    if not listing.of_programme():
        return f'None of the spots of "{name}" fits what you marked. {FIRST}'
    if not listing.likeliest_is_other:
        return f'The spots of "{name}" that fit what you marked, the likeliest first:'
    other, number = titled(listing.why.ranking.candidates[0], companion), len(listing.pages()[0])
    fit = f'The spots of "{name}" that fit what you marked.'
    return f"{fit} The likeliest muscle is not one of them: it is number {number}, {other}."


def _about_programme(companion: Companion, listing: Listing) -> None:
    knowledge = companion.knowledge
    for spot in listing.not_fitting() if listing.of_programme() else ():
        muscle = knowledge.muscle_of(spot)
        which = f", {knowledge.points[spot].site}" if len(listing.spots_of(muscle.id)) > 1 else ""
        companion.terminal.say(f"  Does not fit what you marked: {muscle.name}{which}.")
