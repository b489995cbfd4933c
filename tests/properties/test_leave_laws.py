"""The law of a script that was kept (design, section 6): a device alone is never less strict than a new dose."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import assume, event, given
from hypothesis import strategies as st

from making.clearances import cleared, cleared_to_move
from making.knowledge import knowledge
from making.leave_vectors import said, session
from making.sessions import MUSCLE, NOW, POINT
from unknot.engine.dosing import dose
from unknot.engine.journal.ledger import ledger, tolerance
from unknot.engine.session import Script, compile_script, known_of, leave_to_begin
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.technique import Technique

HOUR = 3_600
_BETTER = [
    said(10 + ago, EntryKind.NEXT_DAY, {"about": f"2026-11-{24 - ago}", "no_worse": True}, -86_400 * (ago - 1) - 7_200)
    for ago in range(1, 5)
]


def _day_before(ago: int) -> list[Entry]:
    """A day with a session that was borne well, so that today allows one more."""
    return [*session(f"day-{ago}", -86_400 * ago, number=1_000 * ago), _BETTER[ago - 1]]


@st.composite
def sessions(draw: st.DrawFn, name: str, number: int) -> Sequence[Entry]:
    """What one session leaves behind: complete, broken off, on this spot or another, with a sign or none."""
    how: dict[str, Any] = {
        "held": draw(st.lists(st.integers(1, 90), max_size=4)),
        "probe": draw(st.sampled_from([0, 0, 12])),
        "point": draw(st.sampled_from([POINT, POINT, "infraspinatus.1"])),
        "side": draw(st.sampled_from(["right", "right", "left", None])),
        "sign": draw(st.sampled_from([*[None] * 9, "sd-sharp"])),
        "ended": draw(st.booleans()),
        "given_by": draw(st.sampled_from([None, None, "self", "therapist"])),
    }
    return session(name, draw(st.integers(0, HOUR) | st.integers(0, 10 * HOUR)), number=number, **how)


other = st.sampled_from(
    [
        *[[]] * 9,
        [said(3, EntryKind.NEXT_DAY, {"about": "2026-11-23", "no_worse": False}, 100)],
        [said(4, EntryKind.NEXT_DAY, {"about": "2026-11-23", "signs": ["af-bruise"]}, 100)],
        [said(5, EntryKind.EPISODE_ENDED, {"why": "finished"}, 100)],
        [said(6, EntryKind.EPISODE_REOPENED, {"episode": None}, 100)],
    ]
)


@given(
    st.sampled_from([0, 1, 2, 3, 4, 4, 4]),
    sessions("earlier", 5_000),
    sessions("first", 6_000),
    sessions("second", 7_000),
    st.integers(0, 2),
    other,
    st.integers(0, 15 * HOUR) | st.integers(2 * HOUR, 5 * HOUR),
)
def test_what_a_device_permits_a_new_dose_permits_too(  # noqa: PLR0913, PLR0917 - a history has that many parts
    days: int,
    earlier: Sequence[Entry],
    first: Sequence[Entry],
    second: Sequence[Entry],
    how_many: int,
    said_since: Sequence[Entry],
    later_s: int,
) -> None:
    """Given any history and whatever came since, when the device says yes, so does the engine, with no less."""
    before = [entry for ago in range(days, 0, -1) for entry in _day_before(ago)]
    cut = later_s % 4 if how_many else 0
    before += [replace(entry, happened_at=NOW) for entry in first[:cut]]
    first = first[cut:]
    before += [replace(e, happened_at=e.happened_at - timedelta(hours=9)) for e in earlier] if later_s % 3 == 0 else []
    script = _script(before)
    assume(script is not None)
    assert script is not None
    since = [*[entry for one in (first, second)[:how_many] for entry in one], *said_since]
    entries, now = [*before, *since], NOW + timedelta(seconds=later_s)
    leave = leave_to_begin(script, known_of(before, script.on), entries, now)
    event(str(leave.lock) if since else "nothing since")
    if leave.lock is None and (leave.not_before is None or leave.not_before <= now):
        event(f"permitted after {how_many} sessions, {leave.pressed_since_s > 0}")
        anew = _dose(entries, later_s)
        limits = script.limits
        assert isinstance(anew, Dose)
        assert anew.not_before is None or anew.not_before <= now
        assert min(limits.session_max_s, limits.seconds_left_today - leave.pressed_since_s) <= anew.session_max_s


def _dose(entries: Sequence[Entry], later_s: int = 0) -> Any:
    borne = tolerance(entries, knowledge().harmless_signs)
    return dose(cleared(POINT), ledger(entries), borne, NOW + timedelta(seconds=later_s), knowledge())


def _script(before: Sequence[Entry]) -> Script | None:
    given_dose = _dose(before)
    if not isinstance(given_dose, Dose):
        return None
    moves = [cleared_to_move(MUSCLE, Technique.STRETCH)]
    made = compile_script((cleared(POINT), given_dose), moves, MUSCLE, knowledge(), NOW)
    assert isinstance(made, Script), made
    return made
