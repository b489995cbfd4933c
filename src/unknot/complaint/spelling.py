"""Mending misspelt words, with care: short words, words that are known and words that matter for safety stay."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from unknot.complaint.grammar import KNOWN
from unknot.complaint.lexicon import Lexicon
from unknot.complaint.safety_words import words_in
from unknot.complaint.tokens import Token

SHORTEST = 5
"""Shorter words are taken as they are: one letter changes too much in them."""
SHORTEST_OF_SAFETY = 7
"""A misspelt word becomes a word that starts a question only where that is as long, such as warfarin."""
LONG = 10
"""From this length on two letters may be wrong."""


def mended(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """The same tokens, each misspelt word replaced by the one word it must have been."""
    return tuple(replace(token, word=_mend(token.word, lexicon)) for token in tokens)


def _mend(word: str, lexicon: Lexicon) -> str:
    known, near, begun = _vocabulary(lexicon)
    if len(word) < SHORTEST or not word.isalpha() or word in known or word.startswith(begun):
        return word
    allowed = 1 if len(word) < LONG else 2
    found = process.extract(word, near, scorer=OSA.distance, score_cutoff=allowed, limit=5)
    nearest = [each for each, distance, _ in found if distance == found[0][1] and _may_be(word, each)]
    return _one_of(nearest, lexicon) or word


def _may_be(word: str, meant: str) -> bool:
    """The first letter is right; and in a word of five letters none is wrong, only left out or out of order."""
    short = len(word) == SHORTEST and len(meant) <= SHORTEST and sorted(word) != sorted(meant)
    return meant[0] == word[0] and not short


def _one_of(nearest: Sequence[str], lexicon: Lexicon) -> str | None:
    """The only word as near, or of several the one that starts a question; else none, for nobody can tell."""
    safety = sorted(set(nearest) & set(words_in(lexicon.safety.patterns)))
    same = {each.removesuffix("s") for each in nearest}
    if safety:
        return safety[0]
    return min(nearest, key=len) if len(same) == 1 else None


@lru_cache(maxsize=2)
def _vocabulary(lexicon: Lexicon) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """The words that are known, those a misspelt word may become, and how words begin that matter for safety."""
    alone = [pattern for pattern in lexicon.safety.patterns if len(pattern.steps) == 1]
    safety = {word for word in words_in(alone) if len(word) >= SHORTEST_OF_SAFETY}
    near = {word for word in lexicon.spelt | safety if len(word) >= SHORTEST - 1 and word not in lexicon.small}
    known = {*lexicon.places.words, *lexicon.qualities.words, *words_in(lexicon.safety.patterns)}
    others = {*lexicon.idioms.words, *lexicon.vague.words, *lexicon.small, *lexicon.look_alikes, *KNOWN}
    begun = {word[:-1] for p in lexicon.safety.patterns for words, _ in p.steps for word in words if word.endswith("*")}
    return frozenset(known | others), tuple(sorted(near)), tuple(begun)
