"""The likely muscles in order, with a word, the reasons and how to feel for the spot; and a few telling questions."""

from collections.abc import Sequence

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.screens import name_of
from unknot.cli.practise.terminal import choose
from unknot.engine.locating import Candidate, Ranking, locate
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing
from unknot.vocabulary.entry import EntryKind

QUESTIONS = 3
SHOWN = 5
ANSWERS = (Answer.YES, Answer.NO, Answer.UNSURE)


def find_muscle(companion: Companion, drawing: Drawing) -> Ranking:
    """Rank, ask at most three telling questions, rank again."""
    said: dict[str, Answer] = {}
    ranking = locate(drawing, said, companion.knowledge)
    while len(said) < QUESTIONS and ranking.next_question is not None:
        question = ranking.next_question.question
        picked = choose(companion.terminal, question.text, ("Yes", "No", "Not sure"))
        said[question.id] = ANSWERS[picked]
        companion.keep(EntryKind.CLUE_ANSWERS, {"answers": {question.id: ANSWERS[picked].value}})
        ranking = locate(drawing, said, companion.knowledge)
    return ranking


def show_muscles(companion: Companion, ranking: Ranking) -> Sequence[Candidate]:
    """Say the first few candidates, one for each muscle and side, with why; gives those that were shown."""
    shown = _first_of_each_muscle(ranking.candidates)[:SHOWN]
    companion.terminal.say("\nThese muscles may be behind it, the likeliest first:")
    for number, candidate in enumerate(shown, 1):
        muscle = companion.knowledge.muscles[candidate.muscle]
        side = f", {candidate.side}" if candidate.side else ""
        companion.terminal.say(f"  {number}  {muscle.name}{side}: {candidate.word}")
        explained = "; ".join(name_of(place, companion.knowledge) for place in candidate.explains)
        companion.terminal.say(f"     It can hurt here: {explained}.")
        companion.terminal.say(f"     Where to feel: {companion.knowledge.points[candidate.point].site}.")
    for place in ranking.unexplained:
        companion.terminal.say(f"  None of them explains this place: {name_of(place, companion.knowledge)}.")
    return shown


def _first_of_each_muscle(candidates: Sequence[Candidate]) -> list[Candidate]:
    first: dict[tuple[str, object], Candidate] = {}
    for candidate in candidates:
        first.setdefault((candidate.muscle, candidate.side), candidate)
    return list(first.values())
