"""The most telling questions, one at a time; whoever wants none is shown the list at once."""

from collections.abc import Mapping

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.terminal import Back, choose
from unknot.engine.locating import Said, locate_said
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.entry import EntryKind

ANSWERS = (Answer.YES, Answer.NO, Answer.UNSURE)
OPTIONS = ("Yes", "No", "Not sure", "Skip the questions")
TELLS_MOST = "One question may tell the muscles apart (question {number} of at most {most})."


class Questions:
    """Those of one visit.  Skipping is no answer: it only ends the questions of this visit."""

    def __init__(self, companion: Companion) -> None:
        self._companion, self._skipped = companion, False

    def ask(self, *, again: bool = False) -> None:
        """Ask while a question would change the list; ``again`` asks the last one once more.

        Raises Back where there is no question before.
        """
        if again and not self._skipped:
            self._ask_last()
        self._skipped = False
        while not self._skipped and (question := self._next()) is not None:
            try:
                self._ask(question)
            except Back:
                self._ask_last()

    def _said(self) -> Said:
        return self._companion.told()[0]

    @property
    def _answered(self) -> Mapping[str, Answer]:
        return self._said().answers

    def _next(self) -> str | None:
        found = locate_said(self._said(), self._companion.knowledge).next_question
        return found.question.id if found else None

    def _ask_last(self) -> None:
        if not self._answered:
            raise Back
        self._ask(list(self._answered)[-1])

    def _ask(self, question: str) -> None:
        knowledge, answered = self._companion.knowledge, list(self._answered)
        number = answered.index(question) + 1 if question in answered else len(answered) + 1
        above = TELLS_MOST.format(number=number, most=knowledge.explaining.questions_most)
        picked = choose(self._companion.terminal, f"{above}\n{knowledge.questions[question].text}", OPTIONS)
        if picked < len(ANSWERS):
            self._companion.keep(EntryKind.CLUE_ANSWERS, {"answers": {question: ANSWERS[picked].value}})
        else:
            self._skipped = True
