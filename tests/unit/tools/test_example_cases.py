"""The example cases are judged fairly, and the page that tells of them is what the program answers today."""

from itertools import permutations
from statistics import mean

import pytest
from tools.example_cases import PAGE, chance, outcome, page, read_cases, right_muscles
from tools.example_questions import BY_CHANCE, ORDERS, TELLING, asked, section

from making.knowledge import knowledge
from unknot.doors.locate import locate_door


@pytest.mark.parametrize(("candidates", "right"), [(1, 1), (5, 1), (6, 2), (6, 5), (4, 4)])
def test_chance_is_the_mean_over_every_order(candidates: int, right: int) -> None:
    """The mean reciprocal rank of the first right one, over all orders of the candidates."""
    orders = permutations(range(candidates))
    expected = mean(1 / (1 + next(place for place, each in enumerate(order) if each < right)) for order in orders)
    assert chance(candidates, right) == pytest.approx(expected)


def test_nothing_right_has_no_chance() -> None:
    """Where none of the candidates is right, no order helps."""
    assert chance(4, 0) == 0


def test_a_word_without_a_part_means_any_part() -> None:
    """Scalenes are found where one of them is."""
    parts = {"scalenes": ("scalene-anterior", "scalene-middle-posterior")}
    right = right_muscles(["scalenes", "soleus"], parts)
    assert right == {"scalene-anterior", "scalene-middle-posterior", "soleus"}


def test_every_named_muscle_and_region_is_known() -> None:
    """No case can be missed for want of a name: all but words that no muscle of ours answers to are known."""
    for case in read_cases():
        assert case["right"] <= set(knowledge().muscles), case["id"]
        assert {row["region"] for row in case["pain"]} <= set(knowledge().regions)


def test_the_first_right_muscle_counts() -> None:
    """A case is found at the place of the first muscle its author named."""
    case = {"id": "one", "muscles": ["c", "b"], "right": frozenset({"c", "b"})}
    assert outcome(case, ["a", "b", "c"]).rank == 2
    assert outcome(case, ["a"]).rank is None


def test_the_page_is_what_the_program_answers() -> None:
    """It is written by make examples; a model that ranks otherwise makes it stale."""
    outcomes = []
    for case in read_cases():
        candidates = locate_door({"pain": case["pain"]}, knowledge())["candidates"]
        outcomes.append(outcome(case, list(dict.fromkeys(row["muscle"] for row in candidates))))
    with_questions = section(asked(read_cases(), knowledge()))
    assert PAGE.read_text(encoding="utf-8") == page(outcomes, with_questions)


def test_made_up_answers_are_the_same_each_time_and_none_asked_is_the_same_for_both_orders() -> None:
    """The figures hang on seeds alone; before the first question the order of asking makes no difference."""
    cases = read_cases()[:2]
    found = asked(cases, knowledge(), 2)
    assert found == asked(cases, knowledge(), 2)
    first = {one.order: one for one in found if one.questions == 0}
    assert set(first) == set(ORDERS)
    assert (first[TELLING].top_1, first[TELLING].reciprocal) == (first[BY_CHANCE].top_1, first[BY_CHANCE].reciprocal)
    assert "consistency, not accuracy" in section(found)[0]
