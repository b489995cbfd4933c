"""What a page for reading is made of: parts with a heading, lines in them, and the ground under each line."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from unknot.knowledge.base import Knowledge
from unknot.knowledge.grounds import grounds_of
from unknot.knowledge.messages import Message
from unknot.knowledge.sentences import Ground as Stated
from unknot.learning import Article
from unknot.learning.articles import OPEN
from unknot.learning.once import once
from unknot.learning.words import GRADES, STATES
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.provenance import FactRef, Grade, Source, SourceId, State
from unknot.web.guest.care import LEVELS

_CODE = re.compile(r" \(seed-\w+\)")


@dataclass(frozen=True, slots=True)
class Ground:
    """How sure something is: how far it was checked, how strong it is, who disagrees, and its sources."""

    state: str
    grade: str
    dissent: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A level of the safety rules as a page shows it: its look, and its sentence where it has one of its own."""

    look: str
    says: str


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is said.  ``article``: where more of it can be read; ``id``: where a link to it leads."""

    text: str
    note: str = ""
    article: Article | None = None
    ground: Ground | None = None
    level: Shown | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading; ``folded``: only the heading is seen until it is opened.

    A part with a ``level`` and no lines is the heading over the folded parts of that level that follow it.
    """

    heading: str
    lines: tuple[Line, ...]
    folded: bool = False
    id: str = ""
    level: Shown | None = None
    under: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A whole page: the parts of it that hold something, and the ground under all of it."""

    title: str
    lead: str = ""
    parts: tuple[Part, ...] = ()
    ground: Ground | None = None
    level: Shown | None = None


class _Open(dict[str, str]):
    """What a sentence leaves open until it is said to somebody."""

    def __missing__(self, _key: str) -> str:
        return OPEN


def text_of(message: Message) -> str:
    """The sentence with a capital letter first, and what it leaves open as a mark."""
    text = message.text.format_map(_Open())
    return f"{text[:1].upper()}{text[1:]}"


def without_codes(words: str) -> str:
    """A fact's own words without the short names of sources in brackets: the sources stand below it in full."""
    return _CODE.sub("", words).replace("seed-hh, ", "")


def said(known: Knowledge, message_id: str) -> str:
    """The sentence with this id, or nothing where it may not be said."""
    message = known.message(message_id)
    return text_of(message) if message else ""


def sources_of(known: Knowledge, ids: Iterable[SourceId]) -> tuple[Source, ...]:
    """The sources with these ids, each once."""
    return tuple(known.sources[source] for source in dict.fromkeys(ids))


def ground_of(known: Knowledge, sources: Iterable[SourceId], state: State, grade: Grade | None = None) -> Ground:
    """The ground under a fact."""
    return Ground(STATES[state], GRADES[grade] if grade else "", (), sources_of(known, sources))


def message_ground(known: Knowledge, message: Message) -> Ground:
    """The ground under a sentence."""
    sources = sources_of(known, message.sources)
    dissent = tuple(without_codes(each) for each in message.dissent)
    return Ground(STATES[message.state], GRADES[message.grade], dissent, sources)


def line_of(known: Knowledge, message: Message, *, note: str = "", article: Article | None = None) -> Line:
    """A sentence with its ground."""
    return Line(text_of(message), note, article, message_ground(known, message))


def lines_of(known: Knowledge, *ids: str) -> tuple[Line, ...]:
    """Those of these sentences that may be said."""
    found = (known.message(message_id) for message_id in ids)
    return tuple(line_of(known, message) for message in found if message is not None)


def links_to(articles: Iterable[Article]) -> tuple[Line, ...]:
    """Each of these articles by its title, with its first line."""
    return tuple(Line(article.title, article.says, article) for article in articles)


def holding(*parts: Part) -> tuple[Part, ...]:
    """The parts that hold something."""
    return tuple(part for part in parts if part.lines)


def level_of(known: Knowledge, level: Level) -> Shown:
    """How a level is shown: the three care cards by their look, the milder ones by their own sentence."""
    look, heading = LEVELS[level.disposition]
    message = known.message(f"learn.level.{level}")
    return Shown(look, text_of(message) if message else heading if look == "limited" else "")


@once
def facts_of(known: Knowledge) -> dict[FactRef, Stated]:
    """Every fact by reference, as the sheets state it."""
    return grounds_of(known)
