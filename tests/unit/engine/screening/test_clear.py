"""What a clearance, and what a refusal, says of a spot."""

from dataclasses import replace

from making.clearances import ADULT, TODAY, all_no, cleared
from making.knowledge import knowledge
from making.rules import base_of, rule
from unknot.engine.journal.answers import Answers, RuleAnswer
from unknot.engine.screening import Clearance, Missing, Refused, clear, screen
from unknot.engine.screening.site import Site
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.technique import Technique

POINT = "trapezius-upper.1"
LIMITS = knowledge().dose_limits


def _clear(site: Site, known: Knowledge, said: Answers | None = None) -> Clearance | Missing | Refused:
    place = site.place(known)
    answers = {**all_no(place), **(said or {})}
    screening = screen(ADULT, Drawing((Mark(place),)), answers, TODAY, known, (site,))
    return clear(screening, site, answers, TODAY, known)


def _press(point: str, technique: Technique = Technique.HANDS, known: Knowledge | None = None) -> object:
    base = known or knowledge()
    return _clear(Site.press(point, Side.RIGHT, technique, base), base)


def test_a_clearance_says_what_where_and_when() -> None:
    """The muscle, the point, its place and side, the day, and the usual strength with nothing against it."""
    got = cleared(POINT)
    assert (got.technique, got.muscle, got.point) == (Technique.HANDS, "trapezius-upper", POINT)
    assert (got.place, got.on) == (Place("neck-angle", Side.RIGHT), TODAY)
    assert (got.gentle, got.intensity_max) == (False, LIMITS.ease_above)


def test_a_yes_that_asks_for_gentleness_makes_the_clearance_gentle() -> None:
    """Less strong, and said to be."""
    base = base_of([rule("c-light", Level.GENTLE_ONLY)])
    site = Site.press(POINT, Side.RIGHT, Technique.HANDS, base)
    got = _clear(site, base, {"c-light": RuleAnswer(bare=Answer.YES)})
    assert isinstance(got, Clearance)
    assert (got.gentle, got.intensity_max) == (True, LIMITS.gentle_max)


def test_moving_is_cleared_for_the_muscle_whatever_point_was_named() -> None:
    """A stretch has no point, and none of the words that belong to pressing."""
    got = _clear(Site(Technique.STRETCH, "trapezius-upper", Side.RIGHT, POINT), knowledge())
    assert isinstance(got, Clearance)
    assert (got.muscle, got.point, got.cautions) == ("trapezius-upper", None, ())


def test_a_spot_for_professionals_is_refused_in_its_own_words() -> None:
    """Without its sentence it is refused all the same."""
    message = knowledge().message("screen.professional-only")
    assert message
    assert _press("iliopsoas.1") == Refused(sentences=(message.text,))
    silent = replace(knowledge(), messages={})
    assert _press("iliopsoas.1", known=silent) == Refused(sentences=("screen.professional-only",))


def test_a_way_of_pressing_that_no_sheet_names_is_refused_by_its_name() -> None:
    """The sentence says which way it is about."""
    message = knowledge().message("screen.tool-not-named")
    assert message
    said = message.with_figures(technique="ball")
    assert "ball" in said
    assert _press("extensor-hallucis-longus.1", Technique.BALL) == Refused(sentences=(said,))


def test_what_an_answer_rules_out_names_its_rules_worst_first() -> None:
    """A yes to two rules: both are named, the graver before the milder."""
    base = base_of([rule("c-mild", Level.SEE_DOCTOR_FIRST), rule("c-worse", Level.URGENT)])
    yes = RuleAnswer(bare=Answer.YES)
    got = _clear(Site.press(POINT, Side.RIGHT, Technique.HANDS, base), base, {"c-mild": yes, "c-worse": yes})
    assert isinstance(got, Refused)
    assert [reason.rule.id for reason in got.because] == ["c-worse", "c-mild"]


def test_what_the_place_rules_out_is_said_with_the_rules_reason() -> None:
    """Without its written decision a place rule holds, and its reason is what is said."""
    undecided = replace(knowledge(), place_decisions={})
    assert _press("tibialis-anterior.1", known=undecided) == Refused(sentences=(knowledge().rules["a-bony"].reason,))
