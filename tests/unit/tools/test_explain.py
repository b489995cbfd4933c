"""The pictures of explaining are those that the program draws today, and say in words what they show."""

from functools import cache
from itertools import pairwise
from re import findall

from tools.example_cases import read_cases
from tools.explain.__main__ import PAGE, PICTURES, drawn, with_table
from tools.explain.expected import by_chance, by_telling

from making.knowledge import knowledge
from unknot.doors.complaint_form import read_drawing

LARGEST = 10_000


@cache
def _drawn() -> dict[str, str]:
    return dict(drawn(knowledge()))


def test_the_pictures_and_the_table_are_those_of_today() -> None:
    """They are written by make explain; facts that say something else make them stale."""
    for name, written in _drawn().items():
        if name == PAGE.name:
            page = PAGE.read_text(encoding="utf-8")
            assert with_table(page, written) == page
        else:
            assert (PICTURES / name).read_text(encoding="utf-8") == written, name


def test_every_picture_is_small_and_shown_with_words() -> None:
    """Who cannot see it reads what it shows."""
    shown = dict(findall(r"!\[([^\]]+)\]\(\.\./pictures/([^)]+)\)", PAGE.read_text(encoding="utf-8")))
    words = {name: said for said, name in shown.items()}
    for name, written in _drawn().items():
        if name != PAGE.name:
            assert len(words[name]) > 80
            assert len(written) < LARGEST


def test_a_question_never_makes_the_model_less_sure_of_its_first_muscle() -> None:
    """Expected over the answers, the chance of the first muscle listed does not fall, in whatever order is asked."""
    some = [read_drawing({"pain": case["pain"]}, knowledge()) for case in read_cases()[:4]]
    for steps in (by_telling(some, knowledge()), by_chance(some, knowledge())):
        chances = [step.first for step in steps]
        assert all(after >= before - 1e-9 for before, after in pairwise(chances))
        assert all(step.first_three >= step.first for step in steps)
