"""What is known of a muscle, or behind a sentence: the facts, their sources, how strong they are and who has signed."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from unknot.cli.learn_search import article_lines
from unknot.knowledge.anatomy import Muscle, TriggerPoint
from unknot.knowledge.base import Knowledge
from unknot.knowledge.messages import Message
from unknot.knowledge.programmes import Programme
from unknot.learning.words import STATES
from unknot.vocabulary.provenance import SourceId

WIDTH = 80
PARTS: Mapping[str, str] = {
    "how": "How to press",
    "caution": "Take care",
    "stretch": "Stretch",
    "movement": "Exercise",
    "cause": "What can keep it going",
    "look-alike": "What else it could be",
}


def learn(about: str, today: date, knowledge: Knowledge) -> str:
    """A page of text about what has this id or name; else what a search for these words finds.

    Raises ValueError with one sentence where nothing is found.
    """
    for kind in ("message:", "muscle:", "programme:"):
        about = about.removeprefix(kind)
    if about in knowledge.messages:
        return _page(_message_lines(knowledge.messages[about], knowledge))
    programmes = {programme.name.lower(): programme for programme in knowledge.programmes.values()}
    programme = knowledge.programmes.get(about) or programmes.get(about.lower())
    if programme is not None:
        return _page(_programme_lines(programme, knowledge))
    names = {muscle.name.lower(): muscle.id for muscle in knowledge.muscles.values()}
    muscle = knowledge.muscles.get(names.get(about.lower(), about))
    if muscle is not None:
        return _page(_muscle_lines(muscle, knowledge))
    return _page(article_lines(about, today, knowledge))


def _programme_lines(programme: Programme, knowledge: Knowledge) -> Iterator[str]:
    said = knowledge.message(f"programme.{programme.id}.sentence")
    yield programme.name
    yield from (said.text,) if said else ()
    yield f"\nFor pain here: {_names(programme.regions, knowledge)}."
    yield "\nThe spots, in the order they are offered"
    for spot in programme.spots:
        yield from _point_lines(knowledge.points[spot], knowledge)
    yield f"\nHow far this is checked: {STATES[programme.state]}."
    yield from _source_lines(programme.sources, knowledge)


def _muscle_lines(muscle: Muscle, knowledge: Knowledge) -> Iterator[str]:
    yield f"{muscle.name} ({muscle.latin})"
    yield f"Knots here are {muscle.prevalence.rank}. {muscle.prevalence.note}"
    yield "\nThe spots"
    for point in muscle.trigger_points:
        yield from _point_lines(point, knowledge)
    messages = [m for m in knowledge.messages.values() if m.id.startswith(f"muscle.{muscle.id}.")]
    for part, title in PARTS.items():
        said = [message for message in messages if message.id.split(".")[2] == part]
        yield from (f"\n{title}",) if said else ()
        yield from (f"  - {message.text}" for message in said)
    yield from _grounds(messages)
    yield from _source_lines(muscle.sources, knowledge)


def _point_lines(point: TriggerPoint, knowledge: Knowledge) -> Iterator[str]:
    yield f"  - {point.id}: {point.site}"
    yield f"    Hurts mostly here: {_names(point.essential, knowledge)}."
    if point.spillover:
        yield f"    Sometimes here: {_names(point.spillover, knowledge)}."
    yield f"    Who may press it: {knowledge.access(point.id).replace('-', ' ')}."


def _names(regions: Iterable[str], knowledge: Knowledge) -> str:
    return "; ".join(knowledge.regions[region].name for region in regions)


def _grounds(messages: Iterable[Message]) -> Iterator[str]:
    states = sorted({message.state for message in messages})
    grades = sorted({message.grade for message in messages})
    yield f"\nHow far this is checked: {'; '.join(STATES[state] for state in states)}."
    yield f"How strong the ground is: {', '.join(grades)}."


def _message_lines(message: Message, knowledge: Knowledge) -> Iterator[str]:
    yield message.text
    yield f"\nHow far this is checked: {STATES[message.state]}."
    yield f"How strong the ground is: {message.grade}."
    yield f"Facts behind it: {', '.join(message.facts)}."
    yield from (f"Others disagree: {dissent}" for dissent in message.dissent)
    yield from _source_lines(message.sources, knowledge)


def _source_lines(ids: Iterable[SourceId], knowledge: Knowledge) -> Iterator[str]:
    yield "\nSources"
    for source in (knowledge.sources[source_id] for source_id in ids):
        year = f", {source.year}" if source.year else ""
        yield f"  - {source.title}{year} ({source.id})"
        if source.url:
            yield f"    {source.url}"


def _page(lines: Iterable[str]) -> str:
    return "\n".join(wrapped for line in lines for wrapped in _wrapped(line))


def _wrapped(line: str) -> list[str]:
    gap = [""] if line.startswith("\n") else []
    text = line.lstrip("\n")
    indent = " " * (len(text) - len(text.lstrip(" -")))
    return gap + textwrap.wrap(text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
