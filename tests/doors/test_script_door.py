"""The script's door: a session as data for a phone, or what stands in its way; a sentence for what is wrong."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from making.doors import ADULT, PRESS, PRESSED_AT, TEMPLE, no_to_all, unknot
from making.knowledge import knowledge
from unknot.doors.journal_form import write_entry
from unknot.doors.script import script_door
from unknot.engine.session import CueKind, EventKind, State
from unknot.knowledge.anatomy import Access
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.technique import Technique

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
HERE = {"region": "temple", "side": "right"}
NOT_FOR_OWN_HANDS = {"trigger_point": "iliopsoas.1", "side": "right", "technique": "hands"}
OUT = {"script", "left_out", "not_before", "disposition", "because", "next_screen"}
SCRIPT = {
    "muscle",
    "name",
    "trigger_point",
    "side",
    "technique",
    "tool",
    "voice",
    "on",
    "not_before",
    "valid_until",
    "between_s",
    "seconds_left_today",
    "sessions_left_today",
    "session_max_s",
    "hold_max_s",
    "intensity_max",
    "intensity_stop",
    "sign_at_stop",
    "longer_s",
    "unanswered_ends",
    "card",
    "cues",
    "notices",
    "endings",
    "stop_signs",
    "cautions",
    "left_out",
    "table",
}
NO = no_to_all(PRESSED_AT, HERE)


def _form(**said: Any) -> dict[str, Any]:
    form = {"person": ADULT, "pain": [TEMPLE], "press": PRESS, "answers": NO, **said}
    return {name: value for name, value in form.items() if value is not ...}


def _door(**said: Any) -> dict[str, Any]:
    return script_door(_form(**said), knowledge(), NOW)


def _kinds(answer: dict[str, Any]) -> set[str]:
    return {cue["kind"] for cue in answer["script"]["cues"]}


def _presses(answer: dict[str, Any]) -> bool:
    return answer["script"] is not None and not _kinds(answer).isdisjoint({"find", "press"})


def _row(number: int, kind: EntryKind, ago: timedelta, **body: Any) -> dict[str, Any]:
    at = NOW - ago
    return write_entry(Entry(UUID(int=number), kind, at, at, body))


def _hold(number: int, ago: timedelta, seconds: int = 90) -> dict[str, Any]:
    spot = {"muscle": "trapezius-upper", "trigger_point": "trapezius-upper.1", "side": "right", "technique": "hands"}
    return _row(number, EntryKind.HOLD, ago, session="s", **spot, seconds=seconds, probe=False)


def _next_day(number: int, **said: Any) -> dict[str, Any]:
    nothing = dict.fromkeys(("soreness_hours", "soreness_trend", "pain", "no_worse", "free_movement"))
    body = {"about": "2026-11-23", "signs": [], "new_injury": False, **nothing, **said}
    return _row(number, EntryKind.NEXT_DAY, timedelta(hours=1), **body)


# --- what comes out ---------------------------------------------------------------------------------------------------


def test_the_command_writes_a_script() -> None:
    """From the command line, with every answer no: one JSON object with a script that presses."""
    said = unknot("practise", "--script", "--json", given=_form(now=NOW.isoformat()))
    assert (said.code, said.err) == (0, "")
    assert set(said.json) == OUT
    assert _presses(said.json)


def test_a_therapist_is_told_the_same_session() -> None:
    """The same cues, seconds, card and limits as for the person; the sentences are a therapist's."""
    own, theirs = _door()["script"], _door(voice="therapist")["script"]
    assert (own["voice"], theirs["voice"]) == ("self", "therapist")
    words = {"voice", "cues", "notices", "endings", "stop_signs"}
    assert {name: own[name] for name in own if name not in words} == {n: theirs[n] for n in theirs if n not in words}
    assert [(cue["id"], cue["seconds"]) for cue in own["cues"]] == [
        (cue["id"], cue["seconds"]) for cue in theirs["cues"]
    ]
    assert theirs["cues"][0]["says"][0]["id"] == "therapist.settle"


def test_the_tool_is_written_into_the_script_to_be_kept_with_each_hold() -> None:
    """None where none was named."""
    assert (_door()["script"]["tool"], _door(tool="thumb")["script"]["tool"]) == (None, "thumb")


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"voice": "neighbour"}, "voice"),
        ({"voice": "therapist", "press": {**PRESS, "technique": "ball"}}, "voice"),
        ({"voice": "therapist", "press": ..., "move": {"muscle": "trapezius-upper"}}, "voice"),
        ({"voice": "therapist", "tool": "thumb"}, "voice"),
        ({"tool": "hammer"}, "tool"),
        ({"tool": "tennis-ball"}, "tool"),
    ],
)
def test_a_therapist_presses_by_hand_and_a_tool_goes_with_its_technique(said: dict[str, Any], field: str) -> None:
    """Anything else is refused with one sentence that names the field."""
    with pytest.raises(ValueError, match=f"^{field}: "):
        _door(**said)


def test_a_therapist_gets_no_script_where_only_a_professional_may_press() -> None:
    """A clearance of that kind does not exist: the spot is left out for a therapist's guide as for own hands."""
    answer = _door(press=NOT_FOR_OWN_HANDS, voice="therapist", pain=[HERE])
    assert not _presses(answer)


def test_what_a_therapist_pressed_counts_against_the_day() -> None:
    """In the journal that comes with the form, as what the person pressed does."""
    row = _hold(1, timedelta(hours=3))
    row["body"] |= {"tolerated": 4, "tool": None, "given_by": "therapist"}
    assert not _presses(_door(journal=[row]))
    assert not _presses(_door(journal=[row], voice="therapist"))


def test_a_script_has_every_documented_field() -> None:
    """The same fields for pressing and for movement alone, no more and no fewer."""
    pressing, moving = (
        _door()["script"],
        _door(press=..., move={"muscle": "trapezius-upper", "side": "right"})["script"],
    )
    assert set(pressing) == set(moving) == SCRIPT
    assert (pressing["muscle"], pressing["trigger_point"]) == ("trapezius-upper", "trapezius-upper.1")
    assert (pressing["side"], pressing["technique"], pressing["on"]) == ("right", "hands", "2026-11-24")
    assert (pressing["seconds_left_today"], pressing["hold_max_s"]) == (300, 90)
    assert (moving["trigger_point"], moving["technique"], moving["hold_max_s"]) == (None, None, 0)


def test_a_script_carries_its_sentences_its_card_and_its_table() -> None:
    """A phone needs nothing else to play it."""
    script = _door()["script"]
    for cue in script["cues"]:
        assert set(cue) == {"id", "kind", "seconds", "technique", "repetitions", "breath", "says"}
        assert CueKind(cue["kind"])
        assert all(set(line) == {"id", "text"} and line["text"] for line in cue["says"])
    assert all(set(tick) == {"rule", "tick", "text"} for tick in script["card"])
    assert all(set(sign) == {"id", "sign", "do", "then", "severity", "says"} for sign in script["stop_signs"])
    assert all(State(state) and EventKind(event) for state, event, _ in script["table"])
    assert set(script["endings"]) >= {"stopped", "complete", "card", "expired", "clock-back", "day-is-full"}
    assert datetime.fromisoformat(script["valid_until"]) == NOW.replace(hour=0) + timedelta(days=1)


def test_the_time_of_the_form_is_the_persons_own() -> None:
    """A script is good until midnight where the person is."""
    script = _door(now="2026-11-24T23:30:00+13:00")["script"]
    assert (script["on"], script["valid_until"]) == ("2026-11-24", "2026-11-25T00:00:00+13:00")


def test_pressing_ends_with_strokes_a_stretch_and_a_movement() -> None:
    """The door asks for both, and both are there."""
    assert _kinds(_door()) >= {"press", "strokes", "stretch", "move"}


# --- what stands in the way -------------------------------------------------------------------------------------------


def test_without_answers_there_is_no_script_and_the_next_questions() -> None:
    """At most seven ticks at a time."""
    answer = _door(answers=...)
    assert answer["script"] is None
    assert 1 <= sum(len(question["ticks"]) for question in answer["next_screen"]) <= 7


@pytest.mark.parametrize("rule", sorted(NO))
def test_without_any_one_answer_nothing_is_pressed_that_asks_for_it(rule: str) -> None:
    """Take one answer away: either it was not asked here, or there is no script and it, or its gate, is asked."""
    answer = _door(answers={other: said for other, said in NO.items() if other != rule})
    gate = knowledge().gate_of.get(rule)
    asked = {question["id"] for question in answer["next_screen"]} & {rule, gate.id if gate else rule}
    assert (answer["script"] is None) is bool(asked)
    assert _presses(answer) is not bool(asked)


@pytest.mark.parametrize("rule", sorted(NO))
@pytest.mark.parametrize("said", ["yes", "unsure"])
def test_a_yes_or_unsure_presses_only_where_screening_permits_it(rule: str, said: str) -> None:
    """Whoever should be seen first presses nothing; what is left out is said with its reason."""
    answer = _door(answers={**NO, rule: said})
    if answer["disposition"] in {"emergency", "urgent"}:
        assert answer["script"] is None
    if answer["script"] is None or not _presses(answer):
        assert any(text.startswith("Left out: hands.") for text in answer["left_out"])
    asked = knowledge().rules[rule]
    if asked.level is Level.SEE_DOCTOR_FIRST and Technique.HANDS in asked.techniques and not asked.regions:
        assert not _presses(answer)


def test_an_emergency_leaves_nothing_and_says_why() -> None:
    """No script, the rule, and nothing more to ask."""
    answer = _door(answers={**NO, "rf-h-thunder": "yes"})
    assert (answer["script"], answer["disposition"], answer["next_screen"]) == (None, "emergency", [])
    assert answer["because"][0]["id"] == "rf-h-thunder"


def test_a_blood_thinner_leaves_movement() -> None:
    """Pressing is left out and said; the stretch and the movement stay."""
    answer = _door(answers={**NO, "c-anticoagulant": "yes"})
    assert not _presses(answer)
    assert _kinds(answer) >= {"stretch", "move"}
    assert answer["script"]["left_out"] == answer["left_out"]
    assert answer["left_out"][0].startswith("Left out: hands.")


def test_a_point_for_a_professional_gives_movement_alone() -> None:
    """Not for own hands, whatever is answered; nothing more is asked about pressing it."""
    assert knowledge().access("iliopsoas.1") is Access.PROFESSIONAL_ONLY
    answer = _door(press=NOT_FOR_OWN_HANDS)
    assert not _presses(answer)
    assert _kinds(answer) >= {"stretch", "move"}
    assert len(answer["left_out"]) == 1
    assert answer["next_screen"] == []


def test_a_day_that_is_full_gives_movement_and_the_time_from_which_there_is_more() -> None:
    """One session on the first day: the second is movement alone."""
    answer = _door(journal=[_hold(1, timedelta(hours=3))])
    assert not _presses(answer)
    assert _kinds(answer) >= {"stretch", "move"}
    assert datetime.fromisoformat(answer["not_before"]) == NOW.replace(hour=0) + timedelta(days=1)
    message = knowledge().message("dose.day-is-full")
    assert message is not None
    assert message.text in answer["left_out"]


def test_a_day_borne_well_gives_a_second_session_after_the_gap() -> None:
    """An answer of no worse adds one; it may begin two hours after the last press."""
    borne_well = _next_day(2, no_worse=True, soreness_hours=0)
    journal = [_hold(1, timedelta(days=1)), borne_well, _hold(3, timedelta(minutes=30))]
    answer = _door(journal=journal)
    assert _presses(answer)
    assert answer["not_before"] == answer["script"]["not_before"]
    assert datetime.fromisoformat(answer["not_before"]) == NOW + timedelta(minutes=90)
    assert _door(journal=[journal[0], _hold(3, timedelta(minutes=30))])["script"]["trigger_point"] is None


def test_a_stop_sign_in_the_journal_closes_pressing() -> None:
    """Until the safety questions are answered anew on a later day."""
    ended = {"session": "s", "how": "stop-sign", "sign": "sd-sharp", "after": None}
    answer = _door(journal=[_row(1, EntryKind.SESSION_ENDED, timedelta(days=1), **ended)])
    assert not _presses(answer)
    message = knowledge().message("dose.locked")
    assert message is not None
    assert message.text in answer["left_out"]


@pytest.mark.parametrize("sign", sorted(knowledge().after_signs))
def test_a_sign_noticed_afterwards_closes_pressing_only_where_it_is_a_danger(sign: str) -> None:
    """Ordinary soreness is no danger by itself: the door judges it as the terminal does."""
    answer = _door(journal=[_hold(1, timedelta(days=1)), _next_day(2, signs=[sign])])
    assert _presses(answer) is (knowledge().after_signs[sign].level is None)


# --- what is wrong ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({"press": ...}, "press"),
        ({"move": {"muscle": "trapezius-upper"}}, "press"),
        ({"press": {**PRESS, "trigger_point": "nothing.1"}}, "press.trigger_point"),
        ({"press": {**PRESS, "technique": "stretch"}}, "press.technique"),
        ({"press": {**PRESS, "side": "both"}}, "press.side"),
        ({"press": {**PRESS, "seconds": 900}}, "press.seconds"),
        ({"press": "hands"}, "press"),
        ({"press": ..., "move": {"side": "left"}}, "move.muscle"),
        ({"press": ..., "move": {"muscle": "heart"}}, "move.muscle"),
        ({"press": ..., "move": {"muscle": "trapezius-upper", "side": "up"}}, "move.side"),
        ({"press": ..., "move": {"muscle": "trapezius-upper", "hold_s": 5}}, "move.hold_s"),
        ({"press": ..., "move": []}, "move"),
        ({"pain": []}, "pain"),
        ({"answers": {"rf-nothing": "no"}}, "answers.rf-nothing"),
        ({"now": "2026-11-24T09:00:00"}, "now"),
        ({"now": "this morning"}, "now"),
        ({"today": "2026-11-24"}, "today"),
        ({"clearance": True}, "clearance"),
        ({"dose": {"hold_s": 900}}, "dose"),
        ({"journal": {}}, "journal"),
        ({"journal": [{}]}, "journal[0]"),
        ({"journal": [{**_hold(1, timedelta(0)), "schema": 99}]}, "journal[0].schema"),
        ({"journal": [{**_hold(1, timedelta(0)), "kind": "clearance"}]}, "journal[0].kind"),
        ({"journal": [_hold(1, timedelta(0), seconds=-5)]}, "journal[0]"),
        ({"person": {"age": -1}}, "person.age"),
    ],
)
def test_what_is_wrong_is_named(change: dict[str, Any], names: str) -> None:
    """One sentence that begins with the field."""
    with pytest.raises(ValueError, match=r"[.?]$") as caught:
        _door(**change)
    assert str(caught.value).startswith(names)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("flag", ["--script", "--json"])
def test_script_and_json_go_together(flag: str) -> None:
    """One without the other is refused with exit code 2."""
    said = unknot("practise", flag, given=_form())
    assert (said.code, said.out) == (2, "")
    assert "--script and --json" in said.err
