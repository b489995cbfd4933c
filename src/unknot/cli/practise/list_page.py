"""One page of the list of likely muscles, above what can be chosen there."""

from collections.abc import Sequence

from unknot.cli.practise.bars import LEGEND, with_bar
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.listing import Listing, rows_about, titled
from unknot.cli.practise.screens import name_of
from unknot.engine.locating import Candidate

FIRST = "These may be behind it, the likeliest first:"
FURTHER = "Less likely than those before:"
OTHERS = "Others that may be behind it, the likeliest first:"
NOTHING = "No muscle that we know explains this."


def show_page(companion: Companion, listing: Listing, shown: Sequence[Candidate], page: int) -> None:
    """The muscles of this page (from 0) with word, bar and reasons; then what none of them explains."""
    terminal, knowledge = companion.terminal, companion.knowledge
    terminal.say(f"\n{_heading(companion, listing, page)}")
    told = listing.explanations(shown, knowledge)
    for number, candidate in enumerate(shown, 1):
        note = " (you have tried this one)" if candidate.muscle in listing.tried else ""
        words = f"  {number}  {titled(candidate, companion)}: {candidate.word}{note}"
        terminal.say(with_bar(words, candidate.posterior, companion))
        for row in rows_about(candidate, listing, told, companion):
            terminal.say(f"     {row}")
    for place in listing.why.ranking.unexplained:
        terminal.say(f"  No muscle we know explains this place: {name_of(place, knowledge)}.")
    if page == 0 and listing.of_programme():
        _say_what_does_not_fit(companion, listing)
    if not companion.plain:
        terminal.say(LEGEND)


def _heading(companion: Companion, listing: Listing, page: int) -> str:
    own = listing.of_programme()
    if page > 0:
        return OTHERS if own and page == 1 else FURTHER
    if not listing.why.ranking.candidates:
        return NOTHING
    if listing.programme is None:
        return FIRST
    if not own:
        return f'None of the spots of "{listing.programme.name}" fits what you marked. {FIRST}'
    fit = f'The spots of "{listing.programme.name}" that fit what you marked'
    if not listing.likeliest_is_other:
        return f"{fit}, the likeliest first:"
    other = titled(listing.why.ranking.candidates[0], companion)
    return f"{fit}. The likeliest muscle is not one of them: it is number {len(own) + 1}, {other}."


def _say_what_does_not_fit(companion: Companion, listing: Listing) -> None:
    knowledge = companion.knowledge
    for spot in listing.not_fitting():
        muscle = knowledge.muscle_of(spot)
        which = f", {knowledge.points[spot].site}" if len(listing.spots_of(muscle.id)) > 1 else ""
        companion.terminal.say(f"  Does not fit what you marked: {muscle.name}{which}.")
