"""From clearances to a script: the only way to one.

Pressing is never alone: a script that presses ends with light strokes and then a stretch or a movement (both, where
both are cleared).  Without either there is no pressing script.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from unknot.engine.screening import Clearance
from unknot.engine.session import script as scripts
from unknot.engine.session.clearing import refuse_strangers, why_not
from unknot.engine.session.manner import OWN_HANDS, Manner, refuse_manner
from unknot.engine.session.moves import move_cues
from unknot.engine.session.phrases import endings, lines, notices, sign_advice
from unknot.engine.session.pressing import Press, limits_of, press_cues
from unknot.engine.session.script import CardTick, Cue, CueKind, Line, Script
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import MuscleId
from unknot.vocabulary.technique import PRESSING, Technique
from unknot.vocabulary.voice import Voice
from unknot.vocabulary.wording import sentence


@dataclass(frozen=True, slots=True)
class NoScript:
    """No script can be made; ``why`` are message ids."""

    why: tuple[str, ...]


def compile_script(  # noqa: PLR0913, PLR0917 - the verb of the design, and what was left out
    press: Press | None,
    moves: Sequence[Clearance],
    muscle: MuscleId,
    knowledge: Knowledge,
    now: datetime,
    left_out: Sequence[str] = (),
    manner: Manner = OWN_HANDS,
) -> Script | NoScript:
    """Compile a few guided minutes for this muscle, or say why that cannot be.

    ``press`` is the clearance and dose of one spot, None for a script of movement alone.  ``moves`` are the clearances
    of the stretches and exercises, and, beside a massage gun, of the hand, ball or hook that strokes afterwards.
    ``left_out`` are sentences on what was ruled out and why; ``manner`` is whose hands press and with what.  Raises
    NotCleared where a clearance is for something else than what it would be used for, and ValueError for a time
    without a zone.
    """
    if now.tzinfo is None:
        raise ValueError("The time needs its time zone.")
    refuse_strangers(press, moves, muscle, knowledge)
    refuse_manner(manner, press[0].technique if press else None)
    why = why_not(press, moves, now, knowledge)
    if why is not None:
        return NoScript((why,))
    return _script(press, moves, muscle, knowledge, now, tuple(left_out), manner)


def _script(  # noqa: PLR0913, PLR0917 - private: the verb's own arguments, judged
    press: Press | None,
    moves: Sequence[Clearance],
    muscle: MuscleId,
    knowledge: Knowledge,
    now: datetime,
    left_out: tuple[str, ...],
    manner: Manner,
) -> Script:
    given = [*((press[0],) if press else ()), *moves]
    cues = tuple(_cues(press, moves, knowledge, manner.voice))
    return sealed(given, cues, muscle, knowledge, now, press, left_out, manner)


def sealed(  # noqa: PLR0913, PLR0917 - everything a script is made of
    given: Sequence[Clearance],
    cues: tuple[Cue, ...],
    muscle: MuscleId,
    knowledge: Knowledge,
    now: datetime,
    press: Press | None = None,
    left_out: tuple[str, ...] = (),
    manner: Manner = OWN_HANDS,
) -> Script:
    """The script of these cues, for the verbs of this room alone: they have judged the clearances."""
    practised = next((c.technique for c in given if c.technique is Technique.HABIT), None)
    return Script(
        scripts._SEAL,  # noqa: SLF001 - the one place that may
        muscle=muscle,
        name=knowledge.muscles[muscle].name,
        point=press[0].point if press else None,
        side=next((clearance.place.side for clearance in given if clearance.place.side), None),
        technique=press[0].technique if press else practised,
        manner=manner,
        on=now.date(),
        not_before=press[1].not_before if press else None,
        valid_until=_end_of_day(now),
        limits=limits_of(press, knowledge),
        card=tuple(_card(given, knowledge)),
        cues=cues,
        notices=notices(knowledge, manner.voice),
        endings=endings(knowledge, manner.voice),
        signs=tuple(sign_advice(knowledge, manner.voice)),
        cautions=press[0].cautions if press else (),
        left_out=left_out,
    )


def _end_of_day(now: datetime) -> datetime:
    """A clearance is for one day, so a script is good until the person's own midnight."""
    return datetime.combine(now.date() + timedelta(days=1), time.min, tzinfo=now.tzinfo)


def _card(given: Sequence[Clearance], knowledge: Knowledge) -> Iterator[CardTick]:
    """The rules that are asked before every session, where they concern what this script does."""
    techniques = {clearance.technique for clearance in given}
    for rule in knowledge.rules.values():
        if rule.session and rule.techniques & techniques:
            yield from (CardTick(rule.id, tick.id, tick.text) for tick in rule.raising)


def _cues(press: Press | None, moves: Sequence[Clearance], knowledge: Knowledge, voice: Voice) -> Iterator[Cue]:
    rest = knowledge.dose_limits.techniques[press[0].technique if press else moves[0].technique].rest_s
    yield Cue("settle-1", CueKind.SETTLE, rest, _settling(press, knowledge, voice))
    if press is not None:
        yield from press_cues(press, knowledge, voice)
        strokes = knowledge.dose_limits.strokes_s
        yield Cue(
            "strokes-1", CueKind.STROKES, strokes, lines(knowledge, "session.strokes", voice=voice), Technique.HANDS
        )
    yield from move_cues([move for move in moves if move.technique not in PRESSING], knowledge, voice)
    yield Cue("finish-1", CueKind.FINISH, rest, lines(knowledge, "session.finish", voice=voice))


def _settling(press: Press | None, knowledge: Knowledge, voice: Voice) -> tuple[Line, ...]:
    """The person reads the cautions before a session; a therapist, who is handed it then, reads them in it."""
    said = lines(knowledge, "session.settle", voice=voice)
    if press is None or voice is Voice.SELF:
        return said
    return (*said, *(Line(f"muscle.{press[0].muscle}.caution", sentence(each)) for each in press[0].cautions))
