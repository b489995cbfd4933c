"""What a gate's answer does to the rules behind it."""

import pytest

from making.clearances import ADULT, TODAY
from making.rules import base_of, rule
from unknot.engine.journal.answers import RuleAnswer
from unknot.engine.screening import Clearance, Screening, clear, screen
from unknot.engine.screening.gating import said_of
from unknot.engine.screening.site import Site, scope_of
from unknot.knowledge.gates import Gate
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.disposition import Disposition, Level
from unknot.vocabulary.technique import Technique

NECK, TEMPLE = Place("neck-angle", Side.RIGHT), Place("temple", Side.RIGHT)
THINNER, STATIN = rule("c-thinner"), rule("c-statin", Level.URGENT)
TUMOUR = rule("c-tumour", Level.AVOID_AREA, here=True)
MEDICINE = Gate("g-medicine", "Do you take a medicine?", {"c-thinner": "it is one", "c-statin": "it is one"})
CANCER = Gate("g-cancer", "Cancer, now or ever?", {"c-tumour": "it is one", "c-thinner": "treated"}, ("c-tumour",))
YES, NO, UNSURE = Answer.YES, Answer.NO, Answer.UNSURE
BASE = base_of([THINNER, STATIN], MEDICINE)


def _screen(said: dict[str, RuleAnswer], drawn: Place = NECK, base: object = BASE) -> Screening:
    return screen(ADULT, Drawing((Mark(drawn),)), said, TODAY, base)  # type: ignore[arg-type]


def _open(said: dict[str, RuleAnswer]) -> set[str]:
    return {question.id for question in _screen(said).open_questions}


def test_a_gate_is_asked_in_the_place_of_the_rules_behind_it() -> None:
    """One tick instead of two."""
    assert _open({}) == {"g-medicine"}


def test_no_to_the_gate_answers_every_rule_behind_it() -> None:
    """Who takes no medicine takes none of them."""
    done = _screen({"g-medicine": RuleAnswer(bare=NO)})
    assert done.complete
    assert done.disposition is Disposition.CLEAR


@pytest.mark.parametrize("answer", [YES, UNSURE])
@pytest.mark.parametrize("as_tick", [True, False])
def test_yes_and_unsure_open_the_rules_and_mean_nothing_themselves(answer: Answer, *, as_tick: bool) -> None:
    """Taking a medicine is no reason against anything; which one it is has to be asked."""
    said = RuleAnswer(ticks={"g-medicine": answer}) if as_tick else RuleAnswer(bare=answer)
    assert _open({"g-medicine": said}) == {"c-thinner", "c-statin"}
    assert _screen({"g-medicine": said}).disposition is Disposition.CLEAR


@pytest.mark.parametrize("answer", [YES, UNSURE])
def test_a_yes_to_the_rule_itself_stands_whatever_the_gate_says(answer: Answer) -> None:
    """Somebody who said yes to a blood thinner is not cleared by a no to medicines."""
    said = {"g-medicine": RuleAnswer(bare=NO), "c-thinner": RuleAnswer(bare=answer)}
    assert _screen(said).disposition is Disposition.SEE_DOCTOR_FIRST


def test_one_rule_alone_is_asked_without_its_gate() -> None:
    """A tick before a single other tick saves nobody anything."""
    assert _open({"c-statin": RuleAnswer(bare=NO)}) == {"c-thinner"}


def test_a_gate_stands_where_the_gravest_rule_behind_it_would() -> None:
    """Its own yes means nothing, but it may hide something urgent, so it is not left for the end."""
    base = base_of([rule("c-other"), THINNER, STATIN], MEDICINE)
    assert [question.id for question in _screen({}, base=base).next_screen] == ["g-medicine", "c-other"]


def _press(said: dict[str, RuleAnswer], gate: Gate) -> object:
    base = base_of([TUMOUR, THINNER], gate)
    site = Site.press("trapezius-upper.1", Side.RIGHT, Technique.HANDS, base)
    return clear(_screen(said, TEMPLE, base), site, said, TODAY, base)


def test_a_gate_covers_another_press_site_only_where_its_tick_is_about_the_person() -> None:
    """Who never had cancer has no tumour anywhere; without that reason only the drawn place is answered."""
    said = {"g-cancer": RuleAnswer(bare=NO, drawn=frozenset({TEMPLE}))}
    assert isinstance(_press(said, CANCER), Clearance)
    assert not isinstance(_press(said, Gate("g-cancer", CANCER.question, CANCER.why)), Clearance)


@pytest.mark.parametrize(
    ("own", "covered"),
    [
        (RuleAnswer(bare=NO, drawn=frozenset({TEMPLE})), {NECK, TEMPLE}),
        (RuleAnswer(ticks={"red": NO, "hot": NO}, drawn=frozenset({TEMPLE})), {NECK, TEMPLE}),
        (RuleAnswer(ticks={"red": NO}, drawn=frozenset({TEMPLE})), {NECK}),
    ],
    ids=["as a whole", "tick by tick", "in part"],
)
def test_a_no_to_the_gate_adds_its_places_to_those_answered_before(own: RuleAnswer, covered: set[Place]) -> None:
    """A rule answered in part was answered nowhere."""
    sore = rule("c-sore", Level.AVOID_AREA, here=True, ticks=("red", "hot"))
    gate = Gate("g-skin", "Anything on the skin?", {"c-sore": "it is on the skin"})
    answers = {"c-sore": own, "g-skin": RuleAnswer(bare=NO, drawn=frozenset({NECK}))}
    base = base_of([sore], gate)
    said = said_of(sore, answers, scope_of(Drawing((Mark(NECK),)), (), base), base)
    assert said.bare is NO
    assert set(said.drawn) == covered
