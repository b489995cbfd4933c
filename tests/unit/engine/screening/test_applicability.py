"""Which rules are asked, what is still open of them, and which levels an answer raises."""

from dataclasses import replace

import pytest

from making.clearances import ADULT
from making.knowledge import knowledge
from making.rules import base_of, explains, rule
from unknot.engine.journal.answers import RuleAnswer
from unknot.engine.screening.applicability import applicable, counts_against, open_ticks, raised_levels
from unknot.engine.screening.site import Scope, Site, scope_of
from unknot.knowledge.safety import Rule, RuleKind, Section, Tick
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.technique import Technique

CALF, NECK = Place("calf", Side.RIGHT), Place("neck-angle", Side.RIGHT)
SWOLLEN = Tick("swollen", "Is it swollen?", Level.URGENT)
ACHES = Tick("aches", "Does it ache?", Level.SEE_DOCTOR_FIRST)
CLOT = rule("rf-clot", Level.URGENT, ticks=(SWOLLEN, ACHES, explains("run", Level.GENTLE_ONLY, "aches")))
YES, NO, UNSURE = Answer.YES, Answer.NO, Answer.UNSURE


def _scope(*drawn: Place, press: str | None = None) -> Scope:
    sites = [Site.press(press, Side.RIGHT, Technique.HANDS, knowledge())] if press else []
    return scope_of(Drawing(tuple(Mark(place) for place in drawn)), sites, knowledge())


def _asked(asked: Rule, *drawn: Place, press: str | None = None) -> bool:
    return asked in applicable(ADULT, _scope(*drawn, press=press), base_of([asked]))


def _flag(**changes: object) -> Rule:
    flag = {"kind": RuleKind.RED_FLAG, "section": Section.ABDOMEN}
    return replace(rule("rf-belly", Level.EMERGENCY), **(flag | changes))  # type: ignore[arg-type]


def test_a_red_flag_is_asked_with_each_of_its_sections() -> None:
    """One section is its own; another may be named beside it."""
    assert not _asked(_flag(), CALF)
    assert _asked(_flag(also_sections=(Section.LEG,)), CALF)


def test_a_red_flag_with_regions_is_asked_where_one_of_them_is_drawn_or_pressed() -> None:
    """Regions narrow where a red flag is asked, by where it hurts and by where it will be pressed."""
    narrow = _flag(section=Section.NECK, regions=frozenset({"neck-angle"}))
    back = Place("neck-back", Side.RIGHT)
    assert _asked(narrow, NECK)
    assert not _asked(narrow, back)
    assert _asked(narrow, back, press="trapezius-upper.1")


@pytest.mark.parametrize(
    ("said", "levels"),
    [
        ({"swollen": YES, "aches": NO, "run": YES}, {Level.URGENT}),
        ({"swollen": NO, "aches": YES, "run": YES}, {Level.GENTLE_ONLY}),
        ({"swollen": NO, "aches": UNSURE, "run": YES}, {Level.GENTLE_ONLY}),
        ({"swollen": NO, "aches": YES, "run": UNSURE}, {Level.SEE_DOCTOR_FIRST}),
        ({"swollen": NO, "aches": YES}, {Level.SEE_DOCTOR_FIRST}),
        ({"swollen": YES, "aches": YES, "run": YES}, {Level.URGENT, Level.GENTLE_ONLY}),
    ],
)
def test_what_explains_lowers_only_what_it_names_and_only_on_a_plain_yes(
    said: dict[str, Answer], levels: set[Level]
) -> None:
    """A run explains the ache, never the swelling; not being sure of it explains nothing."""
    assert raised_levels(CLOT, RuleAnswer(ticks=said)) == levels


def test_what_explains_never_raises_a_level() -> None:
    """It brings down to its own level and leaves what is milder as it is."""
    mild = rule("c-mild", Level.SEE_DOCTOR_FIRST, ticks=(ACHES, Tick("stiff", "Stiff?", Level.GENTLE_ONLY)))
    told = replace(mild, ticks=(*mild.ticks, explains("old", Level.AVOID_AREA)))
    assert raised_levels(told, RuleAnswer(ticks={"stiff": YES, "old": YES})) == {Level.GENTLE_ONLY}


@pytest.mark.parametrize("bare", [YES, UNSURE])
def test_a_yes_to_the_whole_rule_stands_for_every_tick(bare: Answer) -> None:
    """The strongest is among them, and nothing explains it."""
    assert raised_levels(CLOT, RuleAnswer(bare=bare)) == {Level.URGENT, Level.SEE_DOCTOR_FIRST}
    assert raised_levels(CLOT, RuleAnswer(bare=bare, ticks={"run": YES})) == {Level.URGENT, Level.SEE_DOCTOR_FIRST}


def test_an_explanation_alone_raises_nothing() -> None:
    """Having run is no danger."""
    said = RuleAnswer(ticks={"swollen": NO, "aches": NO, "run": YES})
    assert not counts_against(CLOT, ADULT, said)
    assert not open_ticks(CLOT, ADULT, said, _scope(CALF))


def test_an_explanation_alone_leaves_the_danger_open() -> None:
    """What explains a sign does not answer it."""
    said = RuleAnswer(ticks={"run": YES})
    assert not counts_against(CLOT, ADULT, said)
    assert [tick.id for tick in open_ticks(CLOT, ADULT, said, _scope(CALF))] == ["swollen", "aches"]


def test_a_tick_that_could_be_worse_stays_open_beside_a_yes() -> None:
    """A yes to the milder tick does not settle the graver one."""
    said = RuleAnswer(ticks={"aches": YES})
    assert SWOLLEN in open_ticks(CLOT, ADULT, said, _scope(CALF))


def test_a_yes_about_one_place_leaves_another_open() -> None:
    """A bruise on the calf says nothing of the neck, so the neck is asked about."""
    bruise = rule("c-bruise", Level.AVOID_AREA, here=True)
    said = RuleAnswer(at={CALF: YES})
    assert not open_ticks(bruise, ADULT, said, _scope(CALF))
    assert open_ticks(bruise, ADULT, said, _scope(CALF, NECK)) == bruise.ticks


def test_a_part_of_the_ticks_covers_no_place() -> None:
    """Only an answer to all of a rule about a spot says anything of the places drawn with it."""
    sore = rule("c-sore", Level.AVOID_AREA, here=True, ticks=("red", "hot"))
    part = RuleAnswer(ticks={"red": NO}, drawn=frozenset({CALF}))
    assert open_ticks(sore, ADULT, part, _scope(CALF)) == sore.ticks
    assert not open_ticks(sore, ADULT, replace(part, ticks={"red": NO, "hot": NO}), _scope(CALF))


def test_a_place_without_a_side_covers_both() -> None:
    """Asked where no side was known, and answered for whichever it is."""
    bruise = rule("c-bruise", Level.AVOID_AREA, here=True)
    assert not open_ticks(bruise, ADULT, RuleAnswer(at={Place("calf"): NO}), _scope(CALF))
    assert open_ticks(bruise, ADULT, RuleAnswer(at={Place("neck-angle"): NO}), _scope(CALF))


def test_a_condition_with_regions_is_asked_where_one_of_them_is_wanted() -> None:
    """It concerns the calf, so nobody with a sore neck is asked."""
    calf = replace(rule("c-leg"), regions=frozenset({"calf"}))
    assert _asked(calf, CALF)
    assert not _asked(calf, NECK)
