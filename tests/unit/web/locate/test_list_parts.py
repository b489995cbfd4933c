"""The parts of the list page: bars, reasons, sets, what would change it, the pattern; each from the same ranking."""

from functools import cache
from math import prod

import pytest

from making.knowledge import knowledge
from unknot.engine.locating import Explained, Said, explain_said
from unknot.engine.locating.listed import first_of_each_side
from unknot.engine.locating.ranking import word_for
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.scale import Pain
from unknot.web.locate.cards import cards_of
from unknot.web.locate.changing import changing
from unknot.web.locate.pattern import pattern_of
from unknot.web.locate.sure import FULL, scale_of
from unknot.web.locate.together import several
from unknot.web.locate.why import HALF, Reason, whys

DRAWING = Drawing(
    tuple(Mark(Place(region, Side.RIGHT), Pain(6)) for region in ("temple", "neck-side", "forehead")),
)
SAID = Said(DRAWING, {"q-heavy-coat-or-bag": Answer.YES})


@cache
def _explained() -> Explained:
    return explain_said(SAID, knowledge())


def _reasons() -> list[tuple[Reason, ...]]:
    return [(*why.first, *why.others) for why in whys(_explained().explanations, knowledge()).values()]


def test_every_chance_is_on_one_scale_and_none_of_these_is_last() -> None:
    """The bars are as long as the chances, and the words change where the lines say."""
    known, why = knowledge(), _explained()
    cards = cards_of(first_of_each_side(why.ranking.candidates)[:5], DRAWING, known, {})
    scale = scale_of(cards, why, known)
    assert [chance.title for chance in scale.chances][-1] == "None of these"
    assert scale.chances[-1].word == why.none_word
    assert [chance.wide for chance in scale.chances[:-1]] == [round(FULL * c.candidate.posterior) for c in cards]
    for chance in scale.chances:
        at = chance.posterior * FULL
        word = "likely" if at >= scale.likely else "possible" if at >= scale.possible else "less likely"
        assert chance.word == word


def test_what_can_hardly_be_still_has_a_bar() -> None:
    """Nothing in the list is drawn as if it could not be."""
    known, why = knowledge(), _explained()
    assert all(chance.wide > 0 for chance in scale_of((), why, known).chances)


def test_each_muscle_is_told_why_with_the_largest_reason_first() -> None:
    """The bars get no longer from one reason to the next, and no bar leaves the picture."""
    for reasons in _reasons():
        assert reasons
        assert [one.wide for one in reasons] == sorted((one.wide for one in reasons), reverse=True)
        assert all(one.start >= 0 and one.start + one.wide <= 2 * HALF for one in reasons)


def test_a_bar_stands_on_the_side_that_the_words_say() -> None:
    """For it to the right of the middle, against it to the left."""
    reasons = [one for reasons in _reasons() for one in reasons]
    assert {one.start == HALF for one in reasons if one.word.endswith("for it")} == {True}
    assert {one.start + one.wide == HALF for one in reasons if one.word.endswith("against it")} == {True}


def test_the_numbers_lead_from_the_odds_before_to_the_odds_now() -> None:
    """Multiplied as the page says they give the last number, but for the digits that are not shown."""
    for why in whys(_explained().explanations, knowledge()).values():
        factors = prod(float(one.factor) for one in (*why.first, *why.others))
        assert float(why.began) * factors == pytest.approx(float(why.stands), rel=0.05)


def test_an_answer_a_mark_and_a_place_left_open_are_named_as_such() -> None:
    """Somebody can see what they said, and what they did not."""
    labels = {one.label for reasons in _reasons() for one in reasons}
    assert labels == {"Marked", "Not marked", "You said yes to"}
    answered = next(one for reasons in _reasons() for one in reasons if one.label == "You said yes to")
    assert answered.what == knowledge().questions["q-heavy-coat-or-bag"].text


def test_a_mark_that_speaks_against_a_muscle_is_said_to_speak_for_another() -> None:
    """A mark can lower a muscle only so; a place left open is never said to."""
    told = [one for reasons in _reasons() for one in reasons]
    assert {one.label for one in told if one.elsewhere} <= {"Marked"}
    assert all(one.elsewhere for one in told if one.label == "Marked" and one.word.endswith("against it"))
    assert any(one.elsewhere for one in told)


def test_the_sources_of_the_reasons_are_named() -> None:
    """Each is one of the fact base, each once."""
    for why in whys(_explained().explanations, knowledge()).values():
        assert why.sources
        assert len({source.id for source in why.sources}) == len(why.sources)


def test_a_set_says_what_each_of_it_reaches_and_what_is_left_over() -> None:
    """What is reached and what is left are all marks; the word is that of the set's own chance."""
    known = knowledge()
    told = several(_explained().together, known)
    assert any(len(one.members) > 1 for one in told)
    for one in told:
        reached = {place for member in one.members for place in member.reaches}
        assert reached.isdisjoint(one.left)
        assert all(member.reaches or member.near for member in one.members)
        assert reached | set(one.left) == {"Temple, right", "Side of the neck, right", "Forehead, right"}
        assert one.chance.word == word_for(one.chance.posterior, known.strengths)


def test_two_spots_of_one_muscle_are_told_apart() -> None:
    """With their numbers and where they are; a muscle with one spot in the sets has neither."""
    marks = tuple(Mark(Place(region, Side.RIGHT)) for region in ("eyebrow", "lower-teeth"))
    why = explain_said(Said(Drawing(marks), {}), knowledge())
    titles: dict[str, set[str]] = {}
    for one in why.together:
        for member in one.members:
            titles.setdefault(member.muscle, set()).add(member.point)
    told = {member.title: member.site for one in several(why.together, knowledge()) for member in one.members}
    assert any(len(points) > 1 for points in titles.values())
    assert len(told) >= sum(len(points) for points in titles.values())
    assert all(bool(site) == (", spot " in title) for title, site in told.items())


def test_where_one_alone_is_likelier_than_any_two_nothing_is_told_of_sets() -> None:
    """The list says it already."""
    alone = Said(Drawing((Mark(Place("neck-angle", Side.RIGHT)),)), {})
    assert several(explain_said(alone, knowledge()).together, knowledge()) == ()


def test_what_would_change_the_list_names_what_would_come_first() -> None:
    """Never the muscle that comes first now; each way once."""
    why = _explained()
    found = changing(why.changes, knowledge())
    assert found
    assert "Upper trapezius, right" not in found
    for ways in found.values():
        assert len(ways) == len(set(ways))
        assert all(way.startswith(("it also hurt here", "it did not hurt here", "you said ")) for way in ways)


def test_the_pattern_in_words_tells_every_mark_once() -> None:
    """It fits, it lies beside, or it does not fit; with its strength where one was given."""
    known, why = knowledge(), _explained()
    for card in cards_of(first_of_each_side(why.ranking.candidates)[:5], DRAWING, known, {}):
        pattern = card.pattern
        marked = (*pattern.reached, *pattern.beside, *pattern.missed)
        assert sorted(marked) == [
            "Forehead, right (6 of 10)",
            "Side of the neck, right (6 of 10)",
            "Temple, right (6 of 10)",
        ]
        assert pattern.spot
        assert set(pattern.mainly).isdisjoint(pattern.spreads)


def test_the_pattern_is_on_the_side_of_the_candidate() -> None:
    """What the words name is what the picture shows."""
    left = next(c for c in _explained().ranking.candidates if c.side is Side.LEFT)
    pattern = pattern_of(left, DRAWING, knowledge())
    assert pattern.side == "left"
    assert not [words for words in (*pattern.spot, *pattern.mainly, *pattern.spreads) if words.endswith(", right")]
