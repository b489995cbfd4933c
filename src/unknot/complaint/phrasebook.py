"""Finding phrases in a text, the longest first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from unknot.complaint.tokens import DETERMINERS, Token, word_set
from unknot.vocabulary.body import Side

T = TypeVar("T")
Phrase = tuple[str, ...]

SIDE_WORDS: Mapping[str, Side | None] = {
    **dict.fromkeys(("left", "l", "lt", "lefthand", "letf", "lft"), Side.LEFT),
    **dict.fromkeys(("right", "r", "rt", "righthand", "rigth", "rihgt", "rght"), Side.RIGHT),
}
OPENING = word_set(
    "above across all along and around at before behind below beneath beside between entire in inside into joins "
    "meets near of on over to under underneath where whole with"
)
"""Words after which "my" or "the right" may stand inside a phrase."""

_PARTS = word_set("back front side top bottom inside outside middle underside base tip")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A phrase in a text: what it means, the token after its last, and a side that was said inside it."""

    meaning: T
    end: int
    side: Side | None = None


class PhraseBook(Generic[T]):
    """Phrases and what they mean."""

    def __init__(self, phrases: Mapping[Phrase, T]) -> None:
        by_first: defaultdict[str, list[Phrase]] = defaultdict(list)
        for each in phrases:
            by_first[each[0]].append(each)
        self.phrases = phrases
        self._by_first = {first: tuple(sorted(each, key=len, reverse=True)) for first, each in by_first.items()}

    @property
    def words(self) -> Iterable[str]:
        """Every word that stands in a phrase."""
        return (word for each in self.phrases for word in each)

    def meaning(self, words: Phrase) -> T | None:
        """What this very phrase means, also where its words stand in the plural at the end; None where it is none."""
        singular = (*words[:-1], words[-1].removesuffix("s"))
        return self.phrases.get(words) or self.phrases.get(singular)

    def find(self, tokens: Sequence[Token], start: int) -> Found[T] | None:
        """The longest phrase that begins at this token."""
        for each in self._by_first.get(tokens[start].word, ()):
            matched = _match(each, tokens, start)
            if matched is not None and not _is_cut_off(each, tokens, matched[0]):
                return Found(self.phrases[each], *matched)
        return None


def _is_cut_off(matched: Phrase, tokens: Sequence[Token], end: int) -> bool:
    """True for "the middle of the back" in "the middle of the back of the hand": a part of what follows."""
    return matched[-1] in _PARTS and end < len(tokens) and tokens[end].word == "of"


def _match(wanted: Phrase, tokens: Sequence[Token], start: int) -> tuple[int, Side | None] | None:
    at, side = start, None
    for before, word in zip(("", *wanted), wanted, strict=False):
        while at < len(tokens) and tokens[at].word != word and _may_pass(before, word, tokens[at].word):
            side = SIDE_WORDS.get(tokens[at].word, side)
            at += 1
        if at >= len(tokens) or tokens[at].word != word:
            return None
        at += 1
    return at, side


def _may_pass(before: str, wanted: str, word: str) -> bool:
    if not before:
        return False
    small = before in OPENING and (word in DETERMINERS or word == "both")
    return small or word in {*SIDE_WORDS, "(", ")"} or (word == "," and wanted in {"on", "at", "in"})
