"""The index of a search: the words of every article, each where it stands and how rare it is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import log

from unknot.complaint.tokens import tokens_of, word_set
from unknot.knowledge.base import Knowledge
from unknot.learning.articles import Article, ArticleKind, ArticleRef, articles_of
from unknot.learning.behind import sentences_of
from unknot.learning.once import once

SMALL = word_set(
    "a about all am an and any are as at be been but by can could did do does for from get had has have how i if in "
    "into is it its me my of on or so than that the their them then there this to up was were what when where which "
    "who why will with would you your"
)
"""Words too small to search for; what is left of a question is what it is about."""
TITLE, BODY = 3.0, 1.0
"""A word of the title counts three times as much as one of the text."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """An article with what it says; ``weights`` is how much each of its words counts in it."""

    article: Article
    sentences: tuple[str, ...]
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Index:
    """Every article that a search can find, the articles of each word, and how much a word tells.

    ``names``: of each muscle, the words of its names; ``places``: the words that places are called by.
    """

    indexed: Mapping[ArticleRef, Indexed]
    holders: Mapping[str, tuple[ArticleRef, ...]]
    rarity: Mapping[str, float]
    titles: Mapping[tuple[str, ...], tuple[ArticleRef, ...]]
    names: Mapping[ArticleRef, frozenset[str]]
    places: frozenset[str]
    words: tuple[str, ...]


def stem(word: str) -> str:
    """The word without the ending that only its place in a sentence gives it."""
    for ending in ("ing", "es", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:  # noqa: PLR2004 - "sing" and "yes" stay
            return word[: -len(ending)]
    return word


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text by their stems, the small ones left out."""
    read = (token.word for token in tokens_of(text) if token.word[:1].isalnum())
    return tuple(stem(word) for word in read if word not in SMALL)


@once
def index_of(known: Knowledge) -> Index:
    """The index of this fact base."""
    said = sentences_of(known)
    indexed = {
        ref: _indexed(known, article, tuple(m.text for m in said.get(ref, ()))) for ref, article in _found(known)
    }
    holders: defaultdict[str, list[ArticleRef]] = defaultdict(list)
    titles: defaultdict[tuple[str, ...], list[ArticleRef]] = defaultdict(list)
    for ref, each in indexed.items():
        for title in (each.article.title, each.article.id.replace("-", " ")):
            titles[words_of(title)].append(ref)
        for word in each.weights:
            holders[word].append(ref)
    rarity = {word: log(1 + len(indexed) / len(refs)) for word, refs in holders.items()}
    said_of = {word: tuple(refs) for word, refs in holders.items()}
    called = {title: tuple(refs) for title, refs in titles.items()}
    muscles = dict(_names(known, indexed.values()))
    places = frozenset(word for region in known.regions.values() for word in words_of(region.name))
    return Index(indexed, said_of, rarity, called, muscles, places, tuple(holders))


def _names(known: Knowledge, indexed: Iterable[Indexed]) -> Iterator[tuple[ArticleRef, frozenset[str]]]:
    for article in (each.article for each in indexed):
        if article.kind is ArticleKind.MUSCLE:
            yield article.ref, frozenset(word for text in _titles(known, article) for word in words_of(text))


def _found(known: Knowledge) -> Iterator[tuple[ArticleRef, Article]]:
    """Every article but the sentences that stand on another article's page, and the lines of the interface."""
    for ref, article in articles_of(known).items():
        own = article.kind is not ArticleKind.MESSAGE or article.id.startswith("about.")
        if own and article.kind is not ArticleKind.GATE:
            yield ref, article


def _indexed(known: Knowledge, article: Article, sentences: tuple[str, ...]) -> Indexed:
    weights: dict[str, float] = {}
    for words, weight in ((_titles(known, article), TITLE), (_bodies(known, article, sentences), BODY)):
        for word in {word for text in words for word in words_of(text)}:
            weights[word] = max(weights.get(word, 0.0), weight)
    return Indexed(article, sentences, weights)


def _titles(known: Knowledge, article: Article) -> Iterable[str]:
    if article.kind is ArticleKind.MUSCLE:
        return article.title, known.muscles[article.id].latin
    if article.kind is ArticleKind.HABIT:
        return article.title, known.findings[f"habit:{article.id}"].group
    if article.kind is ArticleKind.MESSAGE:
        return article.title, article.id.rpartition(".")[2].replace("-", " ")
    return (article.title,)


def _bodies(known: Knowledge, article: Article, sentences: Iterable[str]) -> Iterable[str]:
    """Its sentences, and the words that people use for it."""
    if article.kind is ArticleKind.RULE and article.id in known.safety_words:
        return (*sentences, *known.safety_words[article.id].words)
    if article.kind is ArticleKind.PLACE and article.id in known.place_words:
        return known.place_words[article.id].words
    return (article.says, *sentences)
