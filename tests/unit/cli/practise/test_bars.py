"""Chances on one scale, beside the words that say the same."""

from pathlib import Path

import pytest

from making.knowledge import knowledge
from making.listings import marked
from unknot.cli.practise.bars import CELLS, bar, with_bar
from unknot.engine.locating.ranking import LESS_LIKELY, LIKELY, POSSIBLE, word_for

FIGURES = knowledge().strengths


@pytest.mark.parametrize("chance", [0.0, 0.001, 0.05, 0.25, 0.5, 0.99, 1.0])
def test_every_bar_is_as_long_and_marks_the_same_places(chance: float) -> None:
    """Only then can they be compared with one look; what is not quite never is seen."""
    drawn = bar(chance, FIGURES)
    assert [at for at, cell in enumerate(drawn) if cell == "|"] == [
        at for at, c in enumerate(bar(0, FIGURES)) if c == "|"
    ]
    assert abs(drawn.count("#") - chance * CELLS) < 1.5
    assert ("#" in drawn) is (chance > 0)


def test_a_bar_ends_where_its_word_stands() -> None:
    """What is called possible passes the first limit and not the second, and so on."""
    for step in range(1, 1001):
        chance = step / 1000
        passed = sum("#" in zone for zone in bar(chance, FIGURES).strip("[]").split("|"))
        assert (LESS_LIKELY, POSSIBLE, LIKELY)[passed - 1] == word_for(chance, FIGURES), chance


def test_a_larger_chance_is_never_a_shorter_bar() -> None:
    """The order of the words and of the bars is one order."""
    lengths = [bar(step / 1000, FIGURES).count("#") for step in range(1001)]
    assert lengths == sorted(lengths)


@pytest.mark.parametrize("words", ["  1  Soleus, left: likely", "  1  " + "a long name " * 5 + ": possible"])
def test_words_come_first_and_no_row_is_longer_than_80(words: str, tmp_path: Path) -> None:
    """A name that leaves no room has its bar on the row below."""
    shown = with_bar(words, 0.3, marked(tmp_path)[0])
    assert shown.startswith(words)
    assert all(len(row) <= 80 for row in shown.split("\n"))


def test_whoever_listens_hears_the_words_alone(tmp_path: Path) -> None:
    """A bar read aloud is noise."""
    assert with_bar("likely", 0.5, marked(tmp_path, plain=True)[0]) == "likely"
