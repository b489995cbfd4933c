"""The few things about the person that safety depends on; each answer is kept before the next question."""

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.kept import Kept
from unknot.cli.practise.terminal import ask_whole, choose, in_order
from unknot.vocabulary.answer import Answer, Sex
from unknot.vocabulary.person import OLDEST, Person

FERTILE = range(10, 61)
GROWN = 16
SEXES = (Sex.FEMALE, Sex.MALE, Sex.OTHER)
ANSWERS = (Answer.NO, Answer.YES, Answer.UNSURE)


def ask_person(companion: Companion, kept: Kept) -> Person:
    """Ask what is still open of age, sex and pregnancy."""
    steps = [lambda: _age(companion, kept), lambda: _sex(companion, kept), lambda: _pregnant(companion, kept)]
    done = sum(name in kept.body for name in ("age", "sex", "pregnant"))
    in_order(steps[done:])
    return companion.person() or Person()


def _age(companion: Companion, kept: Kept) -> None:
    kept.keep(age=ask_whole(companion.terminal, "How old are you, in years?", 0, OLDEST))


def _sex(companion: Companion, kept: Kept) -> None:
    if kept.body["age"] < GROWN:
        companion.say("practise.under-16")
    asked = "Some safety questions depend on sex. Which fits?"
    kept.keep(sex=SEXES[choose(companion.terminal, asked, ("Female", "Male", "Other"))].value)


def _pregnant(companion: Companion, kept: Kept) -> None:
    if kept.body["sex"] == Sex.MALE or kept.body["age"] not in FERTILE:
        kept.keep(pregnant=Answer.NO.value)
        return
    asked = "Are you pregnant, or did you give birth in the last six weeks?"
    kept.keep(pregnant=ANSWERS[choose(companion.terminal, asked, ("No", "Yes", "Not sure"))].value)
