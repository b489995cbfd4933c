"""What the place rules mean for one spot: each point's written decision, and the gun rules as they are."""

from dataclasses import dataclass

from unknot.engine.screening.site import Site
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import PlaceDecision, PlaceDecisionKind, Rule, RuleId, RuleKind
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.technique import PRESSING, Technique


@dataclass(frozen=True, slots=True)
class PlaceVerdict:
    """Whether the place forbids the technique or asks for gentleness, and what the person is told about it."""

    forbidden: bool = False
    gentle: bool = False
    sentences: tuple[str, ...] = ()


def judge_place(site: Site, knowledge: Knowledge) -> PlaceVerdict:
    """Judge the pressed region by the place rules that still hold for this point and technique."""
    if site.technique not in PRESSING or site.point is None:
        return PlaceVerdict()
    decision = knowledge.place_decisions.get(site.point)
    rules = [rule for rule in _rules_at(site, knowledge) if _holds(rule, site.technique, decision)]
    forbidden = [rule for rule in rules if rule.level is not Level.GENTLE_ONLY or site.technique is Technique.GUN]
    if forbidden:
        return PlaceVerdict(forbidden=True, sentences=tuple(rule.reason for rule in forbidden))
    light = decision is not None and decision.gentle
    return PlaceVerdict(gentle=light or bool(rules), sentences=_told(decision, rules))


def _rules_at(site: Site, knowledge: Knowledge) -> list[Rule]:
    region = site.place(knowledge).region
    return [
        rule
        for rule in knowledge.rules.values()
        if rule.kind is RuleKind.PLACE_RULE and region in rule.regions and site.technique in rule.techniques
    ]


def _holds(rule: Rule, technique: Technique, decision: PlaceDecision | None) -> bool:
    """A gun rule holds as it is; a hands rule holds unless this point's decision sets it aside for the technique."""
    if technique is Technique.GUN or decision is None or decision.decision is PlaceDecisionKind.PROFESSIONAL_ONLY:
        return True
    return rule.id not in decision.rules or _kept(rule.id, technique, decision)


def _kept(rule: RuleId, technique: Technique, decision: PlaceDecision) -> bool:
    return rule in decision.keep and (not decision.techniques or technique in decision.techniques)


def _told(decision: PlaceDecision | None, rules: list[Rule]) -> tuple[str, ...]:
    caution = (decision.caution,) if decision is not None and decision.caution else ()
    return caution + tuple(rule.reason for rule in rules)
