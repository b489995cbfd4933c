"""Which rules concern this person, this drawing and what they want to do; and what is still open of each."""

from collections.abc import Iterable, Iterator

from unknot.engine.journal.answers import RuleAnswer
from unknot.engine.screening.site import Scope
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import Rule, RuleKind, Tick
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Place
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.person import Person


def applicable(person: Person, scope: Scope, knowledge: Knowledge) -> Iterator[Rule]:
    """Every rule to be asked.  A place rule is never asked: each point has its written decision."""
    for rule in knowledge.rules.values():
        if rule.kind is not RuleKind.PLACE_RULE and rule.person.may_fit(person) and _reaches(rule, scope, knowledge):
            yield rule


def _reaches(rule: Rule, scope: Scope, knowledge: Knowledge) -> bool:
    if rule.kind is RuleKind.RED_FLAG:
        asked = any(rule.sections & knowledge.sections_of(region) for region in scope.flag_regions)
        return asked and (not rule.regions or bool(rule.regions & scope.flag_regions))
    return any(
        rule.techniques & techniques and (not rule.regions or rule.regions & regions)
        for techniques, regions in scope.reach
    )


def counts_against(rule: Rule, person: Person, said: RuleAnswer) -> bool:
    """True where the person or an answer says yes or unsure, whether or not the rule was asked."""
    return rule.settled(person) or any(answer.raises for answer in _against(rule, said))


def _against(rule: Rule, said: RuleAnswer) -> Iterator[Answer]:
    """Every answer that can count against pressing; what explains a sign raises nothing by itself."""
    if said.bare is not None:
        yield said.bare
    yield from (said.ticks[tick.id] for tick in rule.raising if tick.id in said.ticks)
    yield from said.at.values()


def open_ticks(rule: Rule, person: Person, said: RuleAnswer, scope: Scope) -> tuple[Tick, ...]:
    """What is still to be asked of this rule: nothing once it is settled, answered as a whole, or tick by tick."""
    if rule.settled(person) or (said.bare is not None and said.bare.raises):
        return ()
    if rule.here:
        return () if _everywhere(said, rule, scope) else rule.ticks
    asked = said.bare is Answer.NO or all(tick.id in said.ticks for tick in rule.raising)
    return () if asked else tuple(tick for tick in rule.ticks if tick.id not in said.ticks)


def _everywhere(said: RuleAnswer, rule: Rule, scope: Scope) -> bool:
    """A yes about one place says nothing of another, no more than a no does."""
    whole = said.bare is not None or all(tick.id in said.ticks for tick in rule.raising)
    covered = set(said.at) | (set(said.drawn) if whole else set())
    return all(_covered(place, covered) for place in scope.places)


def _covered(place: Place, covered: set[Place]) -> bool:
    """A no about one side says nothing of the other; where a side is unknown, both must have been asked about."""
    return place in covered or Place(place.region) in covered


def raised_levels(rule: Rule, said: RuleAnswer) -> frozenset[Level]:
    """The level of every tick that counts against pressing; a yes to the rule as a whole stands for all of them."""
    named = [tick for tick in rule.raising if said.ticks.get(tick.id, Answer.NO).raises]
    if not named or _as_a_whole(said):
        return frozenset(tick.level for tick in rule.raising)
    told = [tick for tick in rule.ticks if not tick.raises and said.ticks.get(tick.id) is Answer.YES]
    return frozenset(_explained(tick, told) for tick in named)


def _as_a_whole(said: RuleAnswer) -> bool:
    """Whoever says yes to the whole has not told us which tick it is, so nothing explains it."""
    return any(answer.raises for answer in (said.bare or Answer.NO, *said.at.values()))


def _explained(tick: Tick, told: Iterable[Tick]) -> Level:
    lowered = (other.level for other in told if other.explains(tick))
    return min([tick.level, *lowered], key=lambda level: level.strictness)


def affirmed_places(said: RuleAnswer, scope: Scope) -> frozenset[Place]:
    """Where a rule about a spot is true: the places named, or, for a bare yes, all that were drawn or are pressed."""
    named = frozenset(place for place, answer in said.at.items() if answer.raises)
    return named or scope.places
