"""What Unknot is not sure of: which muscle it may be, what no muscle explains, and how far its facts were checked."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from unknot.doors.review_told import SIDES
from unknot.vocabulary.entry import Entry

if TYPE_CHECKING:
    from unknot.engine.locating import Candidate, Ranking
    from unknot.knowledge.base import Knowledge

SHOWN = 3
ALWAYS = ("practise.guess", "about.no-clinician-yet")


def not_sure(own: Iterable[Entry], knowledge: "Knowledge") -> Iterator[str]:
    """Sentences; those about the ranking only where something is drawn."""
    from unknot.engine.locating import locate_said
    from unknot.engine.locating.from_journal import said_of

    found = said_of(own, knowledge)
    if found is not None:
        yield from _ranking(locate_said(found[0], knowledge), knowledge)
    yield from (message.text for message in map(knowledge.message, ALWAYS) if message)
    yield f"Facts that a clinician has signed so far: {len(knowledge.sign_offs)}."


def _ranking(ranking: "Ranking", knowledge: "Knowledge") -> Iterator[str]:
    from unknot.engine.locating.ranking import word_for

    if ranking.too_widespread:
        yield "So many places hurt that no single muscle was looked for."
        return
    first: dict[tuple[str, object], Candidate] = {}
    for candidate in ranking.candidates:
        first.setdefault((candidate.muscle, candidate.side), candidate)
    listed = "; ".join(_candidate(one, knowledge) for one in list(first.values())[:SHOWN])
    yield f"Which muscle it may be, a guess from the marks and answers: {listed or 'none that we know'}."
    yield f"That it is none of those listed: {word_for(ranking.none_of_these, knowledge.strengths)}."
    if ranking.unexplained:
        places = "; ".join(knowledge.regions[place.region].name for place in ranking.unexplained)
        yield f"No muscle in the list explains: {places}."


def _candidate(one: "Candidate", knowledge: "Knowledge") -> str:
    return f"{knowledge.muscles[one.muscle].name}{f', {SIDES[one.side]}' if one.side else ''} ({one.word})"
