"""What a guided session does: the card before it, what it holds, how it ends, and when it is locked."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from making.clearances import TODAY, cleared, cleared_to_move
from making.knowledge import knowledge
from making.sessions import MUSCLE, NOW, POINT, at_cue, begun, full_dose, later, move_script, play_for, press_script
from making.sessions import short_script as fifty_seconds_left
from unknot.engine.session import (
    CueKind,
    Event,
    EventKind,
    NoScript,
    Script,
    Session,
    State,
    compile_script,
    open_session,
    step,
)
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.technique import Technique

ON_THE_CARD = {"c-fever", "c-bruise", "c-alcohol", "c-painkiller-mask", "c-hot-swollen", "c-recent-injury"}


def _kinds(script: Script) -> list[CueKind]:
    return [cue.kind for cue in script.cues]


def _pressing() -> Session:
    """Five seconds into the first hold."""
    return play_for(at_cue(begun(press_script()), "press-1"), 5)


def _in_state(state: State, start: datetime = NOW) -> Session:
    """A session in this state, opened at this time."""
    ready = open_session(press_script(), start)
    calm = play_for(ready, 0, EventKind.NONE_OF_THESE)
    finding = play_for(calm, 20)
    pressing = play_for(finding, 2, EventKind.GOOD)
    found = (ready, calm, finding, pressing, play_for(pressing, 3, EventKind.PAUSE))
    return next(session for session in found if session.state is state)


# --- the card ---------------------------------------------------------------------------------------------------------


def test_before_every_session_the_card_asks_what_changes_from_hour_to_hour() -> None:
    """Fever, a fresh bruise, alcohol or a strong painkiller, hot swelling, a new injury, anything new."""
    rules = {tick.rule for tick in press_script().card}
    assert rules >= ON_THE_CARD
    assert "h-anything-new" in rules


def test_movement_alone_is_asked_only_what_concerns_moving() -> None:
    """The card of a script that presses nothing names no rule that is about pressing only."""
    for tick in move_script().card:
        assert Technique.EXERCISE in knowledge().rules[tick.rule].techniques


def test_a_tick_on_the_card_locks() -> None:
    """Yes, or not sure, to anything on the card closes pressing until a new screening."""
    session = step(open_session(press_script(), NOW), Event(EventKind.SOMETHING), NOW)
    assert session.state is State.LOCKED
    assert session.ending is not None
    assert (session.ending.name, session.ending.locks, bool(session.ending.advice)) == ("card", True, True)


def test_nothing_is_begun_before_the_card_is_answered() -> None:
    """However long somebody waits, and whatever key they press, only "none of these" begins."""
    waiting = open_session(press_script(), NOW)
    for kind in (EventKind.TICK, EventKind.GOOD, EventKind.SKIP, EventKind.PAUSE, EventKind.LONGER):
        waiting = step(waiting, Event(kind), later(600))
    assert (waiting.state, waiting.pressed_ms) == (State.READY, 0)


# --- what a script holds ----------------------------------------------------------------------------------------------


def test_a_pressing_script_ends_with_light_strokes_then_a_stretch_and_a_movement() -> None:
    """Pressing never stands alone and never comes last."""
    kinds = _kinds(press_script())
    last_press = len(kinds) - kinds[::-1].index(CueKind.PRESS)
    after = list(dict.fromkeys(kind for kind in kinds[last_press:] if kind is not CueKind.REST))
    assert after == [CueKind.STROKES, CueKind.STRETCH, CueKind.MOVE, CueKind.FINISH]


@pytest.mark.parametrize(
    ("moves", "held", "missing"),
    [
        ((Technique.STRETCH,), CueKind.STRETCH, CueKind.MOVE),
        ((Technique.EXERCISE,), CueKind.MOVE, CueKind.STRETCH),
    ],
)
def test_what_is_not_cleared_is_left_out(moves: tuple[Technique, ...], held: CueKind, missing: CueKind) -> None:
    """With one of stretch and movement cleared, the script ends with that one."""
    kinds = _kinds(press_script(moves=moves))
    assert held in kinds
    assert missing not in kinds


def test_without_a_stretch_or_a_movement_there_is_no_pressing_script() -> None:
    """If neither is permitted nothing is pressed, and the person is told why."""
    made = compile_script((cleared(POINT), full_dose()), [], MUSCLE, knowledge(), NOW)
    assert made == NoScript(("session.no-move",))
    assert knowledge().message("session.no-move") is not None


def test_what_was_left_out_is_said() -> None:
    """The script carries the sentence on what was ruled out."""
    said = "Left out: stretch. You have had an operation there."
    moves = [cleared_to_move(MUSCLE, Technique.EXERCISE)]
    made = compile_script((cleared(POINT), full_dose()), moves, MUSCLE, knowledge(), NOW, [said])
    assert isinstance(made, Script)
    assert made.left_out == (said,)


def test_a_script_may_be_movement_alone() -> None:
    """Who may not be pressed may still move: nothing in that script presses."""
    assert not move_script().presses
    assert CueKind.MOVE in _kinds(move_script())


def test_nothing_cleared_is_no_script() -> None:
    """Without any clearance there is nothing to guide."""
    assert compile_script(None, [], MUSCLE, knowledge(), NOW) == NoScript(("session.nothing-to-do",))


def test_a_massage_gun_needs_leave_for_the_light_strokes_too() -> None:
    """Strokes are massage: a gun alone has none to end with."""
    gun, moves = cleared("deltoid-middle.1", Technique.GUN), [cleared_to_move("deltoid-middle")]
    given = replace(full_dose(), hold_s=15, hold_max_s=30, rounds=2, session_max_s=60, seconds_left_today=60)
    made = compile_script((gun, given), moves, "deltoid-middle", knowledge(), NOW)
    assert made == NoScript(("session.no-strokes",))
    strokes = cleared("deltoid-middle.1")
    assert isinstance(compile_script((gun, given), [*moves, strokes], "deltoid-middle", knowledge(), NOW), Script)


# --- the keys ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("rating", "notice"), [(0, "keep"), (5, "keep"), (6, "ease")])
def test_discomfort_above_five_of_ten_is_eased(rating: int, notice: str) -> None:
    """Up to 5 stays, above 5 eases."""
    assert step(_pressing(), Event(EventKind.RATE, rating), later(30)).notice == notice


@pytest.mark.parametrize("rating", [7, 8, 10])
def test_discomfort_of_seven_or_more_ends(rating: int) -> None:
    """Seven is let go and ended, with advice, and closes pressing."""
    pressing = _pressing()
    session = step(pressing, Event(EventKind.RATE, rating), pressing.at)
    assert session.state is State.ENDED
    assert session.ending is not None
    assert session.ending.locks
    assert session.ending.advice


def test_fifteen_seconds_more_never_pass_the_holds_limit() -> None:
    """However often it is asked for, one hold stays within 90 seconds."""
    session = at_cue(begun(press_script()), "press-1")
    for _ in range(10):
        session = play_for(session, 0, EventKind.LONGER)
    assert session.left_ms == 90_000
    assert session.notice == "no-longer"


def test_fifteen_seconds_more_never_pass_what_is_left_today() -> None:
    """With 50 seconds left the hold grows to 50 seconds and no further."""
    session = at_cue(begun(fifty_seconds_left()), "press-1")
    for _ in range(10):
        session = play_for(session, 0, EventKind.LONGER)
    assert session.left_ms == 50_000


def test_rests_may_be_lengthened_freely() -> None:
    """Where nothing is pressed there is no limit to keep."""
    session = begun(press_script())
    for _ in range(20):
        session = play_for(session, 0, EventKind.LONGER)
    assert session.left_ms == (20 + 20 * 15) * 1000


def test_every_hold_asks_how_it_feels() -> None:
    """The check-in is the last thing said in each hold."""
    holds = [cue for cue in press_script().cues if cue.kind is CueKind.PRESS]
    assert [cue.lines[-1].id for cue in holds] == ["session.check-in"] * 3


def test_a_check_in_without_an_answer_is_let_go() -> None:
    """At the end of an unanswered hold the person is told to let go; the session goes on."""
    session = play_for(at_cue(begun(press_script()), "press-1"), 30)
    assert (session.notice, session.cue.kind) == ("unanswered", CueKind.REST)


def test_two_check_ins_in_a_row_without_an_answer_end() -> None:
    """Somebody who has fallen asleep is not pressed any longer."""
    session = play_for(at_cue(begun(press_script()), "press-1"), 3600)
    assert session.state is State.ENDED
    assert session.ending is not None
    assert session.ending.name == "let-go-twice"
    assert session.pressed_ms == 60_000


def test_an_answer_between_starts_the_count_of_unanswered_again() -> None:
    """Only two in a row end."""
    session = play_for(at_cue(begun(press_script()), "press-1"), 30)
    session = play_for(play_for(session, 25), 1, EventKind.GOOD)
    session = play_for(session, 24 + 20 + 30)
    assert session.state is State.CALM
    assert session.notice == "unanswered"


# --- stopping and locking ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", [State.READY, State.CALM, State.FINDING, State.PRESSING, State.PAUSED])
def test_from_every_state_stop_ends_with_the_right_advice(state: State) -> None:
    """Stop always works, at once, and says what to do now."""
    session = _in_state(state)
    stopped = step(session, Event(EventKind.STOP), session.at)
    assert stopped.state is State.ENDED
    assert stopped.ending is not None
    assert [line.id for line in stopped.ending.advice] == ["session.end-stopped"]


@pytest.mark.parametrize("sign", [sign.id for sign in press_script().signs])
def test_a_stop_sign_locks_and_gives_its_own_advice(sign: str) -> None:
    """What to do about the sign comes first, then what its level means; pressing is closed until a new screening."""
    stopped = play_for(_pressing(), 0, EventKind.STOP)
    told = step(stopped, Event(EventKind.SIGN, sign), stopped.at)
    fact = knowledge().stop_signs[sign]
    assert told.ending is not None
    assert (told.ending.how, told.ending.sign, told.ending.locks) == ("stop-sign", sign, True)
    assert told.ending.level is fact.then
    assert told.ending.advice[0].text == fact.do


def test_every_stop_sign_a_person_can_feel_is_asked_worst_first() -> None:
    """All of the sheet's signs are offered but the one that the clock keeps."""
    signs = press_script().signs
    assert {sign.id for sign in signs} == set(knowledge().stop_signs) - {"sd-time"}
    severities = [sign.then.disposition.severity for sign in signs]
    assert severities == sorted(severities, reverse=True)
    assert signs[0].then is Level.EMERGENCY


@pytest.mark.parametrize("state", [State.READY, State.CALM, State.FINDING, State.PRESSING, State.PAUSED])
def test_a_script_past_its_day_locks(state: State) -> None:
    """At the person's own midnight a script expires, wherever the session stands."""
    midnight = NOW.replace(hour=0) + timedelta(days=1)
    session = _in_state(state, midnight - timedelta(seconds=30))
    locked = step(session, Event(EventKind.GOOD), midnight)
    assert locked.ending is not None
    assert (locked.state, locked.ending.name, locked.ending.locks) == (State.LOCKED, "expired", True)
    assert locked.may_press_ms + locked.pressed_ms == session.allowance_ms


def test_an_expired_script_is_locked_from_the_start() -> None:
    """A script kept from yesterday is not begun."""
    kept = open_session(press_script(), NOW + timedelta(days=1))
    assert kept.ending is not None
    assert (kept.state, kept.ending.name, kept.ending.locks) == (State.LOCKED, "expired", True)


@pytest.mark.parametrize("state", [State.READY, State.CALM, State.FINDING, State.PRESSING, State.PAUSED])
def test_a_clock_set_back_locks(state: State) -> None:
    """Without trust in the time no limit can be kept."""
    session = _in_state(state)
    locked = step(session, Event(EventKind.GOOD), session.at - timedelta(seconds=1))
    assert locked.ending is not None
    assert (locked.state, locked.ending.name, locked.ending.locks) == (State.LOCKED, "clock-back", True)


def test_an_empty_allowance_locks() -> None:
    """A cached script is not played again once what was left today has been pressed."""
    locked = open_session(press_script(), NOW, pressed_since_s=300)
    assert locked.ending is not None
    assert (locked.state, locked.ending.name, locked.ending.locks) == (State.LOCKED, "day-is-full", True)


def test_when_the_allowance_runs_out_the_strokes_follow() -> None:
    """The last second allowed is let go, and the session goes on without pressing."""
    session = at_cue(begun(fifty_seconds_left()), "press-1")
    for _ in range(3):
        session = play_for(session, 0, EventKind.LONGER)
    session = play_for(session, 51)
    assert (session.cue.kind, session.notice, session.pressed_ms) == (CueKind.STROKES, "day-is-full", 50_000)


def test_a_script_with_a_time_to_wait_for_is_not_begun_before_it() -> None:
    """Too soon after the last session the person is told to wait; from that time on it begins."""
    script = press_script(replace(full_dose(), not_before=later(60)))
    early = step(open_session(script, NOW), Event(EventKind.NONE_OF_THESE), later(59))
    assert (early.state, early.notice) == (State.READY, "wait")
    assert step(early, Event(EventKind.NONE_OF_THESE), later(60)).state is State.CALM


def test_a_script_is_good_until_the_persons_own_midnight() -> None:
    """A clearance is for one day, so its script is too."""
    script = press_script()
    assert script.on == TODAY
    assert (script.valid_until - NOW) == timedelta(hours=15)


def test_yesterdays_clearances_make_no_script_today() -> None:
    """Screen again each day."""
    made = compile_script(
        (cleared(POINT), full_dose()), [cleared_to_move(MUSCLE)], MUSCLE, knowledge(), NOW + timedelta(days=1)
    )
    assert made == NoScript(("dose.screen-again",))
