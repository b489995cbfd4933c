"""Faults in the words people use are found, one sentence each."""

from dataclasses import replace
from typing import Any

import pytest

from making.knowledge import knowledge
from unknot.knowledge.base import Knowledge
from unknot.knowledge.loosening import loosened
from unknot.knowledge.word_faults import of_words
from unknot.knowledge.words import PlaceWords, SafetyWords


def with_words(row: PlaceWords) -> Knowledge:
    """The base with one row of words added or changed."""
    return replace(knowledge(), place_words={**knowledge().place_words, row.id: row})


def test_the_sheets_have_no_fault() -> None:
    """Every word leads somewhere and to one place, every region has a word."""
    assert not list(of_words(knowledge()))


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"regions": ("tempel",)}, 'the words of whole-body name the region "tempel", which is not there.'),
        ({"muscles": ("biceps",)}, 'the words of whole-body name the muscle "biceps", which is not there.'),
        ({"regions": ("calf",), "areas": ("legs",)}, 'name the area "legs", which is not there.'),
        ({"regions": ("calf",), "parts": {"back": ("kalf",)}}, 'name the region "kalf", which is not there.'),
        ({}, "the words of whole-body lead to no place."),
        ({"regions": ("calf",), "words": ()}, "the words of whole-body are missing."),
        ({"regions": ("calf",), "words": ("Temple",)}, 'the word "temple" stands twice, at temple and whole-body.'),
        ({"regions": ("calf",), "ambiguous": ("all over",)}, "is marked as ambiguous and stands nowhere else."),
    ],
)
def test_a_faulty_row_is_named(fields: Any, says: str) -> None:
    """An id that is not there, a row that leads nowhere, a word with two meanings."""
    row = PlaceWords(**{"id": "whole-body", "words": ("all over",), **fields})
    assert any(says in fault for fault in of_words(with_words(row)))


def test_a_region_without_words_is_a_fault() -> None:
    """Nobody could say it."""
    rows = {id_: row for id_, row in knowledge().place_words.items() if id_ != "calf"}
    assert "region calf has no row of words." in of_words(replace(knowledge(), place_words=rows))


def test_words_for_an_unknown_rule_are_a_fault() -> None:
    """A phrase that would start no question is worse than none."""
    words = {**knowledge().safety_words, "rf-x": SafetyWords("rf-x", ("worst ever",))}
    assert 'words start the rule "rf-x", which is not there.' in of_words(replace(knowledge(), safety_words=words))


def test_neighbours_and_lines_fit_together() -> None:
    """A border has two sides, and a line makes no jump."""
    near = knowledge().neighbours
    touches = {**near.touches, "eye": (*near.touches["eye"], "heel")}
    lines = {**near.lines, "leap": ("neck-back", "knee-back")}
    faults = list(of_words(replace(knowledge(), neighbours=replace(near, touches=touches, lines=lines))))
    assert faults == [
        "eye touches heel, and heel does not touch eye.",
        "the line leap jumps from neck-back to knee-back.",
    ]


def test_fewer_words_for_a_rule_are_looser() -> None:
    """A pack may add phrases that start a question, not take them away."""
    fewer = {**knowledge().safety_words, "c-anticoagulant": SafetyWords("c-anticoagulant", ("warfarin",))}
    said = list(loosened(knowledge(), replace(knowledge(), safety_words=fewer)))
    assert said == ["rule c-anticoagulant: the words that start it"]
