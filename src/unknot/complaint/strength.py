"""How strong the pain is, where a number from 0 to 10 was said; words such as "really bad" are no number."""

import re
from collections.abc import Sequence

from unknot.complaint.grammar import NUMBERS
from unknot.complaint.tokens import Token, word_set
from unknot.vocabulary.scale import Pain

WORST = 10
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_BEFORE_A_NUMBER = word_set("intensity level nrs rate rated rating scale score strength vas")
_ABOUT = word_set("= a about an around as at is it maybe of pain roughly solid to")
_NOT_A_STRENGTH = word_set(
    "am bit couple day days few hour hours hr hrs kg km little lot mg mile miles mins minute minutes month "
    "months pills pm tablets times week weeks wk wks year years yr yrs"
)
Strength = tuple[int, int]
"""A number as it was said (perhaps above 10), and the token after it."""


def strength_at(tokens: Sequence[Token], at: int) -> Strength | None:
    """The strength that begins at this token: "6/10", "six out of ten", "6-7/10", "level 6", "a solid 8"."""
    said, end = _number(tokens, at)
    if said is not None:
        higher, after = _number(tokens, end + 1) if _word(tokens, end) in {"-", "\u2013", "to", "or"} else (None, end)
        over = _out_of_ten(tokens, after)
        if over is not None:
            return max(said, higher or 0), over
        return None
    return _named(tokens, at)


def _number(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    word = _word(tokens, at)
    if word in NUMBERS:
        return NUMBERS[word], at + 1
    if _NUMBER.fullmatch(word):
        return _rounded(word), at + 1
    return None, at


def _rounded(word: str) -> int:
    """A half goes up, so that pain is never read as less than it was said to be."""
    whole, _, part = word.replace(",", ".").partition(".")
    return min(int(whole), WORST * WORST) + (part[:1] >= "5")


def _out_of_ten(tokens: Sequence[Token], at: int) -> int | None:
    """The token after "/10" or "out of ten", where it stands here and is no date."""
    if _word(tokens, at) == "/" and _word(tokens, at + 1) in {"10", "ten"} and _word(tokens, at + 2) != "/":
        return at + 2
    words = [_word(tokens, at + step) for step in range(3)]
    if words[:2] == ["out", "of"] and words[2] in {"10", "ten"}:
        return at + 3
    return at + 2 if words[:2] in (["of", "10"], ["of", "ten"]) else None


def _named(tokens: Sequence[Token], at: int) -> Strength | None:
    """A number after "level" or "pain score", or after "a" at the end of what was said: "it is a 7"."""
    if _word(tokens, at) not in _BEFORE_A_NUMBER | {"a", "an", "pain"}:
        return None
    step = at + 1
    while _word(tokens, step) in _ABOUT | _BEFORE_A_NUMBER:
        step += 1
    said, end = _number(tokens, step)
    if said is None or _out_of_ten(tokens, end) is not None or _word(tokens, step) in {"one", "zero"}:
        return None
    alone = end >= len(tokens) or not (tokens[end].is_word and _word(tokens, at) in {"a", "an", "pain"})
    counted = _word(tokens, end) in _NOT_A_STRENGTH or _word(tokens, end) in {"/", "-", ":", "%"}
    return (
        (said, end)
        if (alone or _word(tokens, end) in {"at", "in", "on", "when", "now", "today", "right"}) and not counted
        else None
    )


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].word if at < len(tokens) else ""


def as_pain(said: int) -> Pain | None:
    """The strength as the scale has it; None for a number outside it."""
    return Pain(said) if said <= WORST else None
