"""The next question: the clue whose answer is expected to tell most about which points are active.

What an answer tells is the mutual information, in bits, between yes or no and which points are active.  A question is
offered only while an answer to it would change the advice: the first three muscles, their sides and their words.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from heapq import heapify, heappop, heapreplace
from itertools import islice
from math import prod

from unknot.engine.locating.copies import all_idle, copies_of, part_with
from unknot.engine.locating.denied import denied
from unknot.engine.locating.evidence import said_yes
from unknot.engine.locating.fixed import Fixed, squeezed, summed
from unknot.engine.locating.net import ClueLink
from unknot.engine.locating.part import Part, within
from unknot.engine.locating.posterior import Posterior
from unknot.engine.locating.ranking import Candidate, NextQuestion, Ranking, ordered, word_for
from unknot.engine.locating.telling import Active, Telling
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, MuscleId, Side

TOP_POINTS = 10
TRIED = 3
"""How many of the most telling questions are looked at for whether they change the advice."""
SHOWN_MUSCLES = 3

Advice = tuple[tuple[MuscleId, Side | None, str], ...]


def next_question(
    drawing: Drawing, ranking: Ranking, posterior: Posterior, asked: Iterable[str]
) -> NextQuestion | None:
    """The most telling open question, or None where none would change the advice.  Unsure was an answer too."""
    return first_that_matters(most_telling(ranking, posterior, asked), drawing, ranking, posterior)


def first_that_matters(
    telling: Iterable[NextQuestion], drawing: Drawing, ranking: Ranking, posterior: Posterior
) -> NextQuestion | None:
    """The first of the most telling questions that would change the advice; few are looked at."""
    top = ranking.candidates[:TOP_POINTS]
    for question in islice(telling, TRIED):
        if _changes_advice(posterior.net.links[question.question.id], drawing, top, posterior):
            return question
    return None


def most_telling(ranking: Ranking, posterior: Posterior, asked: Iterable[str]) -> Iterator[NextQuestion]:
    """The questions about the likeliest candidates' clues, the one with the most bits first.

    None whose yes would be set aside: there an answer would change nothing.

    The limits of the one that may still tell most are always the next to be drawn closer, so that few are worked out.
    """
    net, top = posterior.net, ranking.candidates[:TOP_POINTS]
    open_ids = {id_ for c in top for index in copies_of(c, posterior) for id_ in net.links_of.get(index, ())}
    links = [net.links[id_] for id_ in open_ids - set(asked)]
    links = [link for link in links if posterior.would_hear(said_yes(link))]
    active = {points: Active(points, posterior) for points in {link.points for link in links}}
    waiting = [_waiting(Telling.of(link, active[link.points], posterior)) for link in links]
    heapify(waiting)
    while waiting:
        _, _, telling = waiting[0]
        if telling.settled:
            heappop(waiting)
            yield NextQuestion(telling.link.question, telling.bits)
        else:
            telling.draw_closer()
            heapreplace(waiting, _waiting(telling))


def _waiting(telling: Telling) -> tuple[float, str, Telling]:
    return -telling.high, telling.link.question.id, telling


def _changes_advice(link: ClueLink, drawing: Drawing, top: Sequence[Candidate], posterior: Posterior) -> bool:
    now = _advice(drawing, top)
    return any(_advice(drawing, then) != now for then in answered(link, top, posterior).values())


def answered(
    link: ClueLink, candidates: Sequence[Candidate], posterior: Posterior
) -> Mapping[Answer, tuple[Candidate, ...]]:
    """The candidates, in the same order, as a no and as a yes would leave them.

    What the two answers leave adds up to what is so now, so that a yes costs nothing more.
    """
    after = [denied(part, link) for part in posterior.parts]
    known = {index for part in posterior.parts for index in part.activity}
    silent = (posterior.evidence.activity(index) for index in link.points if index not in known)
    no = (1 - link.background) * prod(one.chance for one in after) * prod(1 - a * link.strength for a in silent)
    if_no = dict(_chances(candidates, [one.part for one in after], posterior))
    if_yes = {one: within((one.posterior - no * chance) / (1 - no)) for one, chance in if_no.items()}
    return {answer: tuple(_moved(then, posterior)) for answer, then in ((Answer.NO, if_no), (Answer.YES, if_yes))}


def _chances(
    top: Sequence[Candidate], parts: Sequence[Part], posterior: Posterior
) -> Iterator[tuple[Candidate, float]]:
    """Each candidate's chance in the changed parts."""
    tables: dict[tuple[int, int], list[Fixed]] = {}
    for candidate in top:
        copies = copies_of(candidate, posterior)
        part = part_with(copies[0], parts)
        own = part.mask(copies)
        idle = all_idle(part, _seen(part, own, tables), copies, own)
        yield candidate, within(1 - sum(idle) / part.total)


def _seen(part: Part, own: int, tables: dict[tuple[int, int], list[Fixed]]) -> list[Fixed]:
    """The part's table seen through a mask, by way of the narrowest group: made once for all that lie in it."""
    wider = min((group.mask for group in part.groups if group.mask & own == own), key=int.bit_count, default=own)
    if (id(part), wider) not in tables:
        tables[id(part), wider] = summed(part.table, wider)
    return summed(tables[id(part), wider], squeezed(own, wider))


def _moved(chances: Mapping[Candidate, float], posterior: Posterior) -> Iterator[Candidate]:
    for candidate, chance in chances.items():
        yield replace(candidate, posterior=chance, word=word_for(chance, posterior.net.figures))


def _advice(drawing: Drawing, candidates: Iterable[Candidate]) -> Advice:
    shown: dict[MuscleId, tuple[MuscleId, Side | None, str]] = {}
    for candidate in ordered(drawing, candidates):
        shown.setdefault(candidate.muscle, (candidate.muscle, candidate.side, candidate.word))
    return tuple(shown.values())[:SHOWN_MUSCLES]
