"""Which delayed danger signs are asked about, and for how long."""

from typing import Any

import pytest

from making.knowledge import knowledge
from making.reviews import day, of
from unknot.engine.progress import signs_to_ask

NECK = "sternocleidomastoid-sternal"


def _asked(today: int, **said: Any) -> list[str]:
    return [sign.id for sign in signs_to_ask(of(day(1, **said), today=today), knowledge())]


def test_the_day_after_every_danger_sign_is_asked_about() -> None:
    """Emergencies first; the neck's sign only after neck work."""
    asked = _asked(2, muscle="soleus")
    assert asked[:2] == ["af-breath", "af-urine"]
    assert "af-leg" in asked
    assert "af-neck-delay" not in asked


@pytest.mark.parametrize(("today", "asked"), [(2, True), (22, True), (23, False)])
def test_after_neck_work_the_delayed_sign_is_asked_for_three_weeks(today: int, asked: bool) -> None:
    """An artery tear can show itself up to 21 days after work on the neck."""
    assert ("af-neck-delay" in _asked(today, muscle=NECK)) is asked


def test_the_neck_is_watched_after_the_episode_has_ended() -> None:
    """Feeling well and closing the episode does not end the watch."""
    ended = of(today=15, earlier=(day(1, muscle=NECK),))
    assert [sign.id for sign in signs_to_ask(ended, knowledge())] == ["af-neck-delay"]


def test_moving_the_neck_without_pressing_is_not_watched() -> None:
    """The sign is about pressure on the neck."""
    assert "af-neck-delay" not in _asked(5, muscle=NECK, pressed_minutes=0.0)


def test_nothing_is_asked_where_nothing_was_done() -> None:
    """No session, no delayed signs."""
    assert signs_to_ask(of(today=4), knowledge()) == ()
