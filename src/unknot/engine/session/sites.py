"""What is done in one session beside pressing: nobody presses without light strokes and a stretch or a movement."""

from collections.abc import Iterator

from unknot.engine.screening import Site
from unknot.engine.session.moves import muscle_to_move
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import MuscleId, Side
from unknot.vocabulary.technique import MASSAGE, MOVING, Technique


def sites_beside(press: Site, knowledge: Knowledge) -> tuple[Site, ...]:
    """The strokes that a massage gun needs a hand, a ball or a hook for, and the stretch and exercise afterwards."""
    return (*strokes_beside(press, knowledge), *sites_to_move(press.muscle, press.side, knowledge))


def strokes_beside(press: Site, knowledge: Knowledge) -> tuple[Site, ...]:
    """Leave to stroke the very spot, asked for where the pressing itself is no massage."""
    if press.technique in MASSAGE or press.point is None:
        return ()
    named = sorted(MASSAGE & knowledge.techniques_for(press.point), key=list(Technique).index)
    return tuple(Site.press(press.point, press.side, technique, knowledge) for technique in named[:1])


def sites_to_move(muscle: MuscleId, side: Side | None, knowledge: Knowledge) -> tuple[Site, ...]:
    """The stretch and the exercise that go with this muscle: its own, else one of its area."""
    return tuple(_moves(muscle, side, knowledge))


def _moves(muscle: MuscleId, side: Side | None, knowledge: Knowledge) -> Iterator[Site]:
    for technique in sorted(MOVING, key=list(Technique).index):
        moved = muscle_to_move(muscle, technique, knowledge)
        if moved is not None:
            yield Site(technique, moved, side)
