"""What a session looks like: 80 columns for every muscle, the time left, the breath and the bar."""

import pytest

from making.clearances import cleared_to_move
from making.knowledge import knowledge
from making.sessions import NOW, at_cue, begun, move_script, play_for, press_script
from unknot.cli.player.asking import script_sign
from unknot.cli.player.breath import IN_S, OUT_S, WIDE, breath
from unknot.cli.player.face import TITLE, clock, face, name_of
from unknot.cli.player.screen import WIDTH
from unknot.engine.session import CueKind, EventKind, Script, Session, compile_script, muscle_to_move
from unknot.vocabulary.technique import Technique


def _every_moment(script: Script) -> list[Session]:
    """The session at the beginning of each cue, with the longest rest and a notice."""
    session, found = begun(script), []
    while not session.state.over:
        found += [session, play_for(session, 0, EventKind.LONGER), play_for(session, 0, EventKind.PAUSE)]
        session = play_for(session, 0, EventKind.SKIP)
    return found


@pytest.mark.parametrize("muscle", sorted(knowledge().muscles))
def test_every_row_keeps_to_80_columns_for_every_muscle(muscle: str) -> None:
    """Long names and long sentences are wrapped or cut, never run over."""
    moves = [(t, muscle_to_move(muscle, t, knowledge())) for t in (Technique.STRETCH, Technique.EXERCISE)]
    clearances = [cleared_to_move(moved, technique) for technique, moved in moves if moved is not None]
    script = compile_script(None, clearances, muscle, knowledge(), NOW)
    assert isinstance(script, Script), script
    for session in _every_moment(script):
        assert max(len(row) for row in face(session)) <= WIDTH


def test_every_moment_of_a_pressing_script_keeps_to_80_columns_and_24_rows() -> None:
    """It fits the smallest terminal there is."""
    for session in _every_moment(press_script()):
        rows = face(session)
        assert max(len(row) for row in rows) <= WIDTH
        assert len(rows) <= 24


def test_the_face_names_the_muscle_the_step_and_what_to_do() -> None:
    """The first row says where we are, the third what is done now and how long."""
    rows = face(begun(press_script()))
    assert rows[0].startswith("Upper trapezius, right")
    assert rows[0].endswith(f"step 1 of {len(press_script().cues)}")
    assert rows[2].startswith("Settle")
    assert "0:20 left" in rows[2]


def test_the_bar_fills_as_the_seconds_run_down() -> None:
    """Empty at the beginning, half at half time."""
    session = begun(press_script())
    assert face(session)[2].count("#") == 0
    assert face(play_for(session, 10))[2].count("#") == 20


def test_a_pause_shows_no_breath_and_says_so() -> None:
    """Nothing moves while it waits."""
    rows = face(play_for(begun(press_script()), 3, EventKind.PAUSE))
    assert rows[2].startswith("Paused")
    assert rows[3] == ""


def test_what_was_said_stands_below_what_to_do() -> None:
    """A notice is marked, so that it is told from the instructions."""
    session = play_for(at_cue(begun(press_script()), "press-1"), 1, EventKind.LESS)
    assert any(row.startswith("> ") for row in face(session))


def test_every_kind_of_cue_has_a_title() -> None:
    """None is shown without a word for it."""
    assert set(TITLE) == set(CueKind)


def test_a_side_is_named_where_there_is_one() -> None:
    """Breastbone and tailbone have none."""
    assert name_of(press_script()) == "Upper trapezius, right"
    assert name_of(move_script()).startswith("Upper trapezius")


def test_seconds_are_written_as_minutes_and_seconds() -> None:
    """Two digits of seconds always."""
    assert [clock(seconds) for seconds in (0, 5, 60, 305)] == ["0:00", "0:05", "1:00", "5:05"]


def test_the_breath_goes_in_for_four_and_out_for_six_seconds() -> None:
    """The bar grows on the way in, shrinks on the way out, and begins again."""
    assert breath(0) == f"{'breathe in':<12} [{' ' * WIDE}]"
    assert breath(IN_S) == f"{'breathe out':<12} [{'o' * WIDE}]"
    assert breath(IN_S / 2).count("[oooooooooooo ") == 1
    assert breath(IN_S + OUT_S) == breath(0)
    grown = [breath(quarter / 4).count("o]") for quarter in range(4 * IN_S)]
    assert grown == sorted(grown)


@pytest.mark.parametrize("tenth", range(0, 100, 7))
def test_the_breath_is_as_wide_at_every_moment(tenth: int) -> None:
    """Nothing jumps about."""
    assert len(breath(tenth / 10)) == len(breath(0)) <= WIDTH


def test_a_sign_is_shown_in_its_own_words() -> None:
    """An id that the script does not hold is shown as it is."""
    script = press_script()
    assert script_sign(script, "sd-sharp") == knowledge().stop_signs["sd-sharp"].sign
    assert script_sign(script, "sd-nothing") == "sd-nothing"
