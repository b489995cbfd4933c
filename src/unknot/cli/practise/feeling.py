"""After a session that pressed a spot: what was felt there.  Two questions, and nobody has to answer them."""

from collections.abc import Callable
from contextlib import suppress

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.kept import Kept, last
from unknot.cli.practise.terminal import Back, choose, in_order
from unknot.engine.locating import feel_question
from unknot.engine.locating.from_journal import ToFeel, to_feel_after
from unknot.knowledge.explaining import Feel
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.entry import EntryKind

ANSWERS = (Answer.YES, Answer.NO, Answer.UNSURE)
OPTIONS = ("Yes", "No", "Not sure", "Skip")
ABOUT = "About the spot that you pressed. You may skip this."


def ask_felt(companion: Companion) -> None:
    """Ask about the spot that the session just ended pressed; each answer is kept before the next question."""
    ended = last(companion, EntryKind.SESSION_ENDED)
    asked = to_feel_after(ended, companion.journal.entries(), companion.knowledge) if ended else None
    if asked is None:
        return
    kept = Kept(companion, EntryKind.FELT)
    steps = [step for feel in asked.signs if (step := _asking(companion, kept, asked, feel)) is not None]
    with suppress(_Skipped):
        _to_the_end(steps)


class _Skipped(Exception):  # noqa: N818 - it names what happened
    """Nothing more is asked about what was felt."""


def _to_the_end(steps: list[Callable[[], None]]) -> None:
    """The session is over: there is nothing to go back to."""
    while True:
        with suppress(Back):
            in_order(steps)
            return


def _asking(companion: Companion, kept: Kept, asked: ToFeel, feel: Feel) -> Callable[[], None] | None:
    question = feel_question(feel, companion.knowledge)
    if question is None:
        return None
    above = [ABOUT, companion.words("locate.feel.how-sure")] if feel is asked.signs[0] else []
    shown = "\n".join((*filter(None, above), question))

    def ask() -> None:
        picked = choose(companion.terminal, shown, OPTIONS)
        if picked == len(ANSWERS):
            raise _Skipped
        answers = {**kept.body.get("answers", {}), feel.value: ANSWERS[picked].value}
        side = asked.side.value if asked.side else None
        kept.keep(session=asked.session, trigger_point=asked.point, side=side, answers=answers)

    return ask
