"""Small bodies for locating: a few regions, muscles and questions, written out by hand or drawn by Hypothesis."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from hypothesis import strategies as st

from making.knowledge import knowledge
from unknot.knowledge.anatomy import (
    Access,
    Clue,
    ClueKind,
    ClueQuestion,
    Muscle,
    Prevalence,
    Rank,
    Region,
    SelfCare,
    TriggerPoint,
)
from unknot.knowledge.base import Knowledge
from unknot.knowledge.figures import ClueStrength, Strengths
from unknot.knowledge.words import Neighbours
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.scale import Pain

FIGURES = Strengths(
    prior={Rank.COMMON: 0.1, Rank.OCCASIONAL: 0.04, Rank.RARE: 0.01},
    essential=0.6,
    spillover=0.3,
    press_site=0.2,
    leak=0.01,
    clues={kind: ClueStrength(present=0.6, background=0.2) for kind in ClueKind},
    likely_from=0.4,
    possible_from=0.1,
    other_side_share=0.5,
    drawn=0.9,
    beside=0.1,
    beside_from=0.1,
    too_many_findings=14,
    measured=(),
    why={},
    facts={},
)
PAIRED = tuple(f"r{number}" for number in range(5))
UNPAIRED = ("mid",)


def point(
    id_: str, press: str, essential: Sequence[str], spillover: Sequence[str] = (), *, crosses: bool = False
) -> TriggerPoint:
    """A trigger point; its muscle is what stands before the last full stop."""
    return TriggerPoint(id_, "there", press, tuple(essential), tuple(spillover), crosses, (f"source-{id_}",))


def muscle(*points: TriggerPoint, rank: Rank = Rank.COMMON, clues: Sequence[ClueKind] = ()) -> Muscle:
    """A muscle of these points with one clue of each kind given, ``<muscle>.<kind>``."""
    id_ = points[0].muscle
    return Muscle(
        id_,
        id_,
        id_,
        "somewhere",
        Prevalence(rank, "", ("source-rank",)),
        points,
        tuple(Clue(f"{id_}.{kind}", kind, "so it is", ()) for kind in clues),
        (),
        SelfCare(Access.SELF, (), "press", (), ()),
        (),
        (),
    )


def question(id_: str, *clues: str) -> ClueQuestion:
    """A question that covers these clues."""
    return ClueQuestion(id_, "Is it so?", clues)


def body(
    muscles: Sequence[Muscle],
    questions: Sequence[ClueQuestion] = (),
    figures: Strengths = FIGURES,
    regions: Sequence[str] = PAIRED,
) -> Knowledge:
    """The fact base with another body: these muscles, the paired ``regions`` and one on the midline (``mid``)."""
    chart = [Region(id_, id_, "somewhere", "front", id_ not in UNPAIRED) for id_ in (*regions, *UNPAIRED)]
    return replace(
        knowledge(),
        regions={region.id: region for region in chart},
        muscles={one.id: one for one in muscles},
        questions={one.id: one for one in questions},
        strengths=figures,
        neighbours=Neighbours(_touches((*regions, *UNPAIRED)), {}, (), (regions[0],)),
        section_rows=(),
        place_decisions={},
        rules={},
        stop_signs={},
        after_signs={},
        findings={},
        messages={},
        sources={},
        left_out=(),
    )


def _touches(regions: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Each region touches the one before and the one after it."""
    pairs = [pair for one, other in pairwise(regions) for pair in ((one, other), (other, one))]
    return {region: tuple(other for one, other in pairs if one == region) for region in regions}


def drawn(*places: Place, pain: int | None = None) -> Drawing:
    """These places hurt."""
    return Drawing(tuple(Mark(place, None if pain is None else Pain(pain)) for place in places))


def at(region: str, side: Side | None = Side.RIGHT) -> Place:
    """A place, on the right where nothing else is said."""
    return Place(region, side)


@dataclass(frozen=True)
class Asked:
    """A body, where it hurts in it, and what was answered."""

    knowledge: Knowledge = field(repr=False)
    drawing: Drawing
    answers: Mapping[str, Answer]


_chance = st.floats(0.02, 0.95)
_regions = st.sampled_from((*PAIRED, *UNPAIRED))


@st.composite
def figures(draw: st.DrawFn) -> Strengths:
    """Any numbers the model allows, short of certainty."""
    background = draw(st.floats(0.05, 0.5))
    return replace(
        FIGURES,
        prior={rank: draw(st.floats(0.001, 0.4)) for rank in Rank},
        essential=draw(_chance),
        spillover=draw(_chance),
        press_site=draw(_chance),
        leak=draw(st.floats(0.0005, 0.2)),
        other_side_share=draw(_chance),
        drawn=draw(st.floats(0.2, 1)),
        beside=draw(st.floats(0, 0.9)),
        beside_from=draw(_chance),
        clues={kind: ClueStrength(draw(st.floats(background, 0.95)), background) for kind in ClueKind},
    )


@st.composite
def _muscles(draw: st.DrawFn, number: int) -> Muscle:
    count = draw(st.integers(1, 2))
    points = [
        point(
            f"m{number}.{index}",
            draw(_regions),
            sorted(draw(st.sets(_regions, min_size=1, max_size=3))),
            sorted(draw(st.sets(_regions, max_size=2))),
            crosses=draw(st.booleans()),
        )
        for index in range(1, count + 1)
    ]
    return muscle(*points, rank=draw(st.sampled_from(Rank)), clues=(ClueKind.SYMPTOM, ClueKind.POSTURE))


@st.composite
def bodies(draw: st.DrawFn, most: int = 3) -> Knowledge:
    """At most ``most`` muscles of one or two points (so up to four times as many sided points) and two questions."""
    muscles = [draw(_muscles(number)) for number in range(draw(st.integers(1, most)))]
    clues = [clue.id for one in muscles for clue in one.clues]
    asked = [draw(st.lists(st.sampled_from(clues), min_size=1, max_size=3, unique=True)) for _ in range(2)]
    questions = [question(f"q-{number}", *covered) for number, covered in enumerate(asked)]
    return body(muscles, questions, draw(figures()))


@st.composite
def drawings(draw: st.DrawFn) -> Drawing:
    """One to five places, some without a side, some on the midline."""
    sided = st.builds(Place, st.sampled_from(PAIRED), st.sampled_from((None, *Side)))
    middle = st.builds(Place, st.sampled_from(UNPAIRED), st.sampled_from((None, Side.MIDLINE)))
    places = draw(st.lists(st.one_of(sided, middle), min_size=1, max_size=5, unique=True))
    pains = st.one_of(st.none(), st.builds(Pain, st.integers(0, 10)))
    return Drawing(tuple(Mark(place, draw(pains)) for place in places))


@st.composite
def asked(draw: st.DrawFn, most: int = 3) -> Asked:
    """A small body, a drawing on it and answers to some of its questions."""
    known = draw(bodies(most))
    answers = draw(st.dictionaries(st.sampled_from(sorted(known.questions)), st.sampled_from(Answer)))
    return Asked(known, draw(drawings()), answers)
