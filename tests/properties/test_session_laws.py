"""The laws of the session (design, section 6): no pressing without clearances, no second too many, stop works."""

import copy
import json
import pickle
from collections.abc import Callable, Iterator, Sequence
from dataclasses import FrozenInstanceError, fields, replace
from datetime import datetime, timedelta
from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from making.clearances import ADULT, TODAY, all_no, cleared, cleared_to_move
from making.knowledge import knowledge
from making.sessions import MUSCLE, NOW, POINT, begun, full_dose, move_script, press_script, short_script
from unknot.engine import session as session_room
from unknot.engine.dosing import dose
from unknot.engine.journal.ledger import Ledger, Tolerance
from unknot.engine.screening import Clearance, NotCleared, clear, screen
from unknot.engine.screening.site import Site
from unknot.engine.session import (
    TABLE,
    CueKind,
    Event,
    EventKind,
    NoScript,
    Script,
    Session,
    State,
    compile_script,
    muscle_to_move,
    open_session,
    script_as_json,
    session_as_json,
    step,
)
from unknot.vocabulary.body import Drawing, Mark, Side
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.technique import MASSAGE, MOVING, PRESSING, Technique

SCRIPTS = (press_script(), short_script(), move_script())
SIGNS = [sign.id for sign in SCRIPTS[0].signs]
ROWS = {(row.state, row.event): row for row in TABLE}

values = st.none() | st.integers(-1, 11) | st.sampled_from([*SIGNS, "sd-nothing", ""])
events = st.builds(Event, st.sampled_from(EventKind), values)
times = st.one_of(st.integers(0, 40_000), st.sampled_from([0, 1, 999, 90_000, 3_600_000]))
steps = st.lists(st.tuples(times, events), max_size=40)
likely = st.lists(
    st.tuples(
        st.integers(0, 25_000),
        st.sampled_from([EventKind.GOOD, EventKind.LONGER, EventKind.PAUSE, EventKind.TICK, EventKind.SKIP]).map(Event),
    ),
    max_size=60,
)
scripts = st.sampled_from(SCRIPTS)


def _play(session: Session, played: Sequence[tuple[int, Event]]) -> list[Session]:
    """The session after each step."""
    at, after = session.at, [session]
    for ms, event in played:
        at += timedelta(milliseconds=ms)
        after.append(step(after[-1], event, at))
    return after


# --- no pressing without clearances -----------------------------------------------------------------------------------

_ROUND_TRIPS: dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda value: pickle.loads(pickle.dumps(value)),  # noqa: S301 - our own, and it must not work
    "old pickle": lambda value: pickle.loads(pickle.dumps(value, 0)),  # noqa: S301
}


def _move(**said: Any) -> Clearance:
    return cleared_to_move(said.pop("muscle", MUSCLE), **said)


@pytest.mark.parametrize("way", _ROUND_TRIPS)
@pytest.mark.parametrize("what", ["clearance", "script"])
def test_clearances_and_scripts_are_not_copied_or_pickled(way: str, what: str) -> None:
    """Each is made anew from answers; nothing brings one back from elsewhere."""
    with pytest.raises(NotCleared):
        _ROUND_TRIPS[way](cleared(POINT) if what == "clearance" else SCRIPTS[0])


def test_a_clearance_is_not_changed_into_another() -> None:
    """Not by replace, not by setting a field, not by calling its class."""
    real = cleared(POINT)
    with pytest.raises((ValueError, TypeError)):
        replace(real, point="infraspinatus.1")  # type: ignore[call-arg]
    with pytest.raises(NotCleared):
        replace(real, seal=None, point="infraspinatus.1")
    with pytest.raises(FrozenInstanceError):
        real.intensity_max = 10  # type: ignore[misc]
    parts = {each.name: getattr(real, each.name) for each in fields(real) if each.init}
    for seal in (None, object(), True, real):
        with pytest.raises(NotCleared):
            Clearance(seal, **parts)


def test_a_script_is_not_changed_into_another() -> None:
    """No script of somebody's own making, no limit raised."""
    with pytest.raises((ValueError, TypeError)):
        replace(SCRIPTS[0], left_out=())  # type: ignore[call-arg]
    parts = {each.name: getattr(SCRIPTS[0], each.name) for each in fields(Script) if each.init}
    with pytest.raises(NotCleared):
        Script(object(), **parts)


@pytest.mark.parametrize("kind", [Clearance, Script])
def test_neither_has_other_kinds(kind: type) -> None:
    """A subclass could leave out the check of its making, so there is none."""
    with pytest.raises(NotCleared):
        type("Other", (kind,), {"__post_init__": lambda *_: None})


def _put_together(real: Any) -> Any:
    """Every public field of a real one, on an object that never was made."""
    forged = object.__new__(type(real))
    for each in fields(real):
        if not each.name.startswith("_"):
            object.__setattr__(forged, each.name, getattr(real, each.name))
    return forged


def test_what_was_put_together_around_its_making_clears_nothing() -> None:
    """An object of the right class with the right fields is still no clearance and no script."""
    forged, real, moves = _put_together(cleared(POINT)), cleared(POINT), [_move()]
    with pytest.raises(NotCleared):
        compile_script((forged, full_dose()), moves, MUSCLE, knowledge(), NOW)
    with pytest.raises(NotCleared):
        compile_script((real, full_dose()), [_put_together(_move())], MUSCLE, knowledge(), NOW)
    with pytest.raises(NotCleared):
        open_session(_put_together(SCRIPTS[0]), NOW)
    state = real.__getstate__()
    with pytest.raises(NotCleared):
        object.__new__(Clearance).__setstate__(state)


@pytest.mark.parametrize("nothing", [None, "clearance", 1, True, object(), {"technique": "hands"}, ()])
def test_what_is_no_clearance_clears_nothing(nothing: Any) -> None:
    """Neither to press nor to move."""
    with pytest.raises(NotCleared):
        compile_script((nothing, full_dose()), [_move()], MUSCLE, knowledge(), NOW)
    with pytest.raises(NotCleared):
        compile_script((cleared(POINT), full_dose()), [nothing], MUSCLE, knowledge(), NOW)
    with pytest.raises(NotCleared):
        open_session(nothing, NOW)


@pytest.mark.parametrize(
    "press",
    [cleared("infraspinatus.1"), cleared_to_move(MUSCLE), cleared_to_move(MUSCLE, Technique.EXERCISE)],
    ids=["another muscle", "a stretch", "an exercise"],
)
def test_a_clearance_to_press_is_for_this_muscle_and_for_pressing(press: Clearance) -> None:
    """Leave for something else is no leave for this."""
    with pytest.raises(NotCleared):
        compile_script((press, full_dose()), [_move()], MUSCLE, knowledge(), NOW)


@pytest.mark.parametrize(
    "moves",
    [
        [cleared_to_move("gastrocnemius-medial")],
        [cleared_to_move(MUSCLE, side=Side.LEFT)],
        [cleared_to_move(MUSCLE), cleared_to_move(MUSCLE, Technique.EXERCISE, Side.LEFT)],
        [cleared_to_move(MUSCLE), cleared("trapezius-upper.2")],
        [cleared_to_move(MUSCLE), cleared(POINT, side=Side.LEFT)],
        [cleared_to_move(MUSCLE, Technique.HABIT)],
    ],
    ids=["another area", "other side", "two sides", "another point", "the point's other side", "a habit"],
)
def test_a_clearance_to_move_is_for_this_area_and_side(moves: list[Clearance]) -> None:
    """Leave to move something else is no leave to press this."""
    with pytest.raises(NotCleared):
        compile_script((cleared(POINT), full_dose()), moves, MUSCLE, knowledge(), NOW)


def test_movement_alone_is_for_one_side_too() -> None:
    """A left stretch and a right exercise make no script, which has one side to name."""
    both = [_move(side=Side.LEFT), _move(technique=Technique.EXERCISE)]
    with pytest.raises(NotCleared):
        compile_script(None, both, MUSCLE, knowledge(), NOW)


@given(st.integers(-400, 400).filter(bool))
def test_a_clearance_of_another_day_makes_no_script(days: int) -> None:
    """Yesterday's answers say nothing of today, nor today's of tomorrow."""
    made = compile_script((cleared(POINT), full_dose()), [_move()], MUSCLE, knowledge(), NOW + timedelta(days=days))
    assert made == NoScript(("dose.screen-again",))


def _clear(site: Site) -> Clearance | None:
    place = site.place(knowledge())
    drawing, answers = Drawing((Mark(place),)), all_no(place)
    judged = screen(ADULT, drawing, answers, TODAY, knowledge(), (site,))
    found = clear(judged, site, answers, TODAY, knowledge())
    return found if isinstance(found, Clearance) else None


@pytest.mark.parametrize("area", sorted({muscle.area for muscle in knowledge().muscles.values()}))
def test_every_point_and_technique_is_pressed_only_with_strokes_and_a_move(area: str) -> None:
    """For the whole base and every choice of permitted moves: none without one, both where both are permitted."""
    for press in _presses(area):
        muscle = press.muscle
        given_dose = dose(press, Ledger(), Tolerance(), NOW, knowledge())
        assert isinstance(given_dose, Dose)
        beside = _beside(press)
        for count in range(len(beside) + 1):
            for moves in combinations(beside, count):
                _judge(compile_script((press, given_dose), moves, muscle, knowledge(), NOW), press, moves)


def _presses(area: str) -> Iterator[Clearance]:
    """Leave to press, for every point of the area and every technique with which there is any."""
    for point in knowledge().points.values():
        for technique in sorted(PRESSING):
            site = Site.press(point.id, Side.RIGHT, technique, knowledge())
            if knowledge().muscles[point.muscle].area == area and (press := _clear(site)) is not None:
                yield press


def _beside(press: Clearance) -> list[Clearance]:
    """Everything that may be cleared beside this press: its stretch, its exercise, and leave to stroke by hand."""
    muscles = [(t, muscle_to_move(press.muscle, t, knowledge())) for t in sorted(MOVING)]
    sites = [Site(technique, moved, Side.RIGHT) for technique, moved in muscles if moved is not None]
    if press.technique not in MASSAGE:
        sites.append(Site.press(press.point or "", Side.RIGHT, Technique.HANDS, knowledge()))
    return [found for site in sites if (found := _clear(site)) is not None]


def _judge(made: Script | NoScript, press: Clearance, moves: Sequence[Clearance]) -> None:
    techniques = {move.technique for move in moves}
    if not techniques & MOVING or not (techniques | {press.technique}) & MASSAGE:
        assert isinstance(made, NoScript), (press, techniques)
        return
    assert isinstance(made, Script), (press, made)
    kinds = [cue.kind for cue in made.cues]
    last = max(index for index, kind in enumerate(kinds) if kind.presses)
    assert kinds[last + 1] is CueKind.STROKES
    assert (CueKind.STRETCH in kinds[last:]) is (Technique.STRETCH in techniques)
    assert (CueKind.MOVE in kinds[last:]) is (Technique.EXERCISE in techniques)
    _within_limits(made, press)


def _within_limits(script: Script, press: Clearance) -> None:
    limit = knowledge().dose_limits.techniques[press.technique]
    assert script.limits.hold_max_s <= limit.hold_max_s
    assert script.limits.session_max_s <= limit.session_max_s
    assert script.limits.intensity_max <= press.intensity_max
    assert sum(cue.seconds for cue in script.cues if cue.kind.presses) <= script.limits.session_max_s


@given(
    st.builds(
        Dose,
        hold_s=st.integers(1, 500),
        hold_max_s=st.integers(500, 5000),
        rounds=st.integers(-3, 50),
        rest_s=st.integers(-5, 100),
        session_max_s=st.just(100_000),
        seconds_left_today=st.integers(25_000, 100_000),
        intensity_max=st.integers(0, 10),
        intensity_stop=st.integers(0, 10),
    )
)
def test_a_dose_that_is_too_much_is_held_to_the_limits(greedy: Dose) -> None:
    """A caller's dose is not taken on trust: no hold, session or strength beyond the facts, no rest cut short."""
    made = compile_script((cleared(POINT), greedy), [_move()], MUSCLE, knowledge(), NOW)
    if isinstance(made, NoScript):
        assert greedy.rounds < 1
        return
    _within_limits(made, cleared(POINT))
    limits = knowledge().dose_limits
    assert made.limits.intensity_stop <= limits.stop_at
    rests = [cue.seconds for cue in made.cues if cue.id.startswith("rest-") and cue.technique is None]
    assert all(seconds >= limits.techniques[Technique.HANDS].rest_s for seconds in rests)


# --- no second too many -----------------------------------------------------------------------------------------------


@given(scripts, st.integers(0, 400), steps | likely)
def test_no_second_is_pressed_beyond_hold_session_or_day(
    script: Script, before: int, played: list[tuple[int, Event]]
) -> None:
    """Whatever is pressed and whenever: each hold, the session and the day keep their limits."""
    limits = script.limits
    session = _play(step(open_session(script, NOW, before), Event(EventKind.NONE_OF_THESE), NOW), played)[-1]
    assert session.pressed_ms <= limits.session_max_s * 1000
    assert session.pressed_ms <= max(0, limits.seconds_left_today - before) * 1000
    assert sum(hold.ms for hold in session.holds) + session.open_ms == session.pressed_ms
    for cue in script.cues:
        of_cue = sum(hold.ms for hold in session.holds if hold.cue == cue.id)
        assert of_cue <= limits.hold_max_s * 1000
        assert of_cue == 0 or cue.kind.presses


@given(scripts, steps)
def test_what_was_pressed_is_never_taken_back(script: Script, played: list[tuple[int, Event]]) -> None:
    """Seconds and holds only grow, and what is over has nothing pressed that is not written down."""
    after = _play(begun(script), played)
    for one, then in pairwise(after):
        assert then.pressed_ms >= one.pressed_ms
        assert then.holds[: len(one.holds)] == one.holds
        assert not (then.state.over and then.open_ms)


@given(steps, st.integers(1, 10_000))
def test_nothing_presses_before_the_card_or_after_the_end(played: list[tuple[int, Event]], longer: int) -> None:
    """Without "none of these" nothing begins; when it is over, time adds nothing."""
    unanswered = [(ms, event) for ms, event in played if event.kind is not EventKind.NONE_OF_THESE]
    assert _play(open_session(SCRIPTS[0], NOW), unanswered)[-1].pressed_ms == 0
    session = _play(begun(SCRIPTS[0]), played)[-1]
    if session.state.over:
        after = step(session, Event(EventKind.TICK), session.at + timedelta(seconds=longer))
        assert (after.pressed_ms, after.state, after.ending) == (session.pressed_ms, session.state, session.ending)


# --- stop, the table, time --------------------------------------------------------------------------------------------


@given(scripts, steps | likely)
def test_from_every_reachable_state_stop_is_over_at_once(script: Script, played: list[tuple[int, Event]]) -> None:
    """Ended, with advice; a session that was already over stays as it ended."""
    session = _play(open_session(script, NOW), played)[-1]
    stopped = step(session, Event(EventKind.STOP), session.at)
    if session.state.over:
        assert stopped == session
    else:
        assert stopped.state is State.ENDED
        assert stopped.ending is not None
        assert stopped.ending.advice


@given(scripts, steps, events)
def test_an_event_without_a_row_changes_nothing(script: Script, played: list[tuple[int, Event]], event: Event) -> None:
    """What means nothing in a state is not even noticed; what has a row leads where the row says."""
    session = _play(begun(script), played)[-1]
    after = step(session, event, session.at)
    row = ROWS.get((session.state, event.kind))
    if row is None or event.kind in {EventKind.TIME_UP, EventKind.EXPIRED, EventKind.CLOCK_BACK}:
        assert after == session
    else:
        assert after.state in row.then


@given(scripts, steps, st.lists(st.integers(0, 60_000_000), max_size=12))
def test_time_in_one_step_is_the_same_as_in_many(
    script: Script, played: list[tuple[int, Event]], microseconds: list[int]
) -> None:
    """Ticks may come often, seldom or unevenly: the session is the same."""
    session = _play(begun(script), played)[-1]
    many, at = session, session.at
    for passed in microseconds:
        at += timedelta(microseconds=passed)
        many = step(many, Event(EventKind.TICK), at)
    at_last = _ends_when_it_ran_out(at)
    one = step(session, Event(EventKind.TICK), at_last)
    many = step(many, Event(EventKind.TICK), at_last)
    assert session_as_json(one) == session_as_json(many)


def _ends_when_it_ran_out(at: datetime) -> datetime:
    """A whole millisecond, so that both have come to the same moment."""
    return at + timedelta(microseconds=-at.microsecond % 1000)


@given(scripts, steps, st.timedeltas(timedelta(microseconds=1), timedelta(days=400)))
def test_a_clock_set_back_locks_whatever_was_going_on(
    script: Script, played: list[tuple[int, Event]], back: timedelta
) -> None:
    """Every live session locks, whatever came with the earlier time, except that nobody can send what only time can."""
    session = _play(begun(script), played)[-1]
    after = step(session, Event(EventKind.GOOD), session.at - back)
    assert after.state.over
    assert after.state is (session.state if session.state.over else State.LOCKED)


# --- written out ------------------------------------------------------------------------------------------------------


def _plain(value: Any) -> bool:
    if isinstance(value, dict):
        return all(type(key) is str and _plain(each) for key, each in value.items())
    if isinstance(value, list):
        return all(_plain(each) for each in value)
    return value is None or type(value) in {str, int, bool}


@given(scripts, steps)
def test_a_script_and_a_session_are_written_as_pure_json(script: Script, played: list[tuple[int, Event]]) -> None:
    """Text, whole numbers, true, false, null, lists and objects: the same after it has been through JSON."""
    for written in (script_as_json(script), session_as_json(_play(begun(script), played)[-1])):
        assert _plain(json.loads(json.dumps(written, allow_nan=False)))
        assert json.loads(json.dumps(written)) == written


def test_nothing_reads_a_script_back() -> None:
    """The room offers ways out of a script and none into one but compiling."""
    assert {name for name in session_room.__all__ if "json" in name.lower()} == {"script_as_json", "session_as_json"}
    written = script_as_json(SCRIPTS[0])
    with pytest.raises(NotCleared):
        open_session(written, NOW)  # type: ignore[arg-type]
