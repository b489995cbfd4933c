"""``unknot ledger``: what was pressed, as text: a small table for each spot, and what today still allows."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from unknot.cli.data_folder import journal_path
from unknot.cli.journal_file import JournalFile
from unknot.cli.own_file import OwnFile
from unknot.engine.dosing import Left, SoFar, SpotSoFar, so_far
from unknot.engine.journal.spots import Totals

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge

COLUMNS = ("pressed", "holds", "sessions", "strength")
EMPTY = "Nothing has been pressed yet."
UNKNOWN_SPOT = "A spot that this version does not know"
_WIDTH = 10


def own_ledger(knowledge: "Knowledge", now: datetime) -> SoFar:
    """What the person's own journal tells.  Raises ValueError where it cannot be read."""
    return so_far(OwnFile(JournalFile(journal_path()), knowledge).entries(), now, knowledge)


def ledger_lines(found: SoFar, knowledge: "Knowledge", now: datetime) -> Iterator[str]:
    """The spots one below the other, the last pressed first; the sentences that say what counts stand at the end."""
    if not found.spots:
        yield EMPTY
    for row in found.spots:
        yield from _spot(row, knowledge, now)
        yield ""
    told = ("ledger.what-counts", "ledger.at-most") if found.spots else ()
    yield from (message.text for message in map(knowledge.message, told) if message is not None)


def _spot(row: SpotSoFar, knowledge: "Knowledge", now: datetime) -> Iterator[str]:
    spot = row.spot
    yield f"{name_of(row, knowledge)}{f', {spot.side.value}' if spot.side else ''}"
    yield f"  {'':<8}" + "".join(f"{name:>{_WIDTH}}" for name in COLUMNS)
    for day, totals in spot.days.items():
        yield _row(f"{day:%d %b}", totals)
    yield _row("in all", spot.total)
    yield f"  With: {', '.join(words(means.value) for means in spot.total.means) or 'feeling for it only'}."
    said = knowledge.message("ledger.by-therapist")
    if said is not None and spot.total.by_therapist:
        yield f"  {said.with_figures(count=spot.total.by_therapist, sessions=spot.total.sessions)}"
    if row.left is not None:
        yield from (f"  {line}" for line in _left(row.left, knowledge, now))


def name_of(row: SpotSoFar, knowledge: "Knowledge") -> str:
    """The muscle's name; where it has more spots than one, which of them."""
    if row.spot.point is None or row.spot.point not in knowledge.points:
        return UNKNOWN_SPOT
    muscle = knowledge.muscle_of(row.spot.point)
    return f"{muscle.name} ({row.spot.point})" if len(muscle.trigger_points) > 1 else muscle.name


def _row(name: str, totals: Totals) -> str:
    strength = "-" if totals.strongest is None else f"{totals.strongest} of 10"
    cells = (f"{totals.seconds} s", str(totals.rounds), str(totals.sessions), strength)
    return f"  {name:<8}" + "".join(f"{cell:>{_WIDTH}}" for cell in cells)


def words(name: str) -> str:
    """A tool's or a technique's name in words."""
    return name.replace("-", " ")


def _left(left: Left, knowledge: "Knowledge", now: datetime) -> Iterator[str]:
    yield from (message.text for message in map(knowledge.message, left.why) if message is not None)
    if left.seconds:
        begins = f"not before {left.not_before:%H:%M}" if left.not_before else "at once"
        sessions = "1 session" if left.sessions == 1 else f"{left.sessions} sessions"
        yield f"Today: up to {left.seconds} more seconds here, in {sessions}, {begins}."
    elif left.not_before is not None:
        day = "today" if left.not_before.date() == now.date() else f"on {left.not_before:%d %B}"
        yield f"It opens again {day} at {left.not_before:%H:%M}."
