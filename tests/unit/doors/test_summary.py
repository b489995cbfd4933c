"""The one-page summary: its figures are the journal's own, and what cannot be told is said to be so."""

from datetime import timedelta

from making.days import day
from making.knowledge import knowledge
from making.summaries import PAIN, SPOT, Weeks, weeks
from unknot.doors.summary import Summary, summarise
from unknot.doors.summary_door import write_summary
from unknot.doors.summary_words import NOT_RECORDED, as_text, time_words
from unknot.engine.journal.ledger import ledger
from unknot.vocabulary.entry import EntryKind, EpisodeEnd


def made(told: Weeks, on_day: int = 60) -> Summary:
    """The summary of this journal."""
    return summarise(told.entries, day(on_day), knowledge())


def text(told: Weeks, on_day: int = 60) -> str:
    """As it is read."""
    return "\n".join(as_text(made(told, on_day), "Title"))


def test_what_was_pressed_agrees_with_the_ledger() -> None:
    """Seconds, sessions and days, spot by spot and in all."""
    told = weeks(5).session(20, 4, (30, 45, 60), trigger_point="trapezius-upper.2").session(22, 4, side="left")
    counted, pressed = ledger(told.entries), made(told).pressed
    assert sum(spot.seconds for spot in pressed) == sum(press.seconds for press in counted.presses)
    assert sum(spot.sessions for spot in pressed) == sum(counted.sessions.values()) == 7
    first = next(spot for spot in pressed if spot.point == SPOT["trigger_point"] and "right" in spot.name)
    assert (first.seconds, first.rounds, first.sessions, first.days) == (300, 10, 5, 5)


def test_every_day_has_its_responses() -> None:
    """Pain before and after, the next day's pain and soreness, and what stands out."""
    (row,) = made(Weeks().session(0, 6)).days
    assert (row.before, row.after, row.next_day, row.sore_hours, row.seconds) == (6, 4, 4, 4, 60)
    assert row.notes == ("does not move freely",)


def test_feeling_for_the_spot_counts_as_time_and_as_no_hold() -> None:
    """As the ledger has it."""
    told = Weeks().session(0, 6)
    told.write(EntryKind.HOLD, 0, session="s2", technique="hands", seconds=10, probe=True, **SPOT)
    (spot,) = made(told).pressed
    assert (spot.seconds, spot.rounds) == (70, 2)


def test_safety_answers_are_listed_in_words_and_noes_are_counted() -> None:
    """A yes and a "not sure" each by its own line; a later answer stands for an earlier one."""
    told = Weeks().answered(0, {"rf-h-thunder": "yes", "c-anticoagulant": "unsure"}).answered(1, {"rf-h-thunder": "no"})
    found = made(told, 2).safety
    assert (found.signs, found.no, found.last) == ((), 1, day(1))
    assert [line.endswith("(not sure)") for line in found.conditions] == [True]
    assert "Answered no: 1" in text(told, 2)


def test_answers_that_are_stale_and_of_another_episode_are_not_told() -> None:
    """What was said of an earlier trouble long ago is not said of this one."""
    told = Weeks().answered(0, {"rf-h-thunder": "yes"})
    told.write(EntryKind.EPISODE_ENDED, 1, why="other-trouble")
    told.write(EntryKind.DRAWING, 40, pain=[{"region": "calf", "side": "left", "intensity": 3, "quality": None}])
    assert not made(told, 41).safety.asked
    assert "No safety question was answered." in text(told, 41)


def test_what_was_not_recorded_is_said() -> None:
    """Nobody has to guess whether it was empty or left out."""
    assert text(Weeks([{**PAIN[0], "intensity": None}])).count(NOT_RECORDED) == 3


def test_the_doubt_is_said() -> None:
    """The muscles with their words, none of them with its word, and how many facts are signed."""
    said = "\n".join(made(weeks()).not_sure)
    assert "(possible)" in said
    assert "none of those listed" in said
    assert "signed so far: 0" in said


def test_measures_are_told_with_their_first_and_last_value() -> None:
    """Own activities by their own words."""
    found = {one.name: one for one in made(weeks(3)).measured}
    able = found["Able to: Carrying my daughter up the stairs"]
    assert (able.first, able.latest, able.answers, able.more_is_better) == (4, 6, 3, True)


def test_an_episode_that_ended_is_summed_up_until_the_next_one_is_drawn() -> None:
    """With how it was closed; after that it is about the new one alone."""
    told = weeks(3)
    told.write(EntryKind.EPISODE_ENDED, 9, why=EpisodeEnd.FINISHED.value)
    assert (len(made(told).days), made(told).ended) == (3, f"Finished on {day(9).day} {day(9):%B %Y}")
    told.write(EntryKind.DRAWING, 20, pain=[{"region": "calf", "side": "left", "intensity": 3, "quality": None}])
    after = made(told)
    assert (after.days, after.pressed, after.ended) == ((), (), "")
    assert [name for name, _ in after.marks] == ["Calf, left"]


def test_an_empty_journal_makes_no_page() -> None:
    """There is nothing to say."""
    assert summarise([], day(0), knowledge()).is_empty


def test_nothing_of_a_day_still_to_come_is_told() -> None:
    """What a wrong clock put ahead is not of today."""
    assert len(made(weeks(5), 4).days) == 3


def test_the_json_form_holds_all_of_it() -> None:
    """Nothing is cut, and what was not said is null."""
    written = write_summary(made(weeks(40), 90))
    assert len(written["days"]) == 40
    assert written["made"] == day(90).isoformat()
    assert written["began"] == (day(0) - timedelta(days=3)).isoformat()
    assert written["ended"] is None


def test_time_is_said_in_minutes_and_seconds() -> None:
    """Nothing is rounded away."""
    assert [time_words(seconds) for seconds in (0, 45, 60, 270)] == ["0 s", "45 s", "1 min", "4 min 30 s"]


def test_what_a_therapist_pressed_is_told_apart_and_counted_together() -> None:
    """One ledger: the same units, and whose hands they were."""
    told = Weeks().session(0, 6).session(2, 5)
    told.write(EntryKind.HOLD, 4, session="t", technique="hands", seconds=60, probe=False, given_by="therapist", **SPOT)
    (spot,) = made(told).pressed
    assert (spot.seconds, spot.sessions, spot.by_therapist) == (180, 3, 1)
    assert "3 (1 by a therapist)" in text(told)
