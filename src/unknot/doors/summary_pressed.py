"""What was pressed and how much, spot by spot, as the ledger counts it: seconds, holds, sessions and days."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from unknot.doors.review_told import SIDES
from unknot.engine.journal.corrected import corrected
from unknot.vocabulary.body import Side
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.voice import Voice

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge

UNKNOWN_SPOT = "a spot that was not named"


@dataclass(frozen=True, slots=True)
class Pressed:
    """One spot on one side.  ``rounds`` counts holds without feeling for the spot; ``seconds`` count all pressing.

    ``by_therapist`` of the ``sessions`` were given by a therapist.
    """

    point: str | None
    name: str
    techniques: tuple[str, ...]
    seconds: int
    rounds: int
    sessions: int
    days: int
    last: date
    by_therapist: int = 0


def pressed(entries: Iterable[Entry], knowledge: "Knowledge") -> tuple[Pressed, ...]:
    """Every spot that was pressed in these entries, the one pressed longest first."""
    holds = defaultdict[tuple[str | None, str, str | None], list[Entry]](list)
    for entry in corrected(entries):
        if entry.kind is EntryKind.HOLD:
            body = entry.body
            holds[body.get("trigger_point"), body["muscle"], body.get("side")].append(entry)
    found = [_spot(*spot, held, knowledge) for spot, held in holds.items()]
    return tuple(sorted(found, key=lambda spot: (-spot.seconds, spot.name)))


def _spot(point: str | None, muscle: str, side: str | None, held: Sequence[Entry], knowledge: "Knowledge") -> Pressed:
    bodies = [entry.body for entry in held]
    real = [entry for entry in held if not entry.body.get("probe")]
    return Pressed(
        point,
        _name(point, muscle, side, knowledge),
        tuple(sorted({str(body["technique"]) for body in bodies})),
        sum(max(0, int(body["seconds"])) for body in bodies),
        len(real),
        _sessions(real),
        len({entry.happened_at.date() for entry in held}),
        max(entry.happened_at.date() for entry in held),
        _sessions(entry for entry in real if entry.body.get("given_by") == Voice.THERAPIST),
    )


def _sessions(holds: Iterable[Entry]) -> int:
    """A hold that names no session is one of its own."""
    return len({str(hold.body.get("session") or hold.id) for hold in holds})


def _name(point: str | None, muscle: str, side: str | None, knowledge: "Knowledge") -> str:
    """The muscle, the spot's number in it and the side; the spot alone would say little to a reader."""
    known = knowledge.muscles.get(muscle)
    spot = f" spot {point.rsplit('.', 1)[1]}" if point in knowledge.points and point else ""
    return f"{known.name}{spot}{f', {SIDES[Side(side)]}' if side else ''}" if known else UNKNOWN_SPOT
