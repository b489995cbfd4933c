"""How an episode ends, waits, comes back, and how often a knot is counted."""

from typing import Any

from making.days import day, entry
from making.knowledge import knowledge
from unknot.engine.progress import Review, ended, review_of
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.entry import Entry, EntryKind, EpisodeEnd

MUSCLE: dict[str, Any] = {"muscle": "infraspinatus", "trigger_point": "infraspinatus.1", "side": "right"}


class Days:
    """A journal told day by day."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def write(self, kind: EntryKind, on_day: int, **body: Any) -> Entry:
        """One entry on this day."""
        number = len(self.entries) + 1
        self.entries.append(entry(number, kind, body, on_day, minute=number))
        return self.entries[-1]

    def session(self, on_day: int, before: int, sign: str | None = None, after: int | None = None) -> "Days":
        """A session of half a minute."""
        name = f"s{len(self.entries)}"
        self.write(EntryKind.SESSION_STARTED, on_day, session=name, before=before, planned_s=300, **MUSCLE)
        held = {"technique": "hands", "seconds": 30, "probe": False}
        self.write(EntryKind.HOLD, on_day, session=name, **MUSCLE, **held)
        how = "stop-sign" if sign else "complete"
        self.write(EntryKind.SESSION_ENDED, on_day, session=name, how=how, sign=sign, after=after)
        return self

    def told(self, about: int, **said: Any) -> "Days":
        """What was said the day after."""
        self.write(EntryKind.NEXT_DAY, about + 1, **{"about": day(about).isoformat(), "signs": [], **said})
        return self

    def ended(self, on_day: int, why: EpisodeEnd) -> Entry:
        """The episode closed."""
        return self.write(EntryKind.EPISODE_ENDED, on_day, why=why.value)

    def reopened(self, on_day: int, end: Entry) -> "Days":
        """That end taken up again."""
        self.write(EntryKind.EPISODE_REOPENED, on_day, episode=str(end.id))
        return self

    def review(self, on_day: int) -> Review | None:
        """What the review says on this day."""
        return review_of(self.entries, day(on_day), knowledge())

    def decides(self, on_day: int) -> tuple[Decision, str] | None:
        """Its decision, and the rule that made it."""
        found = self.review(on_day)
        return (found.decision, found.because[0].rule) if found else None


def test_a_finished_episode_that_is_taken_up_again_goes_on_where_it_was() -> None:
    """Its session-days count on: three without relief, two before the end and one after, ask to look again."""
    days = Days().session(0, 6).session(1, 6)
    end = days.ended(2, EpisodeEnd.RESTING)
    assert days.decides(3) is None
    days.reopened(9, end).session(9, 6)
    assert days.decides(9) == (Decision.RE_EVALUATE, "no-relief")


def test_a_knot_that_comes_back_after_it_was_finished_begins_a_new_spell() -> None:
    """Gone, finished, and taken up again with pain: the count of session-days begins again."""
    days = Days().session(0, 6).session(1, 6).session(2, 0)
    days.reopened(20, days.ended(3, EpisodeEnd.FINISHED)).session(20, 6).session(21, 6)
    assert days.decides(21) == (Decision.CONTINUE, "carry-on")


def test_spells_count_over_finished_and_reopened_episodes_alike() -> None:
    """The third within three months is seen, whether each was a new episode or the same one taken up again."""
    new = Days().session(0, 6).session(5, 0)
    new.ended(6, EpisodeEnd.FINISHED)
    new.session(30, 5).session(35, 0).ended(36, EpisodeEnd.FINISHED)
    new.session(60, 5)
    again = Days().session(0, 6).session(5, 0)
    again.reopened(30, again.ended(6, EpisodeEnd.FINISHED)).session(30, 5).session(35, 0)
    again.reopened(60, again.ended(36, EpisodeEnd.FINISHED)).session(60, 5)
    assert new.decides(60) == again.decides(60) == (Decision.SEE_PROFESSIONAL, "third-spell")


def test_what_stops_an_episode_cannot_be_slept_over_by_resting() -> None:
    """Taken up again, the sign that stopped it stops it still."""
    days = Days().session(0, 6, sign="sd-sharp")
    days.reopened(9, days.ended(1, EpisodeEnd.RESTING))
    assert days.decides(9) == (Decision.STOP_AND_SEE_PROFESSIONAL, "sd-sharp")


def test_an_episode_that_was_handed_over_waits_until_somebody_has_looked_at_it() -> None:
    """Also where nothing else would stop it; whoever waits no longer goes by what was said before."""
    days = Days().session(0, 6).session(1, 6).session(2, 6)
    end = days.ended(3, EpisodeEnd.REFERRED)
    assert days.decides(40) == (Decision.SEE_PROFESSIONAL, "lasting-unseen")
    assert days.decides(4) == (Decision.SEE_PROFESSIONAL, "waiting-to-be-seen")
    days.reopened(5, end)
    assert days.decides(5) == (Decision.RE_EVALUATE, "no-relief")
    days.ended(6, EpisodeEnd.REFERRED)
    days.ended(7, EpisodeEnd.SEEN)
    assert days.decides(7) is None


def test_a_danger_sign_noticed_after_an_episode_was_finished_is_reviewed_all_the_same() -> None:
    """It is an emergency whether an episode is open or not."""
    days = Days().session(0, 6).session(1, 0)
    days.ended(2, EpisodeEnd.FINISHED)
    days.write(EntryKind.NEXT_DAY, 9, about=day(1).isoformat(), signs=["af-neck-delay"], new_injury=False)
    found = days.review(9)
    assert found is not None
    assert (found.decision, found.disposition) == (Decision.STOP_AND_SEE_PROFESSIONAL, Disposition.EMERGENCY)


def test_an_end_says_what_was_kept() -> None:
    """Days with a session, minutes, first and last pain, for whoever finishes it or comes back."""
    days = Days().session(0, 6, after=5).session(1, 4, after=3).told(1, pain=1)
    days.ended(3, EpisodeEnd.FINISHED)
    found = ended(days.entries)
    assert found is not None
    assert (found.why, found.on, found.session_days) == (EpisodeEnd.FINISHED, day(3), 2)
    assert (found.minutes, found.first, found.last) == (1.0, 6, 1)
