"""What is wrong with a fact base: one sentence a fault, each naming the thing and what was expected."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from unknot.knowledge.anatomy import Muscle
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import PlaceDecision, PlaceDecisionKind, Rule, RuleKind, Section, Tick
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.provenance import SourceId
from unknot.vocabulary.technique import MOVING, PRESSING, Technique

RESERVED = {"none", "at"}
"""Words that the written form of an answer keeps for itself."""
SEES_SOMEBODY = {Decision.STOP_AND_SEE_PROFESSIONAL, Decision.SEE_PROFESSIONAL}


def of_sources(known: Knowledge) -> Iterator[str]:
    """A fact without a source, or with one that nobody knows."""
    for name, sources in _cited(known):
        if not sources:
            yield f"{name} has no source."
        yield from (f'{name} cites the source "{source}", which is not there.' for source in _strange(sources, known))


def _strange(sources: Iterable[SourceId], known: Knowledge) -> Iterator[SourceId]:
    return (source for source in sources if source not in known.sources)


def _cited(known: Knowledge) -> Iterator[tuple[str, tuple[SourceId, ...]]]:
    for muscle in known.muscles.values():
        yield f"muscle {muscle.id}", muscle.sources
        yield from ((f"trigger point {point.id}", point.sources) for point in muscle.trigger_points)
        yield from ((f"clue {clue.id}", clue.sources) for clue in muscle.clues)
        moves = (("stretch", muscle.stretch), ("movement", muscle.movement))
        yield from ((f"the {name} of {muscle.id}", move.sources) for name, move in moves if move is not None)
    yield from ((f"rule {rule.id}", rule.sources) for rule in known.rules.values())
    yield from ((f"stop sign {sign.id}", sign.sources) for sign in known.stop_signs.values())
    yield from ((f"after-sign {sign.id}", sign.sources) for sign in known.after_signs.values())
    yield from ((f"programme {programme.id}", programme.sources) for programme in known.programmes.values())
    yield from ((f"finding {ref}", finding.sources) for ref, finding in known.findings.items())


def of_regions(known: Knowledge) -> Iterator[str]:
    """A region nobody knows, one that no point explains, and an area that asks no red flags."""
    for name, regions in _placed(known):
        yield from (f'{name} names the region "{r}", which is not there.' for r in regions if r not in known.regions)
    explained = {r for point in known.points.values() for r in (*point.essential, *point.spillover)}
    yield from (f"region {r} hurts from no trigger point." for r in known.regions if r not in explained)
    whole = {row.area for row in known.section_rows if not row.regions}
    yield from (f"area {area} has no row of red-flag sections." for area in known.area_regions if area not in whole)
    areas = set(known.area_regions)
    yield from (
        f'muscle {m.id} lies in "{m.area}", which is no area.' for m in known.muscles.values() if m.area not in areas
    )


def _placed(known: Knowledge) -> Iterator[tuple[str, Collection[str]]]:
    for point in known.points.values():
        yield f"trigger point {point.id}", {point.press_region, *point.essential, *point.spillover}
    yield from ((f"rule {rule.id}", rule.regions) for rule in known.rules.values())
    yield from ((f"the section row of {row.area}", row.regions) for row in known.section_rows)
    yield from ((f"the measured referral of {m.muscle}", {m.region}) for m in known.strengths.measured)


def of_ids(known: Knowledge) -> Iterator[str]:
    """Trigger points and statements that do not carry their muscle's id, and questions with a wrong clue or id."""
    for muscle in known.muscles.values():
        ids = _ids_in(muscle)
        yield from (f"{each} does not begin with {muscle.id}." for each in ids if not each.startswith(f"{muscle.id}."))
        yield from (f"{each} is named twice." for each in sorted({each for each in ids if ids.count(each) > 1}))
    clues = {clue.id for muscle in known.muscles.values() for clue in muscle.clues}
    asked = [(question.id, clue) for question in known.questions.values() for clue in question.clues]
    yield from (
        f'{question} asks about the clue "{clue}", which is not there.' for question, clue in asked if clue not in clues
    )
    covered = [clue for _, clue in asked]
    yield from (f"clue {clue} is asked about twice." for clue in sorted(set(covered)) if covered.count(clue) > 1)
    had = [id_ for question in known.questions.values() for id_ in (question.id, *question.was)]
    yield from (f"question {id_} is named twice." for id_ in sorted(set(had)) if had.count(id_) > 1)


def _ids_in(muscle: Muscle) -> list[str]:
    statements = (*muscle.self_care.cautions, *muscle.perpetuating, *muscle.look_alikes)
    own = [*(point.id for point in muscle.trigger_points), *(clue.id for clue in muscle.clues)]
    return own + [statement.id for statement in statements]


def of_rules(known: Knowledge) -> Iterator[str]:
    """A rule that leads nowhere, and a technique with no limit."""
    for rule in known.rules.values():
        if not rule.techniques or not rule.raising:
            yield f"rule {rule.id} has no disposition: it needs a tick that raises and a technique."
        if (rule.kind is RuleKind.RED_FLAG) != bool(rule.sections) or (rule.also_sections and not rule.section):
            yield f"rule {rule.id}: a red flag has a section, and no other rule has one ({', '.join(Section)})."
        yield from of_ticks(rule)
    for review in known.review.rules.values():
        if review.decision in SEES_SOMEBODY and review.disposition is None:
            yield f"review rule {review.id} has no disposition."
    limited = known.dose_limits.techniques
    yield from (f"technique {t} has no dose limit." for t in sorted(PRESSING | MOVING) if t not in limited)


def of_ticks(rule: Rule) -> Iterator[str]:
    """Ticks that cannot be told apart, a level that is not the strongest tick's, and what explains nothing."""
    ids = [tick.id for tick in rule.ticks]
    if len(set(ids)) < len(ids) or not RESERVED.isdisjoint(ids):
        yield f"rule {rule.id}: each tick has an id of its own, and none is called {' or '.join(sorted(RESERVED))}."
    strongest = max((tick.level for tick in rule.raising), key=lambda level: level.strictness, default=rule.level)
    if rule.level is not strongest:
        yield f"rule {rule.id} says {rule.level}, but the strongest of its ticks says {strongest}."
    for tick in rule.ticks:
        yield from (f"rule {rule.id}, tick {tick.id}: {what}" for what in _tick_misfit(tick, rule))


def _tick_misfit(tick: Tick, rule: Rule) -> Iterator[str]:
    if tick.raises:
        if tick.lowers:
            yield "only a tick that explains lowers others."
        return
    if rule.here:
        yield "a rule answered place by place has nothing that explains it."
    if not set(tick.lowers) <= {other.id for other in rule.raising}:
        yield "it may lower only ticks of its own rule that raise."
    if not any(tick.level.strictness < other.level.strictness for other in rule.raising if tick.explains(other)):
        yield "it explains nothing: its level has to be milder than that of a tick it lowers."


def of_places(known: Knowledge) -> Iterator[str]:
    """A point that a place rule touches without a written decision, and a decision that does not fit its rules."""
    touched = hands_rules(known)
    yield from (f"trigger point {p} has no place decision." for p in touched if p not in known.place_decisions)
    for point, decision in known.place_decisions.items():
        yield from _misfit(decision, touched.get(point, ()), known)


def hands_rules(known: Knowledge) -> Mapping[str, tuple[Rule, ...]]:
    """For each point that presses in a region where place rules speak of hands: those rules."""
    spoken = [r for r in known.rules.values() if r.kind is RuleKind.PLACE_RULE and Technique.HANDS in r.techniques]
    touched = {p.id: tuple(rule for rule in spoken if p.press_region in rule.regions) for p in known.points.values()}
    return {point: rules for point, rules in touched.items() if rules}


def _misfit(decision: PlaceDecision, rules: Collection[Rule], known: Knowledge) -> Iterator[str]:
    name = f"the place decision of {decision.point}"
    if decision.point not in known.points:
        yield f"{name}: no trigger point has this id."
    elif set(decision.rules) != {rule.id for rule in rules}:
        yield f"{name} lists {', '.join(decision.rules)}, but the rules there are {', '.join(r.id for r in rules)}."
    if not set(decision.keep) <= set(decision.rules):
        yield f"{name} keeps a rule that it does not list."
    if decision.decision is PlaceDecisionKind.LANDMARK and not decision.caution:
        yield f"{name}: a landmark needs the caution that is told."
    if decision.decision is PlaceDecisionKind.KEEP and not decision.keep:
        yield f"{name} keeps no rule."
