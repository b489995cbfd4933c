"""Words of a fact as a sentence."""

import pytest

from unknot.vocabulary.wording import sentence


@pytest.mark.parametrize(
    ("words", "as_sentence"),
    [
        ("see a doctor", "See a doctor."),
        ("See a doctor.", "See a doctor."),
        (" see MRI results ", "See MRI results."),
        ("", ""),
        (" ", ""),
    ],
)
def test_a_sentence_has_a_capital_letter_and_one_full_stop(words: str, as_sentence: str) -> None:
    """Capitals inside stay; of nothing comes nothing."""
    assert sentence(words) == as_sentence
