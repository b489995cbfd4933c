"""What the answers given so far mean: the worst disposition, and for each technique where it is ruled out.

A verdict only ever grows stricter as answers that count against pressing are added, in whatever order they come.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from unknot.engine.journal.answers import Answers, RuleAnswer
from unknot.engine.screening.applicability import affirmed_places, counts_against, raised_levels
from unknot.engine.screening.gating import said_of
from unknot.engine.screening.site import Scope
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import Rule, RuleKind
from unknot.vocabulary.body import Place
from unknot.vocabulary.disposition import Disposition, Level
from unknot.vocabulary.person import Person
from unknot.vocabulary.technique import Technique


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that counts against something, with the level its answer has."""

    rule: Rule
    level: Level


@dataclass(frozen=True, slots=True)
class Effect:
    """What one raised rule rules out: whole techniques, places for techniques, or anything but gentle pressing."""

    disposition: Disposition
    excluded: frozenset[Technique] = frozenset()
    avoided: Mapping[Technique, frozenset[Place]] = field(default_factory=dict)
    gentle: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """All raised rules together."""

    disposition: Disposition
    reasons: tuple[Reason, ...]
    excluded: frozenset[Technique]
    avoided: Mapping[Technique, frozenset[Place]]
    gentle: bool

    def forbids(self, technique: Technique, place: Place) -> bool:
        """True where this technique is ruled out at this place or everywhere."""
        if technique in self.excluded:
            return True
        return any(place.overlaps(avoided) for avoided in self.avoided.get(technique, ()))


def verdict(person: Person, answers: Answers, scope: Scope, knowledge: Knowledge) -> Verdict:
    """Judge every answer there is, also those that were not asked for: the worst wins."""
    raised = tuple(_raised(person, answers, scope, knowledge))
    reasons = tuple(sorted((Reason(rule, max(levels, key=_strictness)) for rule, levels in raised), key=_worst_first))
    effects = [effect(Reason(rule, level), answers, scope) for rule, levels in raised for level in sorted(levels)]
    excluded = frozenset().union(*(e.excluded for e in effects))
    return Verdict(
        disposition=max((e.disposition for e in effects), default=Disposition.CLEAR),
        reasons=reasons,
        excluded=excluded,
        avoided={t: _avoided(t, effects) for t in sorted(frozenset(Technique) - excluded)},
        gentle=any(e.gentle for e in effects),
    )


def _raised(
    person: Person, answers: Answers, scope: Scope, knowledge: Knowledge
) -> Iterable[tuple[Rule, frozenset[Level]]]:
    """Every level counts, not the worst alone: a second tick must never give back what the first took away."""
    for rule in knowledge.rules.values():
        said = said_of(rule, answers, scope, knowledge)
        if counts_against(rule, person, said):
            yield rule, raised_levels(rule, said)


def _strictness(level: Level) -> int:
    return level.strictness


def _worst_first(reason: Reason) -> tuple[int, str]:
    return -reason.level.disposition.severity, reason.rule.id


def _avoided(technique: Technique, effects: Iterable[Effect]) -> frozenset[Place]:
    return frozenset().union(*(e.avoided.get(technique, frozenset()) for e in effects))


def effect(reason: Reason, answers: Answers, scope: Scope) -> Effect:
    """What this one reason rules out."""
    level, rule = reason.level, reason.rule
    if not level.disposition.allows_self_care:
        return Effect(level.disposition, excluded=frozenset(Technique))
    if level is Level.GENTLE_ONLY:
        # The sheet's words for the level: light pressure, short time, no massage gun.
        return Effect(level.disposition, excluded=frozenset({Technique.GUN}), gentle=True)
    places = _places(reason, answers, scope)
    if not places:
        return Effect(level.disposition, excluded=rule.techniques)
    return Effect(level.disposition, avoided=dict.fromkeys(rule.techniques, places))


def _places(reason: Reason, answers: Answers, scope: Scope) -> frozenset[Place]:
    """Empty means everywhere.  A doctor is asked about the person, so only a rule with regions leaves others free.

    The regions of a red flag say where it is asked and free nothing.
    """
    named = frozenset(Place(region) for region in reason.rule.regions)
    if reason.rule.kind is RuleKind.RED_FLAG and reason.level is not Level.AVOID_AREA:
        return frozenset()
    if reason.level is Level.AVOID_AREA and reason.rule.here:
        return named | affirmed_places(answers.get(reason.rule.id, RuleAnswer()), scope)
    return named
