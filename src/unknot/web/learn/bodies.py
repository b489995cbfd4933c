"""The pages about the body: a muscle with its spots, a place with the muscles behind it, a programme, a question."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unknot.knowledge.anatomy import Access, ClueQuestion, Muscle, Rank, Region, TriggerPoint
from unknot.knowledge.base import Knowledge
from unknot.knowledge.programmes import Programme
from unknot.learning import Article, articles_of
from unknot.learning.articles import sentence_of
from unknot.learning.words import GRADES, STATES
from unknot.vocabulary.body import MuscleId, RegionId
from unknot.vocabulary.provenance import State
from unknot.vocabulary.wording import sentence
from unknot.web.learn.parts import (
    Ground,
    Line,
    Page,
    Part,
    facts_of,
    ground_of,
    holding,
    links_to,
    said,
    text_of,
)

COMMONEST_FIRST = tuple(Rank)
STATES_WORST_FIRST = (State.TO_CONFIRM, State.COMPILED, State.REVIEWED)


@dataclass(frozen=True, slots=True)
class Spot:
    """One spot of a muscle: its picture's regions, and the same in words."""

    point: TriggerPoint
    site: str
    press: Article
    mainly: tuple[Article, ...]
    also: tuple[Article, ...]
    who: str
    tools: str
    caution: str
    note: str


@dataclass(frozen=True, slots=True)
class MusclePage:
    """Everything on the page of a muscle."""

    muscle: Muscle
    often: str
    spots: tuple[Spot, ...]
    parts: tuple[Part, ...]
    ground: Ground


def muscle_page(known: Knowledge, muscle: Muscle) -> MusclePage:
    """Its spots with their pictures, how it is treated, what to mind, and who says so."""
    spots = tuple(_spot(point, known) for point in muscle.trigger_points)
    often = f"Spots here are {muscle.prevalence.rank}. {sentence(muscle.prevalence.note)}".strip()
    return MusclePage(muscle, often, spots, _parts(known, muscle.id), _ground(known, muscle))


def _parts(known: Knowledge, muscle: MuscleId) -> tuple[Part, ...]:
    return holding(
        Part(said(known, "learn.title.how-to-press"), _said(known, muscle, "how")),
        Part("Take care", _said(known, muscle, "caution"), id="care"),
        Part(said(known, "learn.title.stretch"), _said(known, muscle, "stretch"), id="moves"),
        Part(said(known, "learn.title.exercise"), _said(known, muscle, "movement")),
        Part("What may bring it on", _said(known, muscle, "cause")),
        Part("What can look like it", _said(known, muscle, "look-alike")),
    )


def _said(known: Knowledge, muscle: MuscleId, part: str) -> tuple[Line, ...]:
    begins = f"muscle.{muscle}.{part}"
    found = (m for m in known.messages.values() if m.id == begins or m.id.startswith(f"{begins}."))
    return tuple(Line(text_of(message)) for message in found)


def _ground(known: Knowledge, muscle: Muscle) -> Ground:
    said_of = [m for m in known.messages.values() if m.id.startswith(f"muscle.{muscle.id}.")]
    states = {message.state for message in said_of}
    state = "; ".join(STATES[state] for state in STATES_WORST_FIRST if state in states)
    grades = "; ".join(words for grade, words in GRADES.items() if grade in {m.grade for m in said_of})
    cited = (*muscle.sources, *muscle.prevalence.sources, *(s for p in muscle.trigger_points for s in p.sources))
    return Ground(state, grades, (), ground_of(known, cited, State.COMPILED).sources)


def _spot(point: TriggerPoint, known: Knowledge) -> Spot:
    decision = known.place_decisions.get(point.id)
    access = known.access(point.id)
    who = said(known, "screen.professional-only" if access is Access.PROFESSIONAL_ONLY else f"learn.access.{access}")
    return Spot(
        point,
        sentence(point.site),
        _place(point.press_region, known),
        tuple(_place(region, known) for region in point.essential),
        tuple(_place(region, known) for region in point.spillover),
        who,
        "; ".join(_tools(point, known)),
        sentence(decision.caution) if decision and decision.caution else "",
        sentence(point.note) if point.note else "",
    )


def _tools(point: TriggerPoint, known: Knowledge) -> Iterator[str]:
    """What it may be pressed with, as its muscle's sheet names it."""
    allowed, care = known.techniques_for(point.id), known.muscle_of(point.id).self_care
    for tool in care.tools:
        if tool not in care.avoid_tools and tool.technique in allowed:
            yield tool.value.replace("-", " ")


def _place(region: RegionId, known: Knowledge) -> Article:
    return articles_of(known)[f"place:{region}"]


def place_page(known: Knowledge, region: Region) -> Page:
    """The muscles that can hurt here, those whose pain may spread here, those that are pressed here; its rules."""
    points = sorted(known.points.values(), key=lambda point: _rank(point, known))
    mainly = _muscles((point for point in points if region.id in point.essential), known)
    spread = _muscles((point for point in points if region.id in point.spillover), known)
    pressed = _muscles((point for point in points if point.press_region == region.id), known)
    rules = (articles_of(known)[f"rule:{r.id}"] for r in known.rules.values() if region.id in r.regions)
    parts = holding(
        Part(said(known, "learn.title.muscles-here"), mainly),
        Part(said(known, "learn.title.muscles-spread"), spread, folded=True),
        Part(said(known, "learn.title.muscles-pressed"), pressed, folded=True),
        Part("Safety rules that speak of this place", links_to(rules), folded=True),
    )
    cited = (source for point in points if region.id in point.essential for source in point.sources)
    return Page(region.name, said(known, "learn.lead.place"), parts, ground_of(known, cited, State.COMPILED))


def _rank(point: TriggerPoint, known: Knowledge) -> int:
    return COMMONEST_FIRST.index(known.muscle_of(point.id).prevalence.rank)


def _muscles(points: Iterable[TriggerPoint], known: Knowledge) -> tuple[Line, ...]:
    muscles = dict.fromkeys(point.muscle for point in points)
    return links_to(articles_of(known)[f"muscle:{muscle}"] for muscle in muscles)


def programme_page(known: Knowledge, programme: Programme) -> Page:
    """What it is for, its places, and its spots in the order in which they are offered."""
    spots = tuple(_offered(known.points[spot], known) for spot in programme.spots)
    places = links_to(_place(region, known) for region in programme.regions)
    parts = (Part("Its places", places), Part("Its spots, in the order in which they are offered", spots))
    state = facts_of(known)[f"programme:{programme.id}"].state
    return Page(programme.name, programme.sentence, parts, ground_of(known, programme.sources, state))


def _offered(point: TriggerPoint, known: Knowledge) -> Line:
    muscle = known.muscle_of(point.id)
    return Line(muscle.name, sentence(point.site), articles_of(known)[f"muscle:{muscle.id}"])


def question_page(known: Knowledge, question: ClueQuestion) -> Page:
    """What a yes makes likelier."""
    clues = {clue.id: clue for muscle in known.muscles.values() for clue in muscle.clues}
    found = [clues[clue] for clue in question.clues if clue in clues]
    lines = tuple(_clue(clue.id, clue.text, known) for clue in found)
    cited = (source for clue in found for source in clue.sources)
    return Page(
        question.text, "", (Part("A yes makes these likelier", lines),), ground_of(known, cited, State.COMPILED)
    )


def _clue(clue: str, text: str, known: Knowledge) -> Line:
    muscle = articles_of(known)[f"muscle:{clue.partition('.')[0]}"]
    return Line(muscle.title, sentence_of(text), muscle)


def moving_parts(known: Knowledge) -> Iterator[Part]:
    """The stretch and the exercise of each muscle, by area."""
    for area in known.area_regions:
        muscles = [muscle for muscle in known.muscles.values() if muscle.area == area]
        lines = tuple(line for muscle in muscles for line in _moves(muscle, known))
        if lines:
            yield Part(area_name(area), lines, folded=True, id=area)


def _moves(muscle: Muscle, known: Knowledge) -> Iterator[Line]:
    article = articles_of(known)[f"muscle:{muscle.id}"]
    for part in ("stretch", "movement"):
        message = known.message(f"muscle.{muscle.id}.{part}")
        if message is not None:
            yield Line(muscle.name, text_of(message), article)


def area_name(area: str) -> str:
    """An area of the body in words."""
    return area.replace("-", " ").capitalize()
