"""Which article stands behind what a person was told: by the id of a sentence or fact, or by the words themselves."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from unknot.knowledge.base import Knowledge
from unknot.knowledge.messages import Message
from unknot.learning.articles import Article, ArticleKind, ArticleRef, articles_of, signs_of
from unknot.learning.once import once
from unknot.vocabulary.wording import sentence

FACTS: Mapping[str, ArticleKind] = {
    "muscle": ArticleKind.MUSCLE,
    "region": ArticleKind.PLACE,
    "rule": ArticleKind.RULE,
    "gate": ArticleKind.GATE,
    "stop_sign": ArticleKind.SIGN,
    "after_sign": ArticleKind.SIGN,
    "stop-sign": ArticleKind.SIGN,
    "after-sign": ArticleKind.SIGN,
    "programme": ArticleKind.PROGRAMME,
    "habit": ArticleKind.HABIT,
    "question": ArticleKind.QUESTION,
    "review": ArticleKind.REVIEW,
    "topic": ArticleKind.TOPIC,
    "message": ArticleKind.MESSAGE,
}
"""The kinds of facts, and the first words of messages by construction, that have a page of their own."""
OF_A_MUSCLE = {"trigger_point", "clue", "caution", "cause", "look_alike"}
TOPIC_OF = {
    "disagreement": "disagreements",
    "harm": "harms",
    "measure": "measures",
    "measure_figure": "measures",
    "licence": "measures",
    "norm": "measures",
    "knowledge_state": "evidence",
}


def behind(what: str, known: Knowledge) -> Article | None:
    """The article behind a message (its id), a fact (``kind:id``) or a bare id of a muscle, rule, sign or the like.

    None where nothing has this name.
    """
    articles = articles_of(known)
    refs = (*_of_message(what, known), *_of_fact(what), *(f"{kind}:{what}" for kind in ArticleKind))
    return next((articles[ref] for ref in refs if ref in articles), None)


def _of_message(what: str, known: Knowledge) -> Iterator[ArticleRef]:
    """A sentence of a muscle, a rule, a sign leads to its page; one about a habit to the habit; another to its own."""
    message = known.messages.get(what)
    if message is None:
        return
    room, _, rest = what.partition(".")
    if room in FACTS:
        yield f"{FACTS[room]}:{rest.split('.')[0]}"
    if what.startswith(("plan.habit.", "learn.habit.")):
        yield from (ref for fact in message.facts for ref in _of_fact(fact))
    yield f"message:{what}"


def _of_fact(what: str) -> Iterator[ArticleRef]:
    kind, colon, id_ = what.partition(":")
    if not colon:
        return
    if kind in FACTS:
        yield f"{FACTS[kind]}:{id_}"
    elif kind in OF_A_MUSCLE:
        yield f"muscle:{id_.split('.')[0]}"
    elif kind in TOPIC_OF:
        yield f"topic:{TOPIC_OF[kind]}"


def behind_words(words: str, known: Knowledge) -> Article | None:
    """The article of which this is a sentence; for a screen that was given words alone.

    A sentence that was put behind other words ("Left out: gun. ...") is found by its end.
    """
    said = _sentences(known)
    if words in said:
        return articles_of(known)[said[words]]
    _, _, end = words.partition(". ")
    return articles_of(known)[said[end]] if end in said else None


@once
def _sentences(known: Knowledge) -> Mapping[str, ArticleRef]:
    """Every sentence that can be shown as it stands, with its article; rules come before messages."""
    found: dict[str, ArticleRef] = {}
    for message in known.messages.values():
        article = behind(message.id, known)
        if article is not None:
            found.setdefault(message.text, article.ref)
    for sign in signs_of(known):
        found[sign.sign] = found[sentence(sign.sign)] = f"sign:{sign.id}"
    return found | dict(_of_rules(known))


def _of_rules(known: Knowledge) -> Iterator[tuple[str, ArticleRef]]:
    """Words of one rule lead to it, words that several rules share to all of them."""
    rules: defaultdict[str, set[str]] = defaultdict(set)
    for rule in known.rules.values():
        for words in (rule.reason, rule.question, *(tick.text for tick in rule.ticks)):
            for said in (words, sentence(words)):
                rules[said].add(rule.id)
    for said, ids in rules.items():
        yield said, f"rule:{ids.pop()}" if len(ids) == 1 else "topic:safety"


OF_A_TOPIC: Mapping[str, tuple[str, ...]] = {
    "knot": ("learn.find-it", "learn.not-a-knot", "learn.felt-elsewhere", "learn.spasm", "about.what-a-knot-is"),
    "evidence": ("learn.state.", "learn.claim."),
    "disagreements": ("learn.disagreement.",),
    "harms": ("learn.harm.",),
    "measures": ("learn.measure.", "learn.norm."),
}
"""The sentences on the page of a topic, by how their ids begin."""


@once
def sentences_of(known: Knowledge) -> Mapping[ArticleRef, tuple[Message, ...]]:
    """The sentences that stand on the page of each article."""
    said: defaultdict[ArticleRef, list[Message]] = defaultdict(list)
    for message in known.messages.values():
        article = behind(message.id, known)
        if article is not None:
            said[article.ref].append(message)
    for topic, begins in OF_A_TOPIC.items():
        said[f"topic:{topic}"] += [m for m in known.messages.values() if m.id.startswith(begins)]
    return {ref: tuple(messages) for ref, messages in said.items()}
