"""What a page may say of the rest of the day for a spot, without a clearance."""

from datetime import timedelta

from making.clearances import TODAY
from making.knowledge import knowledge
from making.sessions import NOW, POINT
from unknot.engine.dosing import Left, left_today
from unknot.engine.journal.ledger import Ledger, Pressed, Tolerance
from unknot.vocabulary.body import Place, Side
from unknot.vocabulary.technique import Technique

SPOT = Place(POINT, Side.RIGHT)


def _left(ledger: Ledger, tolerance: Tolerance | None = None) -> Left:
    return left_today(SPOT, Technique.HANDS, ledger, tolerance or Tolerance(), NOW, knowledge())


def test_before_anything_is_pressed_the_first_session_is_left() -> None:
    """One session of five minutes, at once."""
    assert _left(Ledger()) == Left(300, 1)


def test_after_the_days_sessions_nothing_is_left_until_tomorrow() -> None:
    """With the sentence that says so."""
    used = Ledger((Pressed(TODAY, POINT, Side.RIGHT, 90),), {TODAY: 1}, NOW)
    left = _left(used)
    assert (left.seconds, left.sessions, left.why) == (0, 0, ("dose.day-is-full",))
    assert left.not_before is not None
    assert left.not_before.date() == TODAY + timedelta(days=1)


def test_a_lock_leaves_nothing_and_names_no_time() -> None:
    """Waiting alone opens nothing."""
    assert _left(Ledger(), Tolerance(lock="sd-sharp", locked_on=TODAY)) == Left(0, 0, None, ("dose.locked",))
