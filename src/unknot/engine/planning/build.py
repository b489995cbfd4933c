"""Build today's plan: at most three blocks, each only from today's clearances."""

from collections.abc import Iterable
from datetime import datetime

from unknot.engine.journal.ledger import Ledger, Tolerance
from unknot.engine.locating import Ranking
from unknot.engine.planning.care_plan import Block, BlockKind, CarePlan, LeftOut, Preferences
from unknot.engine.planning.day import Day
from unknot.engine.planning.habits import habit_block
from unknot.engine.planning.moving import exercise_block
from unknot.engine.planning.pressing import press_block
from unknot.engine.planning.saying import reason
from unknot.engine.progress import Review
from unknot.engine.screening import Clearance
from unknot.knowledge.base import Knowledge

Found = tuple[Block | None, tuple[LeftOut, ...]]


def build_care_plan(  # noqa: PLR0913, PLR0917 - the verb of the design and its arguments
    clearances: Iterable[Clearance],
    ranking: Ranking | None,
    review: Review,
    ledger: Ledger,
    tolerance: Tolerance,
    preferences: Preferences,
    now: datetime,
    knowledge: Knowledge,
) -> CarePlan:
    """Plan the day of ``now`` (in the person's time zone).

    Raises ValueError for a time without a zone.
    """
    if now.tzinfo is None:
        raise ValueError("The time needs its time zone.")
    day = Day(tuple(clearances), ranking, review, ledger, tolerance, preferences, now, knowledge)
    found = _blocks(day) if review.disposition.allows_self_care else _nothing(day)
    blocks = tuple(block for block, _ in found if block is not None)
    return CarePlan(now.date(), review, blocks, tuple(left for _, lefts in found for left in lefts))


def _blocks(day: Day) -> tuple[Found, ...]:
    return press_block(day), exercise_block(day), habit_block(day)


def _nothing(day: Day) -> tuple[Found, ...]:
    """Somebody has to be seen today: there is nothing else to plan."""
    why = reason(["plan.out.be-seen"], day.knowledge)
    return tuple((None, (LeftOut(kind, why),)) for kind in BlockKind)
