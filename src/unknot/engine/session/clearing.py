"""Are the clearances of a script for what they would be used for, and are there enough of them?"""

from collections.abc import Sequence
from datetime import datetime

from unknot.engine.screening import Clearance, NotCleared
from unknot.engine.session.moves import fits
from unknot.engine.session.pressing import Press, plan_of
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import MuscleId
from unknot.vocabulary.technique import MASSAGE, PRESSING


def refuse_strangers(press: Press | None, moves: Sequence[Clearance], muscle: MuscleId, knowledge: Knowledge) -> None:
    """Hold every clearance against what it is meant for; one for another muscle, spot or side clears nothing here."""
    given = [*((press[0],) if press else ()), *moves]
    if not all(isinstance(clearance, Clearance) and clearance.genuine for clearance in given):
        raise NotCleared("A script is made from clearances and from nothing else.")
    if press is not None and (press[0].technique not in PRESSING or press[0].muscle != muscle):
        raise NotCleared("The clearance to press is for another muscle, or not for pressing.")
    for move in moves:
        if not (_strokes(move, press) or fits(move, muscle, knowledge)):
            raise NotCleared("A clearance to move is for another part of the body, or for something not described.")
    if len({clearance.place.side for clearance in given} - {None}) > 1:
        raise NotCleared("The clearances are for different sides; a script is for one side.")


def _strokes(clearance: Clearance, press: Press | None) -> bool:
    """Light strokes count as massage: leave to massage the very spot that is pressed."""
    return press is not None and clearance.technique in MASSAGE and _spot(clearance) == _spot(press[0])


def _spot(clearance: Clearance) -> tuple[object, object]:
    return clearance.point, clearance.place


def why_not(press: Press | None, moves: Sequence[Clearance], now: datetime, knowledge: Knowledge) -> str | None:
    """The message that says why there is no script, or None where there can be one."""
    given = [*((press[0],) if press else ()), *moves]
    if any(clearance.on != now.date() for clearance in given):
        return "dose.screen-again"
    if not any(move.technique not in PRESSING for move in moves):
        return "session.no-move" if press else "session.nothing-to-do"
    if press is not None and not any(_strokes(clearance, press) for clearance in given):
        return "session.no-strokes"
    if press is not None and plan_of(press, knowledge).rounds < 1:
        return "dose.day-is-full"
    return None
