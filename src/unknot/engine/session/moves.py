"""Which stretch and which exercise go with a muscle: its own, else one of another muscle of its area."""

from collections.abc import Iterator, Sequence

from unknot.engine.dosing import MovementDose, movement_dose
from unknot.engine.screening import Clearance
from unknot.engine.session.phrases import lines
from unknot.engine.session.script import Cue, CueKind
from unknot.knowledge.anatomy import Muscle, Rank
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import MuscleId
from unknot.vocabulary.technique import Technique
from unknot.vocabulary.voice import Voice

_RANKS = tuple(Rank)
_KIND = {Technique.STRETCH: CueKind.STRETCH, Technique.EXERCISE: CueKind.MOVE}
_WORD = {Technique.STRETCH: "stretch", Technique.EXERCISE: "movement"}


def muscle_to_move(muscle: MuscleId, technique: Technique, knowledge: Knowledge) -> MuscleId | None:
    """The muscle whose stretch or exercise to clear and use, or None where the whole area has none.

    The muscle's own comes first; else that of the muscle of its area in which knots are most common.
    """
    own = knowledge.muscles[muscle]
    return next((candidate.id for candidate in _candidates(own, knowledge) if _has(candidate, technique)), None)


def _candidates(own: Muscle, knowledge: Knowledge) -> Iterator[Muscle]:
    yield own
    area = (muscle for muscle in knowledge.muscles.values() if muscle.area == own.area and muscle.id != own.id)
    yield from sorted(area, key=lambda muscle: (_RANKS.index(muscle.prevalence.rank), muscle.id))


def _has(muscle: Muscle, technique: Technique) -> bool:
    return (muscle.stretch if technique is Technique.STRETCH else muscle.movement) is not None


def fits(clearance: Clearance, muscle: MuscleId, knowledge: Knowledge) -> bool:
    """True where this clearance is for a stretch or exercise that the facts describe, of the muscle or its area."""
    return described(clearance.muscle, clearance.technique, muscle, knowledge)


def described(moved: MuscleId, technique: Technique, muscle: MuscleId, knowledge: Knowledge) -> bool:
    """True where the facts describe this stretch or exercise, and it is of the muscle or of its area."""
    found = knowledge.muscles[moved]
    near = moved == muscle or found.area == knowledge.muscles[muscle].area
    return near and technique in _KIND and _has(found, technique)


def move_cues(moves: Sequence[Clearance], knowledge: Knowledge, voice: Voice = Voice.SELF) -> Iterator[Cue]:
    """Stretches first, then exercises; rounds with a rest between them.  A therapist reads them out."""
    for technique in _KIND:
        number = 0
        for clearance in (move for move in moves if move.technique is technique):
            for cue in _rounds(clearance, movement_dose(clearance, knowledge), knowledge, number, voice):
                number += cue.kind is not CueKind.REST
                yield cue


def _rounds(
    clearance: Clearance, dosed: MovementDose, knowledge: Knowledge, before: int, voice: Voice
) -> Iterator[Cue]:
    kind, word = _KIND[clearance.technique], _WORD[clearance.technique]
    read_out = ("therapist.read-out",) if voice is Voice.THERAPIST else ()
    says = lines(knowledge, *read_out, f"muscle.{clearance.muscle}.{word}", f"session.{word}")
    for number in range(dosed.rounds):
        if number:
            rest = lines(knowledge, "session.move-rest")
            yield Cue(f"rest-{kind}-{before + number}", CueKind.REST, dosed.rest_s, rest, clearance.technique)
        yield Cue(f"{kind}-{before + number + 1}", kind, dosed.hold_s, says, clearance.technique)
