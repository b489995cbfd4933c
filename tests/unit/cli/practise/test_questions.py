"""The most telling questions: at most as many as the sheet says, and nobody has to answer them."""

from pathlib import Path

import pytest

from making.knowledge import knowledge
from making.listings import marked
from unknot.cli.practise.questions import Questions
from unknot.cli.practise.terminal import Back
from unknot.vocabulary.entry import EntryKind

YES, NO, UNSURE, SKIP = "1", "2", "3", "4"
MOST = knowledge().explaining.questions_most


def test_at_most_so_many_are_asked_and_each_answer_is_kept(tmp_path: Path) -> None:
    """Not sure is an answer too."""
    companion, terminal = marked(tmp_path, lines=[UNSURE] * 10)
    Questions(companion).ask()
    assert list(companion.told()[0].answers.values()) == ["unsure"] * MOST
    assert f"question {MOST} of at most {MOST}" in terminal.shown


def test_skipping_ends_the_questions_and_is_no_answer(tmp_path: Path) -> None:
    """What was answered before stays; the next visit may ask again."""
    companion, terminal = marked(tmp_path, lines=[YES, SKIP])
    Questions(companion).ask()
    assert len(companion.told()[0].answers) == 1
    assert [e.kind for e in companion.journal.entries()].count(EntryKind.CLUE_ANSWERS) == 1
    assert terminal.shown.count("One question may tell") == 2


def test_going_back_after_skipping_asks_the_question_that_was_skipped(tmp_path: Path) -> None:
    """From the list b leads to the last question that was shown."""
    companion, terminal = marked(tmp_path, lines=[SKIP, SKIP])
    questions = Questions(companion)
    questions.ask()
    questions.ask(again=True)
    assert terminal.shown.count("question 1 of at most") == 2


def test_back_asks_the_last_answered_one_anew_and_then_leads_out(tmp_path: Path) -> None:
    """The new answer takes the place of the old."""
    companion, _ = marked(tmp_path, lines=[YES, "b", NO, SKIP])
    Questions(companion).ask()
    assert list(companion.told()[0].answers.values()) == ["no"]
    companion, _ = marked(tmp_path / "other", lines=["b"])
    with pytest.raises(Back):
        Questions(companion).ask()
