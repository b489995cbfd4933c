"""The therapist's form: the same script in another voice, by hand alone, and never in the person's words."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from making.clearances import cleared, cleared_to_move
from making.knowledge import knowledge
from making.sessions import MOVES, MUSCLE, NOW, POINT, full_dose, press_script, therapist_script
from unknot.engine.screening import NotCleared
from unknot.engine.session import CueKind, Manner, Script, compile_script, manner_of, script_as_json
from unknot.engine.session.phrases import THERAPISTS_OWN
from unknot.vocabulary.technique import Technique, Tool
from unknot.vocabulary.voice import Voice

THEIRS = Manner(Voice.THERAPIST)
BESIDE = {"therapist.choice", "therapist.read-out", "therapist.hand-over"}
"""Said to a therapist, or about one, with nothing in its place for the person."""


def _ids(script: Script) -> set[str]:
    said = [line for cue in script.cues for line in cue.lines]
    said += [*script.notices.values(), *(line for lines in script.endings.values() for line in lines)]
    return {line.id for line in (*said, *(line for sign in script.signs for line in sign.lines))}


def test_what_a_therapist_hears_in_other_words_has_both_sentences() -> None:
    """Each name of the list has a message for either, and no other message waits unsaid."""
    messages = set(knowledge().messages)
    assert {f"therapist.{name}" for name in THERAPISTS_OWN} | BESIDE == {m for m in messages if m[:10] == "therapist."}
    assert {f"session.{name}" for name in THERAPISTS_OWN} <= messages


def test_the_script_is_the_same_but_for_its_sentences() -> None:
    """Card, limits, cues, seconds, table and stop signs: the voice changes none of them."""
    own, theirs = (_without_words(script_as_json(each)) for each in (press_script(), therapist_script()))
    assert own == theirs


def _without_words(value: Any) -> Any:
    if isinstance(value, Mapping):
        words = {"says", "notices", "endings", "voice"}
        return {name: _without_words(each) for name, each in value.items() if name not in words}
    return [_without_words(each) for each in value] if isinstance(value, list) else value


def test_nothing_that_a_therapist_hears_otherwise_is_said_in_the_persons_words() -> None:
    """Nor how own hands reach the muscle: a therapist is told where the spot is."""
    ids = _ids(therapist_script())
    assert not ids & {f"session.{name}" for name in THERAPISTS_OWN}
    assert not {said for said in ids if said.endswith(".how")}
    assert f"trigger_point:{POINT}" in ids


def test_every_hold_has_the_therapist_ask_and_the_strokes_follow() -> None:
    """Pressure, breath, check-in, then long light strokes; the person stretches and moves alone."""
    cues = therapist_script().cues
    holds = [cue for cue in cues if cue.kind is CueKind.PRESS]
    assert all([line.id for line in cue.lines[-2:]] == ["therapist.breathe", "therapist.check-in"] for cue in holds)
    strokes = next(cue for cue in cues if cue.kind is CueKind.STROKES)
    assert [line.id for line in strokes.lines] == ["therapist.strokes"]
    moves = [cue for cue in cues if cue.kind in {CueKind.STRETCH, CueKind.MOVE}]
    assert moves
    assert all(cue.lines[0].id == "therapist.read-out" for cue in moves)


def test_a_therapist_reads_the_cautions_of_the_spot_in_the_session() -> None:
    """They come to it when it has begun; the person has read them before."""
    own, theirs = (script.cues[0].lines for script in (press_script(), therapist_script()))
    said = [line.text.rstrip(".").lower() for line in theirs[1:]]
    assert said == [caution.rstrip(".").lower() for caution in therapist_script().cautions]
    assert said
    assert len(own) == 1


@pytest.mark.parametrize("name", sorted(THERAPISTS_OWN))
def test_a_sentence_whose_facts_are_gone_is_not_said_in_another_voice(name: str) -> None:
    """Silence is better than words meant for somebody else."""
    known = knowledge()
    kept = {key: message for key, message in known.messages.items() if key != f"therapist.{name}"}
    moves = [cleared_to_move(MUSCLE, technique) for technique in MOVES]
    without = replace(known, messages=kept)
    made = compile_script((cleared(POINT), full_dose()), moves, MUSCLE, without, NOW, manner=THEIRS)
    assert isinstance(made, Script)
    assert not _ids(made) & {f"session.{name}", f"therapist.{name}"}


def test_a_therapist_is_guided_to_press_by_hand_and_not_otherwise() -> None:
    """Neither with a ball nor to move alone: a voice opens nothing."""
    ball = cleared("infraspinatus.1", Technique.BALL)
    moves = [cleared_to_move("infraspinatus")]
    for press in ((ball, full_dose()), None):
        with pytest.raises(NotCleared):
            compile_script(press, moves, "infraspinatus", knowledge(), NOW, manner=THEIRS)


def test_a_tool_is_of_the_technique_that_was_cleared() -> None:
    """A clearance for hands is none for a ball, whatever the manner says."""
    with pytest.raises(NotCleared):
        press_script(manner=Manner(tool=Tool.TENNIS_BALL))
    assert press_script(manner=Manner(tool=Tool.THUMB)).manner.tool is Tool.THUMB


@pytest.mark.parametrize(
    ("body", "manner"),
    [
        ({}, Manner()),
        ({"technique": "hands", "tool": "thumb"}, Manner(tool=Tool.THUMB)),
        ({"technique": "hands", "tool": "thumb", "given_by": "self"}, Manner(tool=Tool.THUMB)),
        ({"technique": "hands", "tool": "tennis-ball"}, Manner()),
        ({"technique": "hands", "tool": None, "given_by": "therapist"}, THEIRS),
        ({"technique": "ball", "tool": "tennis-ball", "given_by": "therapist"}, THEIRS),
        ({"technique": None, "tool": None, "given_by": "therapist"}, Manner()),
    ],
)
def test_a_choice_is_read_so_that_it_can_be_cleared(body: dict[str, Any], manner: Manner) -> None:
    """An odd one from elsewhere never stops anybody: a therapist means by hand, a tool that does not fit is unnamed."""
    assert manner_of(body) == manner
