"""Answers typed at a terminal."""

import pytest

from making.talks import ScriptedTerminal
from unknot.cli.practise.console import WIDTH, Console
from unknot.cli.practise.terminal import Left, Ticked, ask_whole, ask_whole_or_skip, choose, tick


def test_a_choice_is_asked_again_until_it_is_in_the_list() -> None:
    """A number outside the list, a word and nothing are refused with one sentence each."""
    terminal = ScriptedTerminal(["0", "four", "", "4", "2"])
    assert choose(terminal, "Which?", ["one", "two", "three"]) == 1
    assert terminal.said.count("Please type a whole number from 1 to 3, or ? for help.") == 4


def test_an_empty_line_leaves_a_number_open_only_where_that_is_offered() -> None:
    """Enter means "unknown" in one question and nothing in the other."""
    assert ask_whole_or_skip(ScriptedTerminal([""]), "How strong?", 0, 10) is None
    assert ask_whole(ScriptedTerminal(["", "10"]), "How old?", 0, 120) == 10


@pytest.mark.parametrize(
    ("typed", "yes", "unsure"),
    [("0", set(), set()), ("1 3", {0, 2}, set()), ("1,2?", {0}, {1}), ("2 2?", set(), {1})],
)
def test_ticks_are_numbers_and_a_question_mark_means_not_sure(typed: str, yes: set[int], unsure: set[int]) -> None:
    """The same line ticked both ways counts as not sure, which is treated as yes."""
    assert tick(ScriptedTerminal([typed]), "Any of these?", ["a", "b", "c"]) == Ticked(
        frozenset(yes), frozenset(unsure)
    )


@pytest.mark.parametrize("typed", ["", "none", "0 1", "4", "1?? 2", "-1"])
def test_anything_else_is_asked_again_and_never_taken_for_none(typed: str) -> None:
    """An empty line, a word or "none" beside a tick answers nothing."""
    terminal = ScriptedTerminal([typed])
    with pytest.raises(Left):
        tick(terminal, "Any of these?", ["a", "b", "c"])


def test_none_of_these_stands_after_the_list() -> None:
    """People read the list before the way out of it."""
    terminal = ScriptedTerminal(["0"])
    tick(terminal, "Any of these?", ["first", "second"])
    assert terminal.shown.index("second") < terminal.shown.index("None of these")


def test_the_console_keeps_to_80_columns(capsys: pytest.CaptureFixture[str]) -> None:
    """Long paragraphs and long list lines are wrapped."""
    Console(pages=False).say("word " * 60 + "\n  1  " + "word " * 60)
    assert max(len(line) for line in capsys.readouterr().out.splitlines()) <= WIDTH
