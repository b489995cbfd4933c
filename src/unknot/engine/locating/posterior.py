"""The exact posterior over the whole net: which points are active, given where it hurts and what was answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import prod

from unknot.engine.locating.connected import connected
from unknot.engine.locating.evidence import Evidence, Finding, evidence_of, without_beside
from unknot.engine.locating.net import Net, PointIndex
from unknot.engine.locating.part import Part, part_of, within
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing


@dataclass(frozen=True)
class Posterior:
    """Evidence, split into parts and summed.  A point in no part keeps the activity the evidence leaves it."""

    evidence: Evidence
    parts: tuple[Part, ...]

    @property
    def net(self) -> Net:
        """The net this is about."""
        return self.evidence.net

    @cached_property
    def chances(self) -> Mapping[PointIndex, float]:
        """The chance (0 to 1) that each point is active, for every point that reaches a finding."""
        return {index: chance for part in self.parts for index, chance in part.chances().items()}

    @cached_property
    def reaching(self) -> frozenset[PointIndex]:
        """The points that reach at least one of the marks or a place beside one; only these can be candidates."""
        return frozenset(i for part in self.parts for f in part.findings if f.mark for i in f.strengths)

    @property
    def set_aside(self) -> tuple[str, ...]:
        """The questions whose yes would have joined more than can be summed, and so does not count."""
        heard = {finding.question for part in self.parts for finding in part.findings}
        said = (finding.question for finding in self.evidence.findings)
        return tuple(question for question in said if question is not None and question not in heard)

    def would_hear(self, finding: Finding) -> bool:
        """False where this yes would be set aside."""
        groups = connected((*self.evidence.findings, finding), self.net.figures.too_many_findings)
        return any(one.question == finding.question for group in groups for one in group)

    @property
    def none_active(self) -> float:
        """The chance (0 to 1) that no point of ``reaching`` is active: all of the pain comes from elsewhere."""
        return prod(_none_active(part, self.reaching) for part in self.parts)


def posterior_of(drawing: Drawing, clue_answers: Mapping[str, Answer], net: Net) -> Posterior | None:
    """The posterior, or None where one part holds more marks than ``too_many_findings``: that is not computed.

    Where only what lies beside the marks joins too many of them, it is left out: drawing roughly must not turn a
    result into none.
    Raises ValueError with one sentence where a region or a question is not known.
    """
    return posterior_given(evidence_of(drawing, clue_answers, net))


def posterior_given(evidence: Evidence) -> Posterior | None:
    """The same from evidence that was read already."""
    most = evidence.net.figures.too_many_findings
    for heard in (evidence, without_beside(evidence)):
        groups = connected(heard.findings, most)
        if all(len(group) <= most for group in groups):
            return Posterior(heard, tuple(_part(group, heard) for group in groups))
    return None


def _part(findings: tuple[Finding, ...], evidence: Evidence) -> Part:
    points = sorted({index for finding in findings for index in finding.strengths})
    return part_of(findings, {index: evidence.activity(index) for index in points})


def _none_active(part: Part, reaching: frozenset[PointIndex]) -> float:
    """All marks from their leaks and no reaching point active; points that reach clues alone are summed over."""
    marks = prod(finding.leak for finding in part.findings if finding.mark)
    idle = prod(1 - chance for index, chance in part.activity.items() if index in reaching)
    others = {index: chance for index, chance in part.activity.items() if index not in reaching}
    clues = part_of(tuple(finding for finding in part.findings if not finding.mark), others)
    return within(marks * idle * clues.likelihood / part.likelihood)
