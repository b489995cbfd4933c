"""One page of the list of likely muscles, above what can be chosen there."""

from collections.abc import Sequence

from unknot.cli.practise.bars import LEGEND, with_bar
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.listing import Listing, rows_about, titled
from unknot.cli.practise.screens import name_of
from unknot.doors.locate_words import not_counted_in_words
from unknot.engine.locating import Candidate

FIRST = "These may be behind it, the likeliest first:"
FURTHER = "Less likely than those before:"
AFTER = ", those that you have tried after the others:"
TRIED = "You have tried these:"
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
    for one in listing.why.not_counted if page == 0 else ():
        terminal.say(f"  {not_counted_in_words(one, knowledge)}")
    for place in listing.why.ranking.unexplained:
        terminal.say(f"  No muscle we know explains this place: {name_of(place, knowledge)}.")
    if page == 0 and listing.of_programme():
        _say_what_does_not_fit(companion, listing)
    if not companion.plain:
        terminal.say(LEGEND)


def _heading(companion: Companion, listing: Listing, page: int) -> str:
    own = listing.of_programme()
    if page > 0:
        return _further(listing, page)
    if not listing.why.ranking.candidates:
        return NOTHING
    first = f"{FIRST[:-1]}{AFTER}" if listing.tried else FIRST
    if listing.programme is None:
        return first
    if not own:
        return f'None of the spots of "{listing.programme.name}" fits what you marked. {first}'
    fit = f'The spots of "{listing.programme.name}" that fit what you marked'
    if listing.likelier is None:
        return f"{fit}, the likeliest first{AFTER if listing.tried else ':'}"
    other, site = titled(listing.likelier, companion), companion.knowledge.points[listing.likelier.point].site
    return f"{fit}. The likeliest spot is not one of them: it is number {len(own) + 1}, {other} ({site})."


def _further(listing: Listing, page: int) -> str:
    if all(candidate.muscle in listing.tried for candidate in listing.pages()[page]):
        return TRIED
    words = OTHERS if page == 1 and listing.of_programme() else FURTHER
    return f"{words[:-1]}{AFTER}" if listing.tried else words


def _say_what_does_not_fit(companion: Companion, listing: Listing) -> None:
    knowledge = companion.knowledge
    for spot in listing.not_fitting():
        muscle = knowledge.muscle_of(spot)
        which = f", {knowledge.points[spot].site}" if len(listing.spots_of(muscle.id)) > 1 else ""
        companion.terminal.say(f"  Does not fit what you marked: {muscle.name}{which}.")
