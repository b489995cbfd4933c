"""The screen: rows drawn in place, paragraphs that stay, the cursor put back."""

import io

import pytest

from unknot.cli.player.screen import WIDTH, TerminalScreen, terminal_screen, wrapped


class _Terminal(io.StringIO):
    """A terminal, as far as a screen asks."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def test_rows_are_drawn_over_the_last_ones() -> None:
    """Up by as many rows as were shown."""
    out = io.StringIO()
    screen = TerminalScreen(out)
    screen.show(["one", "two"])
    first = out.getvalue()
    screen.show(["one", "three"])
    assert first == "\x1b[J\x1b[2Kone\n\x1b[2Ktwo\n"
    assert out.getvalue() == first + "\x1b[2A\r\x1b[J\x1b[2Kone\n\x1b[2Kthree\n"


def test_nothing_is_sent_where_nothing_changed() -> None:
    """Five times a second would be much to send."""
    out = io.StringIO()
    screen = TerminalScreen(out)
    screen.show(["one"])
    once = out.getvalue()
    screen.show(["one"])
    assert out.getvalue() == once


def test_a_paragraph_stays_above_what_is_shown_next() -> None:
    """After it the rows begin anew, and never draw over it."""
    out = io.StringIO()
    screen = TerminalScreen(out)
    screen.show(["one"])
    screen.say("Done.")
    screen.show(["one"])
    assert out.getvalue().endswith("Done.\n\x1b[J\x1b[2Kone\n")


def test_paragraphs_and_rows_keep_to_80_columns() -> None:
    """A paragraph is wrapped, a row is cut, an empty one is an empty line."""
    out = io.StringIO()
    TerminalScreen(out).say("word " * 60)
    assert max(len(row) for row in out.getvalue().splitlines()) <= WIDTH
    assert wrapped("") == [""]
    assert all(row.startswith("> ") for row in wrapped("word " * 60, "> "))


def test_the_cursor_comes_back_on_every_way_out() -> None:
    """Also when it ends with an error or Ctrl-C."""
    out = _Terminal()
    with pytest.raises(KeyboardInterrupt), terminal_screen(out):
        raise KeyboardInterrupt
    assert out.getvalue() == "\x1b[?25l\x1b[?25h"


def test_a_pipe_gets_no_codes_for_the_cursor() -> None:
    """What is no terminal gets words."""
    out = io.StringIO()
    with terminal_screen(out) as screen:
        screen.say("Done.")
    assert out.getvalue() == "Done.\n"
