"""The contents: everything that can be read, by kind and by area of the body; and what a search found."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from unknot.knowledge.base import Knowledge
from unknot.learning import Article, ArticleKind, Found, articles_of, search
from unknot.learning.articles import TOPICS
from unknot.web.learn.bodies import area_name

LONGEST = 200
"""Characters of a search that are read."""
KINDS = {
    ArticleKind.MUSCLE: "Muscle",
    ArticleKind.PLACE: "Place",
    ArticleKind.PROGRAMME: "Ready programme",
    ArticleKind.RULE: "Safety",
    ArticleKind.GATE: "Safety",
    ArticleKind.SIGN: "Sign",
    ArticleKind.REVIEW: "How the days are judged",
    ArticleKind.HABIT: "Habit",
    ArticleKind.TOPIC: "Page",
    ArticleKind.QUESTION: "Question",
    ArticleKind.MESSAGE: "What is known",
}
"""How a hit's kind is called."""


@dataclass(frozen=True, slots=True)
class Area:
    """One area of the body: its muscles and its places."""

    id: str
    name: str
    muscles: tuple[Article, ...]
    places: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The pages that are lists, the programmes, and the areas."""

    topics: tuple[Article, ...]
    programmes: tuple[Article, ...]
    areas: tuple[Area, ...]


def contents(known: Knowledge) -> Contents:
    """Everything, from the top."""
    articles = articles_of(known)
    topics = tuple(articles[f"topic:{topic}"] for topic in TOPICS)
    programmes = tuple(articles[f"programme:{programme}"] for programme in known.programmes)
    return Contents(topics, programmes, tuple(_areas(known)))


def _areas(known: Knowledge) -> Iterator[Area]:
    articles = articles_of(known)
    for area in dict.fromkeys(region.area for region in known.regions.values()):
        muscles = tuple(articles[f"muscle:{m.id}"] for m in known.muscles.values() if m.area == area)
        places = tuple(articles[f"place:{r.id}"] for r in known.regions.values() if r.area == area)
        yield Area(area, area_name(area), muscles, places)


def found_in(known: Knowledge, words: str, today: date) -> Found:
    """What these words lead to."""
    return search(words[:LONGEST], today, known)
