"""How sure this is: the number behind each word, what is not known, and who disagrees."""

from collections.abc import Sequence

from unknot.cli.practise.at_once import together_in_words
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.listing import Listing, titled
from unknot.cli.practise.terminal import read_on
from unknot.engine.locating import Candidate


def show_how_sure(companion: Companion, listing: Listing, shown: Sequence[Candidate]) -> None:
    """Show it; the list comes again after it."""
    terminal, why = companion.terminal, listing.why
    companion.say("practise.guess")
    companion.say("practise.three-words")
    for candidate in shown:
        terminal.say(f"  {candidate.posterior:.2f}  {titled(candidate, companion)}")
    terminal.say(f"  {why.ranking.none_of_these:.2f}  None of the muscles we know")
    if why.together:
        terminal.say("These and no other:")
    for one in why.together:
        terminal.say(f"  {one.probability:.2f}  {together_in_words(one, why, companion)}")
    if listing.again is not None and listing.again.repeated is not None:
        overlap = listing.again.repeated.overlap
        terminal.say(f"Of all places you marked the last two times, this share was marked both times: {overlap:.2f}")
    companion.say("practise.who-disagrees", "practise.critics")
    read_on(terminal)
