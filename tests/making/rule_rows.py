"""A table that a clinician can read: a rule, what is ticked, where it hurts, what that means and what is left."""

from dataclasses import dataclass

from making.clearances import TODAY, all_no
from making.knowledge import knowledge
from unknot.engine.journal.answers import Answers, RuleAnswer
from unknot.engine.screening import Screening, screen
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.person import Person
from unknot.vocabulary.technique import Technique

ANYBODY = Person()
"""Somebody of whom nothing is known, so that every question concerns them."""
WORDS = {Technique.HANDS: "press", Technique.GUN: "gun", Technique.STRETCH: "stretch", Technique.EXERCISE: "exercise"}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table."""

    rule: str
    ticked: tuple[str, ...]
    where: str
    disposition: str
    stays: str


def rows_of(table: str) -> list[Row]:
    """Read a table: rule | ticked (joined by +) | where | disposition | what stays permitted there."""
    lines = [line for line in table.strip().splitlines() if not line.startswith("#")]
    return [_row(*(cell.strip() for cell in line.split("|"))) for line in lines]


def _row(rule: str, ticked: str, where: str, disposition: str, stays: str) -> Row:
    return Row(rule, tuple(tick.strip() for tick in ticked.split("+")), where, disposition, stays)


def told(row: Row) -> str:
    """A row in words: what is ticked, what it means and what stays permitted."""
    texts = {tick.id: tick.text for tick in knowledge().rules[row.rule].ticks}
    said = "; but: ".join(texts.get(tick, tick) for tick in row.ticked)
    return f"{row.rule}: {said}: {row.disposition}, stays: {row.stays}"


def drawing_at(region: str) -> Drawing:
    """Pain at one place, on the right where the region has two sides."""
    return Drawing((Mark(Place(region, Side.RIGHT if knowledge().regions[region].paired else None)),))


def ticked(row: Row, drawing: Drawing) -> Answers:
    """The ticks of this row yes, and no to all else."""
    rule = knowledge().rules[row.rule]
    unknown = set(row.ticked) - {tick.id for tick in rule.ticks}
    assert not unknown, f"{row.rule} has no tick {unknown}"
    said = {tick.id: Answer.YES if tick.id in row.ticked else Answer.NO for tick in rule.ticks}
    places = frozenset(drawing.places)
    return {**all_no(*places), row.rule: RuleAnswer(ticks=said, drawn=places)}


def judged(row: Row) -> Screening:
    """What screening makes of this row."""
    drawing = drawing_at(row.where)
    return screen(ANYBODY, drawing, ticked(row, drawing), TODAY, knowledge())


def stays(screening: Screening) -> str:
    """What may still be done where it hurts, in words."""
    here = screening.drawing.places
    free = {p.technique for p in screening.permits if not any(place in p.avoid for place in here)}
    free -= {p.technique for p in screening.permits if any(a.region == h.region for a in p.avoid for h in here)}
    return ", ".join(word for technique, word in WORDS.items() if technique in free) or "nothing"


def asked_at(region: str) -> set[str]:
    """Every rule that somebody of whom nothing is known, and who opens every gate, is asked when it hurts there."""
    opened = {gate: RuleAnswer(bare=Answer.UNSURE) for gate in knowledge().gates}
    return {rule.id for rule in screen(ANYBODY, drawing_at(region), opened, TODAY, knowledge()).open_questions}
