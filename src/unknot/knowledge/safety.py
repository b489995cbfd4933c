"""Safety rules: what to ask before pressing, what a yes means, what to watch for during and after."""

from dataclasses import dataclass
from enum import StrEnum

from unknot.vocabulary.answer import Answer, Sex
from unknot.vocabulary.body import PointId, RegionId
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.person import Person
from unknot.vocabulary.provenance import SourceId, State
from unknot.vocabulary.technique import Technique

RuleId = str


class RuleKind(StrEnum):
    """Where a rule comes from and how it is asked.

    A place rule speaks of a place on the body: it is never asked, its decision for each point is written down.
    A house rule is our own, where the sheets are silent and the design demands one.
    A gate is no rule of the sheets: it is how a ``Gate`` stands on a screen beside the rules, and it is never judged.
    """

    RED_FLAG = "red-flag"
    CONTRAINDICATION = "contraindication"
    PLACE_RULE = "place-rule"
    HOUSE_RULE = "house-rule"
    GATE = "gate"


class Section(StrEnum):
    """The part of the body a red flag is asked about."""

    HEAD = "head"
    NECK = "neck"
    CHEST = "chest"
    ABDOMEN = "abdomen"
    LOWER_BACK = "lower_back"
    LEG = "leg"
    ARM = "arm"
    GENERAL = "general"


@dataclass(frozen=True, slots=True)
class PersonIs:
    """Who a rule can concern.  What is not known of a person never rules a question out."""

    age_from: int | None = None
    age_under: int | None = None
    not_ages: tuple[int, int] | None = None
    sex: Sex | None = None
    pregnant: bool = False

    def may_fit(self, person: Person) -> bool:
        """False only where what the person said makes the rule impossible."""
        return self._age_may_fit(person.age) and self._body_may_fit(person)

    def _age_may_fit(self, age: int | None) -> bool:
        if age is None:
            return True
        low, high = self.not_ages or (1, 0)
        return (
            (self.age_from is None or age >= self.age_from)
            and (self.age_under is None or age < self.age_under)
            and not low <= age <= high
        )

    def _body_may_fit(self, person: Person) -> bool:
        carries = self.sex is Sex.FEMALE and person.pregnant in {Answer.YES, Answer.UNSURE}
        wrong_sex = not carries and self.sex is not None and person.sex not in {None, Sex.OTHER, self.sex}
        return not wrong_sex and not (self.pregnant and person.pregnant is Answer.NO)


ANYBODY = PersonIs()


class TickPart(StrEnum):
    """What a yes to a tick does: it raises the rule, or explains what another tick of the rule raised."""

    RAISES = "raises"
    EXPLAINS = "explains"


@dataclass(frozen=True, slots=True)
class Tick:
    """One plain thing to tick in a rule's question.

    A tick that raises gives its ``level``.  One that explains brings the ticks it names in ``lowers`` (empty: every
    tick of the rule) down to its own ``level``; it never raises anything, and only a plain yes to it counts.
    """

    id: str
    text: str
    level: Level
    part: TickPart = TickPart.RAISES
    lowers: tuple[str, ...] = ()

    @property
    def raises(self) -> bool:
        """True where a yes counts against pressing."""
        return self.part is TickPart.RAISES

    def explains(self, other: "Tick") -> bool:
        """True where a yes to this brings the other tick down."""
        return not self.raises and (not self.lowers or other.id in self.lowers)


@dataclass(frozen=True, slots=True)
class Rule:
    """One safety rule.  A yes has the rule's level for its techniques, in its regions (empty: anywhere).

    ``regions`` of a red flag say where it is asked; what a yes takes away it takes away everywhere.
    ``also_sections``: further parts of the body whose red flags it is asked with.
    ``here``: the question is about the spot and is answered place by place.
    ``session``: the answer holds for one session only and is asked before each.
    ``settled_by``: a person who fits this needs no question, the answer is yes.
    ``person``: only asked of people it can concern.
    ``in_seed``: a founding document names it (None where the sheet does not say).
    """

    id: RuleId
    kind: RuleKind
    question: str
    level: Level
    techniques: frozenset[Technique]
    ticks: tuple[Tick, ...]
    reason: str
    do: str
    sources: tuple[SourceId, ...]
    state: State
    regions: frozenset[RegionId] = frozenset()
    section: Section | None = None
    also_sections: tuple[Section, ...] = ()
    here: bool = False
    session: bool = False
    person: PersonIs = ANYBODY
    settled_by: PersonIs | None = None
    in_seed: bool | None = None
    note: str | None = None

    @property
    def sections(self) -> frozenset[Section]:
        """Every part of the body whose red flags it is asked with."""
        return frozenset(self.also_sections) | (frozenset({self.section}) if self.section else frozenset())

    @property
    def raising(self) -> tuple[Tick, ...]:
        """The ticks of which a yes counts against pressing."""
        return tuple(tick for tick in self.ticks if tick.raises)

    def settled(self, person: Person) -> bool:
        """True where what the person said of themselves already answers yes."""
        known = self.settled_by
        if known is None:
            return False
        knows_age = (known.age_from is None and known.age_under is None) or person.age is not None
        knows_birth = not known.pregnant or person.pregnant is Answer.YES
        return knows_age and knows_birth and known.may_fit(person)


@dataclass(frozen=True, slots=True)
class StopSign:
    """Something felt while pressing that ends the hold or the session."""

    id: str
    sign: str
    do: str
    then: Level
    sources: tuple[SourceId, ...]
    state: State
    in_seed: bool
    note: str | None = None


@dataclass(frozen=True, slots=True)
class AfterSign:
    """Something noticed in the hours and days after; ``level`` None means that it is no danger by itself."""

    id: str
    sign: str
    meaning: str | None
    do: str
    sources: tuple[SourceId, ...]
    state: State
    in_seed: bool
    level: Level | None = None
    note: str | None = None


class PlaceDecisionKind(StrEnum):
    """What a place rule means for one trigger point.

    ``landmark``: the spot lies beside the dangerous place; a caution says how to stay clear of it.
    ``keep``: the rule's own level holds for this spot.
    ``professional-only``: not for the person's own hands.
    """

    LANDMARK = "landmark"
    KEEP = "keep"
    PROFESSIONAL_ONLY = "professional-only"


@dataclass(frozen=True, slots=True)
class PlaceDecision:
    """The written decision for one point and the hands rules of the region it presses in.

    ``rules`` are all place rules that speak of hands there; ``keep`` are those whose level still holds (for the
    techniques named, or for all of the rule's); ``gentle`` asks for a light touch where no kept rule does;
    ``caution`` is what the person is told.
    """

    point: PointId
    rules: tuple[RuleId, ...]
    decision: PlaceDecisionKind
    why: str
    keep: tuple[RuleId, ...] = ()
    techniques: tuple[Technique, ...] = ()
    gentle: bool = False
    caution: str | None = None


@dataclass(frozen=True, slots=True)
class SectionRow:
    """Which red-flag sections an area of the body asks; ``regions`` narrows the row to some regions of the area."""

    area: str
    sections: tuple[Section, ...]
    why: str
    regions: tuple[RegionId, ...] = ()
