"""The keyboard, on a pseudo-terminal and on a pipe."""

import os
import pty
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

import pytest

from unknot.cli.player.keyboard import CLOSED, terminal_keys


@contextmanager
def _terminal() -> Iterator[tuple[int, TextIO]]:
    """The two ends of a terminal: the person's and the program's."""
    person, program = pty.openpty()
    with os.fdopen(program, encoding="utf-8") as source:
        yield person, source
    os.close(person)


def _settings(source: TextIO) -> list[object]:
    return list(termios.tcgetattr(source.fileno()))


def test_a_key_comes_at_once_without_enter() -> None:
    """One character at a time; none is None."""
    with _terminal() as (person, source), terminal_keys(source) as keys:
        assert keys.wait(0) is None
        os.write(person, b"g+")
        assert [keys.wait(1), keys.wait(1), keys.wait(0)] == ["g", "+", None]


def test_a_byte_that_is_no_key_is_none() -> None:
    """Half an umlaut means nothing."""
    with _terminal() as (person, source), terminal_keys(source) as keys:
        os.write(person, b"\xc3")
        assert keys.wait(1) is None


def test_the_terminal_is_put_back_as_it_was_on_every_way_out() -> None:
    """Ctrl-C included."""
    with _terminal() as (_, source):
        before = _settings(source)
        with terminal_keys(source):
            assert _settings(source) != before
        assert _settings(source) == before
        with pytest.raises(KeyboardInterrupt), terminal_keys(source):
            raise KeyboardInterrupt
        assert _settings(source) == before


def test_a_pipe_gives_its_characters_and_then_says_that_it_is_closed() -> None:
    """What is no terminal is read all the same."""
    reading, writing = os.pipe()
    os.write(writing, b"k")
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as source, terminal_keys(source) as keys:
        assert [keys.wait(1), keys.wait(1)] == ["k", CLOSED]
