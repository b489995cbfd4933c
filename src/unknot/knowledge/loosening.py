"""What a changed fact base permits that the one before it did not."""

from collections.abc import Iterable, Iterator

from unknot.knowledge.anatomy import Access, Muscle
from unknot.knowledge.base import Knowledge
from unknot.knowledge.figures import DoseLimits, ReviewFigures, ReviewRule
from unknot.knowledge.planning import PlanFigures
from unknot.knowledge.safety import AfterSign, PlaceDecision, PlaceDecisionKind, Rule, StopSign, Tick
from unknot.vocabulary.disposition import Level

_STRICTEST_FIRST = tuple(Level)
_ACCESS_STRICTEST_FIRST = tuple(reversed(Access))
_DECISION_STRICTEST_FIRST = tuple(reversed(PlaceDecisionKind))
_MORE_IS_LOOSER = ("hold_s", "hold_max_s", "rounds", "rounds_max", "session_max_s")
_LIMITS_MORE_IS_LOOSER = (
    "sessions_start",
    "sessions_ceiling",
    "spots_per_session",
    "ease_above",
    "stop_at",
    "gentle_max",
    "gentle_hold_s",
    "gentle_rounds",
)
_REVIEW_MORE_IS_LOOSER = (
    "sessions_without_relief",
    "soreness_ok_hours",
    "soreness_long_hours",
    "worse_in_a_row",
    "lasting_days",
    "spells",
    "answers_stale_days",
)
_PLAN_MORE_IS_LOOSER = ("spots", "least_step", "most_step", "well_pain", "too_much_pain")
_PLAN_LESS_IS_LOOSER = ("well_days",)
_REVIEW_LESS_IS_LOOSER = ("worthwhile_points", "worthwhile_share", "spell_window_days", "rest_days", "neck_watch_days")


def loosened(before: Knowledge, after: Knowledge) -> Iterator[str]:
    """One short clause for each thing that is less strict than before; nothing where everything is as strict."""
    for rule in before.rules.values():
        yield from (f"rule {rule.id}: {what}" for what in _rule(rule, after.rules[rule.id]))
    yield from _gates(before, after)
    for sign in before.stop_signs.values():
        if _less(sign.then, after.stop_signs[sign.id].then) or _says_otherwise(sign, after.stop_signs[sign.id]):
            yield f"stop sign {sign.id}: what follows"
    for later in before.after_signs.values():
        if _eased(later, after.after_signs[later.id]) or _says_otherwise(later, after.after_signs[later.id]):
            yield f"after-sign {later.id}: what follows"
    for decision in before.place_decisions.values():
        what = _decision(decision, after.place_decisions[decision.point])
        yield from (f"place decision {decision.point}: {each}" for each in what)
    yield from (f"rule {r}: the words that start it" for r in before.safety_words if _fewer_words(r, before, after))
    yield from _places(before, after)
    yield from (f"dose limit {name}" for name in _limits(before.dose_limits, after.dose_limits))
    yield from (f"review figure {name}" for name in _review(before.review, after.review))
    yield from (f"plan figure {name}" for name in _planning(before.planning, after.planning))


def _less(before: Level, after: Level | None) -> bool:
    return after is None or _STRICTEST_FIRST.index(after) > _STRICTEST_FIRST.index(before)


def _eased(before: AfterSign, after: AfterSign) -> bool:
    return before.level is not None and _less(before.level, after.level)


def _says_otherwise(before: StopSign | AfterSign, after: StopSign | AfterSign) -> bool:
    """No machine can tell which of two wordings is the stricter, so another one counts as less strict."""
    return (before.sign, before.do) != (after.sign, after.do)


def _gates(before: Knowledge, after: Knowledge) -> Iterator[str]:
    """A rule behind a gate is asked less often, so putting one there loosens, and so does wording the gate anew."""
    for gate in after.gates.values():
        known = before.gates.get(gate.id)
        if known is not None and known.question != gate.question:
            yield f"gate {gate.id}: what it asks"
        added = [rule for rule in gate.why if rule in before.rules and (known is None or rule not in known.why)]
        yield from (f"gate {gate.id}: rule {rule} now stands behind it" for rule in added)
        everywhere = set(gate.everywhere) - set(known.everywhere if known else ()) - set(added)
        yield from (f"gate {gate.id}: rule {rule} is now answered everywhere" for rule in sorted(everywhere))


def _rule(before: Rule, after: Rule) -> Iterator[str]:
    if _less(before.level, after.level) or _ticks_eased(before, after):
        yield "its level"
    if not before.techniques <= after.techniques:
        yield "its techniques"
    if after.regions and not (before.regions and before.regions <= after.regions):
        yield "its regions"
    changed = (before.kind, before.here) != (after.kind, after.here) or not before.sections <= after.sections
    if changed or _words(before) != _words(after, before):
        yield "what it asks"
    if before.do != after.do:
        yield "what to do"
    if before.session and not after.session:
        yield "how often it is asked"
    if before.person != after.person or before.settled_by != after.settled_by:
        yield "whom it is asked"


def _words(rule: Rule, of: Rule | None = None) -> tuple[str | None, ...]:
    """The question and the ticks of a rule, or, of those, the ticks that another rule has: further ones are free."""
    texts = {tick.id: tick.text for tick in rule.ticks}
    return (rule.question, *(texts.get(tick.id) for tick in (of or rule).raising))


def _ticks_eased(before: Rule, after: Rule) -> bool:
    levels = {tick.id: tick.level for tick in after.raising}
    weaker = any(_less(tick.level, levels.get(tick.id)) for tick in before.raising)
    return weaker or any(_lowered(tick, after.ticks) < _lowered(tick, before.ticks) for tick in after.raising)


def _lowered(tick: Tick, ticks: Iterable[Tick]) -> int:
    """How strict this tick still is once everything that can explain it is true."""
    return min([tick.level.strictness, *(other.level.strictness for other in ticks if other.explains(tick))])


def _decision(before: PlaceDecision, after: PlaceDecision) -> Iterator[str]:
    order = _DECISION_STRICTEST_FIRST.index
    if order(after.decision) > order(before.decision) or not set(before.keep) <= set(after.keep):
        yield "its decision"
    if before.gentle and not after.gentle:
        yield "its light touch"
    fewer = before.techniques and not set(before.techniques) <= set(after.techniques)
    if (after.techniques and not before.techniques) or (after.techniques and fewer):
        yield "its techniques"
    if before.caution and before.caution != after.caution:
        yield "its caution"


def _fewer_words(rule: str, before: Knowledge, after: Knowledge) -> bool:
    return not set(before.safety_words[rule].words) <= set(after.safety_words[rule].words)


def _places(before: Knowledge, after: Knowledge) -> Iterator[str]:
    """Who may press which point with what, what is said with it, and what is asked about a region."""
    for point in before.points:
        if point not in after.points:
            continue
        order = _ACCESS_STRICTEST_FIRST.index
        if order(after.access(point)) > order(before.access(point)):
            yield f"trigger point {point}: who may press it"
        if not after.techniques_for(point) <= before.techniques_for(point):
            yield f"trigger point {point}: its tools"
        if after.points[point].press_region != before.points[point].press_region:
            yield f"trigger point {point}: where it is pressed"
    yield from (f"region {r}: its red flags" for r in before.regions if _asks_less(r, before, after))
    for muscle in before.muscles.values():
        if not _warnings(muscle) <= _warnings(after.muscles[muscle.id]):
            yield f"muscle {muscle.id}: its cautions"


def _asks_less(region: str, before: Knowledge, after: Knowledge) -> bool:
    return not before.sections_of(region) <= after.sections_of(region)


def _warnings(muscle: Muscle) -> set[str]:
    return {each.text for each in (*muscle.self_care.cautions, *muscle.look_alikes)}


def _limits(before: DoseLimits, after: DoseLimits) -> Iterator[str]:
    yield from _greater(before, after, _LIMITS_MORE_IS_LOOSER)
    if after.between_s < before.between_s:
        yield "between_s"
    for technique, limit in after.techniques.items():
        known = before.techniques.get(technique)
        if known is None:
            yield f"{technique}: a technique with no limit before"
            continue
        yield from (f"{technique}.{name}" for name in _greater(known, limit, _MORE_IS_LOOSER))
        if limit.rest_s < known.rest_s:
            yield f"{technique}.rest_s"


def _review(before: ReviewFigures, after: ReviewFigures) -> Iterator[str]:
    yield from _greater(before, after, _REVIEW_MORE_IS_LOOSER)
    yield from _greater(after, before, _REVIEW_LESS_IS_LOOSER)
    yield from (f"rule {rule.id}" for rule in before.rules.values() if _decides_less(rule, after.rules.get(rule.id)))


def _planning(before: PlanFigures, after: PlanFigures) -> Iterator[str]:
    yield from _greater(before, after, _PLAN_MORE_IS_LOOSER)
    yield from _greater(after, before, _PLAN_LESS_IS_LOOSER)


def _decides_less(before: ReviewRule, after: ReviewRule | None) -> bool:
    if after is None or after.decision < before.decision:
        return True
    if before.disposition is None:
        return False
    return after.disposition is None or after.disposition < before.disposition or after.says != before.says


def _greater(before: object, after: object, names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if getattr(after, name) > getattr(before, name))
