"""What a chart marks: first sessions, another muscle, habits, stop signs, ends of episodes."""

from datetime import date

from making.days import day
from making.measured import ended, episode_ended, started
from unknot.engine.journal.happenings import happenings_of
from unknot.vocabulary.entry import Entry


def _marked(*entries: Entry) -> list[tuple[date, str, str]]:
    return [(one.day, one.kind.value, one.about) for one in happenings_of(entries)]


def test_the_first_session_and_each_change_of_muscle_are_marked() -> None:
    """A session for the same muscle as the last one changes nothing."""
    told = (started(1, 0), started(2, 1), started(3, 2, muscle="levator-scapulae"))
    assert _marked(*told) == [
        (day(0), "first-session", "trapezius-upper"),
        (day(2), "other-muscle", "levator-scapulae"),
    ]


def test_after_an_episode_the_next_session_is_a_first_one() -> None:
    """Also for another muscle."""
    told = (started(1, 0), episode_ended(2, 1), started(3, 2, muscle="soleus"))
    assert [kind for _, kind, _ in _marked(*told)] == ["first-session", "episode-ended", "first-session"]


def test_a_stop_sign_is_marked_and_an_ordinary_end_is_not() -> None:
    """With the sign that was felt."""
    assert _marked(ended(1, 0), ended(2, 1, "stop-sign", "sd-sharp")) == [(day(1), "stop-sign", "sd-sharp")]
