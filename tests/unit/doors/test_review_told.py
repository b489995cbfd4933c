"""A review as a person is told it, and whom it sends them to."""

from dataclasses import replace

import pytest

from making.knowledge import knowledge
from making.reviews import day, days, of
from unknot.doors.review_told import Told, as_lines, told
from unknot.doors.whom import AS_THE_SHEETS_SAY, NAMES, how_soon, whom
from unknot.engine.journal.episode import Episode
from unknot.engine.progress import review
from unknot.vocabulary.decision import Decision, OfferKind
from unknot.vocabulary.disposition import Disposition


def said(episode: Episode) -> Told:
    """What is told of the review of this episode."""
    return told(review(episode, knowledge()), episode, knowledge())


EPISODES = {
    "go on": of(*days(6, 6)),
    "relief": of(*days(6, 4)),
    "less": of(day(1, soreness_hours=30)),
    "again": of(*days(6, 6, 6)),
    "finish": of(*days(6, 0)),
    "worse": of(*days(4, 5, 6)),
    "spells": of(day(1, 6), day(5, 0), day(30, 5), day(35, 0), day(60, 5)),
    "sharp": of(day(1, signs=frozenset({"sd-sharp"}))),
    "urine": of(day(1, signs=frozenset({"af-urine"}))),
    "waiting": of(day(1), referred_on=1),
}


@pytest.mark.parametrize("name", EPISODES)
def test_every_decision_names_its_rule_and_its_source_and_says_what_it_means_today(name: str) -> None:
    """Each rule is worded, has a source with a title, and no decision leaves anybody without the next thing to do."""
    found = said(EPISODES[name])
    assert found.headline
    assert all(rule.says and rule.sources and all(source.title for source in rule.sources) for rule in found.rules)
    assert found.today is not None
    assert found.still is not None or found.stops
    lines = "\n".join(as_lines(found))
    assert all(rule.id in lines and rule.says in lines for rule in found.rules)


def test_the_figures_that_were_compared_are_shown_with_how_many_days() -> None:
    """The pain before the first session and before the last; none where a stop is about something else."""
    (figures,) = said(EPISODES["again"]).rests_on
    assert figures.endswith("6 of 10 before the first session, 6 before the last, over 3 days with a session.")
    assert said(of(day(1, 7))).rests_on[0].endswith("7 of 10 before the first session.")
    assert said(EPISODES["sharp"]).rests_on == ()


def test_looking_again_offers_another_muscle_another_way_or_a_person() -> None:
    """And nothing else does."""
    assert [offer.kind for offer in said(EPISODES["again"]).offers] == list(OfferKind)
    assert all(not said(EPISODES[name]).offers for name in EPISODES if name != "again")


def _sent_to(name: str) -> list[str]:
    found = said(EPISODES[name]).whom
    return [profession.id for profession in found.professions] if found else []


def test_whom_to_see_follows_from_the_facts_behind_the_rule() -> None:
    """A doctor always; what cannot wait, a doctor alone; a knot that comes back, everybody the founding pages name."""
    assert _sent_to("urine") == ["doctor"]
    assert _sent_to("sharp") == ["doctor"]
    assert _sent_to("worse") == ["doctor", "physical-therapist"]
    assert _sent_to("spells") == list(NAMES)
    assert [_sent_to(name) for name in ("go on", "relief", "less", "finish")] == [[], [], [], []]


def test_everybody_whom_the_founding_pages_name_has_a_page() -> None:
    """No fact about whom to see names somebody that the program does not know."""
    facts = [fact for fact in knowledge().findings.values() if fact.group == "see-a-professional"]
    assert len(facts) >= 7
    assert {who for fact in facts for who in fact.figures["who"]} <= set(AS_THE_SHEETS_SAY)


def test_a_fact_that_is_gone_takes_its_sentence_and_its_profession_along() -> None:
    """Whom to see is said by the facts, not by the program."""
    known = knowledge()
    without = replace(known, messages={k: m for k, m in known.messages.items() if k != "see.doctor.for"})
    assert len(whom(without).professions[0].says) == len(whom(known).professions[0].says) - 1
    findings = {k: f for k, f in known.findings.items() if k != "protocol:pro-return"}
    fewer = told(review(EPISODES["spells"], known), EPISODES["spells"], replace(known, findings=findings)).whom
    assert fewer is not None
    assert "chiropractor" not in [profession.id for profession in fewer.professions]


def test_where_the_founding_pages_disagree_it_is_said() -> None:
    """On every list that names a chiropractor, and on no other."""
    assert "do not agree" in whom(knowledge()).disagree[0].text
    assert whom(knowledge(), ["doctor"]).disagree == ()


@pytest.mark.parametrize("soon", list(Disposition))
def test_how_soon_is_said_for_every_disposition(soon: Disposition) -> None:
    """An emergency names the number to call."""
    assert how_soon(soon, "112", knowledge())
    assert ("112" in how_soon(soon, "112", knowledge())) is (soon is Disposition.EMERGENCY)


def test_a_stop_says_that_it_stops() -> None:
    """Both kinds of being seen, and nothing else."""
    stops = {said(episode).decision for episode in EPISODES.values() if said(episode).stops}
    assert stops == {Decision.STOP_AND_SEE_PROFESSIONAL, Decision.SEE_PROFESSIONAL}
