"""The pages about safety: every question by how grave it is, one rule or gate alone, the signs, and the review."""

from collections.abc import Iterable, Iterator

from unknot.knowledge.base import Knowledge
from unknot.knowledge.figures import ReviewOffer
from unknot.knowledge.gates import Gate
from unknot.knowledge.safety import AfterSign, PlaceDecisionKind, Rule, RuleKind, StopSign, Tick
from unknot.learning import Article, articles_of, behind
from unknot.learning.articles import OPEN
from unknot.learning.words import worst_state
from unknot.vocabulary.disposition import Disposition, Level
from unknot.vocabulary.provenance import FactRef, Grade, State
from unknot.vocabulary.technique import Technique
from unknot.vocabulary.wording import sentence
from unknot.web.guest.care import LEVELS
from unknot.web.learn.parts import (
    Ground,
    Line,
    Page,
    Part,
    Shown,
    facts_of,
    ground_of,
    holding,
    level_of,
    links_to,
    said,
)

SOONEST_FIRST = tuple(each for each in Disposition if each is not Disposition.CLEAR)
ASKED = {
    RuleKind.RED_FLAG: "Signs of something else",
    RuleKind.CONTRAINDICATION: "About you and about the place",
    RuleKind.PLACE_RULE: "Places to stay away from",
    RuleKind.HOUSE_RULE: "Our own rules",
}
DECIDED = {
    PlaceDecisionKind.LANDMARK: "beside the place, with a caution",
    PlaceDecisionKind.KEEP: "the rule holds for it",
    PlaceDecisionKind.PROFESSIONAL_ONLY: "not for your own hands",
}


def rules_page(known: Knowledge) -> Page:
    """Every safety rule, the gravest first; each leads to its own page."""
    return Page("", "", tuple(_by_level(known)))


def _by_level(known: Knowledge) -> Iterator[Part]:
    for soon in SOONEST_FIRST:
        look, heading = LEVELS[soon]
        yield Part(heading, (), id=soon, level=Shown(look, heading if soon is Disposition.LIMITED else ""))
        for kind, words in ASKED.items():
            rules = [r for r in known.rules.values() if r.kind is kind and r.level.disposition is soon]
            lines = tuple(_rule_line(rule, known) for rule in rules)
            if lines:
                yield Part(f"{words} ({len(lines)})", lines, folded=True, id=f"{soon}-{kind}", under=True)


def _rule_line(rule: Rule, known: Knowledge) -> Line:
    article = articles_of(known)[f"rule:{rule.id}"]
    level = level_of(known, rule.level) if rule.level.disposition is Disposition.LIMITED else None
    return Line(article.title, _told(rule), article, level=level, id=rule.id)


def _told(rule: Rule) -> str:
    return f"{sentence(rule.reason)} {sentence(rule.do)}"


def rule_page(known: Knowledge, rule: Rule) -> Page:
    """What it asks, what each yes means, why, what to do, for whom and where it is asked, and who says so."""
    gate = known.gate_of.get(rule.id)
    parts = holding(
        Part("What to do on a yes", (Line(sentence(rule.do)),)),
        Part("Why it is asked", tuple(_why(rule))),
        Part("What counts as a yes", tuple(_ticks(rule, known))),
        Part("What a yes closes", (Line(_closed(rule)),)),
        Part("Where it counts", links_to(_places(rule, known))),
        Part("The spots that it touches", tuple(_decided(rule, known))),
        Part("Asked behind", links_to(a for a in [gate and behind(gate.id, known)] if a)),
    )
    ground = ground_of(known, rule.sources, _state(f"rule:{rule.id}", known))
    return Page(articles_of(known)[f"rule:{rule.id}"].title, "", parts, ground, level_of(known, rule.level))


def _state(ref: FactRef, known: Knowledge) -> State:
    return facts_of(known)[ref].state


def _why(rule: Rule) -> Iterator[Line]:
    yield Line(sentence(rule.reason))
    if rule.note:
        yield Line(sentence(rule.note))


def _ticks(rule: Rule, known: Knowledge) -> Iterator[Line]:
    """Each line to tick; where there is one alone, its level is that of the rule and its words may be the question."""
    if len(rule.ticks) > 1:
        yield from (_tick(tick, known) for tick in rule.ticks)
    else:
        yield from (Line(tick.text) for tick in rule.ticks if tick.text != rule.question)


def _tick(tick: Tick, known: Knowledge) -> Line:
    if tick.raises:
        return Line(tick.text, level=level_of(known, tick.level))
    return Line(tick.text, "A yes to this explains another line and makes it less grave.")


def _closed(rule: Rule) -> str:
    if rule.level.disposition >= Disposition.URGENT:
        return "Everything, until you have been seen."
    return sentence(", ".join(technique for technique in Technique if technique in rule.techniques))


def _places(rule: Rule, known: Knowledge) -> Iterator[Article]:
    articles = articles_of(known)
    yield from (articles[f"place:{region}"] for region in known.regions if region in rule.regions)


def _decided(rule: Rule, known: Knowledge) -> Iterator[Line]:
    """What a place rule means for each spot near it, as it was decided."""
    for decision in known.place_decisions.values():
        if rule.id in decision.rules:
            muscle, site = known.muscle_of(decision.point), known.points[decision.point].site
            told = [DECIDED[decision.decision], decision.why, *([decision.caution] if decision.caution else [])]
            note = " ".join(sentence(words) for words in told)
            yield Line(f"{muscle.name}: {site}", note, articles_of(known)[f"muscle:{muscle.id}"])


def gate_page(known: Knowledge, gate: Gate) -> Page:
    """The plain question before several rules, and the rules that a yes opens."""
    rules = [articles_of(known)[f"rule:{rule}"] for rule in gate.why if rule in known.rules]
    lines = tuple(Line(a.title, sentence(gate.why[a.id]), a) for a in rules)
    sources = (source for rule in gate.why if rule in known.rules for source in known.rules[rule].sources)
    says = "No answers all of these at once. A yes, or not sure, asks each of them."
    state = worst_state(_state(f"rule:{a.id}", known) for a in rules)
    return Page(gate.question, says, (Part("The questions behind it", lines),), ground_of(known, sources, state))


def signs_page(known: Knowledge) -> Page:
    """What ends a hold or a day, and what to look out for afterwards."""
    return Page(
        said(known, "learn.title.signs"),
        said(known, "learn.lead.signs"),
        (
            Part("While you do it", tuple(_sign(sign, sign.then, known) for sign in known.stop_signs.values())),
            Part("Later, and in the days after", tuple(_sign(s, s.level, known) for s in known.after_signs.values())),
        ),
    )


def _sign(sign: StopSign | AfterSign, level: Level | None, known: Knowledge) -> Line:
    meaning = sign.meaning if isinstance(sign, AfterSign) else None
    words = " ".join(sentence(each) for each in (meaning, sign.do, sign.note) if each)
    kind = "stop_sign" if isinstance(sign, StopSign) else "after_sign"
    ground = ground_of(known, sign.sources, _state(f"{kind}:{sign.id}", known))
    return Line(sentence(sign.sign), words, None, ground, level_of(known, level) if level else None, sign.id)


def review_page(known: Knowledge) -> Page:
    """Every rule that decides how to go on, with the facts behind it."""
    articles = articles_of(known)
    rules = known.review.rules.values()
    lines = tuple(Line(articles[f"review:{r.id}"].title, "", None, _behind(r.facts, known), None, r.id) for r in rules)
    tried = tuple(_offer(offer, known) for offer in known.review.offers.values())
    title, lead = articles["topic:review"].title, said(known, "learn.lead.review")
    return Page(title, lead, (Part("The rules", lines), Part("What to try when it does not help", tried)))


def _offer(offer: ReviewOffer, known: Knowledge) -> Line:
    return Line(offer.says.replace("{tried}", OPEN), "", None, _behind(offer.facts, known))


def _behind(refs: Iterable[FactRef], known: Knowledge) -> Ground:
    facts = [facts_of(known)[ref] for ref in refs]
    sources = (source for fact in facts for source in fact.sources)
    worst = max((fact.grade for fact in facts), key=tuple(Grade).index, default=Grade.UNGRADED)
    return ground_of(known, sources, worst_state(fact.state for fact in facts), worst)
