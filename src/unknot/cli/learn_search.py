"""What can be read in the terminal: the contents, any article by its id, and what own words lead to."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from unknot.knowledge.base import Knowledge
from unknot.knowledge.messages import Message
from unknot.learning import Article, ArticleKind, Found, articles_of, search, sentences_of
from unknot.learning.words import GRADES, STATES, worst_state
from unknot.vocabulary.wording import sentence

KINDS = {
    ArticleKind.TOPIC: "Pages",
    ArticleKind.PROGRAMME: "Ready programmes",
    ArticleKind.MUSCLE: "Muscles",
}
"""What the contents list; all else is found by words."""
BY_ID = tuple(kind for kind in ArticleKind if kind is not ArticleKind.MESSAGE)


def contents(knowledge: Knowledge) -> str:
    """What there is to read, and how to find the rest."""
    lines = ["unknot learn ID shows one of these; unknot learn WORDS searches all of it."]
    for kind, title in KINDS.items():
        lines += ["", title]
        lines += [f"  {a.id}: {a.title}" for a in articles_of(knowledge).values() if a.kind is kind]
    return "\n".join(lines)


def article_lines(about: str, today: date, knowledge: Knowledge) -> Iterator[str]:
    """The article of this id or reference; else what a search finds.  Raises ValueError where it finds nothing."""
    articles = articles_of(knowledge)
    ref = next((ref for ref in (about, *(f"{kind}:{about}" for kind in BY_ID)) if ref in articles), None)
    if ref is not None:
        yield from _article(articles[ref], knowledge)
        return
    found = search(about, today, knowledge)
    if not found.hits:
        raise ValueError(
            f'learn: nothing was found for "{about}"; try another word, a place such as "behind my eye", '
            "or unknot learn for the contents."
        )
    yield from _hits(found)


def _hits(found: Found) -> Iterator[str]:
    if found.places:
        yield f"Understood as places: {'; '.join(found.places)}."
    for hit in found.hits:
        yield f"\n{hit.article.title} ({hit.article.kind})"
        yield from (f"  {hit.says}",) if hit.says else ()
        yield f"  unknot learn {hit.article.ref}"


def _article(article: Article, knowledge: Knowledge) -> Iterator[str]:
    yield f"{article.title} ({article.kind})"
    yield from (article.says,) if article.says else ()
    said = sentences_of(knowledge).get(article.ref, ())
    above = {article.title, article.says}
    yield from ("",) if said else ()
    yield from (f"  - {m.text}" for m in said if m.text not in above and sentence(m.text) not in above)
    yield from _muscles(article, knowledge)
    yield from _ground(said, knowledge)


def _muscles(article: Article, knowledge: Knowledge) -> Iterator[str]:
    """The muscles that can hurt in a place."""
    if article.kind is ArticleKind.PLACE:
        muscles = dict.fromkeys(p.muscle for p in knowledge.points.values() if article.id in p.essential)
        yield "\nMuscles that can hurt here"
        yield from (f"  - {knowledge.muscles[muscle].name} ({muscle})" for muscle in muscles)


def _ground(said: tuple[Message, ...], knowledge: Knowledge) -> Iterator[str]:
    if not said:
        return
    grades = {message.grade for message in said}
    yield f"\nHow far this is checked: {STATES[worst_state(message.state for message in said)]}."
    yield f"How strong the ground is: {'; '.join(words for grade, words in GRADES.items() if grade in grades)}."
    yield from (f"Others disagree: {d}" for d in dict.fromkeys(d for message in said for d in message.dissent))
    yield "\nSources"
    for source in (knowledge.sources[s] for s in dict.fromkeys(s for message in said for s in message.sources)):
        yield f"  - {source.title}{f', {source.year}' if source.year else ''} ({source.id})"
        yield from (f"    {source.url}",) if source.url else ()


def found_as_json(about: str, today: date, knowledge: Knowledge) -> dict[str, Any]:
    """What these words lead to, as the search ranks it."""
    found = search(about, today, knowledge)
    hits = [
        {"ref": h.article.ref, "kind": h.article.kind.value, "title": h.article.title, "says": h.says}
        for h in found.hits
    ]
    return {"hits": hits, "places": list(found.places)}
