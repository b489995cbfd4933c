"""Where it hurts and what was said about it, read out of the journal."""

from typing import Any

import pytest

from making.days import entry
from making.knowledge import knowledge
from unknot.engine.journal.drawn import clue_answers_of, drawing_of, drawings_of, programme_of
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Mark, Place, Side
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.scale import Pain

QUESTIONS = tuple(sorted(knowledge().questions))[:2]


def _drawn(number: int, *regions: str, strength: int | None = None, on_day: int = 0, **more: Any) -> Entry:
    pain = [{"region": region, "side": "right", "intensity": strength} for region in regions]
    return entry(number, EntryKind.DRAWING, {"pain": pain, "onset_days": 3, **more}, on_day)


def _clue(number: int, question: str, answer: str, on_day: int = 0) -> Entry:
    return entry(number, EntryKind.CLUE_ANSWERS, {"answers": {question: answer}}, on_day, minute=1)


def _ended(number: int, on_day: int) -> Entry:
    return entry(number, EntryKind.EPISODE_ENDED, {"why": "finished"}, on_day)


def _regions(entries: list[Entry]) -> list[list[str]]:
    return [[place.region for place in drawing.places] for drawing in drawings_of(entries)]


def test_the_same_pain_drawn_again_goes_with_the_drawings_before() -> None:
    """The earliest comes first, in whatever order the entries arrive."""
    entries = [_drawn(2, "jaw", on_day=2, again=True), _drawn(1, "temple")]
    assert _regions(entries) == [["temple"], ["jaw"]]


def test_any_other_drawing_begins_anew() -> None:
    """Somebody who draws something else does not mean what they drew before."""
    assert _regions([_drawn(1, "temple"), _drawn(2, "jaw", on_day=2)]) == [["jaw"]]


def test_after_an_episode_has_ended_a_drawing_begins_anew_even_if_it_says_again() -> None:
    """What is over is not mixed with what comes after it."""
    entries = [_drawn(1, "temple"), _ended(2, 1), _drawn(3, "jaw", on_day=2, again=True)]
    assert _regions(entries) == [["jaw"]]


def test_a_drawing_that_cannot_be_read_leaves_nothing_drawn() -> None:
    """It is asked for anew."""
    assert _regions([_drawn(1, "temple"), _drawn(2, on_day=2)]) == []
    assert drawing_of([_drawn(1)]) is None


@pytest.mark.parametrize(
    "unfinished",
    [
        {"pain": [], "again": True},
        {"pain": [{"region": "jaw", "side": "right", "intensity": 3}], "again": True},
        {"pain": [{"region": "jaw"}], "again": True, "onset_days": None},
    ],
    ids=["nothing yet", "not all said yet", "no side yet"],
)
def test_the_same_pain_again_counts_once_it_is_drawn_to_the_end(unfinished: dict[str, Any]) -> None:
    """Half a drawing would look as if the rest did not hurt any more."""
    assert _regions([_drawn(1, "temple"), entry(2, EntryKind.DRAWING, unfinished, 2)]) == [["temple"]]


def test_after_the_end_of_an_episode_nothing_is_drawn() -> None:
    """What was said of a pain that is over is not said of another one."""
    assert drawing_of([_drawn(1, "temple"), _ended(2, 1)]) is None


def test_every_place_of_all_drawings_hurts_at_its_worst() -> None:
    """Screening asks about each place that was ever marked; the first drawing says when it began."""
    again = _drawn(2, "temple", "jaw", strength=7, on_day=2, again=True)
    joined = drawing_of([_drawn(1, "temple", strength=4), again])
    assert joined is not None
    assert joined.marks == (Mark(Place("temple", Side.RIGHT), Pain(7)), Mark(Place("jaw", Side.RIGHT), Pain(7)))
    assert joined.onset_days == 3


def test_a_strength_that_was_not_said_again_stays() -> None:
    """Nothing said is not less."""
    joined = drawing_of([_drawn(1, "temple", strength=4), _drawn(2, "temple", on_day=2, again=True)])
    assert joined is not None
    assert joined.marks[0].intensity == Pain(4)


def test_answers_about_the_pain_count_on_when_it_is_drawn_again() -> None:
    """A new drawing that is none of the same pain leaves them behind."""
    first, second = QUESTIONS
    said = [_drawn(1, "temple"), _clue(2, first, "yes"), _drawn(3, "jaw", on_day=2, again=True)]
    asked = [*said, _clue(4, second, "unsure", on_day=2)]
    assert dict(clue_answers_of(asked, knowledge())) == {first: Answer.YES, second: Answer.UNSURE}
    assert clue_answers_of([*asked, _drawn(5, "jaw", on_day=3)], knowledge()) == {}


def test_a_question_that_these_facts_do_not_ask_is_left_out() -> None:
    """An older journal may answer what is no longer asked."""
    assert clue_answers_of([_drawn(1, "temple"), _clue(2, "q-no-longer", "yes")], knowledge()) == {}


def test_an_answer_to_a_question_that_was_joined_to_another_counts_as_an_answer_to_that() -> None:
    """The last of the two counts, whatever the question was called when it was asked."""
    joined = next(question for question in knowledge().questions.values() if question.was)
    before = _clue(2, joined.was[0], "yes")
    assert clue_answers_of([_drawn(1, "temple"), before], knowledge()) == {joined.id: Answer.YES}
    both = [_drawn(1, "temple"), before, _clue(3, joined.id, "no")]
    assert clue_answers_of(both, knowledge()) == {joined.id: Answer.NO}


def test_the_programme_is_that_of_the_first_drawing() -> None:
    """One that these facts do not know is none."""
    again = _drawn(2, "jaw", on_day=2, again=True)
    assert programme_of([_drawn(1, "temple", programme="p-jaw"), again], knowledge()) == "p-jaw"
    assert programme_of([_drawn(1, "temple", programme="p-gone")], knowledge()) is None
    assert programme_of([], knowledge()) is None
