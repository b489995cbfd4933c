"""Step: the likely muscles, in order, with how sure this is, why, and what would change it; and the next question."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import QueryDict

from unknot.doors.locate_words import not_counted_in_words
from unknot.engine.locating import Explained, Said, explain_said, explain_shown
from unknot.engine.locating.listed import EXPLAINED, first_of_each_side, tried_last, with_several_spots
from unknot.engine.progress import review_of, tried_in
from unknot.vocabulary.body import MuscleId
from unknot.web.guest.care import card_of
from unknot.web.guest.step import Shown
from unknot.web.guest.visit import Visit
from unknot.web.guest.words import messages
from unknot.web.locate import another_day, question
from unknot.web.locate.cards import Card, cards_of, told_apart
from unknot.web.locate.changing import changing
from unknot.web.locate.named import in_words
from unknot.web.locate.programme import for_you, of_programme
from unknot.web.locate.spot import looked_at, spot
from unknot.web.locate.sure import scale_of
from unknot.web.locate.together import several
from unknot.web.locate.why import whys

name = "muscles"
SHOWN, MOST = 5, 15
HONEST = ("about.one-tool", "about.no-clinician-yet")
HOW_SURE = ("practise.guess", "practise.three-words")
DOUBTS = ("practise.who-disagrees", "practise.critics")


def due(visit: Visit) -> bool:
    """Due until one of them is chosen."""
    return visit.wish is None


def show(visit: Visit, again: Mapping[str, Any]) -> Shown:
    """The list, with the next question above it while there is one worth asking; or the muscle that was picked."""
    if again.get("card"):
        return spot(visit, again["card"])
    said = visit.said
    assert said is not None  # noqa: S101 - asked only once something is drawn
    why = explain_said(said, visit.knowledge)
    cards = _cards(visit, said, why)
    context = {**_around(visit), **_list(visit, why, cards), **_beside(visit, why)}
    return Shown("locate/muscles.html", "What it may be", context)


def _cards(visit: Visit, said: Said, why: Explained) -> tuple[Card, ...]:
    """The first few are explained, whatever order they stand in."""
    tried, candidates = _tried(visit), why.ranking.candidates
    shown = tried_last(first_of_each_side(candidates), tried)[:MOST]
    told = explain_shown(shown[:EXPLAINED], said, why, visit.knowledge)
    cards = cards_of(shown, said.drawing, visit.knowledge, whys(told.values(), visit.knowledge))
    return told_apart(cards, with_several_spots((*shown, *of_programme(visit, why.ranking))), tried)


def _tried(visit: Visit) -> frozenset[MuscleId]:
    """What did not help enough, where the review says to look again."""
    found = review_of(visit.entries, visit.now.date(), visit.knowledge)
    return tried_in(found.offers) if found else frozenset()


def _list(visit: Visit, why: Explained, cards: Sequence[Card]) -> dict[str, Any]:
    """The bars, the first few muscles with their reasons, those just behind them, and more."""
    return {
        "scale": scale_of(cards[:SHOWN], why, visit.knowledge),
        "cards": cards[:EXPLAINED],
        "behind": cards[EXPLAINED:SHOWN],
        "tried": any(card.tried for card in cards),
        "not_counted": [not_counted_in_words(one, visit.knowledge) for one in why.not_counted],
        "more": cards[SHOWN:],
        "too_widespread": why.ranking.too_widespread,
        "none_says": why.says,
        "none_word": why.none_word,
        "unexplained": in_words(why.ranking.unexplained, visit.knowledge),
    }


def _beside(visit: Visit, why: Explained) -> dict[str, Any]:
    """What is asked, and what stands beside the list."""
    return {
        "asking": question.asking(visit, why.ranking),
        "several": several(why.together, visit.knowledge),
        "changing": changing(why.changes, visit.knowledge),
        "for_you": for_you(visit, why.ranking, _tried(visit)),
        "compared": another_day.compared(visit),
        "another_day": another_day.offered(visit),
    }


def _around(visit: Visit) -> dict[str, Any]:
    """What is said whatever the list is."""
    safety, knowledge = visit.safety, visit.knowledge
    return {
        "care": card_of(safety, visit.answers) if safety else None,
        "how_sure": messages(knowledge, *HOW_SURE),
        "doubts_about": messages(knowledge, *DOUBTS),
        "honest": messages(knowledge, *HONEST),
    }


def take(visit: Visit, sent: QueryDict) -> Visit:
    """An answer, a question skipped or taken back, a wish to mark it again, or a muscle.  Raises NotTaken."""
    if sent.get("answer"):
        return question.answered(visit, sent)
    if sent.get("questions"):
        return question.skipped(visit, sent.get("questions", ""))
    if sent.get("change"):
        return question.taken_back(visit, sent.get("change", ""))
    if sent.get("again"):
        return another_day.begun(visit)
    return visit if sent.get("go") == "list" else looked_at(visit, sent)
