"""Words that start a safety question: a phrase in order, small words between left aside, said or denied alike.

A denial is no answer: "no fever" starts the question about fever too, because the question asks for more than a word.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from unknot.complaint.tokens import Token, plain, word_set
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import RuleId

GAP = "..."
WIDEST_GAP = 5
ENDS = frozenset({".", ";", "!", "?"})
_PASSED = word_set(
    "a am an and any are at bad badly be been bit both completely feel feeling feels for from get getting got "
    "had has have i im in is it its ive just left like me my of on or pretty quite really right severe "
    "severely side so some suddenly that the this to totally very was were when with you your"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One phrase: for each step the words that fit it, and whether others may stand before it."""

    rule: RuleId
    steps: tuple[tuple[tuple[str, ...], bool], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A rule whose question was started, and the tokens that started it (the last one excluded)."""

    rule: RuleId
    start: int
    end: int


def patterns_of(knowledge: Knowledge) -> Iterator[Pattern]:
    """Every phrase of the sheet."""
    for row in knowledge.safety_words.values():
        yield from (Pattern(row.id, tuple(_steps(words))) for words in row.words)


def _steps(words: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    gap = False
    for word in words.split():
        if word == GAP:
            gap = True
            continue
        yield tuple(plain(each) for each in word.split("/")), gap
        gap = False


def words_in(patterns: Sequence[Pattern]) -> Iterator[str]:
    """Every whole word of the phrases; beginnings of words are left out."""
    for pattern in patterns:
        yield from (word for words, _ in pattern.steps for word in words if not word.endswith("*"))


class SafetyBook:
    """The phrases by the words they begin with."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self.patterns = tuple(patterns)
        self._words: defaultdict[str, list[Pattern]] = defaultdict(list)
        self._beginnings: defaultdict[str, list[Pattern]] = defaultdict(list)
        for pattern in self.patterns:
            for word in pattern.steps[0][0]:
                (self._beginnings if word.endswith("*") else self._words)[word.removesuffix("*")].append(pattern)

    def beginning_with(self, word: str) -> Iterator[Pattern]:
        """The phrases whose first word this may be."""
        yield from self._words.get(word, ())
        for length in range(1, len(word) + 1):
            yield from self._beginnings.get(word[:length], ())


def asked_by(tokens: Sequence[Token], book: SafetyBook) -> Iterator[Asked]:
    """Each rule that a phrase of the text starts, where it first does."""
    seen: set[RuleId] = set()
    for start, token in enumerate(tokens):
        for pattern in book.beginning_with(token.word):
            end = _match(pattern, tokens, start) if pattern.rule not in seen else None
            if end is not None:
                seen.add(pattern.rule)
                yield Asked(pattern.rule, start, end)


def _match(pattern: Pattern, tokens: Sequence[Token], start: int) -> int | None:
    """The token after the last of a phrase whose first word stands at ``start``."""
    at = start + 1
    for words, gap in pattern.steps[1:]:
        found = _next(tokens, at, words, gap=gap)
        if found is None:
            return None
        at = found + 1
    return at


def _next(tokens: Sequence[Token], at: int, words: Sequence[str], *, gap: bool) -> int | None:
    """The next token that fits, with nothing but small words before it, or a few others where there is a gap."""
    others = 0
    for index in range(at, len(tokens)):
        word = tokens[index].word
        if _fits(word, words):
            return index
        others += word not in _PASSED
        if word in ENDS or others > (WIDEST_GAP if gap else 0):
            return None
    return None


def _fits(word: str, words: Sequence[str]) -> bool:
    return any(word.startswith(each[:-1]) if each.endswith("*") else word == each for each in words)
