"""The laws of the ledger: its totals agree with the entries, for any history, in any order, told once or often."""

from collections.abc import Sequence
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from making.days import FIRST, entry, hold
from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.ledger import ledger
from unknot.engine.journal.spots import spots
from unknot.vocabulary.entry import Entry, EntryKind

HOLDS = 8


@st.composite
def holds(draw: st.DrawFn, number: int) -> Entry:
    """One hold: any spot, side, seconds, session, number said, tool and giver."""
    more: dict[str, Any] = {
        "tolerated": draw(st.none() | st.integers(0, 10)),
        "tool": draw(st.sampled_from([None, "thumb", "fingers"])),
        "given_by": draw(st.sampled_from([None, "self", "therapist"])),
    }
    return hold(
        number,
        draw(st.integers(0, 86_400)),
        on_day=draw(st.integers(0, 3)),
        minute=draw(st.integers(0, 900)),
        session=draw(st.sampled_from(["a", "b", "c", ""])),
        probe=draw(st.booleans()),
        side=draw(st.sampled_from(["left", "right", "midline", None])),
        point=draw(st.sampled_from(["trapezius-upper.1", "trapezius-upper.2"])),
        **more,
    )


@st.composite
def histories(draw: st.DrawFn) -> Sequence[Entry]:
    """Some holds, some of them corrected or taken away, beside entries that press nothing."""
    told = [draw(holds(number)) for number in range(1, draw(st.integers(0, HOLDS)) + 1)]
    for number in range(draw(st.integers(0, 4)) if told else 0):
        of = draw(st.sampled_from(told[:HOLDS]))
        body = draw(st.none() | holds(99).map(lambda other: other.body))
        told.append(entry(100 + number, EntryKind.CORRECTION, {"of": str(of.id), "body": body}, minute=number))
    told.append(entry(200, EntryKind.SESSION_ENDED, {"session": "a", "how": "complete", "sign": None, "after": 3}))
    return told


def _standing(told: Sequence[Entry]) -> list[Entry]:
    return [each for each in corrected(told) if each.kind is EntryKind.HOLD]


@given(histories())
def test_the_totals_are_those_of_the_entries_that_stand(told: Sequence[Entry]) -> None:
    """Every second and every round of the journal is in exactly one spot's total, and in one of its days."""
    rows, standing = spots(ledger(told)), _standing(told)
    assert sum(row.total.seconds for row in rows) == sum(each.body["seconds"] for each in standing)
    assert sum(row.total.rounds for row in rows) == sum(not each.body["probe"] for each in standing)
    for row in rows:
        for name in ("seconds", "rounds", "sessions", "by_therapist"):
            assert getattr(row.total, name) == sum(getattr(each, name) for each in row.days.values())
        said = [each.strongest for each in row.days.values() if each.strongest is not None]
        assert row.total.strongest == max(said, default=None)


@given(histories())
def test_nothing_is_negative_and_no_part_is_more_than_the_whole(told: Sequence[Entry]) -> None:
    """A therapist's sessions are some of the sessions; a session has at least one round."""
    for row in spots(ledger(told)):
        for each in (*row.days.values(), row.total):
            assert min(each.seconds, each.rounds, each.sessions, each.by_therapist) >= 0
            assert each.by_therapist <= each.sessions <= each.rounds


@given(histories(), st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(told: Sequence[Entry], chance: Random) -> None:
    """Two devices may tell of the same hold, in any order."""
    again = [*told, *chance.sample(list(told), chance.randint(0, len(told)))]
    chance.shuffle(again)
    assert spots(ledger(again)) == spots(ledger(told))


@given(histories())
def test_days_and_spots_agree_with_what_dosing_takes_off(told: Sequence[Entry]) -> None:
    """The page shows the seconds by which the allowance shrinks: none is shown that does not count."""
    counted = ledger(told)
    for row in spots(counted):
        for on, each in row.days.items():
            assert each.seconds <= counted.pressed_s(row.point or "", row.side, on)
            assert each.sessions <= counted.sessions_on(on)
    days = {(FIRST + timedelta(days=number)).date() for number in range(6)}
    assert sum(counted.pressed_on(on) for on in days) == sum(row.total.seconds for row in spots(counted))


@given(histories(), holds(300))
def test_one_more_hold_never_makes_a_total_smaller(told: Sequence[Entry], more: Entry) -> None:
    """What was pressed is never taken back by pressing."""
    assert UUID(int=300) == more.id
    before, after = (sum(row.total.seconds for row in spots(ledger(each))) for each in (told, [*told, more]))
    assert after == before + more.body["seconds"]
