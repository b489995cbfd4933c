"""How sentences may be worded."""

import pytest

from unknot.knowledge.wording import (
    ANATOMY_TERMS,
    HARDEST_GRADE,
    banned_claim,
    clinical_words,
    reading_grade,
    syllables,
)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("This cures the knot.", "cures"),
        ("You will be cured.", "cured"),
        ("A cure for pain.", "cure"),
        ("Fix your neck.", "Fix"),
        ("This fixes it.", "fixes"),
        ("Results are guaranteed.", "guaranteed"),
        ("A miracle.", "miracle"),
        ("Instant relief for all.", "Instant relief"),
        ("It flushes toxins out.", "toxins"),
        ("Works in 100 % of people.", "100 %"),
        ("The pain will go away.", "will go away"),
    ],
)
def test_a_promise_is_found(text: str, claim: str) -> None:
    """What nobody can promise is banned, in small and capital letters."""
    assert banned_claim(text) == claim


@pytest.mark.parametrize(
    "text",
    ["A hard, fixed lump", "The pain may ease.", "Secure the ball.", "Is the lump fixed?", "a fixture on the wall"],
)
def test_a_plain_sentence_is_no_promise(text: str) -> None:
    """A lump can feel fixed, and other words only look alike."""
    assert banned_claim(text) is None


def test_clinical_words_are_found_and_interface_words_are_not() -> None:
    """Who says "pain" needs facts behind it; who says "Next" does not."""
    assert clinical_words("Next: save this PAIN, see a doctor") == {"pain", "doctor"}
    assert clinical_words("Next, Save, Back to the list") == frozenset()
    assert clinical_words("painting and pressed flowers") == frozenset()


def test_longer_words_and_longer_sentences_read_harder() -> None:
    """The grade rises with both, and a colon or semicolon ends a sentence."""
    plain = reading_grade(["Press the sore spot. Let it go."])
    assert plain < reading_grade(["Press the sore spot and then let it go and then press it once again."])
    assert plain < reading_grade(["Administer considerable compression. Discontinue immediately."])
    assert reading_grade(["Press it: let go; rest."]) == reading_grade(["Press it. Let go. Rest."])
    assert plain < HARDEST_GRADE


def test_names_of_body_parts_do_not_make_a_text_hard() -> None:
    """They have no shorter name, so each counts as one syllable."""
    assert reading_grade(["Press the shoulder."]) == reading_grade(["Press the leg."])
    assert {"shoulder", "forearm"} <= ANATOMY_TERMS


def test_nothing_reads_at_no_grade() -> None:
    """No words, no grade."""
    assert reading_grade([]) == reading_grade(["...", "1 2 3"]) == 0.0


SPOKEN = {
    1: "arm aches changed day eye knee leg one pressed straight the tired toes walked while",
    2: "about able after again ago any away being doctor even every going houses lightly little needed "
    "only open other over people quiet rhythm safely science something started stretches table trying water without",
    3: "another anything area banana bicycle easier everyone exercise family idea injury piano possible remember "
    "serious suddenly together tomorrow usual",
    4: "comfortable diabetes emergency especially exercises information operation",
}
"""Everyday words by how many syllables a dictionary gives them, those that the count gets wrong among them."""


def test_the_count_of_syllables_is_right_for_nearly_all_everyday_words() -> None:
    """At least 95 of 100 words are counted as they are spoken; a short word such as "arm" is one."""
    spoken = {word: count for count, words in SPOKEN.items() for word in words.split()}
    wrong = {word: syllables(word) for word, count in spoken.items() if syllables(word) != count}
    assert len(spoken) > 60
    assert len(wrong) <= 0.05 * len(spoken), wrong
    assert syllables("arm") == syllables("eye") == 1


@pytest.mark.parametrize(
    ("shorter", "longer"),
    [("walk", "needed"), ("time", "houses"), ("rain", "being"), ("same", "table"), ("tea", "area")],
)
def test_a_silent_e_does_not_count_and_a_split_vowel_does(shorter: str, longer: str) -> None:
    """Letters alone mislead: what is spoken counts."""
    assert syllables(shorter) < syllables(longer)
