"""A search with own words: what comes first, what is forgiven, and what leads nowhere."""

from datetime import date

import pytest

from making.knowledge import knowledge
from unknot.learning import ArticleKind, Found, search
from unknot.learning.search import MOST

TODAY = date(2026, 11, 24)


def found(words: str) -> Found:
    """What these words lead to."""
    return search(words, TODAY, knowledge())


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("soleus", "muscle:soleus"),
        ("levator scapulae", "muscle:levator-scapulae"),
        ("levater scapula", "muscle:levator-scapulae"),
        ("infraspinatis", "muscle:infraspinatus"),
        ("upper trap", "muscle:trapezius-upper"),
        ("blood thiners", "rule:c-anticoagulant"),
        ("warfarin", "rule:c-anticoagulant"),
        ("osteoporosis", "rule:c-osteoporosis"),
        ("thunderclap headache", "rule:rf-h-thunder"),
        ("low back", "programme:p-low-back"),
        ("behind my eye", "place:eye"),
        ("what is a trigger point", "topic:knot"),
        ("screen height", "habit:l-dk-screen-top"),
        ("how often should I press", "message:about.how-often"),
        ("chiropractor", "topic:disagreements"),
    ],
)
def test_what_is_meant_comes_first(words: str, first: str) -> None:
    """Names, places, medicines and questions, with a slip of the finger or without."""
    assert found(words).hits[0].article.ref == first


@pytest.mark.parametrize("words", ["trapezus", "trapezius"])
def test_a_muscle_in_parts_is_found_in_all_of_them(words: str) -> None:
    """Upper, middle and lower stand first."""
    refs = {hit.article.ref for hit in found(words).hits[:3]}
    assert refs == {"muscle:trapezius-upper", "muscle:trapezius-middle", "muscle:trapezius-lower"}


def test_a_place_leads_to_the_muscles_behind_it() -> None:
    """The place itself, then muscles that can hurt there, each with where it hurts."""
    hits = found("behind my eye").hits
    muscles = [hit for hit in hits if hit.article.kind is ArticleKind.MUSCLE and hit.near]
    assert found("behind my eye").places == ("In or behind the eye",)
    assert len(muscles) >= 3
    assert all(hit.says == hit.article.says for hit in muscles)


@pytest.mark.parametrize("words", ["", "   ", "qwxyzq", "the of and", "?!", "\u2603"])
def test_what_nobody_knows_finds_nothing(words: str) -> None:
    """No hit is better than a wrong one."""
    assert found(words).hits == ()


@pytest.mark.parametrize("words", ["neck pain", "massage gun", "a" * 5000, "press " * 900])
def test_hits_are_no_more_than_one_screen(words: str) -> None:
    """However much is said."""
    assert len(found(words).hits) <= MOST


def test_danger_in_the_words_comes_before_everything() -> None:
    """Chest pain is no search for a muscle of the chest."""
    assert found("chest pain").hits[0].article.kind is ArticleKind.RULE
