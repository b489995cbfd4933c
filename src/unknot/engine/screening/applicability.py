"""Which rules concern this person, this drawing and what they want to do; and whether each has been answered."""

from collections.abc import Iterator

from unknot.engine.journal.answers import Answers, RuleAnswer
from unknot.engine.screening.site import Scope
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import Rule, RuleKind
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Place
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.person import Person

_UNANSWERED = RuleAnswer()


def applicable(person: Person, scope: Scope, knowledge: Knowledge) -> Iterator[Rule]:
    """Every rule to be asked.  A place rule is never asked: each point has its written decision."""
    for rule in knowledge.rules.values():
        if rule.kind is not RuleKind.PLACE_RULE and rule.person.may_fit(person) and _reaches(rule, scope, knowledge):
            yield rule


def _reaches(rule: Rule, scope: Scope, knowledge: Knowledge) -> bool:
    if rule.kind is RuleKind.RED_FLAG:
        return any(rule.section in knowledge.sections_of(region) for region in scope.flag_regions)
    return any(
        rule.techniques & techniques and (not rule.regions or rule.regions & regions)
        for techniques, regions in scope.reach
    )


def status(rule: Rule, person: Person, answers: Answers, scope: Scope) -> Answer | None:
    """What stands: yes, unsure or no for everything the rule asks about here, or None while something is open."""
    if rule.settled(person):
        return Answer.YES
    said = answers.get(rule.id, _UNANSWERED)
    raised = [answer for answer in _all_said(said) if answer.raises]
    if raised:
        return Answer.YES if Answer.YES in raised else Answer.UNSURE
    return Answer.NO if _covers(said, rule, scope) else None


def _all_said(said: RuleAnswer) -> Iterator[Answer]:
    if said.bare is not None:
        yield said.bare
    yield from said.ticks.values()
    yield from said.at.values()


def _covers(said: RuleAnswer, rule: Rule, scope: Scope) -> bool:
    whole = said.bare is Answer.NO or {tick.id for tick in rule.ticks} <= set(said.ticks)
    if not rule.here:
        return whole
    drawn = said.drawn or frozenset(scope.drawing.places)
    covered = set(said.at) | (set(drawn) if whole else set())
    return all(_covered(place, covered) for place in scope.places)


def _covered(place: Place, covered: set[Place]) -> bool:
    """A no about one side says nothing of the other; where a side is unknown, both must have been asked about."""
    return place in covered or Place(place.region) in covered


def raised_level(rule: Rule, said: RuleAnswer | None) -> Level:
    """The level of the strongest tick that counts against pressing; a bare yes stands for the strongest of all."""
    ticks = said.ticks if said is not None and said.bare is None and not said.at else {}
    levels = [tick.level for tick in rule.ticks if ticks.get(tick.id, Answer.NO).raises]
    return max(levels or [tick.level for tick in rule.ticks], key=lambda level: level.disposition.severity)


def affirmed_places(said: RuleAnswer | None, scope: Scope) -> frozenset[Place]:
    """Where a rule about a spot is true: the places named, or, for a bare yes, all that were drawn or are pressed."""
    named = frozenset(place for place, answer in said.at.items() if answer.raises) if said else frozenset()
    return named or scope.places
