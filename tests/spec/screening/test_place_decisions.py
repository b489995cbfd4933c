"""The 67 spots that lie where a place rule speaks of hands: the rules there, what was decided, and what follows.

What follows is worked out by screening somebody with nothing against it.  ``refused`` also where the muscle sheet does
not name the technique.  The gun is refused at all of them: by a gun rule, by the sheet, or because a rule that asks for
gentleness rules it out.
"""

import pytest

from making.clearances import ADULT, TODAY, all_no
from making.knowledge import knowledge
from unknot.engine.screening import Clearance, Refused, clear, screen
from unknot.engine.screening.site import Site
from unknot.knowledge.anatomy import Access
from unknot.knowledge.faults import hands_rules
from unknot.knowledge.safety import PlaceDecisionKind
from unknot.vocabulary.body import Drawing, Mark, Side
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.technique import PRESSING, Technique

DECIDED = [
    # the spot, the rules there, the decision; what follows for hands, for a ball and for a gun
    ("external-oblique.2", "a-belly", "professional-only", "refused", "refused", "refused"),
    ("iliopsoas.1", "a-belly", "professional-only", "refused", "refused", "refused"),
    ("iliopsoas.2", "a-belly", "professional-only", "refused", "refused", "refused"),
    ("iliopsoas.3", "a-groin", "professional-only", "refused", "refused", "refused"),
    ("rectus-abdominis-lower.1", "a-belly", "professional-only", "refused", "refused", "refused"),
    ("rectus-abdominis-lower.2", "a-belly", "professional-only", "refused", "refused", "refused"),
    ("rectus-abdominis-upper.1", "a-belly", "professional-only", "refused", "refused", "refused"),
    ("iliocostalis-lumborum.1", "a-spine-bone", "landmark", "cleared", "cleared", "refused"),
    ("iliocostalis-thoracis.1", "a-spine-bone a-kidney", "landmark", "refused", "cleared", "refused"),
    ("iliocostalis-thoracis.2", "a-spine-bone a-kidney", "landmark", "refused", "gentle", "refused"),
    ("longissimus-thoracis.1", "a-spine-bone a-kidney", "landmark", "refused", "gentle", "refused"),
    ("longissimus-thoracis.2", "a-spine-bone", "landmark", "refused", "cleared", "refused"),
    ("multifidi-lumbar.1", "a-spine-bone", "landmark", "cleared", "cleared", "refused"),
    ("multifidi-lumbar.3", "a-spine-bone", "landmark", "gentle", "gentle", "refused"),
    ("multifidi-thoracic.1", "a-spine-bone", "landmark", "refused", "cleared", "refused"),
    ("multifidi-thoracic.2", "a-spine-bone a-kidney", "landmark", "refused", "gentle", "refused"),
    ("quadratus-lumborum-deep.1", "a-spine-bone", "professional-only", "refused", "refused", "refused"),
    ("quadratus-lumborum-deep.2", "a-spine-bone", "landmark", "cleared", "cleared", "refused"),
    ("quadratus-lumborum-superficial.1", "a-kidney a-belly", "professional-only", "refused", "refused", "refused"),
    ("quadratus-lumborum-superficial.2", "a-kidney a-belly", "landmark", "gentle", "gentle", "refused"),
    ("serratus-posterior-inferior.1", "a-spine-bone a-kidney", "landmark", "gentle", "gentle", "refused"),
    ("trapezius-middle.1", "a-spine-bone", "landmark", "refused", "cleared", "refused"),
    ("subclavius.1", "a-bony", "professional-only", "refused", "refused", "refused"),
    ("gluteus-maximus.2", "a-sciatic", "keep", "gentle", "gentle", "refused"),
    ("gluteus-maximus.3", "a-sciatic", "keep", "gentle", "gentle", "refused"),
    ("gluteus-medius.1", "a-sciatic", "keep", "gentle", "gentle", "refused"),
    ("gluteus-medius.2", "a-sciatic", "keep", "gentle", "gentle", "refused"),
    ("gluteus-minimus-posterior.1", "a-sciatic", "keep", "refused", "gentle", "refused"),
    ("piriformis.1", "a-sciatic", "keep", "refused", "gentle", "refused"),
    ("piriformis.2", "a-sciatic", "keep", "refused", "gentle", "refused"),
    ("popliteus.1", "a-knee-back", "professional-only", "refused", "refused", "refused"),
    ("extensor-digitorum-longus.1", "a-bony", "landmark", "cleared", "cleared", "refused"),
    ("extensor-hallucis-longus.1", "a-bony", "landmark", "cleared", "refused", "refused"),
    ("fibularis-brevis.1", "a-fibula-head", "landmark", "cleared", "cleared", "refused"),
    ("fibularis-longus.1", "a-fibula-head", "landmark", "cleared", "cleared", "refused"),
    ("fibularis-tertius.1", "a-fibula-head", "landmark", "cleared", "refused", "refused"),
    ("plantaris.1", "a-knee-back", "professional-only", "refused", "refused", "refused"),
    ("tibialis-anterior.1", "a-bony", "landmark", "cleared", "cleared", "refused"),
    ("digastric-posterior.1", "a-neck-front", "professional-only", "refused", "refused", "refused"),
    ("longus-colli.1", "a-neck-front", "professional-only", "refused", "refused", "refused"),
    ("multifidus-cervical.1", "a-ball-wall-neck", "keep", "cleared", "refused", "refused"),
    ("platysma.1", "a-neck-front", "professional-only", "refused", "refused", "refused"),
    ("scalene-anterior.1", "a-neck-front", "professional-only", "refused", "refused", "refused"),
    ("scalene-middle-posterior.1", "a-neck-front", "professional-only", "refused", "refused", "refused"),
    ("semispinalis-capitis.1", "a-ball-wall-neck", "keep", "cleared", "refused", "refused"),
    ("semispinalis-capitis.2", "a-ball-wall-neck", "keep", "cleared", "refused", "refused"),
    ("semispinalis-cervicis.1", "a-ball-wall-neck", "keep", "cleared", "refused", "refused"),
    ("splenius-capitis.1", "a-ball-wall-neck", "keep", "cleared", "refused", "refused"),
    ("splenius-cervicis.1", "a-ball-wall-neck", "keep", "cleared", "gentle", "refused"),
    ("sternocleidomastoid-clavicular.1", "a-neck-front", "professional-only", "refused", "refused", "refused"),
    ("sternocleidomastoid-sternal.1", "a-neck-front", "professional-only", "refused", "refused", "refused"),
    ("sternocleidomastoid-sternal.2", "a-neck-front", "professional-only", "refused", "refused", "refused"),
    ("suboccipitals.1", "a-ball-wall-neck", "keep", "cleared", "refused", "refused"),
    ("pelvic-floor.1", "a-pelvic", "professional-only", "refused", "refused", "refused"),
    ("obturator-internus.1", "a-pelvic", "professional-only", "refused", "refused", "refused"),
    ("subscapularis.1", "a-armpit", "professional-only", "refused", "refused", "refused"),
    ("adductor-longus-brevis.1", "a-groin", "professional-only", "refused", "refused", "refused"),
    ("adductor-longus-brevis.2", "a-groin", "landmark", "cleared", "refused", "refused"),
    ("adductor-magnus.1", "a-groin", "landmark", "cleared", "refused", "refused"),
    ("adductor-magnus.2", "a-sciatic", "professional-only", "refused", "refused", "refused"),
    ("gracilis.1", "a-groin", "landmark", "cleared", "refused", "refused"),
    ("pectineus.1", "a-groin", "professional-only", "refused", "refused", "refused"),
    ("sartorius.2", "a-groin", "professional-only", "refused", "refused", "refused"),
    ("sartorius.3", "a-groin", "professional-only", "refused", "refused", "refused"),
    ("vastus-medialis.2", "a-groin", "landmark", "cleared", "cleared", "refused"),
    ("sternocleidomastoid-sternal.3", "a-behind-ear", "keep", "gentle", "refused", "refused"),
    ("sternocleidomastoid-clavicular.2", "a-behind-ear", "keep", "gentle", "refused", "refused"),
]
NEVER = [point for point, _, decision, *_ in DECIDED if decision == "professional-only"]
LEFT_TO_PROFESSIONALS_BY_THE_SHEETS = 28


def _outcome(point: str, technique: Technique) -> str:
    site = Site.press(point, Side.RIGHT, technique, knowledge())
    place = site.place(knowledge())
    drawing, answers = Drawing((Mark(place),)), all_no(place)
    screening = screen(ADULT, drawing, answers, TODAY, knowledge(), (site,))
    result = clear(screening, site, answers, TODAY, knowledge())
    if isinstance(result, Clearance):
        assert result.intensity_max == knowledge().dose_limits.gentle_max or not result.gentle
        return "gentle" if result.gentle else "cleared"
    assert isinstance(result, Refused), result
    return "refused"


@pytest.mark.parametrize(
    ("point", "rules", "decision", "hands", "ball", "gun"), DECIDED, ids=[point for point, *_ in DECIDED]
)
def test_a_spot_where_a_place_rule_speaks(  # noqa: PLR0913, PLR0917 - a row of the table
    point: str, rules: str, decision: str, hands: str, ball: str, gun: str
) -> None:
    """The decision is the one written down, and screening makes of it what the row says."""
    written = knowledge().place_decisions[point]
    assert (" ".join(written.rules), written.decision) == (rules, decision)
    assert _outcome(point, Technique.HANDS) == hands
    assert _outcome(point, Technique.BALL) == ball
    assert _outcome(point, Technique.GUN) == gun


def test_the_table_has_every_spot_that_a_place_rule_touches() -> None:
    """67 spots press in a region where a place rule speaks of hands: 45 where one blocks them, 22 where none does."""
    touched = hands_rules(knowledge())
    blocks = {point for point, rules in touched.items() if any(rule.level is Level.AVOID_AREA for rule in rules)}
    assert {point for point, *_ in DECIDED} == set(touched) == set(knowledge().place_decisions)
    assert (len(DECIDED), len(blocks)) == (67, 45)


@pytest.mark.parametrize("point", NEVER)
@pytest.mark.parametrize("technique", sorted(PRESSING))
def test_a_spot_for_professionals_is_never_cleared(point: str, technique: Technique) -> None:
    """No technique that presses is cleared on it, whatever is answered."""
    assert knowledge().access(point) is Access.PROFESSIONAL_ONLY
    assert _outcome(point, technique) == "refused"


def test_at_least_the_spots_of_the_sheets_are_left_to_professionals() -> None:
    """A decision may add to the 28 that the sheets leave to professionals and never takes one away."""
    known = knowledge()
    by_sheet = {
        p
        for p in known.place_decisions
        if (known.points[p].access or known.muscle_of(p).self_care.access) is Access.PROFESSIONAL_ONLY
    }
    assert len(by_sheet) == LEFT_TO_PROFESSIONALS_BY_THE_SHEETS
    assert by_sheet <= set(NEVER)


def test_what_is_unresolved_stays_with_professionals() -> None:
    """Where a rule blocks hands, a spot is open to them only as a landmark, with its reason and its caution written."""
    for point, rules in hands_rules(knowledge()).items():
        decision = knowledge().place_decisions[point]
        blocking = {rule.id for rule in rules if rule.level is Level.AVOID_AREA}
        set_aside = blocking - set(decision.keep)
        if set_aside and decision.decision is not PlaceDecisionKind.PROFESSIONAL_ONLY:
            assert decision.decision is PlaceDecisionKind.LANDMARK, point
            assert decision.why, point
            assert decision.caution, point
