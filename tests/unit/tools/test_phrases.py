"""What is recorded is what is said: each has the words of today's message, and nothing general is missing."""

import json
from itertools import chain
from typing import Any

import pytest
from tools.phrases.texts import OF_A_MUSCLE, STATIC, Text, fingerprint, general_texts, muscle_texts

from making.knowledge import knowledge
from making.sessions import move_script, press_script, short_script, therapist_script
from unknot.engine.session import script_as_json

FOLDER = STATIC / "audio"
LISTED: dict[str, list[dict[str, Any]]] = json.loads((FOLDER / "phrases.json").read_text("utf-8"))
MOST, MOST_BYTES = 150, 3_000_000


def test_every_recording_is_of_a_text_of_today() -> None:
    """Given a message that has changed, then `make phrases` is due."""
    known = {(text.id, text.hash) for text in chain(general_texts(knowledge()), muscle_texts(knowledge()))}
    assert {(id_, entry["hash"]) for id_, entries in LISTED.items() for entry in entries} <= known


def test_everything_general_is_recorded_and_nothing_lies_about() -> None:
    """The files are those of the list, each named by its words."""
    files = {entry["file"] for entries in LISTED.values() for entry in entries}
    assert {text.file for text in general_texts(knowledge())} <= files
    assert {path.name for path in FOLDER.glob("*.mp3")} == files


def test_the_recordings_are_few_and_small() -> None:
    """At most 150 phrases and 3 MB, but for those of single muscles that a host adds."""
    general = [text.file for text in general_texts(knowledge())]
    assert len(general) <= MOST
    assert sum((FOLDER / name).stat().st_size for name in general) <= MOST_BYTES


@pytest.mark.parametrize("make", [press_script, short_script, move_script, therapist_script])
def test_whatever_a_script_says_is_recorded_but_for_its_muscle(make: Any) -> None:
    """Cues, notices, endings and the advice of every stop sign."""
    script = script_as_json(make())
    signs = [{"id": f"stop-sign.{sign['id']}.do", "text": sign["do"]} for sign in script["stop_signs"]]
    advice = chain.from_iterable(sign["says"] for sign in script["stop_signs"])
    cues = chain.from_iterable(cue["says"] for cue in script["cues"])
    lines = [*cues, *script["notices"].values(), *chain.from_iterable(script["endings"].values()), *signs, *advice]
    general = [line for line in lines if not OF_A_MUSCLE.match(line["id"])]
    assert general
    unsaid = [x["id"] for x in general if fingerprint(x["text"]) not in {e["hash"] for e in LISTED.get(x["id"], [])}]
    assert unsaid == []


def test_a_file_that_is_named_by_other_words_is_another_file() -> None:
    """So an old recording can never stand in for a new one."""
    assert Text("session.rest", "Let go.").file != Text("session.rest", "Let go now.").file


@pytest.mark.parametrize(("text", "hash_"), [("", "811c9dc5"), ("a", "e40c292c"), ("foobar", "bf9cf968")])
def test_the_hash_is_the_published_one(text: str, hash_: str) -> None:
    """FNV-1a, 32 bits: its authors' own test values."""
    assert fingerprint(text) == hash_
