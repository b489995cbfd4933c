"""The screens that somebody with nothing against pressing meets, from the first question to the last."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from unknot.engine.journal.answers import Answers, RuleAnswer
from unknot.engine.screening.asking import one_screen
from unknot.engine.screening.screen import screen
from unknot.engine.screening.site import Site
from unknot.knowledge.base import Knowledge
from unknot.knowledge.gates import GateId
from unknot.knowledge.safety import Rule
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Place
from unknot.vocabulary.person import Person

Screen = tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Walk:
    """Every screen that was met, in order, and what was answered on them."""

    screens: tuple[Screen, ...]
    answers: Answers


def walk(  # noqa: PLR0913, PLR0917 - screening itself takes as many
    person: Person,
    drawing: Drawing,
    sites: Sequence[Site],
    answers: Answers,
    today: date,
    knowledge: Knowledge,
    opened: frozenset[GateId] = frozenset(),
) -> Walk:
    """Screen in two passes and answer "none of these" to every screen until nothing is open.

    ``opened`` are gates whose plain tick is true all the same: a headache, for somebody who comes with one.
    """
    screens: list[Screen] = []
    said = dict(answers)
    places = {*drawing.places, *(site.place(knowledge) for site in sites)}
    for stage in ((), sites):
        while asked := _next(person, drawing, stage, said, today, knowledge):
            screens.append(asked)
            given = {rule.id: _opens(rule) if rule.id in opened else _no(rule, drawing, places) for rule in asked}
            said |= {id_: said.get(id_, RuleAnswer()).joined(answer) for id_, answer in given.items()}
    return Walk(tuple(screens), said)


def _next(  # noqa: PLR0913, PLR0917 - as above
    person: Person, drawing: Drawing, sites: Sequence[Site], said: Answers, today: date, knowledge: Knowledge
) -> Screen:
    """The first pass asks danger signs alone: conditions wait until a spot is chosen."""
    judged = screen(person, drawing, said, today, knowledge, sites)
    return one_screen(judged.open_questions if sites else judged.danger_questions)


def _no(rule: Rule, drawing: Drawing, places: set[Place]) -> RuleAnswer:
    if rule.here:
        return RuleAnswer(at=dict.fromkeys(places, Answer.NO))
    ticks = {tick.id: Answer.NO for tick in rule.ticks}
    return RuleAnswer(ticks=ticks, drawn=frozenset(drawing.places))


def _opens(gate: Rule) -> RuleAnswer:
    return RuleAnswer(ticks={tick.id: Answer.YES for tick in gate.ticks})


def on_return(answers: Answers, knowledge: Knowledge) -> Answers:
    """The answers that are still fresh at the next session: all but those that hold for one session only."""
    return {id_: said for id_, said in answers.items() if not knowledge.asked[id_].session}


def ticks_of(screens: Sequence[Screen]) -> Iterator[str]:
    """The text of every tick, in the order they are read."""
    return (tick.text for asked in screens for rule in asked for tick in rule.ticks)
