"""Where an episode ends and the next begins: ends, referrals, and taking up again."""

from typing import Any

import pytest

from making.days import day, entry
from unknot.engine.journal.drawn import drawing_of
from unknot.engine.journal.episode import episode
from unknot.engine.journal.episodes import ends, last_end, present, referral
from unknot.vocabulary.entry import Entry, EntryKind

DRAWN: dict[str, Any] = {"pain": [{"region": "temple", "side": "left", "intensity": 4, "quality": None}]}


def drawn(number: int, on_day: int = 0) -> Entry:
    """A drawing of the left temple."""
    return entry(number, EntryKind.DRAWING, {**DRAWN, "onset_days": 2}, on_day)


def started(number: int, on_day: int = 0) -> Entry:
    """A session with pain 5 before it."""
    body = {"session": f"s{number}", "muscle": "soleus", "side": "left", "before": 5, "planned_s": 300}
    return entry(number, EntryKind.SESSION_STARTED, body, on_day, minute=1)


def closed(number: int, on_day: int, why: str = "finished") -> Entry:
    """The end of an episode."""
    return entry(number, EntryKind.EPISODE_ENDED, {"why": why}, on_day, minute=2)


def reopened(number: int, on_day: int, of: Entry | None) -> Entry:
    """That end taken up again; None names none, which means the last."""
    return entry(number, EntryKind.EPISODE_REOPENED, {"episode": str(of.id) if of else None}, on_day, minute=3)


FIRST, SESSION, END = drawn(1), started(2), closed(3, 2)


def test_an_end_that_was_taken_up_again_is_as_if_it_had_never_been_written() -> None:
    """The drawing stands again, and the rows are of the present episode."""
    taken_up = (FIRST, SESSION, END, reopened(4, 9, END))
    assert ends(taken_up) == ()
    assert present(taken_up) == taken_up
    assert drawing_of(taken_up) is not None
    found = episode(taken_up, day(9))
    assert (len(found.days), found.earlier, found.onset_days) == (1, (), 2)


def test_taking_up_without_a_readable_name_brings_back_the_last_end() -> None:
    """What another version wrote brings back what was said, which permits no more."""
    assert ends((FIRST, SESSION, END, reopened(4, 9, None))) == ()
    unknown = closed(99, 0)
    assert ends((FIRST, SESSION, END, reopened(4, 9, unknown))) == ()


def test_nothing_is_taken_up_again_once_another_episode_has_begun() -> None:
    """A drawing after the end begins the next one; taking up comes too late, and is offered no more."""
    later = (FIRST, SESSION, END, drawn(5, 3))
    assert last_end((FIRST, SESSION, END)) == END
    assert last_end(later) is None
    assert ends((*later, reopened(6, 4, END))) == (END,)


def test_only_the_end_that_is_named_is_taken_up() -> None:
    """What another device took up before it was finished once more stays finished; one end is taken up at a time."""
    again = closed(6, 5)
    late = (FIRST, SESSION, END, reopened(4, 3, END), again, reopened(7, 6, END))
    assert ends(late) == (again,)
    two = (FIRST, SESSION, END, drawn(4, 3), again, reopened(8, 6, again), reopened(9, 7, END))
    assert ends(two) == (END,)


def test_a_referral_hands_the_episode_over_and_begins_no_new_one() -> None:
    """Everything said so far counts until somebody has looked at it, or it was about something else after all."""
    handed = closed(3, 2, "referred")
    waiting = (FIRST, SESSION, handed)
    assert (ends(waiting), referral(waiting), present(waiting)) == ((), handed, waiting)
    assert episode(waiting, day(3)).referred_on == day(2).toordinal()
    seen = closed(4, 5, "seen-by-professional")
    assert (ends((*waiting, seen)), referral((*waiting, seen))) == ((seen,), None)
    assert referral((*waiting, closed(5, 5, "other-trouble"))) is None


def test_a_referral_can_be_taken_back_at_any_time() -> None:
    """Also where it was drawn again meanwhile; what was said before is there still."""
    handed = closed(3, 2, "referred")
    taken_back = (FIRST, SESSION, handed, drawn(4, 3), reopened(5, 4, handed))
    assert referral(taken_back) is None
    assert present(taken_back) == taken_back


@pytest.mark.parametrize("why", ["finished", "resting", "other-trouble", "seen-by-professional", "a new word"])
def test_every_other_end_begins_a_new_episode(why: str) -> None:
    """Also one that these words do not know, as journals of other versions have it."""
    found = episode((FIRST, SESSION, closed(3, 2, why)), day(3))
    assert (found.days, len(found.earlier)) == ((), 1)
