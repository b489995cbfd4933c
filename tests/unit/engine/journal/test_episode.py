"""The episode as the journal tells it: sessions, holds and next-day answers become rows."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from making.knowledge import knowledge
from unknot.engine.journal.episode import SorenessTrend, episode
from unknot.engine.progress import review
from unknot.vocabulary.body import Side
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.entry import Entry, EntryKind

START = datetime(2026, 11, 2, 9, tzinfo=UTC)
MUSCLE, OTHER = "infraspinatus", "trapezius-upper"


class Journal:
    """Writes entries one after the other, a minute apart unless a day is named."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def write(self, kind: EntryKind, day: int, **body: Any) -> Entry:
        """One entry on this day, counted from 0."""
        at = START + timedelta(days=day, minutes=len(self.entries))
        entry = Entry(UUID(int=len(self.entries) + 1), kind, at, at, body)
        self.entries.append(entry)
        return entry

    def session(self, day: int, before: int, after: int | None, held: int = 90, **said: Any) -> None:
        """A whole session with one hold; no end where ``after`` is None."""
        name = f"s{len(self.entries)}"
        spot = {"muscle": MUSCLE, "trigger_point": "infraspinatus.1", "side": "right", "technique": "hands", **said}
        self.write(EntryKind.SESSION_STARTED, day, session=name, before=before, planned_s=300, **spot)
        self.write(EntryKind.HOLD, day, session=name, seconds=held, probe=False, **spot)
        if after is not None:
            self.write(EntryKind.SESSION_ENDED, day, session=name, how="complete", sign=None, after=after)

    def at(self, day: int) -> Any:
        """The episode as it stands on this day."""
        return episode(self.entries, (START + timedelta(days=day)).date())


def test_a_session_becomes_a_row() -> None:
    """Pain before and after, the seconds held, the muscle, the point and the side."""
    journal = Journal()
    journal.session(0, before=6, after=4)
    (row,) = journal.at(0).days
    assert (row.muscle, row.point, row.side) == (MUSCLE, "infraspinatus.1", Side.RIGHT)
    assert (row.before, row.after, row.pressed_minutes) == (6, 4, 1.5)


def test_two_sessions_of_a_day_are_one_row() -> None:
    """The first pain before, the last pain after, all of the pressing."""
    journal = Journal()
    journal.session(0, before=6, after=5)
    journal.session(0, before=5, after=3)
    (row,) = journal.at(0).days
    assert (row.before, row.after, row.pressed_minutes) == (6, 3, 3.0)


def test_a_session_that_broke_off_keeps_what_was_held() -> None:
    """Without an end there is a pain before and the seconds held, and nothing else."""
    journal = Journal()
    journal.session(0, before=6, after=None, held=30)
    (row,) = journal.at(0).days
    assert (row.before, row.after, row.pressed_minutes) == (6, None, 0.5)


def test_a_next_day_answer_belongs_to_the_day_it_is_about() -> None:
    """Soreness and signs told later are laid beside the session they follow."""
    journal = Journal()
    journal.session(0, before=6, after=4)
    about = START.date().isoformat()
    journal.write(
        EntryKind.NEXT_DAY, 1, about=about, soreness_hours=30, soreness_trend="rising", pain=5, signs=["af-bruise"]
    )
    (row,) = journal.at(1).days
    assert (row.soreness_hours, row.soreness_trend, row.pain_next_day) == (30, SorenessTrend.RISING, 5)
    assert row.signs == {"af-bruise"}


def test_a_next_day_answer_about_a_day_without_a_session_stands_alone() -> None:
    """A danger sign is never lost for want of a session to lay it beside."""
    journal = Journal()
    journal.write(EntryKind.NEXT_DAY, 1, about=START.date().isoformat(), signs=["af-breath"], new_injury=False)
    found = journal.at(1)
    assert found.session_days == ()
    assert review(found, knowledge()).decision is Decision.STOP_AND_SEE_PROFESSIONAL


def test_a_stop_sign_that_ended_a_session_is_on_its_row() -> None:
    """The review sees what was felt while pressing."""
    journal = Journal()
    journal.write(EntryKind.SESSION_STARTED, 0, session="a", muscle=MUSCLE, side=None, before=5, planned_s=300)
    journal.write(EntryKind.SESSION_ENDED, 0, session="a", how="stop-sign", sign="sd-sharp", after=None)
    assert journal.at(0).days[0].signs == {"sd-sharp"}


def test_a_session_on_two_muscles_has_a_row_for_each() -> None:
    """Each muscle carries its own pressing and the session's pain."""
    journal = Journal()
    journal.write(EntryKind.SESSION_STARTED, 0, session="a", muscle=MUSCLE, side="left", before=5, planned_s=300)
    for muscle, seconds in ((MUSCLE, 60), (OTHER, 30)):
        spot = {"muscle": muscle, "trigger_point": f"{muscle}.1", "side": "left", "technique": "hands"}
        journal.write(EntryKind.HOLD, 0, session="a", seconds=seconds, probe=False, **spot)
    pressed = {row.muscle: (row.before, row.pressed_minutes) for row in journal.at(0).days}
    assert pressed == {MUSCLE: (5, 1.0), OTHER: (5, 0.5)}


def test_onset_counts_to_the_first_row() -> None:
    """Drawn two days before the first session, three days after it began: five days."""
    journal = Journal()
    journal.write(EntryKind.DRAWING, 0, pain=[], onset_days=3, seen_by_professional=True)
    journal.session(2, before=6, after=4)
    found = journal.at(2)
    assert (found.onset_days, found.seen_by_professional) == (5, True)


def test_an_ended_episode_is_earlier() -> None:
    """Its rows count for how often the knot comes back; its signs are done with."""
    journal = Journal()
    journal.session(0, before=6, after=0)
    journal.write(EntryKind.NEXT_DAY, 1, about=START.date().isoformat(), pain=0, signs=["af-numb"])
    journal.write(EntryKind.EPISODE_ENDED, 2, why="seen")
    journal.session(9, before=5, after=4)
    found = journal.at(9)
    assert [row.before for row in found.earlier] == [6]
    assert [row.before for row in found.days] == [5]
    assert review(found, knowledge()).decision is Decision.CONTINUE


def test_an_episode_that_ended_because_somebody_saw_it_says_when() -> None:
    """The review needs to know; an end for any other reason says nothing of it."""
    journal = Journal()
    journal.session(0, before=6, after=4)
    journal.write(EntryKind.EPISODE_ENDED, 1, why="seen-by-professional")
    journal.write(EntryKind.EPISODE_ENDED, 2, why="other-trouble")
    seen = journal.at(3).seen_on
    assert seen == (START + timedelta(days=1)).toordinal()


def test_a_correction_takes_the_place_of_what_was_written() -> None:
    """What was mistyped no longer counts."""
    journal = Journal()
    journal.session(0, before=6, after=4)
    first = journal.entries[0]
    journal.write(EntryKind.CORRECTION, 1, of=str(first.id), body={**first.body, "before": 3})
    assert journal.at(1).days[0].before == 3


def test_the_future_is_not_read() -> None:
    """Asked for an earlier day, the episode is as it was then."""
    journal = Journal()
    journal.session(0, before=6, after=4)
    journal.session(3, before=5, after=4)
    assert len(journal.at(1).days) == 1
