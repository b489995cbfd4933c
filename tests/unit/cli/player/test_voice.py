"""The plain mode's words."""

from making.sessions import at_cue, begun, play_for, press_script
from unknot.cli.player.voice import KEYS, changes, opening
from unknot.engine.session import EventKind


def test_the_opening_says_what_it_is_and_which_keys_there_are() -> None:
    """Before the first cue."""
    script = press_script()
    assert list(opening(script)) == [f"Upper trapezius, right: {len(script.cues)} steps.", KEYS]


def test_nothing_is_said_where_nothing_happened() -> None:
    """Time alone is silent."""
    session = begun(press_script())
    assert list(changes(session, play_for(session, 1))) == []


def test_a_new_cue_is_said_with_its_seconds_and_its_lines() -> None:
    """Title and seconds first, then what to do."""
    session = begun(press_script())
    after = play_for(session, 20)
    said = list(changes(session, after))
    assert said == ["Find the spot, 20 seconds.", *(line.text for line in after.cue.lines)]


def test_a_notice_said_again_is_said_again() -> None:
    """The same key twice is answered twice."""
    session = at_cue(begun(press_script()), "press-1")
    once = play_for(session, 1, EventKind.LESS)
    twice = play_for(once, 1, EventKind.LESS)
    assert list(changes(session, once)) == list(changes(once, twice)) == [press_script().notices["ease"].text]
    assert list(changes(twice, play_for(twice, 1))) == []


def test_the_check_in_is_asked_again_at_half_time_unless_it_was_answered() -> None:
    """The hold's last line."""
    session = play_for(at_cue(begun(press_script()), "press-1"), 14)
    assert list(changes(session, play_for(session, 1))) == [session.cue.lines[-1].text]
    answered = play_for(session, 0, EventKind.GOOD)
    assert list(changes(answered, play_for(answered, 1))) == []
