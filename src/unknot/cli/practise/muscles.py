"""The likely muscles to choose from, and everything that can be asked about the list before choosing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from unknot.cli.practise.at_once import show_changes, show_none, show_together
from unknot.cli.practise.bars import with_bar
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.how_sure import show_how_sure
from unknot.cli.practise.list_page import show_page
from unknot.cli.practise.listing import Listing
from unknot.cli.practise.terminal import Back, ask_whole
from unknot.cli.practise.why_order import show_order
from unknot.engine.locating import Candidate

ASKED = "Which one do you want to try?"


class _NoneFits(Exception):  # noqa: N818 - it names what is the case
    """Somebody says that none of them fits, and stops for today."""


@dataclass(frozen=True, slots=True)
class _Option:
    """A line below the muscles.  ``then`` takes the number of the page and gives the page to show next."""

    words: str
    then: Callable[[int], int]
    chance: float | None = None


def choose_muscle(companion: Companion, listing: Listing) -> Candidate | None:
    """Show the list a page at a time until one is picked; None where somebody says that none fits and stops.

    Raises Back where there is no page before.
    """
    pages, page = listing.pages() or [[]], 0
    while True:
        shown = pages[page]
        options = tuple(_options(companion, listing, shown, last=page == len(pages) - 1))
        show_page(companion, listing, shown, page)
        try:
            picked = _pick(companion, len(shown), options)
        except Back:
            if page == 0:
                raise
            page -= 1
            continue
        if picked < len(shown):
            return shown[picked]
        try:
            page = options[picked - len(shown)].then(page)
        except _NoneFits:
            return None


def _pick(companion: Companion, shown: int, options: Sequence[_Option]) -> int:
    for number, option in enumerate(options, shown + 1):
        row = f"  {number}  {option.words}"
        companion.terminal.say(row if option.chance is None else with_bar(row, option.chance, companion))
    return ask_whole(companion.terminal, ASKED, 1, shown + len(options)) - 1


def _options(companion: Companion, listing: Listing, shown: Sequence[Candidate], *, last: bool) -> Iterator[_Option]:
    why = listing.why

    def none(page: int) -> int:
        if show_none(companion, why):
            raise _NoneFits
        return page

    def after(show: Callable[[], None]) -> Callable[[int], int]:
        def then(page: int) -> int:
            show()
            return page

        return then

    yield _Option(f"None of these: {why.none_word}", none, why.ranking.none_of_these)
    yield _Option("Why this order?", after(lambda: show_order(companion, listing, shown)))
    yield _Option("How sure is this?", after(lambda: show_how_sure(companion, listing, shown)))
    yield _Option("Several at once", after(lambda: show_together(companion, why)))
    yield _Option("What would change this?", after(lambda: show_changes(companion, why)))
    if not last:
        yield _Option("Show more muscles", lambda page: page + 1)
