"""The pages about the days: habits with how strong their ground is, stretches and exercises, and what is measured."""

from collections.abc import Iterator
from itertools import groupby

from unknot.knowledge.base import Knowledge
from unknot.knowledge.findings import Finding, FindingKind
from unknot.learning import articles_of
from unknot.learning.words import GRADES
from unknot.vocabulary.provenance import State
from unknot.vocabulary.wording import sentence
from unknot.web.learn.bodies import moving_parts
from unknot.web.learn.parts import (
    Line,
    Page,
    Part,
    ground_of,
    holding,
    lines_of,
    message_ground,
)

GROUPS = {"heat-cold": "Warm and cold", "recovery-tools": "Tools"}
MEASURED = ("nrs-pain", "psfs", "tenderness", "sleep-single")


def _of_kind(known: Knowledge, kind: FindingKind) -> list[Finding]:
    return [finding for finding in known.findings.values() if finding.kind is kind]


def habits_page(known: Knowledge) -> Page:
    """Every habit by what it is about, each with how strong its ground is."""
    groups = groupby(_of_kind(known, FindingKind.HABIT), key=lambda finding: finding.group)
    parts = tuple(Part(_group(name), tuple(_habit(each, known) for each in habits), id=name) for name, habits in groups)
    return Page("", "", parts)


def _group(name: str) -> str:
    return GROUPS.get(name, name.capitalize())


def _habit(finding: Finding, known: Knowledge) -> Line:
    article = articles_of(known)[f"habit:{finding.id}"]
    return Line(article.title, f"Its ground is {GRADES[finding.grade]}.", article, id=finding.id)


def habit_page(known: Knowledge, finding: Finding) -> Page:
    """One habit: what to do, what it may be good for, how sure that is, and who says so."""
    article, message = articles_of(known)[f"habit:{finding.id}"], known.message(f"learn.habit.{finding.id}")
    about = tuple(_figures(finding))
    others = [h for h in _of_kind(known, FindingKind.HABIT) if h.group == finding.group and h is not finding]
    parts = holding(
        Part("In figures", about),
        Part(f"More: {_group(finding.group).lower()}", tuple(_habit(other, known) for other in others), folded=True),
    )
    grounds = (
        message_ground(known, message) if message else ground_of(known, finding.sources, finding.state, finding.grade)
    )
    return Page(article.title, "", parts, grounds)


def _figures(finding: Finding) -> Iterator[Line]:
    figures = finding.figures
    if "for" in figures:
        yield Line(f"It is about: {figures['for']}.")
    if "size" in figures:
        yield Line(f"How much: {figures['size']}.")
    if finding.note:
        yield Line(sentence(finding.note))


def moving_page(known: Knowledge) -> Page:
    """The stretch and the exercise of every muscle, by area of the body."""
    return Page("", "", tuple(moving_parts(known)))


def measures_page(known: Knowledge) -> Page:
    """What Unknot asks for, what is usual, and what else there is."""
    others = [m for m in _of_kind(known, FindingKind.MEASURE) if m.id not in MEASURED]
    norms = _of_kind(known, FindingKind.NORM)
    usual = tuple(
        _norm(norm, known) for norm in norms if "typical" in norm.figures and norm.state is not State.TO_CONFIRM
    )
    waiting = sum(norm.state is State.TO_CONFIRM for norm in norms)
    left_out = (Line(f"Left out: {waiting} rows that nobody has confirmed yet."),) if waiting else ()
    parts = holding(
        Part("What is asked here", lines_of(known, *(f"learn.measure.{each}" for each in MEASURED))),
        Part(
            "What is usual",
            (*lines_of(known, "learn.norm.own-side", "learn.norm.neck-age", "learn.norm.neck-injury"), *left_out),
        ),
        Part("How far people move", usual, folded=True),
        Part("Other forms there are", tuple(_measure(each, known) for each in others), folded=True),
    )
    return Page("", "", parts)


def _norm(finding: Finding, known: Knowledge) -> Line:
    return Line(sentence(finding.says), "", None, ground_of(known, finding.sources, finding.state, finding.grade))


def _measure(finding: Finding, known: Knowledge) -> Line:
    name = str(finding.figures.get("name", finding.id))
    rest = finding.says.removeprefix(f"{name}:")
    ground = ground_of(known, finding.sources, finding.state, finding.grade)
    return Line(name, sentence(rest), None, ground, id=finding.id)
