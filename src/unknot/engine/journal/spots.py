"""The ledger by spot: what was pressed there on each day and in all, in the same units for whoever pressed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from unknot.engine.journal.ledger import Ledger, Pressed, sessions_by_day
from unknot.vocabulary.body import PointId, Side
from unknot.vocabulary.technique import Technique, Tool
from unknot.vocabulary.voice import Voice

Means = Tool | Technique
"""A tool, or the technique where no tool was named."""


@dataclass(frozen=True, slots=True)
class Totals:
    """Some holds added up.  Feeling for the spot counts as seconds, not as a round and not as a session.

    ``strongest`` is the strongest number said in any of them, None where none was; ``by_therapist`` of the
    ``sessions`` were pressed by one.
    """

    seconds: int
    rounds: int
    sessions: int
    strongest: int | None
    means: tuple[Means, ...]
    by_therapist: int


@dataclass(frozen=True, slots=True)
class Spot:
    """One spot and side (None: not said) with its days, oldest first, and all of them together."""

    point: PointId | None
    side: Side | None
    days: Mapping[date, Totals]
    total: Totals
    last_technique: Technique


def spots(ledger: Ledger) -> tuple[Spot, ...]:
    """Every spot that was pressed, the last pressed first."""
    by_spot: dict[tuple[PointId | None, Side | None], list[Pressed]] = {}
    for press in reversed(ledger.presses):
        by_spot.setdefault((press.point, press.side), []).append(press)
    return tuple(_spot(point, side, presses[::-1]) for (point, side), presses in by_spot.items())


def _spot(point: PointId | None, side: Side | None, presses: list[Pressed]) -> Spot:
    days = {day: _totals([p for p in presses if p.day == day]) for day in sorted({press.day for press in presses})}
    return Spot(point, side, days, together(days.values()), presses[-1].technique or Technique.HANDS)


def together(parts: Iterable[Totals]) -> Totals:
    """Days added up; a session that goes past midnight counts on both, as it does in the allowance."""
    given = tuple(parts)
    return Totals(
        seconds=sum(part.seconds for part in given),
        rounds=sum(part.rounds for part in given),
        sessions=sum(part.sessions for part in given),
        strongest=max((part.strongest for part in given if part.strongest is not None), default=None),
        means=tuple(dict.fromkeys(means for part in given for means in part.means)),
        by_therapist=sum(part.by_therapist for part in given),
    )


def _totals(presses: Iterable[Pressed]) -> Totals:
    given = tuple(presses)
    rounds = [press for press in given if not press.probe]
    return Totals(
        seconds=sum(press.seconds for press in given),
        rounds=len(rounds),
        sessions=sum(sessions_by_day(given).values()),
        strongest=max((press.tolerated for press in given if press.tolerated is not None), default=None),
        means=tuple(dict.fromkeys(_means(press) for press in rounds)),
        by_therapist=sum(sessions_by_day(p for p in given if p.given_by is Voice.THERAPIST).values()),
    )


def _means(press: Pressed) -> Means:
    return press.tool or press.technique or Technique.HANDS
