"""A text as words and marks, each with the place where it stands, so that it can be quoted as it was written."""

import re
import unicodedata
from dataclasses import dataclass

_TOKEN = re.compile(
    r"[^\W\d_]\d{1,2}(?!\w)"  # c7, L5: one thing, not a side and a number
    r"|\d+(?:[.,]\d+)?"
    r"|[^\W\d_]+(?:['\u2019\u02bc`\u00b4][^\W\d_]+)*"
    r"|\n|[^\s_]"
)
_APOSTROPHES = str.maketrans("", "", "'\u2019\u02bc`\u00b4")
_HYPHENS = {"-", "\u2010", "\u2011"}


def word_set(words: str) -> frozenset[str]:
    """The words of a line, as the sets of grammar are written."""
    return frozenset(words.split())


DETERMINERS = word_set("the my a an your his her our their its this that")
"""Words that may stand before a place without changing it."""


@dataclass(frozen=True, slots=True)
class Token:
    """``word`` is how it is looked up: lower case, no accents or apostrophes, spelling corrected."""

    word: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """False for numbers and punctuation."""
        return self.word[:1].isalpha()


def tokens_of(text: str) -> tuple[Token, ...]:
    """The text in order.  A hyphen inside a word is a space: shoulder-blade is shoulder blade."""
    found = (Token(plain(match.group()), match.start(), match.end()) for match in _TOKEN.finditer(text))
    return tuple(token for token in found if token.word and not _joins_letters(token, text))


def _joins_letters(token: Token, text: str) -> bool:
    around = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return token.word in _HYPHENS and all(letter.isalpha() for letter in around)


def plain(word: str) -> str:
    """A word as it is looked up."""
    split = unicodedata.normalize("NFKD", word.translate(_APOSTROPHES))
    return "".join(letter for letter in split if not unicodedata.combining(letter)).casefold()


def phrase(words: str) -> tuple[str, ...]:
    """A phrase of a sheet as it is looked up: words and numbers alone, without "the" and "my"."""
    read = [token.word for token in tokens_of(words) if token.word[:1].isalnum()]
    return tuple(word for word in read if word not in DETERMINERS) or tuple(read)
