"""The numbers the engine works with: each stands in one cited sheet, never in code."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from unknot.knowledge.anatomy import ClueKind, Rank
from unknot.vocabulary.body import MuscleId, RegionId
from unknot.vocabulary.decision import Decision, OfferKind
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.provenance import FactRef
from unknot.vocabulary.technique import Technique


@dataclass(frozen=True, slots=True)
class TechniqueLimit:
    """What one technique may do on one spot in one session; times in seconds.

    For pressing a round is a hold; for a stretch it is a held stretch; for an exercise it is a slow set.
    """

    technique: Technique
    hold_s: int
    hold_max_s: int
    rounds: int
    rounds_max: int
    rest_s: int
    session_max_s: int
    facts: tuple[FactRef, ...]
    why: str


@dataclass(frozen=True, slots=True)
class DoseLimits:
    """The limits nothing may exceed.  Intensities are 0 to 10; ``between_s`` is the least time between sessions.

    ``gentle_rounds`` and ``gentle_hold_s`` hold where a rule asks for gentle pressing only.
    """

    techniques: Mapping[Technique, TechniqueLimit]
    sessions_start: int
    sessions_ceiling: int
    spots_per_session: int
    between_s: int
    ease_above: int
    stop_at: int
    gentle_max: int
    gentle_hold_s: int
    gentle_rounds: int
    strokes_s: int
    facts: Mapping[str, tuple[FactRef, ...]]


@dataclass(frozen=True, slots=True)
class MeasuredReferral:
    """How often this muscle hurts in this region (0 to 1): what studies counted, drawn towards the role's mean.

    ``facts`` are the rows it rests on.
    """

    muscle: MuscleId
    region: RegionId
    share: float
    facts: tuple[FactRef, ...]
    low: float = 0.0
    high: float = 1.0


@dataclass(frozen=True, slots=True)
class ClueStrength:
    """How often a clue is true when its muscle is the cause, and when it is not (0 to 1)."""

    present: float
    background: float


@dataclass(frozen=True, slots=True)
class Fitted:
    """How well a number is known: nine times in ten it lies between ``low`` and ``high``.

    ``rows`` is how many counted rows it rests on; where it is 0 the limits are our own belief.
    """

    low: float
    high: float
    rows: int


@dataclass(frozen=True, slots=True)
class Strengths:
    """The numbers of the locating model, all probabilities (0 to 1); ``why`` says where each comes from.

    ``drawn``: how much of what hurts people mark.  ``beside``: how much a mark counts for what touches it.
    ``beside_from``: the posterior from which a point that only lies beside a mark is listed.
    """

    prior: Mapping[Rank, float]
    essential: float
    spillover: float
    press_site: float
    leak: float
    clues: Mapping[ClueKind, ClueStrength]
    likely_from: float
    possible_from: float
    other_side_share: float
    drawn: float
    beside: float
    beside_from: float
    too_many_findings: int
    measured: tuple[MeasuredReferral, ...]
    why: Mapping[str, str]
    facts: Mapping[str, tuple[FactRef, ...]]
    intervals: Mapping[str, Fitted] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReviewRule:
    """One rule of the review: what it says to the person and what it decides."""

    id: str
    says: str
    decision: Decision
    facts: tuple[FactRef, ...]
    disposition: Disposition | None = None


@dataclass(frozen=True, slots=True)
class ReviewOffer:
    """Something to try instead, in a sentence; ``{tried}`` in it stands for the muscles worked on so far."""

    says: str
    facts: tuple[FactRef, ...]


@dataclass(frozen=True, slots=True)
class ReviewFigures:
    """The thresholds of the review and of freshness.  Points are 0 to 10 pain points; shares are 0 to 1.

    ``function_points`` is the smallest change of one's own activities (0 to 10) that matters.  ``smooth_days`` is how
    many days a smoothed line looks back on, ``first_answers`` how many answers make the values a change counts from.
    """

    rules: Mapping[str, ReviewRule]
    offers: Mapping[OfferKind, ReviewOffer]
    worthwhile_points: int
    worthwhile_share: float
    sessions_without_relief: int
    soreness_ok_hours: int
    soreness_long_hours: int
    worse_in_a_row: int
    lasting_days: int
    spells: int
    spell_window_days: int
    rest_days: tuple[int, int]
    answers_stale_days: int
    neck_watch_days: int
    function_points: int
    smooth_days: int
    first_answers: int
    facts: Mapping[str, tuple[FactRef, ...]]
