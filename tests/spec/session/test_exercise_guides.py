"""The guides of an exercise and of a habit: sets with repetitions, sides and rests; breath at a cited pace; a break."""

from datetime import timedelta

import pytest

from making.clearances import cleared, cleared_to_move
from making.knowledge import knowledge
from making.planning import at, first_day, written
from making.sessions import MUSCLE, NOW, POINT, begun, breath_script, exercise_script, play_for
from unknot.engine.journal.episode import episode
from unknot.engine.screening import NotCleared
from unknot.engine.session import CueKind, NoScript, Script, State, compile_exercise, compile_practice
from unknot.vocabulary.body import Side
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.technique import Technique


def _sets(script: Script) -> list[tuple[int, int | None]]:
    return [(cue.seconds, cue.repetitions) for cue in script.cues if cue.kind is CueKind.MOVE]


def _says(script: Script, kind: CueKind) -> list[str]:
    return [line.id for cue in script.cues if cue.kind is kind for line in cue.lines]


STEPS = [(-1, [(30, 5)]), (0, [(60, 10)]), (1, [(60, 10), (60, 10)]), (3, [(60, 10), (60, 10)])]


@pytest.mark.parametrize(("step", "sets"), STEPS)
def test_a_step_of_the_ladder_is_a_number_of_sets(step: int, sets: list[tuple[int, int | None]]) -> None:
    """Half a set below 0, one more above, never past the limit; the repetitions keep the pace of the sheet."""
    made = compile_exercise([cleared_to_move("suboccipitals", Technique.EXERCISE)], step, knowledge(), NOW)
    assert isinstance(made, Script)
    assert _sets(made) == sets


def test_one_side_and_then_the_other_with_a_rest_between() -> None:
    """Given an exercise of one side and leave for both, then the sore side's sets come first, each set after a rest."""
    script = exercise_script(step=0)
    assert [cue.id for cue in script.cues] == ["settle-1", "move-1", "rest-move-1", "move-2", "finish-1"]
    sides = [line for line in _says(script, CueKind.MOVE) if line.startswith("session.side")]
    assert sides == ["session.side-right", "session.side-left"]


def test_what_works_both_sides_is_done_once() -> None:
    """A chin tuck has no left and right."""
    both = [cleared_to_move("suboccipitals", Technique.EXERCISE, side) for side in (Side.RIGHT, Side.LEFT)]
    made = compile_exercise(both, 0, knowledge(), NOW)
    assert isinstance(made, Script)
    assert len(_sets(made)) == 1
    assert "session.side-both" in _says(made, CueKind.MOVE)


def test_what_no_sheet_counts_has_no_repetitions() -> None:
    """Nothing is made up where a sheet says no number."""
    assert {count for _, count in _sets(exercise_script())} == {None}


def test_an_exercise_says_how_it_may_feel() -> None:
    """Up to 5 of 10, if it has gone by the next morning; and nothing is pressed in it."""
    script = exercise_script()
    assert "session.move-feel" in _says(script, CueKind.MOVE)
    assert not script.presses
    assert script.technique is None


def test_slow_breath_keeps_the_cited_pace() -> None:
    """Five minutes, five seconds in and five out, as a habit and not as a session of a muscle."""
    script = breath_script()
    assert (script.seconds, script.technique) == (300, Technique.HABIT)
    assert {cue.breath for cue in script.cues} == {(5, 5)}
    assert play_for(begun(script), 301).state is State.ENDED


def test_a_break_is_half_a_minute_on_the_feet() -> None:
    """As in the trial of breaks."""
    habit = knowledge().habits["active-breaks"]
    made = compile_practice(cleared_to_move(MUSCLE, Technique.HABIT), habit, knowledge(), NOW)
    assert isinstance(made, Script)
    assert [(cue.kind, cue.seconds) for cue in made.cues] == [(CueKind.BREAK, 30)]


def test_a_habit_without_a_practice_has_no_guide() -> None:
    """A pillow is put there and not practised."""
    habit = knowledge().habits["side-sleep"]
    made = compile_practice(cleared_to_move(MUSCLE, Technique.HABIT), habit, knowledge(), NOW)
    assert made == NoScript(("session.nothing-to-do",))


def test_a_clearance_of_another_day_or_kind_guides_nothing() -> None:
    """Yesterday's leave, leave to press, two movements at once, or none at all."""
    move = cleared_to_move("infraspinatus", Technique.EXERCISE)
    assert isinstance(compile_exercise([move], 0, knowledge(), NOW + timedelta(days=1)), NoScript)
    other = cleared_to_move("infraspinatus", Technique.STRETCH)
    for strangers in ([], [cleared(POINT)], [move, other], [move, move]):
        with pytest.raises(NotCleared):
            compile_exercise(strangers, 0, knowledge(), NOW)
    with pytest.raises(NotCleared):
        compile_practice(move, knowledge().habits["slow-breath"], knowledge(), NOW)


def test_practice_is_no_session_day() -> None:
    """Given slow breathing on a day, then the review has nothing to count."""
    body = {
        "session": "b",
        "muscle": MUSCLE,
        "trigger_point": None,
        "side": "right",
        "technique": "habit",
        "before": 5,
        "planned_s": 300,
    }
    entries = written((1, [*first_day(), (EntryKind.SESSION_STARTED, body)]))
    assert episode(entries, at(2).date()).session_days == ()
