"""A text is cut into words that remember where they stand."""

import pytest

from unknot.complaint.tokens import phrase, tokens_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don't press!", ["dont", "press", "!"]),
        ("shoulder-blade", ["shoulder", "blade"]),
        ("6-7/10", ["6", "-", "7", "/", "10"]),
        ("C7, l5", ["c7", ",", "l5"]),
        ("3wks", ["3", "wks"]),
        ("épaule_gauche", ["epaule", "gauche"]),
        ("neck\nback", ["neck", "\n", "back"]),
        ("golfer\u2019s", ["golfers"]),
    ],
)
def test_words_numbers_and_marks(text: str, words: list[str]) -> None:
    """Lower case, without accents and apostrophes; a vertebra is one word."""
    assert [token.word for token in tokens_of(text)] == words


def test_a_token_knows_where_it_stands() -> None:
    """So that it can be quoted as it was written."""
    text = "My  LEFT knee"
    assert [text[token.start : token.end] for token in tokens_of(text)] == ["My", "LEFT", "knee"]


def test_a_phrase_leaves_out_the_and_my() -> None:
    """Unless nothing else would be left."""
    assert phrase("behind my eye") == ("behind", "eye")
    assert phrase("the") == ("the",)
