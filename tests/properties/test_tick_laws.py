"""The laws of a rule's ticks (design, section 4), over made-up rules with any levels and any explanations."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from making.clearances import ADULT, TODAY
from making.rules import base_of, explains, rule
from unknot.engine.journal.answers import RuleAnswer
from unknot.engine.screening import Screening, screen
from unknot.knowledge.safety import Rule, Tick
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.disposition import Disposition, Level

HURTS = Drawing((Mark(Place("neck-angle", Side.RIGHT)),))
RAISING, EXPLAINING = ("one", "two", "three"), ("usual", "known")
Said = dict[str, Answer]

levels = st.sampled_from(Level)
answers = st.dictionaries(st.sampled_from(RAISING + EXPLAINING), st.sampled_from(Answer))


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    """Three ticks that raise and two that explain some or all of them."""
    raising = [Tick(tick, f"Is {tick} true?", draw(levels)) for tick in RAISING]
    told = [explains(tick, draw(levels), *draw(st.sets(st.sampled_from(RAISING)))) for tick in EXPLAINING]
    regions = draw(st.sampled_from([frozenset[str](), frozenset({"neck-angle"}), frozenset({"neck-back"})]))
    strongest = max((tick.level for tick in raising), key=lambda level: level.strictness)
    return replace(rule("c-made-up", strongest, ticks=(*raising, *told)), regions=regions)


def _screen(made: Rule, said: Said) -> Screening:
    return screen(ADULT, HURTS, {made.id: RuleAnswer(ticks=said)}, TODAY, base_of([made]))


def _no_softer(after: Screening, before: Screening) -> bool:
    """The disposition is as bad or worse, and nothing is ruled out less."""
    then, now = before.verdict, after.verdict
    wider = all(then.avoided.get(t, frozenset()) <= places for t, places in now.avoided.items())
    return (
        after.disposition >= before.disposition
        and then.excluded <= now.excluded
        and wider
        and then.gentle <= now.gentle
    )


@given(rules(), answers, st.sampled_from(RAISING), st.sampled_from([Answer.YES, Answer.UNSURE]))
def test_a_further_tick_that_raises_never_softens_anything(made: Rule, said: Said, tick: str, answer: Answer) -> None:
    """Neither the disposition nor what is ruled out, whatever explains what."""
    assert _no_softer(_screen(made, {**said, tick: answer}), _screen(made, {**said, tick: Answer.NO}))


@given(rules(), answers, st.sampled_from(RAISING))
def test_unsure_of_a_tick_that_raises_is_as_good_as_yes(made: Rule, said: Said, tick: str) -> None:
    """Not being sure is never safer than yes, nor worse."""
    yes, unsure = _screen(made, {**said, tick: Answer.YES}), _screen(made, {**said, tick: Answer.UNSURE})
    assert _no_softer(yes, unsure)
    assert _no_softer(unsure, yes)


@given(rules(), answers, st.sampled_from(EXPLAINING))
def test_only_a_plain_yes_explains(made: Rule, said: Said, tick: str) -> None:
    """Unsure, no and no answer are the same: they explain nothing."""
    left_out = _screen(made, {id_: answer for id_, answer in said.items() if id_ != tick})
    for answer in (Answer.NO, Answer.UNSURE):
        same = _screen(made, {**said, tick: answer})
        assert _no_softer(same, left_out)
        assert _no_softer(left_out, same)


@given(rules(), answers, st.sampled_from(EXPLAINING))
def test_what_explains_never_raises_the_disposition(made: Rule, said: Said, tick: str) -> None:
    """A yes to it can only leave the disposition or lower it."""
    assert _screen(made, {**said, tick: Answer.YES}).disposition <= _screen(made, {**said, tick: Answer.NO}).disposition


@given(rules(), answers, st.sampled_from(EXPLAINING))
def test_what_explains_lowers_only_what_its_rule_says(made: Rule, said: Said, tick: str) -> None:
    """The ticks it does not name keep their level."""
    told = next(each for each in made.ticks if each.id == tick)
    others = {id_: answer for id_, answer in said.items() if id_ in RAISING and id_ not in (told.lowers or RAISING)}
    assert _no_softer(_screen(made, {**others, tick: Answer.YES}), _screen(made, others))


@given(rules(), st.sets(st.sampled_from(EXPLAINING)))
def test_an_explanation_alone_raises_nothing(made: Rule, told: set[str]) -> None:
    """A rule of which only explanations are true is clear."""
    said = dict.fromkeys(RAISING, Answer.NO) | dict.fromkeys(told, Answer.YES)
    assert _screen(made, said).disposition is Disposition.CLEAR


@given(rules(), answers)
def test_a_yes_to_the_whole_is_as_strict_as_any_ticks(made: Rule, said: Said) -> None:
    """A bare yes stands for the strongest tick."""
    bare = screen(ADULT, HURTS, {made.id: RuleAnswer(bare=Answer.YES)}, TODAY, base_of([made]))
    assert _no_softer(bare, _screen(made, {id_: said[id_] for id_ in said if id_ in RAISING}))
    assert bare.disposition is made.level.disposition
