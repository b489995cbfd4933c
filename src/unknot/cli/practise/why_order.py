"""Why the muscles stand in this order: everything that was told about each, exact, so that it can be added up."""

from collections.abc import Iterator, Sequence
from math import exp

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.listing import Listing, titled
from unknot.cli.practise.reasons import direction_in_words, what_was_told
from unknot.cli.practise.terminal import read_on
from unknot.engine.locating import Candidate, Explanation
from unknot.knowledge.base import Knowledge

READ_IT = (
    "Each line makes the odds so many times as large. Times less than 1 makes them smaller. "
    "The numbers in brackets are the same as logarithms: they add up."
)


def show_order(companion: Companion, listing: Listing, shown: Sequence[Candidate]) -> None:
    """One muscle after the other, each on a page of its own; the list comes again after them."""
    terminal = companion.terminal
    told = listing.explanations(shown, companion.knowledge)
    for number, explanation in enumerate(told.values()):
        if number == 0:
            terminal.say(f"\n{READ_IT}")
        terminal.say(f"\n{titled(explanation.candidate, companion)}: {explanation.candidate.word}")
        for row in adding_up(explanation, companion.knowledge):
            terminal.say(row)
        last = number == len(told) - 1
        read_on(terminal, "Press Enter to see the list again." if last else "Press Enter to see the next muscle.")


def adding_up(explanation: Explanation, knowledge: Knowledge) -> Iterator[str]:
    """The odds before, what each thing did, the odds now, and the sources."""
    yield f"  Before anything was said: odds of {exp(explanation.prior):.4g} to 1 ({explanation.prior:+.3f})."
    for one in explanation.contributions:
        what = what_was_told(one, knowledge)
        what = what[0].upper() + what[1:]
        yield f"  - {what}: {direction_in_words(one)}. Times {one.factor:.4g} ({one.log_odds:+.3f})."
    chance = explanation.candidate.posterior
    odds = exp(explanation.posterior)
    yield f"  Together: odds of {odds:.4g} to 1 ({explanation.posterior:+.3f}), a chance of {chance:.2f}."
    yield f"  Sources: {sources_of(explanation, knowledge)}."
    yield f"  With their addresses: unknot learn {explanation.candidate.muscle}"


def sources_of(explanation: Explanation, knowledge: Knowledge) -> str:
    """The titles of everything it rests on, each once."""
    ids = dict.fromkeys(
        source
        for said in (explanation.candidate.sources, *(one.sources for one in explanation.contributions))
        for source in said
    )
    titles = (knowledge.sources[id_].title.rstrip(".") for id_ in ids if id_ in knowledge.sources)
    return "; ".join(dict.fromkeys(titles))
