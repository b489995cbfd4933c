"""Answers that cannot count are not asked for, and those that do not count are named."""

from itertools import islice

import pytest

from making.clearances import TODAY, cleared
from making.knowledge import knowledge
from unknot.doors.locate_words import asked_in_words, not_counted_in_words
from unknot.engine.locating import Felt, Said, Told, explain_said
from unknot.engine.locating.evidence import said_yes
from unknot.engine.locating.feeling import read_feel_id
from unknot.engine.locating.net import net_of
from unknot.engine.locating.not_counted import Because
from unknot.engine.locating.question import most_telling
from unknot.engine.locating.ranking import ranked
from unknot.engine.locating.said import posterior_from
from unknot.knowledge.explaining import Feel
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, Side

FOURTEEN = (
    *("vertex", "forehead", "eyebrow", "eye", "temple", "nose", "cheek"),
    *("upper-teeth", "lower-teeth", "jaw", "jaw-joint", "chin", "ear", "behind-ear"),
)
DRAWING = Drawing(tuple(Mark(Place(region, Side.RIGHT)) for region in FOURTEEN))
NECK = Drawing((Mark(Place("neck-angle", Side.RIGHT)),))
SPOT = "trapezius-upper.1"


def _felt(pain: Answer, band: Answer) -> tuple[Felt, ...]:
    leave = cleared(SPOT)
    return Felt(leave, TODAY, Feel.PAIN, pain), Felt(leave, TODAY, Feel.BAND, band)


def _chance(*felt: Felt) -> float:
    candidates = explain_said(Said(NECK, {}, felt), knowledge()).ranking.candidates
    return next(one.posterior for one in candidates if one.point == SPOT)


def test_no_question_is_asked_whose_yes_would_be_set_aside() -> None:
    """With a full part an answer that joins it changes nothing."""
    said = Said(DRAWING, {})
    posterior = posterior_from(said, knowledge())
    assert posterior is not None
    assert max(len(part.findings) for part in posterior.parts) == knowledge().strengths.too_many_findings
    links = net_of(knowledge()).links
    assert not all(posterior.would_hear(said_yes(link)) for link in links.values())
    ranking = ranked(DRAWING, posterior, knowledge())
    for asked in islice(most_telling(ranking, posterior, ()), 3):
        after = posterior_from(Said(DRAWING, {asked.question.id: Answer.YES}), knowledge())
        assert after is not None
        assert not after.set_aside


def test_a_yes_that_is_set_aside_is_named() -> None:
    """It was given before, or came with a form: nobody is told that everything counts."""
    posterior = posterior_from(Said(DRAWING, {}), knowledge())
    assert posterior is not None
    links = net_of(knowledge()).links
    question = next(id_ for id_, link in links.items() if not posterior.would_hear(said_yes(link)))
    why = explain_said(Said(DRAWING, {question: Answer.YES}), knowledge())
    assert [(one.question, one.because) for one in why.not_counted] == [(question, Because.TOO_MANY)]
    words = not_counted_in_words(why.not_counted[0], knowledge())
    assert knowledge().questions[question].text in words
    assert explain_said(Said(DRAWING, {question: Answer.UNSURE}), knowledge()).not_counted == ()


@pytest.mark.parametrize("answer", [Answer.YES, Answer.NO])
def test_two_signs_of_one_press_that_agree_count_as_the_stronger_one(answer: Answer) -> None:
    """The second is no finding of its own, and is named as not counted."""
    pain, band = _felt(answer, answer)
    assert _chance(pain, band) == _chance(band, pain) == _chance(pain)
    assert abs(_chance(pain) - _chance()) > abs(_chance(band) - _chance()) > 0
    why = explain_said(Said(NECK, {}, (pain, band)), knowledge())
    assert [(one.question, one.because) for one in why.not_counted] == [(band.id, Because.SAME_PRESS)]
    for one in why.explanations:
        assert one.prior + sum(told.log_odds for told in one.contributions) == pytest.approx(one.posterior, abs=1e-9)


def test_two_signs_of_one_press_that_disagree_both_count() -> None:
    """The chance lies between those that each alone would give."""
    pain, band = _felt(Answer.YES, Answer.NO)
    assert _chance(band) < _chance(pain, band) < _chance(pain)
    assert explain_said(Said(NECK, {}, (pain, band)), knowledge()).not_counted == ()


def test_what_was_felt_names_its_spot_and_its_sources() -> None:
    """In the explanation too: muscle and side, and the studies behind how much it may count."""
    pain, _ = _felt(Answer.YES, Answer.UNSURE)
    assert read_feel_id(pain.id) == (SPOT, Side.RIGHT, Feel.PAIN)
    assert read_feel_id("q-heavy-coat-or-bag") is None
    assert asked_in_words(pain.id, knowledge()).endswith("(at upper trapezius, right)")
    why = explain_said(Said(NECK, {}, (pain,)), knowledge())
    told = [one for each in why.explanations for one in each.contributions if one.told is Told.ANSWER]
    cited = {
        source
        for id_ in ("e-rathbone2017", "e-lucas2009")
        for source in knowledge().findings[f"evidence:{id_}"].sources
    }
    assert told
    assert all(cited <= set(one.sources) for one in told)
