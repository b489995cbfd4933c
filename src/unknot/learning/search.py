"""Search the articles with a person's own words: places lead to the muscles behind them, slips are forgiven."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import process
from rapidfuzz.distance import OSA

from unknot.complaint.complaint import Complaint
from unknot.complaint.read import LONGEST, read
from unknot.engine.locating import locate
from unknot.knowledge.base import Knowledge
from unknot.learning.articles import Article, ArticleKind, ArticleRef, articles_of
from unknot.learning.index import Index, Indexed, index_of, words_of
from unknot.vocabulary.body import Drawing

MOST = 7
"""Hits on one screen of a phone."""
PLACES, MUSCLES = 2, 4
"""Places that are shown of those that were named, and muscles that they lead to."""
BEGUN_FROM, SPELT_FROM, LONG = 3, 4, 8
"""Letters a word needs to be taken for the beginning of another, to be misspelt by one letter, and by two."""
WHOLE, BEGUN, MISSPELT = 1.0, 0.7, 0.5
"""How much a word counts that stands there itself, as a beginning, or with a letter wrong."""
NAMED, ASKED, CALLED, PLACED = 1_000.0, 500.0, 400.0, 300.0
"""First an article of this very name, then danger that the words speak of, a muscle of such a name, and a place."""
LESS = {ArticleKind.QUESTION: 0.4}
"""Kinds that are rarely what somebody looks for."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article and the sentence of it that fits the words best; ``near``: the place that was named led to it."""

    article: Article
    says: str
    near: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The hits, best first.  ``places`` are what the words were taken for as places, quoted."""

    hits: tuple[Hit, ...]
    places: tuple[str, ...] = ()


def search(words: str, today: date, known: Knowledge) -> Found:
    """The articles that these words are about, at most one screen of them; none where no word is known."""
    asked = words.strip()[:LONGEST]
    if not asked:
        return Found(())
    index, complaint = index_of(known), read(asked, today, known)
    wanted = [_meant(word, index) for word in dict.fromkeys(words_of(asked))]
    scores = _scored(wanted, index)
    for ref in index.titles.get(words_of(asked), ()):
        scores[ref] += NAMED
    for place, ref in enumerate(f"rule:{rule}" for rule in complaint.ask_first):
        scores[ref] += ASKED - place
    for ref in _called(wanted, index):
        scores[ref] += CALLED
    near = dict(_near(complaint, known))
    for ref, score in near.items():
        scores[ref] += score
    best = sorted(scores, key=lambda ref: -scores[ref])[:MOST]
    hits = tuple(_hit(articles_of(known)[ref], index.indexed.get(ref), wanted, ref in near) for ref in best)
    return Found(hits, tuple(dict.fromkeys(known.regions[mark.place.region].name for mark in complaint.marks)))


def _hit(article: Article, found: Indexed | None, wanted: Sequence[Mapping[str, float]], near: bool) -> Hit:
    """A muscle behind a place is told of by where it hurts, all else by the sentence that fits."""
    return Hit(article, article.says if near or found is None else _says(found, wanted), near)


def _meant(word: str, index: Index) -> Mapping[str, float]:
    """The words of the articles that this one may be, each with how surely."""
    meant = {word: WHOLE} if word in index.holders else {}
    if len(word) >= BEGUN_FROM:
        meant |= {other: BEGUN for other in index.holders if other.startswith(word) and other not in meant}
    if meant or len(word) < SPELT_FROM:
        return meant
    wrong = 2 if len(word) >= LONG else 1
    near = process.extract(word, index.words, scorer=OSA.distance, score_cutoff=wrong, limit=8)
    return {other: MISSPELT / distance for other, distance, _ in near if distance == near[0][1]}


def _scored(wanted: Sequence[Mapping[str, float]], index: Index) -> defaultdict[ArticleRef, float]:
    """Every article with one of the words: the rarer the word the more it counts, and all of them count twice over."""
    scores: defaultdict[ArticleRef, float] = defaultdict(float)
    held: defaultdict[ArticleRef, int] = defaultdict(int)
    for meant in wanted:
        best: dict[ArticleRef, float] = {}
        for word, surely in meant.items():
            for ref in index.holders[word]:
                worth = surely * index.rarity[word] * index.indexed[ref].weights[word]
                best[ref] = max(best.get(ref, 0.0), worth)
        for ref, worth in best.items():
            scores[ref] += worth
            held[ref] += 1
    for ref, count in held.items():
        scores[ref] *= (count / len(wanted)) ** 2 * LESS.get(index.indexed[ref].article.kind, 1.0)
    return scores


def _called(wanted: Sequence[Mapping[str, float]], index: Index) -> Iterator[ArticleRef]:
    """The muscles whose names hold every one of these words, one of them at least no word for a place."""
    for ref, names in index.names.items():
        words = [names.intersection(meant) for meant in wanted]
        if words and all(words) and any(each - index.places for each in words):
            yield ref


def _near(complaint: Complaint, known: Knowledge) -> Iterator[tuple[ArticleRef, float]]:
    """The places that were named, and the likeliest muscles behind them."""
    if not complaint.marks:
        return
    regions = tuple(dict.fromkeys(mark.place.region for mark in complaint.marks))
    yield from ((f"place:{region}", PLACED - place) for place, region in enumerate(regions[:PLACES]))
    ranking = locate(Drawing(complaint.marks), {}, known)
    muscles = tuple(dict.fromkeys(candidate.muscle for candidate in ranking.candidates))
    yield from ((f"muscle:{muscle}", PLACED - MOST - place) for place, muscle in enumerate(muscles[:MUSCLES]))


def _says(found: Indexed, wanted: Sequence[Mapping[str, float]]) -> str:
    """The sentence with the most of the words; the first line of the article where none has any."""
    meant = {word for words in wanted for word in words}
    counted = [(len(meant.intersection(words_of(text))), -at, text) for at, text in enumerate(found.sentences)]
    most, _, text = max(counted, default=(0, 0, ""))
    return text if most and text != found.article.title else found.article.says
