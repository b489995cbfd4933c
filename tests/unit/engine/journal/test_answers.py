"""Answers as written in JSON."""

from typing import Any

import pytest

from making.rules import rule
from unknot.engine.journal.answers import RuleAnswer, read_answers
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Place, Side

RULES = {r.id: r for r in (rule("rf-neuro", ticks=("fits", "drowsy")), rule("c-bruise", here=True))}
DRAWN = Place("temple", Side.RIGHT)


def test_a_bare_answer_remembers_what_was_drawn() -> None:
    """A bare no covers the places drawn when it was given."""
    said = read_answers({"c-bruise": "no"}, RULES, [DRAWN])
    assert said["c-bruise"] == RuleAnswer(bare=Answer.NO, drawn=frozenset({DRAWN}))


def test_a_list_of_ticks_says_no_to_the_rest() -> None:
    """The ticks named are yes, the others no."""
    assert read_answers({"rf-neuro": ["fits"]}, RULES, [])["rf-neuro"].ticks == {
        "fits": Answer.YES,
        "drowsy": Answer.NO,
    }


def test_none_says_no_to_every_tick() -> None:
    """None of these is an answer to all of them."""
    assert read_answers({"rf-neuro": {"none": "yes"}}, RULES, [])["rf-neuro"].ticks == {
        "fits": Answer.NO,
        "drowsy": Answer.NO,
    }


@pytest.mark.parametrize("written", ["no", {"none": "yes"}, []])
def test_every_form_of_no_remembers_what_was_drawn(written: Any) -> None:
    """A no to a rule about a spot covers the places drawn when it was given, however it is written."""
    assert read_answers({"c-bruise": written}, RULES, [DRAWN])["c-bruise"].drawn == {DRAWN}


def test_two_answers_that_each_speak_of_a_part_cover_only_what_both_cover() -> None:
    """One tick answered for the temple and another for the neck answer the rule at neither."""
    neck = Place("neck-angle", Side.RIGHT)
    first = RuleAnswer(ticks={"fits": Answer.NO}, drawn=frozenset({DRAWN, neck}))
    rest = RuleAnswer(ticks={"drowsy": Answer.NO}, drawn=frozenset({neck}))
    whole = RuleAnswer(ticks={"fits": Answer.NO, "drowsy": Answer.NO}, drawn=frozenset({neck}))
    assert first.joined(rest).drawn == {neck}
    assert RuleAnswer(ticks={"fits": Answer.NO}, drawn=frozenset({DRAWN})).joined(rest).drawn == set()
    assert first.joined(whole).drawn == {neck}


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ({"rf-nothing": "no"}, "rf-nothing"),
        ({"rf-neuro": "maybe"}, "answers.rf-neuro"),
        ({"rf-neuro": True}, "answers.rf-neuro"),
        ({"rf-neuro": {"sleepy": "no"}}, "sleepy"),
        ({"rf-neuro": ["sleepy"]}, "sleepy"),
        ({"rf-neuro": {"none": "no"}}, "answers.rf-neuro.none"),
        ({"rf-neuro": {"none": "yes", "fits": "yes"}}, "answers.rf-neuro"),
        ({"rf-neuro": {"at": [{"region": "temple", "answer": "no"}]}}, "answers.rf-neuro.at"),
        ({"c-bruise": {"at": []}}, "answers.c-bruise.at"),
        ({"c-bruise": {"at": [{"region": "temple"}]}}, "answers.c-bruise.at[0]"),
        ({"c-bruise": {"at": [{"region": "temple", "side": "up", "answer": "no"}]}}, "answers.c-bruise.at[0].side"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_name(written: dict[str, Any], names: str) -> None:
    """One sentence says which field is wrong; nothing is guessed."""
    with pytest.raises(ValueError, match=r".") as refused:
        read_answers(written, RULES, [DRAWN])
    assert names in str(refused.value)


def test_later_answers_hold_over_earlier_ones_tick_by_tick() -> None:
    """A second screen changes what it speaks of and keeps the rest."""
    first, later = RuleAnswer(ticks={"fits": Answer.NO}), RuleAnswer(ticks={"fits": Answer.YES, "drowsy": Answer.NO})
    assert first.joined(later).ticks == {"fits": Answer.YES, "drowsy": Answer.NO}
