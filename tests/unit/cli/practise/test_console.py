"""Pages on a screen, and lines only where pages would be in the way."""

import builtins

import pytest

from unknot.cli.practise.console import MORE, WIDTH, Console


def _enter(_: str) -> str:
    return ""


def test_a_page_that_would_not_fit_waits_to_be_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing scrolls away unread: before the screen is full it waits for Enter."""
    heard: list[str] = []

    def enter(prompt: str) -> str:
        heard.append(prompt.strip())
        return ""

    monkeypatch.setenv("LINES", "24")
    monkeypatch.setattr(builtins, "input", enter)
    Console(pages=True).say("\n".join(f"row {number}" for number in range(40)))
    assert heard == [MORE]
    assert "row 39" in capsys.readouterr().out


def test_a_new_page_begins_with_the_first_words_after_an_answer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A refused answer keeps its question in sight; only an answer that was taken clears the screen."""
    monkeypatch.setattr(builtins, "input", _enter)
    console = Console(pages=True)
    console.say("first")
    console.hear("?")
    console.say("please type a number")
    assert "\x1b[2J" not in capsys.readouterr().out
    console.turn()
    console.say("second")
    assert capsys.readouterr().out == "\x1b[H\x1b[2Jsecond\n"


@pytest.mark.parametrize(("line", "under"), [("  1  ", 5), ("  12  ", 6), ("- ", 2), ("  Why: ", 2)])
def test_lines_of_a_list_hang_under_their_own_words(line: str, under: int, capsys: pytest.CaptureFixture[str]) -> None:
    """A second row never begins where a number or a dash stands."""
    Console(pages=False).say(line + "word " * 40)
    rows = capsys.readouterr().out.rstrip("\n").split("\n")
    assert all(len(row) <= WIDTH for row in rows)
    assert [len(row) - len(row.lstrip()) for row in rows[1:]] == [under] * (len(rows) - 1)
