"""``unknot check``: what the fact base holds, what nobody has signed yet, and what is wrong with it.

Faults are the same on any date; only the warning about what has fallen due depends on it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from unknot.knowledge import faults, gate_faults, planning, programmes, word_faults, wording
from unknot.knowledge.base import Knowledge
from unknot.knowledge.findings import FindingKind
from unknot.knowledge.grounds import grounds_of
from unknot.knowledge.safety import RuleKind
from unknot.vocabulary.provenance import FactRef, State

_BY_CONSTRUCTION = {"muscle", "rule", "gate", "programme", "stop-sign", "after-sign"}


@dataclass(frozen=True, slots=True)
class CheckReport:
    """How many of each there are, what wants a clinician, and what has to be mended before the base may be used."""

    counts: dict[str, int]
    warnings: tuple[str, ...]
    faults: tuple[str, ...]


def check(knowledge: Knowledge, today: date) -> CheckReport:
    """Look at the whole base; ``today`` only decides which signatures have fallen due."""
    return CheckReport(counts(knowledge), tuple(_warnings(knowledge, today)), tuple(_faults(knowledge)))


def counts(knowledge: Knowledge) -> dict[str, int]:
    """How many of each kind of fact and sentence the base holds; findings by their kind."""
    kinds = Counter(finding.kind for finding in knowledge.findings.values())
    return {
        **_of_body(knowledge),
        **_of_safety(knowledge),
        **{_plural(kind): kinds[kind] for kind in FindingKind},
        "sources": len(knowledge.sources),
        "messages": len(knowledge.messages),
        "words": sum(1 for _ in word_faults.written_words(knowledge)),
        "left_out": len(knowledge.left_out),
        "sign_offs": len(knowledge.sign_offs),
        "to_confirm": len(to_confirm(knowledge)),
    }


def _of_body(knowledge: Knowledge) -> dict[str, int]:
    muscles = knowledge.muscles.values()
    return {
        "muscles": len(knowledge.muscles),
        "trigger_points": len(knowledge.points),
        "regions": len(knowledge.regions),
        "clues": sum(len(muscle.clues) for muscle in muscles),
        "questions": len(knowledge.questions),
        "programmes": len(knowledge.programmes),
    }


def _of_safety(knowledge: Knowledge) -> dict[str, int]:
    kinds = Counter(rule.kind for rule in knowledge.rules.values())
    return {
        "contraindications": kinds[RuleKind.CONTRAINDICATION] + kinds[RuleKind.PLACE_RULE],
        "red_flags": kinds[RuleKind.RED_FLAG],
        "house_rules": kinds[RuleKind.HOUSE_RULE],
        "gates": len(knowledge.gates),
        "stop_signs": len(knowledge.stop_signs),
        "after_signs": len(knowledge.after_signs),
        "place_decisions": len(knowledge.place_decisions),
    }


def _plural(kind: FindingKind) -> str:
    irregular = {FindingKind.EVIDENCE: "evidence", FindingKind.FREQUENCY: "frequencies"}
    return irregular.get(kind, f"{kind}s")


def to_confirm(knowledge: Knowledge) -> tuple[FactRef, ...]:
    """Every fact that somebody still has to confirm, by reference."""
    stated: Iterable[tuple[str, State]] = chain(
        ((f"rule:{rule.id}", rule.state) for rule in knowledge.rules.values()),
        ((f"stop_sign:{sign.id}", sign.state) for sign in knowledge.stop_signs.values()),
        ((f"after_sign:{sign.id}", sign.state) for sign in knowledge.after_signs.values()),
        ((ref, finding.state) for ref, finding in knowledge.findings.items()),
    )
    return tuple(ref for ref, state in stated if state is State.TO_CONFIRM and ref not in knowledge.sign_offs)


def _warnings(knowledge: Knowledge, today: date) -> Iterator[str]:
    unsigned = len(grounds_of(knowledge)) - len(knowledge.sign_offs)
    if unsigned:
        yield f"{unsigned} facts have no clinician's signature yet."
    for signed in knowledge.sign_offs.values():
        if signed.next_review <= today:
            yield f"{signed.fact}: the signature of {signed.reviewed_by} fell due on {signed.next_review}."
    yield from (f"A fact pack loosened {each}." for each in knowledge.loosened)


def _faults(knowledge: Knowledge) -> Iterator[str]:
    yield from faults.of_ids(knowledge)
    yield from faults.of_sources(knowledge)
    yield from faults.of_regions(knowledge)
    yield from faults.of_rules(knowledge)
    yield from programmes.of_programmes(knowledge)
    yield from planning.of_planning(knowledge)
    yield from gate_faults.of_gates(knowledge)
    yield from faults.of_places(knowledge)
    yield from word_faults.of_words(knowledge)
    yield from _faults_of_references(knowledge)
    yield from _faults_of_wording(knowledge)


def _faults_of_references(knowledge: Knowledge) -> Iterator[str]:
    facts = grounds_of(knowledge).keys()
    for message, held in knowledge.unsaid.items():
        gone = [ref for ref in held if ref not in facts]
        if gone or not held:
            yield f"message {message} has no fact behind it: {', '.join(gone) or 'none is named'}."
    for name, refs in _leaning(knowledge):
        yield from (f"{name} rests on {ref}, which is not there." for ref in refs if ref not in facts)
        if not refs and name not in _reasoned(knowledge):
            yield f"{name} rests on no fact."


def _reasoned(knowledge: Knowledge) -> set[str]:
    """Numbers about locating that are our own choice: their sheet says why, and no fact stands behind them."""
    strengths = {f"strength {name}" for name in knowledge.strengths.why}
    return strengths | {f"explaining figure {name}" for name in knowledge.explaining.why}


def _leaning(knowledge: Knowledge) -> Iterator[tuple[str, tuple[FactRef, ...]]]:
    limits, strengths, review = knowledge.dose_limits, knowledge.strengths, knowledge.review
    yield from ((f"the dose limit of {t}", limit.facts) for t, limit in limits.techniques.items())
    yield from ((f"review rule {rule.id}", rule.facts) for rule in review.rules.values())
    yield from ((f"review offer {kind}", offer.facts) for kind, offer in review.offers.items())
    sheets: Mapping[str, Mapping[str, tuple[FactRef, ...]]] = {
        "dose limit": limits.facts,
        "strength": strengths.facts,
        "review figure": review.facts,
        "explaining figure": knowledge.explaining.facts,
        "plan figure": knowledge.planning.facts,
    }
    yield from ((f"{sheet} {name}", refs) for sheet, facts in sheets.items() for name, refs in facts.items())
    programmes_days = ((p.id, days) for p in knowledge.programmes.values() for days in p.days)
    yield from ((f"programme {p}, day {days.from_day}", days.facts) for p, days in programmes_days)
    yield from ((f"the measured referral of {m.muscle}", m.facts) for m in strengths.measured)
    yield from ((f"the signature of {signed.reviewed_by}", (signed.fact,)) for signed in knowledge.sign_offs.values())


def _faults_of_wording(knowledge: Knowledge) -> Iterator[str]:
    for message in knowledge.messages.values():
        if claim := wording.banned_claim(message.text):
            yield f'message {message.id} promises what nobody can: "{claim}".'
    for family, texts in families(knowledge).items():
        grade = wording.reading_grade(texts)
        if grade > wording.HARDEST_GRADE:
            yield f"the {family} sentences read at grade {grade:.1f}; at most {wording.HARDEST_GRADE:.0f} is allowed."


def families(knowledge: Knowledge) -> Mapping[str, list[str]]:
    """Sentences by what they are about (``session``, ``muscle how``), for judging each family as a whole."""
    texts: dict[str, list[str]] = {"question": [question.text for question in knowledge.questions.values()]}
    for message in knowledge.messages.values():
        room, *rest = message.id.split(".")
        family = f"{room} {rest[1]}" if room in _BY_CONSTRUCTION else room
        texts.setdefault(family, []).append(message.text)
    return texts
