"""Which delayed danger signs are asked about, and for how long."""

from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

import pytest

from making.knowledge import knowledge
from making.reviews import day, of
from unknot.engine.progress import signs_to_ask, watch_to_ask
from unknot.vocabulary.entry import Entry, EntryKind

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


@pytest.mark.parametrize(
    ("today", "answered_on", "asked"),
    [(2, None, True), (2, 2, False), (9, 2, True), (9, 9, False), (22, 2, True), (23, 2, False), (1, None, False)],
    ids=[
        "the day after",
        "asked the day after",
        "a week later, asked only the day after",
        "a week later, asked today",
        "on the last day of the watch",
        "after the watch",
        "the day itself",
    ],
)
def test_the_delayed_sign_is_asked_once_on_each_day_somebody_comes_back(
    today: int, answered_on: int | None, asked: bool
) -> None:
    """For three weeks, once a day, also when the next day's questions were answered long ago."""
    at = date.fromordinal(1)
    answers = [] if answered_on is None else [_answer(about=at, on=date.fromordinal(answered_on))]
    found = watch_to_ask(answers, of(day(1, muscle=NECK), today=today), knowledge())
    assert (found is not None) is asked
    assert found is None or (found[0], found[1].id) == (at, "af-neck-delay")


def _answer(about: date, on: date) -> Entry:
    at = datetime.combine(on, time(9), tzinfo=UTC)
    return Entry(UUID(int=1), EntryKind.NEXT_DAY, at, at, {"about": about.isoformat(), "signs": []})


def test_moving_the_neck_without_pressing_is_not_watched() -> None:
    """The sign is about pressure on the neck."""
    assert "af-neck-delay" not in _asked(5, muscle=NECK, pressed_minutes=0.0)


def test_nothing_is_asked_where_nothing_was_done() -> None:
    """No session, no delayed signs."""
    assert signs_to_ask(of(today=4), knowledge()) == ()
