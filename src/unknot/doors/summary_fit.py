"""A summary cut to what a page holds: the longest list is shortened row by row, and it is said what was left out.

Of the days the last ones stay, of everything else the first.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from unknot.doors.summary import Summary

LEAST = 2
"""So many rows of each list always stay."""
WORDS = {
    "days": "{n} earlier rows of days",
    "pressed": "{n} more spots",
    "measured": "{n} more measures",
    "marks": "{n} more places",
    "conditions": "{n} more illnesses, medicines or states",
    "signs": "{n} more danger signs",
    "says": "{n} more reasons",
    "not_sure": "{n} more sentences of doubt",
}
"""In the order in which they are shortened where two are equally long."""


@dataclass(frozen=True, slots=True)
class Lengths:
    """How many rows of each list are kept."""

    of: Mapping[str, int]

    def shorter(self) -> "Lengths | None":
        """One row fewer in the longest list; None where nothing more may go."""
        longest = max(WORDS, key=lambda name: self.of[name])
        return None if self.of[longest] <= LEAST else Lengths({**self.of, longest: self.of[longest] - 1})


def lengths(summary: Summary) -> Lengths:
    """As long as they are."""
    return Lengths({name: len(_rows(summary, name)) for name in WORDS})


def cut(summary: Summary, to: Lengths) -> Summary:
    """The summary with lists of these lengths, and what was left out."""
    gone = {name: len(_rows(summary, name)) - to.of[name] for name in WORDS}
    said = tuple(words.format(n=gone[name]) for name, words in WORDS.items() if gone[name] > 0)
    kept: dict[str, Any] = {name: _rows(summary, name)[: to.of[name]] for name in WORDS}
    safety = replace(summary.safety, conditions=kept.pop("conditions"), signs=kept.pop("signs"))
    days = summary.days[gone["days"] :]
    return replace(summary, **{**kept, "days": days}, safety=safety, cut=said)


def fitted(summary: Summary, fits: Callable[[Summary], bool]) -> Summary:
    """The longest of these cuts that fits; the shortest where none does."""
    chain = list(_shorter_and_shorter(lengths(summary)))
    first = bisect_left(chain, 1, key=lambda to: int(fits(cut(summary, to))))
    # The line that says what is gone grows by a row now and then, so that the one found is looked at once more.
    found = (cut(summary, to) for to in chain[first:])
    return next((one for one in found if fits(one)), cut(summary, chain[-1]))


def _shorter_and_shorter(to: Lengths | None) -> Iterator[Lengths]:
    while to is not None:
        yield to
        to = to.shorter()


def _rows(summary: Summary, name: str) -> tuple[Any, ...]:
    found: tuple[Any, ...] = getattr(summary.safety if name in {"conditions", "signs"} else summary, name)
    return found
