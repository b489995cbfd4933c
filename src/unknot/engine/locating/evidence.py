"""What a drawing and the clue answers say, as findings of the net and a weight for each point.

A place that was not marked is evidence too.  With unmarked places a noisy-OR falls apart into one factor per active
point, so they are folded into the point's own weight and never enlarge the sum.  The same holds for clues answered no.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import prod

from unknot.engine.locating.net import ClueLink, Net, PointIndex
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Place, RegionId


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is so, and what can make it so: a noisy-OR of ``strengths`` with a ``leak``.

    ``mark`` is False for a clue that was answered yes.  ``places`` are those that a mark may mean; ``question`` is the
    id of an answered clue.
    """

    leak: float
    strengths: Mapping[PointIndex, float]
    mark: bool = True
    places: tuple[Place, ...] = ()
    question: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The findings, and for each point the silence that speaks against it (0 to 1; 1 where nothing does)."""

    net: Net
    findings: tuple[Finding, ...]
    marked: frozenset[Place]
    denied: tuple[ClueLink, ...]

    def activity(self, index: PointIndex) -> float:
        """How likely the point is active before the findings are looked at, silence included."""
        point = self.net.points[index]
        silence = prod(1 - strength for place, strength in point.reach.items() if place not in self.marked)
        refuted = prod(1 - link.strength for link in self.denied if index in link.points)
        active = point.prior * silence * refuted
        return active / (active + 1 - point.prior)


def evidence_of(drawing: Drawing, clue_answers: Mapping[str, Answer], net: Net) -> Evidence:
    """Read the drawing and the answers.  Unsure is no evidence.  Intensity is none either, see ``ranking``.

    A mark counts a little for what lies beside it; a place that is not marked is only about itself.
    Raises ValueError with one sentence where a region or a question is not known.
    """
    _refuse_unknown(drawing, clue_answers, net)
    said = {answer: [net.links[id_] for id_, a in clue_answers.items() if a is answer] for answer in Answer}
    marks = [finding for group in _by_region(drawing, net).values() for finding in _findings(group, net)]
    clues = [said_yes(link) for link in said[Answer.YES]]
    marked = frozenset(place for mark in drawing.places for place in net.places(mark))
    return Evidence(net, (*marks, *clues), marked, tuple(said[Answer.NO]))


def without_beside(evidence: Evidence) -> Evidence:
    """The same where every mark is only about itself."""
    return replace(evidence, findings=tuple(_exact(finding, evidence.net) for finding in evidence.findings))


def _exact(finding: Finding, net: Net) -> Finding:
    if not finding.mark:
        return finding
    reached = {index for place in finding.places for index in net.reached_by.get(place, ())}
    return replace(finding, strengths={i: strength for i, strength in finding.strengths.items() if i in reached})


def said_yes(link: ClueLink) -> Finding:
    """What a yes to this question is."""
    strengths = dict.fromkeys(link.points, link.strength)
    return Finding(link.background, strengths, mark=False, question=link.question.id)


def _refuse_unknown(drawing: Drawing, clue_answers: Mapping[str, Answer], net: Net) -> None:
    for region in sorted(drawing.regions):
        if region not in net.paired:
            raise ValueError(f'pain: "{region}" is not a region of the body chart.')
    for question in clue_answers:
        if question not in net.links:
            raise ValueError(f'answers: "{question}" is not a question.')


def _by_region(drawing: Drawing, net: Net) -> Mapping[RegionId, tuple[tuple[Place, ...], ...]]:
    groups: defaultdict[RegionId, set[tuple[Place, ...]]] = defaultdict(set)
    for mark in drawing.places:
        groups[mark.region].add(net.places(mark))
    return {region: tuple(sorted(group, key=_sides)) for region, group in sorted(groups.items())}


def _sides(places: tuple[Place, ...]) -> tuple[str, ...]:
    return tuple(place.side or "" for place in places)


def _findings(group: tuple[tuple[Place, ...], ...], net: Net) -> Iterator[Finding]:
    """One finding per marked side.  A mark without a side means "left or right hurts": a noisy-OR of both.

    Beside a mark with a side it says nothing new of that side, and of the other that it may hurt or not.
    """
    exact = [places for places in group if len(places) == 1]
    for places in exact or group:
        yield _finding(places, net)


def _finding(places: tuple[Place, ...], net: Net) -> Finding:
    quiet: dict[PointIndex, float] = {}
    for place in places:
        for index in net.reached_by.get(place, ()):
            quiet[index] = quiet.get(index, 1.0) * (1 - net.points[index].reach[place])
        for index, share in net.beside.get(place, {}).items():
            quiet[index] = quiet.get(index, 1.0) * (1 - share)
    leak = 1 - (1 - net.figures.leak) ** len(places)
    return Finding(leak, {index: 1 - silent for index, silent in quiet.items()}, places=places)
