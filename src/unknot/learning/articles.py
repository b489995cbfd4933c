"""Everything that has a page of its own, by reference: muscles, places, rules, habits, signs, sentences and topics."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from unknot.engine.progress.review import figures_said
from unknot.knowledge.base import Knowledge
from unknot.knowledge.figures import ReviewRule
from unknot.knowledge.findings import FindingKind
from unknot.knowledge.safety import AfterSign, StopSign
from unknot.learning.once import once
from unknot.vocabulary.wording import sentence

ArticleRef = str
"""``kind:id``, for example ``muscle:soleus``."""


class ArticleKind(StrEnum):
    """What a page is about, in the order in which the contents and a search name them."""

    MUSCLE = "muscle"
    PLACE = "place"
    PROGRAMME = "programme"
    RULE = "rule"
    GATE = "gate"
    SIGN = "sign"
    REVIEW = "review"
    HABIT = "habit"
    TOPIC = "topic"
    QUESTION = "question"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Article:
    """One page: what it is about, and how a list names it.  ``says`` is a first line for lists."""

    kind: ArticleKind
    id: str
    title: str
    says: str = ""

    @property
    def ref(self) -> ArticleRef:
        """How it is looked up."""
        return f"{self.kind}:{self.id}"


TOPICS: Mapping[str, tuple[str, str]] = {
    "safety": ("Safety questions and places to avoid", "learn.lead.safety"),
    "signs": ("learn.title.signs", "learn.lead.signs"),
    "review": ("How the days are judged", "learn.lead.review"),
    "habits": ("Habits", "learn.lead.habits"),
    "moving": ("learn.title.moving", "learn.lead.moving"),
    "knot": ("learn.title.knot", "learn.lead.knot"),
    "evidence": ("What is known, in doubt and not known", "learn.lead.evidence"),
    "disagreements": ("Where the sources disagree", "learn.lead.disagreements"),
    "harms": ("learn.title.harms", "learn.lead.harms"),
    "measures": ("What is measured, and what is usual", "learn.lead.measures"),
    "sources": ("Sources", "learn.lead.sources"),
}
"""The pages that are lists of their own: a title (or the message that is one), and the message with its first words."""


OPEN = "\u2026"
"""Stands for what is only known once somebody says it."""


@once
def articles_of(known: Knowledge) -> Mapping[ArticleRef, Article]:
    """Every article of this fact base."""
    return {article.ref: article for article in _all(known)}


def _all(known: Knowledge) -> Iterator[Article]:
    yield from _of_body(known)
    yield from _of_safety(known)
    yield from _of_days(known)
    yield from (Article(ArticleKind.TOPIC, id_, title, says) for id_, title, says in _topics(known))
    yield from (Article(ArticleKind.MESSAGE, message.id, message.text) for message in known.messages.values())


def _topics(known: Knowledge) -> Iterator[tuple[str, str, str]]:
    for id_, (title, lead) in TOPICS.items():
        named, says = known.message(title), known.message(lead)
        yield id_, named.text if named else title.rpartition(".")[2].capitalize(), says.text if says else ""


def _of_body(known: Knowledge) -> Iterator[Article]:
    for muscle in known.muscles.values():
        regions = dict.fromkeys(r for point in muscle.trigger_points for r in point.essential)
        places = "; ".join(known.regions[region].name for region in regions)
        yield Article(ArticleKind.MUSCLE, muscle.id, muscle.name, places)
    yield from (Article(ArticleKind.PLACE, region.id, region.name) for region in known.regions.values())
    yield from (Article(ArticleKind.PROGRAMME, p.id, p.name, p.sentence) for p in known.programmes.values())
    yield from (Article(ArticleKind.QUESTION, q.id, q.text) for q in known.questions.values())


def _of_safety(known: Knowledge) -> Iterator[Article]:
    for rule in known.rules.values():
        yield Article(ArticleKind.RULE, rule.id, sentence_of(rule.question), sentence(rule.reason))
    yield from (Article(ArticleKind.GATE, gate.id, sentence_of(gate.question)) for gate in known.gates.values())
    yield from (Article(ArticleKind.SIGN, s.id, sentence(s.sign), sentence(s.do)) for s in signs_of(known))


def signs_of(known: Knowledge) -> tuple[StopSign | AfterSign, ...]:
    """What to look out for while pressing, and in the days after."""
    return (*known.stop_signs.values(), *known.after_signs.values())


def _of_days(known: Knowledge) -> Iterator[Article]:
    yield from (Article(ArticleKind.REVIEW, r.id, review_says(r, known)) for r in known.review.rules.values())
    for finding in known.findings.values():
        if finding.kind is FindingKind.HABIT:
            said = known.message(f"learn.habit.{finding.id}")
            yield Article(ArticleKind.HABIT, finding.id, said.text if said else sentence(finding.says))


def review_says(rule: ReviewRule, known: Knowledge) -> str:
    """What a rule of the review says, with its thresholds; a sign and what to do then stand with the sign."""
    return rule.says.format(sign=OPEN, do=OPEN, **figures_said(known.review)).replace(f"{OPEN}.", OPEN)


def sentence_of(question: str) -> str:
    """A question or a line to tick as a title: a capital letter first, and its own mark at the end."""
    said = question.strip()
    return f"{said[:1].upper()}{said[1:]}"
