"""The laws of a wrong clock: what a device stamped ahead of its time never gives more pressing than the truth would."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from making.clearances import cleared
from making.days import FIRST, hold, next_day
from making.days import entry as entry_on
from making.knowledge import knowledge
from making.sessions import POINT
from unknot.engine.dosing import Day, NoDose, day_of, dose
from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.ledger import Tolerance, ledger, tolerance
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.web.guest.clock_ahead import put_right

NOW = datetime(2026, 11, 24, 21, tzinfo=UTC)
DAYS = (NOW.date() - FIRST.date()).days
STAMPED_BY_THE_DEVICE = {EntryKind.HOLD, EntryKind.SESSION_STARTED, EntryKind.SESSION_ENDED}
PERMIT = cleared(POINT)
ends = st.sampled_from([None, None, "sd-sharp"])


@st.composite
def sessions(draw: st.DrawFn) -> list[Entry]:
    """A few sessions over the last days, some stopped by a sign, some answered the day after, some answered anew."""
    made: list[Entry] = []
    for number in range(draw(st.integers(1, 5))):
        day, minute = draw(st.integers(0, DAYS)), draw(st.integers(0, 600))
        name, first = f"s{number}", 10 * number + 1
        made.append(hold(first, draw(st.integers(1, 200)), on_day=day, minute=minute, session=name))
        body = {"session": name, "how": "complete", "sign": draw(ends), "after": None}
        made.append(entry_on(first + 1, EntryKind.SESSION_ENDED, body, day, minute + 5))
    answered = draw(st.sets(st.integers(0, DAYS), max_size=2))
    made += [entry_on(100 + d, EntryKind.ANSWERS, {"answers": {}, "drawn": []}, d, 700) for d in answered]
    return made


@st.composite
def journals(draw: st.DrawFn) -> tuple[list[Entry], list[Entry]]:
    """What truly happened, and the same with some sessions stamped ahead; a day is asked about by its stamp alone."""
    true = draw(sessions())
    ahead = timedelta(minutes=draw(st.integers(2, 60 * 24 * 30)))
    wrong_since = draw(st.integers(1, 6)) * 10
    fast = [e for e in true if e.kind in STAMPED_BY_THE_DEVICE and e.id.int > wrong_since and e.id.int < 100]
    late = [e for e in fast if e.happened_at + ahead > NOW]
    days = {e.happened_at.date() for e in true if e.kind is EntryKind.HOLD and e not in late}
    asked = [(d - FIRST.date()).days for d in sorted(days) if d < NOW.date()]
    said = [next_day(200 + d, d, no_worse=draw(st.booleans()), soreness_hours=draw(st.integers(0, 60))) for d in asked]
    stamped = [replace(e, happened_at=e.happened_at + ahead) if e in late else e for e in true]
    return [*true, *said], [*stamped, *said]


@st.composite
def journals_of_a_fast_server(draw: st.DrawFn) -> tuple[list[Entry], list[Entry]]:
    """What truly happened, and the same with everything since some moment stamped days ahead, answers and all."""
    true = draw(sessions())
    days = sorted({(e.happened_at.date() - FIRST.date()).days for e in true if e.kind is EntryKind.HOLD})
    asked = [day for day in days if day < DAYS]
    true += [next_day(200 + d, d, no_worse=draw(st.booleans()), soreness_hours=draw(st.integers(0, 60))) for d in asked]
    true.sort(key=lambda entry: (entry.happened_at, entry.id))
    since = draw(st.integers(0, len(true)))
    ahead = timedelta(days=draw(st.integers(DAYS + 1, 40)))
    fast = true[since:]
    pressed = {e.happened_at.date() for e in fast if e.kind is EntryKind.HOLD}
    return true, [*true[:since], *(_stamped_ahead(entry, ahead, pressed) for entry in fast)]


def _stamped_ahead(entry: Entry, ahead: timedelta, pressed: set[date]) -> Entry:
    """A day that was pressed by the fast clock is asked about by the same."""
    moved = replace(entry, happened_at=entry.happened_at + ahead)
    about = date.fromisoformat(entry.body["about"]) if "about" in entry.body else None
    if about is None or about not in pressed:
        return moved
    return replace(moved, body={**entry.body, "about": (about + ahead).isoformat()})


def _judged(entries: list[Entry]) -> tuple[Tolerance, Day, Dose | NoDose]:
    borne, counted = tolerance(entries), ledger(entries)
    return borne, day_of(counted, borne, NOW, knowledge()), dose(PERMIT, counted, borne, NOW, knowledge())


def _seconds(given_dose: Dose | NoDose) -> tuple[int, ...]:
    """Everything of a dose of which more is more."""
    if isinstance(given_dose, NoDose):
        return 0, 0, 0, 0
    return given_dose.hold_s, given_dose.pressed_s, given_dose.session_max_s, given_dose.seconds_left_today


@given(journals() | journals_of_a_fast_server())
def test_a_clock_that_was_ahead_never_gives_more(journal: tuple[list[Entry], list[Entry]]) -> None:
    """No more sessions, no more seconds, no earlier start, and no lock that is opened."""
    true, stamped = journal
    wrong = [*stamped, *put_right(stamped, NOW)]
    assert all(entry.happened_at <= NOW + timedelta(minutes=1) for entry in corrected(wrong))
    (borne, day, given_dose), (strict, strict_day, strict_dose) = _judged(true), _judged(wrong)
    assert borne.lock is None or strict.lock is not None
    # A lock closes pressing altogether, and whoever opens it by new answers begins again from nothing.
    if strict.lock is None:
        assert strict_day.sessions_left <= day.sessions_left
        assert strict.no_worse_days <= borne.no_worse_days
        assert day.not_before is None or (strict_day.not_before and strict_day.not_before >= day.not_before)
    assert all(less <= more for less, more in zip(_seconds(strict_dose), _seconds(given_dose), strict=True))


@given(journals() | journals_of_a_fast_server())
def test_the_order_and_the_amount_of_pressing_stay(journal: tuple[list[Entry], list[Entry]]) -> None:
    """Nothing that was pressed is lost, doubled or made shorter by putting its time right."""
    _, stamped = journal
    wrong = [*stamped, *put_right(stamped, NOW)]
    assert _pressed(wrong) == _pressed(stamped)


def _pressed(entries: list[Entry]) -> list[int]:
    return [entry.body["seconds"] for entry in corrected(entries) if entry.kind is EntryKind.HOLD]
