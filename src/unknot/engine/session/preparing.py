"""From a wish to a script: judge every technique it needs, dose the pressing, compile; or say why there is none."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from unknot.engine.dosing import NoDose, dose
from unknot.engine.journal.answers import Answers
from unknot.engine.journal.ledger import ledger, tolerance
from unknot.engine.screening import Clearance, Missing, Refused, Screening, Site, clear, screen
from unknot.engine.session.compiling import NoScript, compile_script
from unknot.engine.session.manner import OWN_HANDS, Manner
from unknot.engine.session.script import Script
from unknot.engine.session.sites import sites_to_move, strokes_beside
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import Rule
from unknot.vocabulary.body import Drawing, MuscleId, PointId, Side
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.entry import Entry
from unknot.vocabulary.person import Person
from unknot.vocabulary.technique import Technique
from unknot.vocabulary.wording import sentence


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to do: press a point with a technique, or (point and technique None) only move the muscle.

    ``manner`` says who would press and with which tool.
    """

    muscle: MuscleId
    side: Side | None
    point: PointId | None = None
    technique: Technique | None = None
    manner: Manner = OWN_HANDS

    def press(self, knowledge: Knowledge) -> Site | None:
        """The spot to press, if any."""
        if self.point is None or self.technique is None:
            return None
        return Site.press(self.point, self.side, self.technique, knowledge)

    def sites(self, knowledge: Knowledge) -> tuple[Site, ...]:
        """Everything that has to be cleared, the spot first."""
        press = self.press(knowledge)
        strokes = strokes_beside(press, knowledge) if press else ()
        return (*((press,) if press else ()), *strokes, *sites_to_move(self.muscle, self.side, knowledge))


@dataclass(frozen=True, slots=True)
class Prepared:
    """A script, or why there is none: open questions in ``screening``, or ``why`` in sentences.

    ``left_out`` says what is missing from the script and why; ``not_before`` is when pressing opens again.
    """

    screening: Screening
    script: Script | None = None
    left_out: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    not_before: datetime | None = None

    @property
    def open(self) -> bool:
        """True where questions are still to be answered."""
        return bool(self.screening.open_questions)


def prepare(  # noqa: PLR0913, PLR0917 - the verbs it joins take that many
    person: Person,
    drawing: Drawing,
    answers: Answers,
    wish: Wish,
    entries: Sequence[Entry],
    now: datetime,
    knowledge: Knowledge,
) -> Prepared:
    """Judge the answers for this wish, and compile its script where nothing is open.  ``now`` carries its zone."""
    sites = wish.sites(knowledge)
    screening = screen(person, drawing, answers, now.date(), knowledge, sites)
    results = {site: clear(screening, site, answers, now.date(), knowledge) for site in sites}
    screening = replace(screening, open_questions=_still_open(screening, results, knowledge))
    if any(isinstance(result, Missing) for result in results.values()):
        return Prepared(screening)
    left_out = tuple(_refusals(results))
    press = next((site for site in sites if site == wish.press(knowledge)), None)
    dosed = _dosed(results.get(press) if press else None, entries, now, knowledge)
    if isinstance(dosed, NoDose):
        left_out += tuple(_said(dosed.why, knowledge))
    return _compiled(screening, wish, results, dosed, left_out, now, knowledge)


def _still_open(screening: Screening, results: Mapping[Site, object], knowledge: Knowledge) -> tuple[Rule, ...]:
    """What is asked, worst first, for something that may still be cleared: no answer opens what has been refused.

    One technique alone may ask for a rule where all of them together ask for the gate before it.
    """
    wanted = {rule.id for each in results.values() if isinstance(each, Missing) for rule in each.questions}
    wanted |= {knowledge.gate_of[rule].id for rule in wanted if rule in knowledge.gate_of}
    return tuple(rule for rule in screening.open_questions if rule.id in wanted)


def _compiled(  # noqa: PLR0913, PLR0917 - private: everything that was judged
    screening: Screening,
    wish: Wish,
    results: Mapping[Site, object],
    dosed: tuple[Clearance, Dose] | NoDose | None,
    left_out: tuple[str, ...],
    now: datetime,
    knowledge: Knowledge,
) -> Prepared:
    press = dosed if isinstance(dosed, tuple) else None
    beside = [r for r in results.values() if isinstance(r, Clearance) and (press is None or r is not press[0])]
    moves = beside if press else [clearance for clearance in beside if clearance.point is None]
    manner = wish.manner if press else OWN_HANDS
    made = compile_script(press, moves, wish.muscle, knowledge, now, left_out, manner)
    not_before = _opens_again(dosed)
    if isinstance(made, NoScript):
        return Prepared(screening, None, left_out, tuple(_said(made.why, knowledge)), not_before)
    return Prepared(screening, made, left_out, (), not_before)


def _opens_again(dosed: tuple[Clearance, Dose] | NoDose | None) -> datetime | None:
    if dosed is None:
        return None
    return dosed.not_before if isinstance(dosed, NoDose) else dosed[1].not_before


def _dosed(
    clearance: object, entries: Sequence[Entry], now: datetime, knowledge: Knowledge
) -> tuple[Clearance, Dose] | NoDose | None:
    if not isinstance(clearance, Clearance):
        return None
    given = dose(clearance, ledger(entries), tolerance(entries, knowledge.harmless_signs), now, knowledge)
    return given if isinstance(given, NoDose) else (clearance, given)


def _refusals(results: Mapping[Site, object]) -> Iterator[str]:
    for site, result in results.items():
        if isinstance(result, Refused):
            for reason in (*(reason.rule.reason for reason in result.because), *result.sentences):
                yield f"Left out: {site.technique}. {sentence(reason)}"


def _said(ids: Iterable[str], knowledge: Knowledge) -> Iterator[str]:
    """A refusal never depends on its sentence: without the message its id is said."""
    for message_id in ids:
        message = knowledge.message(message_id)
        yield message.text if message else message_id
