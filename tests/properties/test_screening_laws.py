"""The laws of screening (design, section 4): for every rule, and answers in any order."""

from hypothesis import given
from hypothesis import strategies as st

from making.cases import slow
from making.clearances import ADULT, TODAY, all_no
from making.knowledge import knowledge
from unknot.engine.journal.answers import Answers, RuleAnswer
from unknot.engine.screening import Clearance, Screening, clear, screen
from unknot.engine.screening.site import Site
from unknot.knowledge.safety import Rule, RuleKind
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.technique import Technique

ASKED = sorted((r for r in knowledge().rules.values() if r.kind is not RuleKind.PLACE_RULE), key=lambda r: r.id)
PRESSABLE = sorted(p for p in knowledge().points if Technique.HANDS in knowledge().techniques_for(p))

rules = st.sampled_from(ASKED)
sites = st.sampled_from(PRESSABLE).map(lambda p: Site.press(p, Side.RIGHT, Technique.HANDS, knowledge()))
said = st.dictionaries(rules.map(lambda rule: rule.id), st.sampled_from(Answer), max_size=8)


def _drawing(site: Site) -> Drawing:
    return Drawing((Mark(site.place(knowledge())),))


def _screen(site: Site, answers: Answers) -> Screening:
    return screen(ADULT, _drawing(site), answers, TODAY, knowledge(), (site,))


def _clear(site: Site, answers: Answers) -> object:
    return clear(_screen(site, answers), site, answers, TODAY, knowledge())


def _bare(spoken: dict[str, Answer], site: Site) -> Answers:
    drawn = frozenset({site.place(knowledge())})
    return {rule_id: RuleAnswer(bare=answer, drawn=drawn) for rule_id, answer in spoken.items()}


def _safe(site: Site) -> Answers:
    return all_no(site.place(knowledge()))


@given(sites, said)
def test_the_order_of_answers_does_not_matter(site: Site, spoken: dict[str, Answer]) -> None:
    """The same answers give the same result in whatever order they came."""
    backwards = dict(reversed(list(spoken.items())))
    first, second = _screen(site, _bare(spoken, site)), _screen(site, _bare(backwards, site))
    assert (first.disposition, first.permits, first.open_questions) == (
        second.disposition,
        second.permits,
        second.open_questions,
    )


@given(sites, said, rules)
@slow(60)
def test_a_further_yes_never_makes_it_safer(site: Site, spoken: dict[str, Answer], rule: Rule) -> None:
    """Adding a yes never softens the disposition and never permits a technique that was not permitted."""
    answers = {**_safe(site), **_bare({**spoken, rule.id: Answer.NO}, site)}
    worse = {**answers, **_bare({rule.id: Answer.YES}, site)}
    before, after = _screen(site, answers), _screen(site, worse)
    assert after.disposition >= before.disposition
    assert {p.technique for p in after.permits} <= {p.technique for p in before.permits}


@given(sites, rules)
@slow(60)
def test_not_being_sure_is_never_safer_than_yes(site: Site, rule: Rule) -> None:
    """Unsure has the disposition and the permits of yes."""
    yes = _screen(site, {**_safe(site), **_bare({rule.id: Answer.YES}, site)})
    unsure = _screen(site, {**_safe(site), **_bare({rule.id: Answer.UNSURE}, site)})
    assert (unsure.disposition, unsure.permits) == (yes.disposition, yes.permits)


@given(sites, said)
@slow(60)
def test_no_clearance_while_an_applicable_rule_is_open(site: Site, spoken: dict[str, Answer]) -> None:
    """A clearance never stands beside an open question about its spot and technique."""
    answers = _bare(spoken, site)
    if isinstance(_clear(site, answers), Clearance):
        assert not _screen(site, answers).open_questions


@given(sites, rules)
@slow(60)
def test_taking_away_any_asked_answer_takes_away_the_clearance(site: Site, rule: Rule) -> None:
    """With everything answered no there is a clearance or a written refusal; without one asked answer there is none."""
    everything = _safe(site)
    asked = {r.id for r in screen(ADULT, _drawing(site), {}, TODAY, knowledge(), (site,)).open_questions}
    without = {rule_id: answer for rule_id, answer in everything.items() if rule_id != rule.id}
    if rule.id in asked:
        assert not isinstance(_clear(site, without), Clearance)


@given(sites, rules)
@slow(100)
def test_no_clearance_contains_what_a_rule_excludes(site: Site, rule: Rule) -> None:
    """A yes to a rule that stops pressing by hand leaves no clearance to press by hand."""
    answers = {**_safe(site), **_bare({rule.id: Answer.YES}, site)}
    result = _clear(site, answers)
    if isinstance(result, Clearance):
        judged = _screen(site, answers).verdict
        assert not judged.forbids(site.technique, site.place(knowledge()))
        assert judged.disposition.allows_self_care


@given(sites)
@slow(40)
def test_a_no_about_the_drawn_place_says_nothing_of_another_press_site(site: Site) -> None:
    """A bare no to a rule about a spot covers the drawn places only, never a press site that was not drawn."""
    region = "temple" if site.place(knowledge()).region != "temple" else "forehead"
    elsewhere = Place(region, Side.LEFT)
    answers = all_no(elsewhere)
    bare = {r: RuleAnswer(bare=a.bare, drawn=a.drawn) for r, a in answers.items()}
    result = clear(
        screen(ADULT, Drawing((Mark(elsewhere),)), bare, TODAY, knowledge(), (site,)), site, bare, TODAY, knowledge()
    )
    assert not isinstance(result, Clearance)
