"""The whole fact base as one frozen value, with the look-ups everyone needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from unknot.knowledge.anatomy import Access, ClueQuestion, Muscle, Region, TriggerPoint
from unknot.knowledge.explaining import Explaining
from unknot.knowledge.figures import DoseLimits, ReviewFigures, Strengths
from unknot.knowledge.findings import Finding, LeftOut
from unknot.knowledge.gates import Gate, GateId
from unknot.knowledge.messages import Message, MessageId
from unknot.knowledge.planning import Habit, HabitId, PlanFigures, SetupStep, SetupStepId
from unknot.knowledge.programmes import Programme, ProgrammeId
from unknot.knowledge.safety import (
    AfterSign,
    PlaceDecision,
    PlaceDecisionKind,
    Rule,
    RuleId,
    Section,
    SectionRow,
    StopSign,
)
from unknot.knowledge.words import Neighbours, PlaceWords, PlainWords, QualityWords, SafetyWords
from unknot.vocabulary.body import AreaId, MuscleId, PointId, RegionId
from unknot.vocabulary.provenance import FactRef, SignOff, Source, SourceId
from unknot.vocabulary.technique import Technique


@dataclass(frozen=True)
class Knowledge:
    """Every fact and message, by id.  ``packs`` names what was added to the base; ``loosened`` what a pack eased.

    ``unsaid`` holds the messages that do not exist, each with the facts that are gone or wait to be confirmed.
    """

    regions: Mapping[RegionId, Region]
    muscles: Mapping[MuscleId, Muscle]
    questions: Mapping[str, ClueQuestion]
    rules: Mapping[RuleId, Rule]
    section_rows: tuple[SectionRow, ...]
    place_decisions: Mapping[PointId, PlaceDecision]
    stop_signs: Mapping[str, StopSign]
    after_signs: Mapping[str, AfterSign]
    findings: Mapping[FactRef, Finding]
    messages: Mapping[MessageId, Message]
    sources: Mapping[SourceId, Source]
    dose_limits: DoseLimits
    strengths: Strengths
    review: ReviewFigures
    explaining: Explaining
    sign_offs: Mapping[FactRef, SignOff]
    left_out: tuple[LeftOut, ...]
    place_words: Mapping[str, PlaceWords]
    safety_words: Mapping[RuleId, SafetyWords]
    quality_words: Mapping[str, QualityWords]
    plain_words: Mapping[str, PlainWords]
    neighbours: Neighbours
    planning: PlanFigures
    packs: tuple[str, ...] = ()
    loosened: tuple[str, ...] = ()
    gates: Mapping[GateId, Gate] = field(default_factory=dict)
    programmes: Mapping[ProgrammeId, Programme] = field(default_factory=dict)
    habits: Mapping[HabitId, Habit] = field(default_factory=dict)
    setup_steps: Mapping[SetupStepId, SetupStep] = field(default_factory=dict)
    unsaid: Mapping[MessageId, tuple[FactRef, ...]] = field(default_factory=dict)

    @cached_property
    def points(self) -> Mapping[PointId, TriggerPoint]:
        """Every trigger point of every muscle."""
        return {point.id: point for muscle in self.muscles.values() for point in muscle.trigger_points}

    @cached_property
    def question_ids(self) -> Mapping[str, str]:
        """For every id that a question has or had, the id that it has now."""
        return {id_: question.id for question in self.questions.values() for id_ in (*question.was, question.id)}

    @cached_property
    def gate_of(self) -> Mapping[RuleId, Gate]:
        """The gate that a rule stands behind, for the rules that stand behind one."""
        return {rule: gate for gate in self.gates.values() for rule in gate.why}

    @cached_property
    def asked(self) -> Mapping[RuleId, Rule]:
        """Everything that can be answered, by id: the rules, and the gates before some of them."""
        return {**self.rules, **{gate.id: gate.as_question(self.rules) for gate in self.gates.values()}}

    @cached_property
    def harmless_signs(self) -> tuple[str, ...]:
        """The signs noticed afterwards that are no danger by themselves."""
        return tuple(sign.id for sign in self.after_signs.values() if sign.level is None)

    @cached_property
    def area_regions(self) -> Mapping[AreaId, frozenset[RegionId]]:
        """The regions of each of the 14 areas."""
        areas = {region.area for region in self.regions.values()}
        return {area: frozenset(r.id for r in self.regions.values() if r.area == area) for area in areas}

    @cached_property
    def _sections_of_region(self) -> Mapping[RegionId, frozenset[Section]]:
        regions = self.regions.values()
        return {region.id: frozenset({Section.GENERAL, *self._row_of(region).sections}) for region in regions}

    def _row_of(self, region: Region) -> SectionRow:
        rows = [row for row in self.section_rows if row.area == region.area]
        narrow = [row for row in rows if region.id in row.regions]
        return (narrow or [row for row in rows if not row.regions])[0]

    def sections_of(self, region: RegionId) -> frozenset[Section]:
        """The red-flag sections to ask where this region hurts or is pressed; ``general`` is always among them."""
        return self._sections_of_region[region]

    def muscle_of(self, point: PointId) -> Muscle:
        """The muscle in which this point lies."""
        return self.muscles[self.points[point].muscle]

    def access(self, point: PointId) -> Access:
        """Who may press this point: a place decision binds first, then the point's own word, then the muscle's."""
        decided = self.place_decisions.get(point)
        if decided is not None and decided.decision is PlaceDecisionKind.PROFESSIONAL_ONLY:
            return Access.PROFESSIONAL_ONLY
        return self.points[point].access or self.muscle_of(point).self_care.access

    def techniques_for(self, point: PointId) -> frozenset[Technique]:
        """The pressing techniques the sheets name for this point's muscle; none where only a professional may press."""
        if self.access(point) is Access.PROFESSIONAL_ONLY:
            return frozenset()
        care = self.muscle_of(point).self_care
        return frozenset(tool.technique for tool in care.tools if tool not in care.avoid_tools)

    def message(self, message_id: MessageId) -> Message | None:
        """The sentence with this id, or None where a fact behind it is gone or may not be used yet."""
        return self.messages.get(message_id)
