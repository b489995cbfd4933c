"""The laws of dosing (design, section 6): never past a limit, never more for more pressing, less after a setback."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from making.clearances import TODAY, cleared, cleared_to_move
from making.knowledge import knowledge
from making.sessions import NOW, POINT
from unknot.engine.dosing import NoDose, day_of, dose, left_today, movement_dose
from unknot.engine.journal.ledger import Borne, Ledger, Pressed, Tolerance
from unknot.engine.screening import Clearance
from unknot.vocabulary.body import Place, Side
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.technique import Technique

LIMITS = knowledge().dose_limits
PRESSES = (
    cleared(POINT),
    cleared(POINT, side=Side.LEFT),
    cleared("deltoid-middle.1", Technique.GUN),
    cleared("infraspinatus.1", Technique.BALL),
)
clearances = st.sampled_from(PRESSES)
days = st.sampled_from([TODAY, TODAY - timedelta(days=1)])
presses = st.builds(
    Pressed,
    day=days,
    point=st.sampled_from([POINT, "infraspinatus.1", "deltoid-middle.1"]),
    side=st.none() | st.sampled_from([Side.LEFT, Side.RIGHT]),
    seconds=st.integers(0, 500),
)
ends = st.none() | st.timedeltas(timedelta(0), timedelta(hours=30)).map(lambda ago: NOW - ago)
ledgers = st.builds(
    Ledger,
    presses=st.lists(presses, max_size=6).map(tuple),
    sessions=st.dictionaries(days, st.integers(0, 8)),
    last_end=ends,
)
answers = st.builds(
    Borne,
    answered=st.integers(0, 5).map(lambda ago: TODAY - timedelta(days=ago)),
    about=st.just(TODAY - timedelta(days=6)),
    no_worse=st.none() | st.booleans(),
    soreness_hours=st.none() | st.integers(0, 90),
    soreness_trend=st.none() | st.sampled_from(["easing", "same", "rising"]),
)
borne = st.builds(
    Tolerance, no_worse_days=st.integers(0, 10), last=st.none() | answers, lock=st.none(), lighter=st.booleans()
)


def _given(clearance: Clearance, ledger: Ledger, tolerance: Tolerance, now: datetime = NOW) -> Dose | NoDose:
    return dose(clearance, ledger, tolerance, now, knowledge())


def _seconds(given_dose: Dose | NoDose) -> tuple[int, int, int, int, int]:
    """Everything of a dose of which more is more; nothing at all for none."""
    if isinstance(given_dose, NoDose):
        return 0, 0, 0, 0, 0
    return (
        given_dose.hold_s,
        given_dose.hold_max_s,
        given_dose.pressed_s,
        given_dose.session_max_s,
        given_dose.seconds_left_today,
    )


def _no_more(less: Dose | NoDose, more: Dose | NoDose) -> bool:
    return all(one <= other for one, other in zip(_seconds(less), _seconds(more), strict=True))


@given(clearances, ledgers, borne)
def test_a_dose_never_passes_a_limit(clearance: Clearance, ledger: Ledger, tolerance: Tolerance) -> None:
    """Hold, rounds, session, strength and the day stay within the facts, and nothing is ever negative."""
    found = _given(clearance, ledger, tolerance)
    if isinstance(found, NoDose):
        assert found.why
        return
    limit = LIMITS.techniques[clearance.technique]
    assert 0 < found.hold_s <= found.hold_max_s <= limit.hold_max_s
    assert 0 < found.rounds <= limit.rounds_max
    assert 0 < found.pressed_s <= found.session_max_s <= limit.session_max_s
    assert found.session_max_s <= found.seconds_left_today
    pressed = ledger.pressed_s(clearance.point or "", clearance.place.side, TODAY)
    assert found.seconds_left_today + pressed <= limit.session_max_s * LIMITS.sessions_ceiling
    assert found.intensity_max <= min(clearance.intensity_max, LIMITS.ease_above)
    assert found.intensity_stop == LIMITS.stop_at


@given(clearances, ledgers, borne, presses)
def test_more_pressed_never_leaves_more(
    clearance: Clearance, ledger: Ledger, tolerance: Tolerance, one_more: Pressed
) -> None:
    """A further press takes something off or nothing, whatever the spot, the side and the day."""
    after = replace(ledger, presses=(*ledger.presses, one_more))
    assert _no_more(_given(clearance, after, tolerance), _given(clearance, ledger, tolerance))


@given(clearances, ledgers, borne)
def test_a_further_session_never_leaves_more(clearance: Clearance, ledger: Ledger, tolerance: Tolerance) -> None:
    """One more session today is one fewer left, never below none."""
    after = replace(ledger, sessions={**ledger.sessions, TODAY: ledger.sessions_on(TODAY) + 1})
    before_day, after_day = (day_of(each, tolerance, NOW, knowledge()) for each in (ledger, after))
    assert after_day.sessions_left == max(0, before_day.sessions_left - 1)
    assert after_day.sessions_left >= 0
    assert _no_more(_given(clearance, after, tolerance), _given(clearance, ledger, tolerance))


@given(clearances, ledgers, borne, st.integers(0, 9))
def test_fewer_days_borne_well_never_give_more(
    clearance: Clearance, ledger: Ledger, tolerance: Tolerance, fewer: int
) -> None:
    """A setback takes back what was climbed."""
    fallen = replace(tolerance, no_worse_days=min(fewer, tolerance.no_worse_days))
    assert _no_more(_given(clearance, ledger, fallen), _given(clearance, ledger, tolerance))


@given(clearances, ledgers, borne)
def test_a_setback_never_gives_more_and_is_never_stronger(
    clearance: Clearance, ledger: Ledger, tolerance: Tolerance
) -> None:
    """Lighter means as many seconds or fewer, as strong or lighter."""
    usual, lighter = (_given(clearance, ledger, replace(tolerance, lighter=each)) for each in (False, True))
    assert _no_more(lighter, usual)
    if isinstance(lighter, Dose) and isinstance(usual, Dose):
        assert lighter.intensity_max <= usual.intensity_max


@given(clearances, ledgers, borne, answers, st.integers(0, 60))
def test_longer_soreness_never_gives_more(
    clearance: Clearance, ledger: Ledger, tolerance: Tolerance, last: Borne, longer: int
) -> None:
    """The same answer with more hours of soreness leaves as much or less, and opens as late or later."""
    hours = (last.soreness_hours or 0) + longer
    one, other = (replace(tolerance, last=each) for each in (last, replace(last, soreness_hours=hours)))
    assert _no_more(_given(clearance, ledger, other), _given(clearance, ledger, one))
    opens = [day_of(ledger, each, NOW, knowledge()).not_before or NOW for each in (one, other)]
    assert opens[0] <= opens[1]


@given(clearances, ledgers, borne, st.sampled_from(["sd-sharp", "new-injury"]))
def test_a_lock_closes_whatever_else_is_true(
    clearance: Clearance, ledger: Ledger, tolerance: Tolerance, lock: str
) -> None:
    """There is no dose beside a lock, and no time from which there is one."""
    assert _given(clearance, ledger, replace(tolerance, lock=lock, locked_on=TODAY)) == NoDose(("dose.locked",))


@given(clearances, ledgers, borne, st.dates(date(2020, 1, 1), date(2035, 1, 1)).filter(lambda day: day != TODAY))
def test_a_clearance_of_another_day_has_no_dose(
    clearance: Clearance, ledger: Ledger, tolerance: Tolerance, day: date
) -> None:
    """Before and after its day alike."""
    found = _given(clearance, ledger, tolerance, datetime.combine(day, NOW.timetz()))
    assert found == NoDose(("dose.screen-again",))


@given(clearances, ledgers, borne)
def test_what_opens_later_opens_after_now(clearance: Clearance, ledger: Ledger, tolerance: Tolerance) -> None:
    """A time to wait for lies ahead; that of a dose is still today."""
    found = _given(clearance, ledger, tolerance)
    if found.not_before is not None:
        assert found.not_before > NOW
        assert isinstance(found, NoDose) or found.not_before.date() == TODAY


@given(clearances, ledgers, borne)
def test_what_is_told_without_a_clearance_is_what_a_dose_gives(
    clearance: Clearance, ledger: Ledger, tolerance: Tolerance
) -> None:
    """The seconds, sessions and time that a page shows are those of the next dose: no hope, no false alarm."""
    found, spot = _given(clearance, ledger, tolerance), Place(clearance.point or "", clearance.place.side)
    left = left_today(spot, clearance.technique, ledger, tolerance, NOW, knowledge())
    assert left.not_before == found.not_before
    if isinstance(found, NoDose):
        assert (left.seconds, left.sessions, left.why) == (0, 0, found.why)
    else:
        assert (left.seconds, left.sessions) == (found.seconds_left_today, found.sessions_left_today)


def test_every_stretch_and_exercise_of_the_base_is_within_its_limit() -> None:
    """For every muscle: at least one round, none longer than the limit, all together within the session."""
    for muscle in knowledge().muscles:
        for technique in (Technique.STRETCH, Technique.EXERCISE):
            limit = LIMITS.techniques[technique]
            found = movement_dose(cleared_to_move(muscle, technique), knowledge())
            assert 0 < found.hold_s <= limit.hold_max_s, muscle
            assert 0 < found.rounds <= limit.rounds_max, muscle
            assert found.hold_s * found.rounds <= limit.session_max_s, muscle
