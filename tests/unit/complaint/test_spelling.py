"""Misspelt words become the word that was meant, and other words stay."""

import pytest

from making.knowledge import knowledge
from unknot.complaint.lexicon import lexicon_of
from unknot.complaint.spelling import mended
from unknot.complaint.tokens import tokens_of


def mend(word: str) -> str:
    """The word after mending."""
    return mended(tokens_of(word), lexicon_of(knowledge()))[0].word


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sholder", "shoulder"),
        ("shoudlers", "shoulders"),
        ("hamstirng", "hamstring"),
        ("buttok", "buttock"),
        ("ankel", "ankle"),
        ("tempel", "temple"),
        ("forhead", "forehead"),
        ("trapezuis", "trapezius"),
        ("scapual", "scapula"),
        ("wafarin", "warfarin"),
        ("aneurism", "aneurysm"),
    ],
)
def test_one_letter_wrong_left_out_or_out_of_order_is_mended(typed: str, meant: str) -> None:
    """In a word of five letters only the order may be wrong."""
    assert mend(typed) == meant


@pytest.mark.parametrize(
    "word", ["nekc", "kne", "chess", "angel", "stray", "house", "public", "based", "thinks", "xyzzy"]
)
def test_short_words_and_other_words_stay(word: str) -> None:
    """Nothing is turned into a place because it looks like one."""
    assert mend(word) == word


@pytest.mark.parametrize("word", ["numb", "numbness", "stroke", "clots", "fever", "faint", "dizziness", "slurred"])
def test_words_that_matter_for_safety_stay(word: str) -> None:
    """Numb is no thumb."""
    assert mend(word) == word
