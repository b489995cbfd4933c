"""What a reported sign decides: its own level, sign by sign over the whole fact base."""

import pytest

from making.knowledge import knowledge
from making.reviews import day, reviewed
from unknot.engine.journal.session_day import SessionDay
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.disposition import Disposition, Level

STOP = Decision.STOP_AND_SEE_PROFESSIONAL
DECISION_OF_LEVEL = {
    Level.EMERGENCY: STOP,
    Level.URGENT: STOP,
    Level.SEE_DOCTOR_FIRST: STOP,
    Level.AVOID_AREA: Decision.CONTINUE_WITH_LESS,
    Level.GENTLE_ONLY: Decision.CONTINUE_WITH_LESS,
}
LEVELS = {sign.id: sign.then for sign in knowledge().stop_signs.values()} | {
    sign.id: sign.level for sign in knowledge().after_signs.values() if sign.level is not None
}


@pytest.mark.parametrize(
    ("sign", "decision", "disposition"),
    [(sign, DECISION_OF_LEVEL[level], level.disposition) for sign, level in sorted(LEVELS.items())],
    ids=sorted(LEVELS),
)
def test_a_sign_decides_by_its_level(sign: str, decision: Decision, disposition: Disposition) -> None:
    """Somebody to be seen: stop, with the sign's own disposition.  A place or a strength to mind: less."""
    found = reviewed(day(1, signs=frozenset({sign})))
    assert (found.decision, found.disposition) == (decision, disposition)
    assert found.because[0].rule == sign
    assert found.because[0].sources


@pytest.mark.parametrize("sign", ["sd-sharp", "sd-intense", "sd-tingle", "sd-shoot"])
def test_sharp_intense_tingling_or_shooting_pain_stops_pressing(sign: str) -> None:
    """These may be more than a tight muscle; they hold until the episode ends, not only for a day."""
    found = reviewed(day(1, 6, signs=frozenset({sign})), day(2, 4), day(12, 3))
    assert (found.decision, found.disposition) == (STOP, Disposition.SEE_DOCTOR_FIRST)


def test_a_sign_that_asked_for_less_has_done_its_work() -> None:
    """A later session-day without it goes on as before."""
    cramped = day(1, 6, signs=frozenset({"sd-cramp"}))
    assert reviewed(cramped).decision is Decision.CONTINUE_WITH_LESS
    assert reviewed(cramped, day(2, 6)).decision is Decision.CONTINUE


def test_a_sign_told_between_sessions_has_done_its_work_too() -> None:
    """Noticed after one session, told on a day without pressing, and not felt again in the next."""
    noticed = SessionDay(4, signs=frozenset({"af-bruise"}))
    assert reviewed(day(1, 6), day(3, 6), noticed).decision is Decision.CONTINUE_WITH_LESS
    assert reviewed(day(1, 6), day(3, 6), noticed, day(5, 3)).decision is Decision.CONTINUE


@pytest.mark.parametrize(
    ("sign", "decision"),
    [
        ("af-24", Decision.CONTINUE),
        ("af-36", Decision.CONTINUE_WITH_LESS),
        ("af-over", Decision.CONTINUE_WITH_LESS),
        ("af-bruise", Decision.CONTINUE_WITH_LESS),
        ("af-nextmorning", Decision.CONTINUE_WITH_LESS),
    ],
)
def test_a_sign_without_a_level_asks_for_less_unless_it_is_normal(sign: str, decision: Decision) -> None:
    """Soreness that eases within a day is normal; the other signs ask for a rest or a lighter hand."""
    assert reviewed(day(1, signs=frozenset({sign}))).decision is decision


def test_the_worst_sign_speaks_first() -> None:
    """Of several signs the worst disposition wins and is named first."""
    found = reviewed(day(1, signs=frozenset({"sd-sharp", "sd-breath", "sd-numb"})))
    assert found.disposition is Disposition.EMERGENCY
    assert [because.rule for because in found.because] == ["sd-breath", "sd-numb", "sd-sharp"]
