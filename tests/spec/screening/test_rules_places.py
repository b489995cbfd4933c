"""What each rule about a place means for one spot there: a row says which rule, which spot, with what, and the outcome.

``professional``: not for the person's own hands.  ``not there``: this tool is not used there, whoever it is.
``gentle``: lightly and briefly.  ``beside``: as usual, with a caution that keeps the fingers off the dangerous strip.
"""

from typing import NamedTuple

import pytest

from making.clearances import ADULT, TODAY, all_no
from making.knowledge import knowledge
from unknot.engine.screening import Clearance, Refused, clear, screen
from unknot.engine.screening.placing import judge_place
from unknot.engine.screening.site import Site
from unknot.knowledge.anatomy import Access
from unknot.knowledge.safety import RuleKind
from unknot.vocabulary.body import Drawing, Mark, Side
from unknot.vocabulary.technique import Technique

TABLE = """
# rule           | spot                             | with   | outcome
a-neck-front     | longus-colli.1                   | hands  | professional
a-neck-gun       | multifidus-cervical.1            | gun    | not there
a-neck-gun       | sternocleidomastoid-sternal.3    | gun    | not there
a-head-gun       | masseter-deep.1                  | gun    | not there
a-spine-bone     | iliocostalis-lumborum.1          | hands  | beside
a-spine-bone     | multifidi-lumbar.3               | hands  | gentle
a-spine-bone     | quadratus-lumborum-deep.1        | hands  | professional
a-armpit         | subscapularis.1                  | hands  | professional
a-groin          | iliopsoas.3                      | hands  | professional
a-groin          | adductor-longus-brevis.2         | hands  | beside
a-knee-back      | popliteus.1                      | hands  | professional
a-fibula-head    | fibularis-longus.1               | hands  | beside
a-kidney         | longissimus-thoracis.1           | ball   | gentle
a-kidney         | quadratus-lumborum-superficial.1 | hands  | professional
a-belly          | iliopsoas.1                      | hands  | professional
a-belly          | quadratus-lumborum-superficial.2 | hands  | gentle
a-ribs-chest     | latissimus-dorsi.1               | gun    | not there
a-bony           | tibialis-anterior.1              | hands  | beside
a-bony           | subclavius.1                     | hands  | professional
a-sciatic        | gluteus-maximus.2                | hands  | gentle
a-pelvic         | pelvic-floor.1                   | hands  | professional
a-ball-wall-neck | splenius-cervicis.1              | ball   | gentle
a-ball-wall-neck | splenius-cervicis.1              | hands  | beside
a-behind-ear     | sternocleidomastoid-sternal.3    | hands  | gentle
a-behind-ear     | sternocleidomastoid-clavicular.2 | hands  | gentle
"""
NO_SPOT = {"a-elbow-crease"}
"""Rules about places where no trigger point is pressed."""


class PlaceRow(NamedTuple):
    """One line of the table."""

    rule: str
    spot: str
    technique: str
    outcome: str


LINES = [line for line in TABLE.strip().splitlines() if not line.startswith("#")]
ROWS = [PlaceRow(*(cell.strip() for cell in line.split("|"))) for line in LINES]


def _site(row: PlaceRow) -> Site:
    paired = knowledge().regions[knowledge().points[row.spot].press_region].paired
    return Site.press(row.spot, Side.RIGHT if paired else None, Technique(row.technique), knowledge())


def _outcome(row: PlaceRow) -> str:
    site = _site(row)
    place = site.place(knowledge())
    drawing, answers = Drawing((Mark(place),)), all_no(place)
    result = clear(screen(ADULT, drawing, answers, TODAY, knowledge(), (site,)), site, answers, TODAY, knowledge())
    if isinstance(result, Refused):
        outside = knowledge().access(row.spot) is Access.PROFESSIONAL_ONLY
        return "professional" if outside else "not there"
    assert isinstance(result, Clearance)
    return "gentle" if result.gentle else "beside" if result.cautions else "free"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.rule}: {row.spot} with {row.technique}: {row.outcome}")
def test_a_place_rule_has_its_outcome(row: PlaceRow) -> None:
    """With every question answered no, what is left is what the place itself allows."""
    rule = knowledge().rules[row.rule]
    assert knowledge().points[row.spot].press_region in rule.regions
    assert _outcome(row) == row.outcome


@pytest.mark.parametrize("row", [row for row in ROWS if row.outcome == "not there"], ids=lambda row: row.rule)
def test_the_gun_is_refused_by_the_place_itself(row: PlaceRow) -> None:
    """Not only because no source names the gun for the muscle: the place rule forbids it."""
    assert judge_place(_site(row), knowledge()).forbidden


def test_every_place_rule_has_a_row() -> None:
    """No rule about a place is left out, and where no spot is pressed it is said."""
    rules = {rule.id for rule in knowledge().rules.values() if rule.kind is RuleKind.PLACE_RULE}
    assert {row.rule for row in ROWS} == rules - NO_SPOT
    pressed = {point.press_region for point in knowledge().points.values()}
    assert all(pressed.isdisjoint(knowledge().rules[rule].regions) for rule in NO_SPOT)
