"""Build a day's plan: at most three blocks, each only from today's clearances or with its questions still to come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from unknot.engine.journal.ledger import Ledger, Tolerance
from unknot.engine.locating import Ranking
from unknot.engine.planning.care_plan import Block, BlockKind, CarePlan, LeftOut
from unknot.engine.planning.day import Day
from unknot.engine.planning.habits import habit_block
from unknot.engine.planning.moving import exercise_block
from unknot.engine.planning.preferences import Preferences
from unknot.engine.planning.pressing import press_block
from unknot.engine.planning.saying import reason
from unknot.engine.progress import Review
from unknot.engine.screening import Clearance, Site
from unknot.knowledge.base import Knowledge
from unknot.knowledge.programmes import Programme
from unknot.vocabulary.entry import Entry

Found = tuple[Block | None, tuple[LeftOut, ...]]


@dataclass(frozen=True, slots=True)
class Known:
    """What else may be known of the day.

    ``open_sites``: places whose questions for today are not answered, and that nothing answered rules out.
    ``entries``: the journal that exercises climb by; None where there is none.  ``programme`` and ``day_number``: the
    ready programme the trouble was begun with, and which day of it this is.
    """

    open_sites: Sequence[Site] = ()
    entries: Sequence[Entry] | None = None
    programme: Programme | None = None
    day_number: int = 1


def build_care_plan(  # noqa: PLR0913, PLR0917 - the verb of the design and its arguments
    clearances: Iterable[Clearance],
    ranking: Ranking | None,
    review: Review,
    ledger: Ledger,
    tolerance: Tolerance,
    preferences: Preferences,
    now: datetime,
    knowledge: Knowledge,
    known: Known | None = None,
) -> CarePlan:
    """Plan the day of ``now`` (in the person's time zone).

    Raises ValueError for a time without a zone.
    """
    if now.tzinfo is None:
        raise ValueError("The time needs its time zone.")
    known = known or Known()
    programme = known.programme
    day = Day(
        tuple(clearances),
        ranking,
        review,
        ledger,
        tolerance,
        preferences,
        now,
        knowledge,
        tuple(known.open_sites),
        None if known.entries is None else tuple(known.entries),
        programme.on_day(known.day_number) if programme else None,
    )
    found = _blocks(day) if review.disposition.allows_self_care else _nothing(day)
    blocks = tuple(block for block, _ in found if block is not None)
    left_out = tuple(left for _, lefts in found for left in lefts)
    return CarePlan(now.date(), review, blocks, left_out, programme.id if programme else None)


def _blocks(day: Day) -> tuple[Found, ...]:
    return press_block(day), exercise_block(day), habit_block(day)


def _nothing(day: Day) -> tuple[Found, ...]:
    """Somebody has to be seen today: there is nothing else to plan."""
    why = reason(["plan.out.be-seen"], day.knowledge)
    return tuple((None, (LeftOut(kind, why),)) for kind in BlockKind)
