"""What one answer means: one row a level, and one row for each thing that an answer takes away."""

import pytest

from making.clearances import ADULT, TODAY, all_no
from making.knowledge import knowledge
from unknot.engine.journal.answers import Answers, RuleAnswer
from unknot.engine.screening import Clearance, Missing, Refused, Screening, clear, screen
from unknot.engine.screening.site import Site
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.person import Person
from unknot.vocabulary.technique import Technique

POINT = "trapezius-upper.1"
PRESS = Site.press(POINT, Side.RIGHT, Technique.HANDS, knowledge())
GUN = Site(Technique.GUN, "trapezius-upper", Side.RIGHT, POINT)
WALK = Site(Technique.EXERCISE, "trapezius-upper", Side.RIGHT)
STRETCH = Site(Technique.STRETCH, "trapezius-upper", Side.RIGHT)
HURTS = Drawing((Mark(PRESS.place(knowledge())),))


def _answers(**yes: Answer) -> Answers:
    drawn = frozenset(HURTS.places)
    said = {rule.replace("_", "-"): RuleAnswer(bare=answer, drawn=drawn) for rule, answer in yes.items()}
    return {**all_no(*HURTS.places), **said}


def _screen(answers: Answers, *sites: Site, person: Person = ADULT) -> Screening:
    return screen(person, HURTS, answers, TODAY, knowledge(), sites)


def _clear(site: Site, answers: Answers, person: Person = ADULT) -> Clearance | Missing | Refused:
    return clear(_screen(answers, site, person=person), site, answers, TODAY, knowledge())


@pytest.mark.parametrize(
    ("rule", "disposition"),
    [
        ("rf-h-thunder", Disposition.EMERGENCY),
        ("rf-n-infection", Disposition.URGENT),
        ("c-anticoagulant", Disposition.SEE_DOCTOR_FIRST),
        ("c-bruise", Disposition.LIMITED),
    ],
)
@pytest.mark.parametrize("answer", [Answer.YES, Answer.UNSURE])
def test_a_yes_or_an_unsure_has_the_disposition_of_its_rule(
    rule: str, disposition: Disposition, answer: Answer
) -> None:
    """The level in the sheet decides; not being sure counts as yes."""
    assert _screen(_answers(**{rule: answer}), PRESS).disposition is disposition


@pytest.mark.parametrize("rule", ["rf-h-thunder", "rf-n-infection"])
@pytest.mark.parametrize("site", [PRESS, STRETCH, WALK])
def test_after_an_emergency_or_urgent_answer_nothing_is_cleared(rule: str, site: Site) -> None:
    """Somebody has to be seen first: no pressing, no stretch, no exercise."""
    assert isinstance(_clear(site, _answers(**{rule: Answer.YES})), Refused)


def test_a_blood_thinner_stops_pressing_and_not_walking() -> None:
    """The rule names massage and the gun, so the stretch and the exercise stay permitted."""
    answers = _answers(c_anticoagulant=Answer.YES)
    assert isinstance(_clear(PRESS, answers), Refused)
    assert isinstance(_clear(STRETCH, answers), Clearance)
    assert isinstance(_clear(WALK, answers), Clearance)


def test_a_bruise_elsewhere_leaves_this_spot_free() -> None:
    """A fresh bruise closes the place it is at, and no other."""
    thumb = Place("forehead", Side.LEFT)
    at = {thumb: Answer.YES, **dict.fromkeys(HURTS.places, Answer.NO)}
    answers = {**_answers(), "c-bruise": RuleAnswer(at=at)}
    assert isinstance(_clear(PRESS, answers), Clearance)


def test_a_bruise_here_closes_this_spot() -> None:
    """No pressing on a fresh bruise."""
    assert isinstance(_clear(PRESS, _answers(c_bruise=Answer.YES)), Refused)


def test_nothing_is_cleared_before_everything_is_answered() -> None:
    """An empty sheet of answers gives questions and never a clearance."""
    result = _clear(PRESS, {})
    assert isinstance(result, Missing)
    assert result.questions


def test_with_everything_answered_no_the_spot_is_cleared() -> None:
    """A safe grown-up may press the upper trapezius by hand, as strongly as the limits allow."""
    result = _clear(PRESS, _answers())
    assert isinstance(result, Clearance)
    assert result.intensity_max <= knowledge().dose_limits.ease_above


def test_the_place_is_asked_about_where_it_is_pressed_too() -> None:
    """Somebody whose temple hurts is asked about the neck, where the spot is pressed."""
    temple = Drawing((Mark(Place("temple", Side.RIGHT)),))
    answers = {r: RuleAnswer(bare=a.bare, drawn=frozenset(temple.places)) for r, a in _answers().items()}
    judged = screen(ADULT, temple, answers, TODAY, knowledge(), (PRESS,))
    assert "c-bruise" in {rule.id for rule in judged.open_questions}


def test_a_screen_has_at_most_seven_ticks_and_begins_with_the_worst() -> None:
    """Danger first, and never more than can be read."""
    first = screen(ADULT, HURTS, {}, TODAY, knowledge()).next_screen
    assert 0 < sum(len(rule.ticks) for rule in first) <= 7
    assert first[0].level.disposition is Disposition.EMERGENCY


def test_under_sixteen_there_is_no_pressing_without_more_said() -> None:
    """Being under 16 settles its rule without a question."""
    answers = _answers()
    child = Person(age=12, sex=ADULT.sex, pregnant=ADULT.pregnant)
    rule = knowledge().rules["h-under-16"]
    assert rule.settled(child) or rule.person.may_fit(child)
    without = {rule_id: said for rule_id, said in answers.items() if rule_id != rule.id}
    assert not isinstance(_clear(PRESS, without, person=child), Clearance)
