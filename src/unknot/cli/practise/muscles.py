"""The likely muscles in order, with a word, the reasons and how to feel for the spot; and a few telling questions."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.screens import name_of
from unknot.cli.practise.terminal import Back, ask_whole, choose, read_on
from unknot.engine.journal.corrected import corrected
from unknot.engine.locating import Candidate, Ranking, locate
from unknot.engine.locating.ranking import word_for
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing
from unknot.vocabulary.entry import EntryKind

QUESTIONS = 3
ON_A_PAGE = 3
ANSWERS = (Answer.YES, Answer.NO, Answer.UNSURE)


def clues_said(companion: Companion) -> dict[str, Answer]:
    """What was answered to clue questions about the present drawing."""
    entries = corrected(companion.journal.entries())
    drawn = max((i for i, entry in enumerate(entries) if entry.kind is EntryKind.DRAWING), default=-1)
    said: dict[str, Answer] = {}
    for entry in entries[drawn + 1 :]:
        if entry.kind is EntryKind.CLUE_ANSWERS:
            known = {q: Answer(a) for q, a in entry.body["answers"].items() if q in companion.knowledge.questions}
            said.update(known)
    return said


def find_muscle(companion: Companion, drawing: Drawing, *, again: bool = False) -> Ranking:
    """Rank, ask at most three telling questions, rank again; ``again`` asks the last of them once more.

    Raises Back where there is no question before.
    """
    said = clues_said(companion)
    if again and not said:
        raise Back
    if again:
        _ask(companion, list(said)[-1], said)
    return _asked(companion, drawing, said)


def _asked(companion: Companion, drawing: Drawing, said: dict[str, Answer]) -> Ranking:
    ranking = locate(drawing, said, companion.knowledge)
    while len(said) < QUESTIONS and ranking.next_question is not None:
        try:
            _ask(companion, ranking.next_question.question.id, said)
        except Back:
            if not said:
                raise
            _ask(companion, list(said)[-1], said)
        ranking = locate(drawing, said, companion.knowledge)
    return ranking


def _ask(companion: Companion, question: str, said: dict[str, Answer]) -> None:
    text = companion.knowledge.questions[question].text
    said[question] = ANSWERS[choose(companion.terminal, text, ("Yes", "No", "Not sure"))]
    companion.keep(EntryKind.CLUE_ANSWERS, {"answers": {question: said[question].value}})


def choose_muscle(companion: Companion, ranking: Ranking, tried: Collection[str] = ()) -> Candidate | None:
    """Show a few candidates at a time, one for each muscle and side, until one is picked; None where none fits.

    Muscles that were ``tried`` come last.
    """
    candidates = sorted(_first_of_each_muscle(ranking.candidates), key=lambda candidate: candidate.muscle in tried)
    start = 0
    while True:
        shown = candidates[start : start + ON_A_PAGE]
        _show(companion, ranking, shown, tried, first=start == 0)
        picked = _pick(companion, ranking, len(shown), more=start + ON_A_PAGE < len(candidates))
        if picked < len(shown):
            return shown[picked]
        if picked == len(shown):
            return None
        if picked == len(shown) + 1:
            _how_sure(companion, ranking, shown)
        else:
            start += ON_A_PAGE


def _pick(companion: Companion, ranking: Ranking, shown: int, *, more: bool) -> int:
    word = word_for(ranking.none_of_these, companion.knowledge.strengths)
    options = [f"None of these ({word})", "How sure is this?", *(["Show more muscles"] if more else [])]
    for number, option in enumerate(options, shown + 1):
        companion.terminal.say(f"  {number}  {option}")
    return ask_whole(companion.terminal, "Which one do you want to try?", 1, shown + len(options)) - 1


def _show(
    companion: Companion, ranking: Ranking, shown: Sequence[Candidate], tried: Collection[str], *, first: bool
) -> None:
    terminal, said = companion.terminal, clues_said(companion)
    terminal.say("\nThese may be behind it, the likeliest first:" if first else "\nLess likely than those before:")
    for number, candidate in enumerate(shown, 1):
        note = " (you have tried this one)" if candidate.muscle in tried else ""
        terminal.say(f"  {number}  {titled(candidate, companion)}: {candidate.word}{note}")
        for row in reasons(candidate, said, companion):
            terminal.say(f"     {row}")
    for place in ranking.unexplained:
        terminal.say(f"  No muscle we know explains this place: {name_of(place, companion.knowledge)}.")


def titled(candidate: Candidate, companion: Companion) -> str:
    """The muscle's name and the person's own side."""
    name = companion.knowledge.muscles[candidate.muscle].name
    return f"{name}, {candidate.side}" if candidate.side else name


def reasons(candidate: Candidate, said: Mapping[str, Answer], companion: Companion) -> Iterator[str]:
    """Why this muscle, and how to feel for its spot."""
    places = "; ".join(name_of(place, companion.knowledge) for place in candidate.explains or candidate.near)
    yield f"Why: it can hurt {'here' if candidate.explains else 'right beside'}: {places}."
    for question, answer in said.items():
        clues = companion.knowledge.questions[question].clues
        if answer is Answer.YES and any(clue.startswith(f"{candidate.muscle}.") for clue in clues):
            yield f"You said yes: {companion.knowledge.questions[question].text}"
    yield f"Where to feel: {companion.knowledge.points[candidate.point].site}."


def _how_sure(companion: Companion, ranking: Ranking, shown: Sequence[Candidate]) -> None:
    """The number behind each word, what is not known, and who disagrees."""
    terminal = companion.terminal
    companion.say("practise.guess")
    companion.say("practise.three-words")
    for candidate in shown:
        terminal.say(f"  {candidate.posterior:.2f}  {titled(candidate, companion)}")
    terminal.say(f"  {ranking.none_of_these:.2f}  None of the muscles we know")
    companion.say("practise.who-disagrees", "practise.critics")
    read_on(terminal)


def _first_of_each_muscle(candidates: Sequence[Candidate]) -> list[Candidate]:
    first: dict[tuple[str, object], Candidate] = {}
    for candidate in candidates:
        first.setdefault((candidate.muscle, candidate.side), candidate)
    return list(first.values())
