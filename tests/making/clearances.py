"""Clearances for tests, made the only way there is: by screening somebody whose answers are all no."""

from datetime import date

from making.knowledge import knowledge
from unknot.engine.journal.answers import Answers, RuleAnswer
from unknot.engine.screening import Clearance, clear, screen
from unknot.engine.screening.site import Site
from unknot.vocabulary.answer import Answer, Sex
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.person import Person
from unknot.vocabulary.technique import Technique

TODAY = date(2026, 11, 24)
ADULT = Person(age=40, sex=Sex.FEMALE, pregnant=Answer.NO)


def all_no(*places: Place) -> Answers:
    """No to every rule, about every place given."""
    at = dict.fromkeys(places, Answer.NO)
    drawn = frozenset(places)
    rules = knowledge().rules.values()
    return {rule.id: RuleAnswer(bare=Answer.NO, at=at if rule.here else {}, drawn=drawn) for rule in rules}


def cleared(point: str, technique: Technique = Technique.HANDS, side: Side | None = Side.RIGHT) -> Clearance:
    """Leave to press this point, for somebody with nothing against it."""
    return _clear(Site.press(point, side, technique, knowledge()))


def cleared_to_move(muscle: str, technique: Technique = Technique.STRETCH, side: Side | None = Side.RIGHT) -> Clearance:
    """Leave to stretch or exercise this muscle, for somebody with nothing against it."""
    return _clear(Site(technique, muscle, side))


def _clear(site: Site) -> Clearance:
    place = site.place(knowledge())
    drawing, answers = Drawing((Mark(place),)), all_no(place)
    screening = screen(ADULT, drawing, answers, TODAY, knowledge(), (site,))
    result = clear(screening, site, answers, TODAY, knowledge())
    assert isinstance(result, Clearance), result
    return result
