"""For how long a danger sign is asked about, to the day."""

from typing import Any

import pytest

from making.knowledge import knowledge
from making.reviews import day, of
from unknot.engine.progress import signs_to_ask


@pytest.mark.parametrize(("today", "asked"), [(5, True), (6, True), (7, False)])
def test_the_general_signs_are_asked_on_the_day_and_the_day_after(today: int, asked: bool) -> None:
    """Counted from the last session-day."""
    episode = of(day(1, muscle="soleus"), day(5, muscle="soleus"), today=today)
    assert ("af-breath" in [sign.id for sign in signs_to_ask(episode, knowledge())]) is asked


@pytest.mark.parametrize(
    ("said", "neck"),
    [
        ({"muscle": None}, True),
        ({"muscle": "soleus"}, False),
        ({"muscle": "trapezius-upper"}, True),
        ({"muscle": "soleus", "point": "soleus.1"}, False),
        ({"muscle": "splenius-cervicis", "point": "splenius-cervicis.1"}, True),
    ],
    ids=["nobody said which muscle", "a calf", "a neck muscle", "a point of the calf", "a point of the neck"],
)
def test_the_neck_is_watched_from_the_day_itself_where_it_may_have_been_pressed(
    said: dict[str, Any], neck: bool
) -> None:
    """A muscle that nobody named might be in the neck."""
    asked = [sign.id for sign in signs_to_ask(of(day(1, **said), today=1), knowledge())]
    assert ("af-neck-delay" in asked) is neck
