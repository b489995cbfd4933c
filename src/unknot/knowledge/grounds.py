"""Every fact a sentence may rest on, by reference, with its sources, state and grade."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from unknot.knowledge.anatomy import ClueQuestion, Muscle, Region
from unknot.knowledge.base import Knowledge
from unknot.knowledge.findings import Finding
from unknot.knowledge.programmes import Programme
from unknot.knowledge.safety import AfterSign, Rule, StopSign
from unknot.knowledge.sentences import Ground
from unknot.vocabulary.provenance import FactRef, SignOff, SourceId, State


def grounds_of_body(
    regions: Mapping[str, Region], muscles: Mapping[str, Muscle], questions: Mapping[str, ClueQuestion]
) -> dict[FactRef, Ground]:
    """Regions, muscles with all they hold, and the questions about clues."""
    grounds = {f"region:{region.id}": Ground(region.name, ()) for region in regions.values()}
    for muscle in muscles.values():
        grounds |= dict(_of_muscle(muscle))
    asked = {f"question:{question.id}": _of_question(question, grounds) for question in questions.values()}
    return grounds | asked


def _of_muscle(muscle: Muscle) -> Iterator[tuple[FactRef, Ground]]:
    yield f"muscle:{muscle.id}", Ground(muscle.name, muscle.sources)
    for point in muscle.trigger_points:
        yield f"trigger_point:{point.id}", Ground(point.site, point.sources)
    for clue in muscle.clues:
        yield f"clue:{clue.id}", Ground(clue.text, clue.sources)
    for caution in muscle.self_care.cautions:
        yield f"caution:{caution.id}", Ground(caution.text, muscle.sources, protective=True)
    for cause in muscle.perpetuating:
        yield f"cause:{cause.id}", Ground(cause.text, muscle.sources)
    for other in muscle.look_alikes:
        yield f"look_alike:{other.id}", Ground(other.text, muscle.sources, protective=True)


def _of_question(question: ClueQuestion, grounds: Mapping[FactRef, Ground]) -> Ground:
    clues = [grounds[ref] for clue in question.clues if (ref := f"clue:{clue}") in grounds]
    sources: dict[SourceId, None] = dict.fromkeys(source for clue in clues for source in clue.sources)
    return Ground(question.text, tuple(sources))


def grounds_of_safety(
    rules: Mapping[str, Rule], stop_signs: Mapping[str, StopSign], after_signs: Mapping[str, AfterSign]
) -> dict[FactRef, Ground]:
    """What protects a person: it stays in force while it is still to be confirmed."""
    asked = {f"rule:{r.id}": Ground(r.question, r.sources, r.state, protective=True) for r in rules.values()}
    felt = {f"stop_sign:{s.id}": Ground(s.sign, s.sources, s.state, protective=True) for s in stop_signs.values()}
    later = {f"after_sign:{s.id}": Ground(s.sign, s.sources, s.state, protective=True) for s in after_signs.values()}
    return asked | felt | later


def grounds_of_findings(findings: Mapping[FactRef, Finding]) -> dict[FactRef, Ground]:
    """What the other sheets found."""
    return {ref: Ground(f.says, f.sources, f.state, f.grade) for ref, f in findings.items()}


def grounds_of_programmes(programmes: Mapping[str, Programme]) -> dict[FactRef, Ground]:
    """What each ready programme is for."""
    return {f"programme:{p.id}": Ground(p.sentence, p.sources, p.state) for p in programmes.values()}


def signed(grounds: Mapping[FactRef, Ground], sign_offs: Mapping[FactRef, SignOff]) -> dict[FactRef, Ground]:
    """A clinician's signature makes a fact reviewed, whatever it was before."""
    return {ref: replace(g, state=State.REVIEWED) if ref in sign_offs else g for ref, g in grounds.items()}


def grounds_of(known: Knowledge) -> dict[FactRef, Ground]:
    """Every fact of a whole base."""
    facts = (
        grounds_of_body(known.regions, known.muscles, known.questions)
        | grounds_of_safety(known.rules, known.stop_signs, known.after_signs)
        | grounds_of_findings(known.findings)
        | grounds_of_programmes(known.programmes)
    )
    return signed(facts, known.sign_offs)
