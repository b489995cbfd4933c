"""The day after: the journal's entries are dated one day earlier, and the same person starts again."""

import shutil
from pathlib import Path

import pytest

from making.knowledge import knowledge
from making.people import SomebodyAtATerminal, journal, kinds, move_back_a_day

SAME_TROUBLE = "Is it the same trouble as last time?"


@pytest.fixture(scope="module")
def yesterday(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One real session, stepped through, and then a night."""
    home = tmp_path_factory.mktemp("yesterday")
    somebody = SomebodyAtATerminal(home)
    somebody.answer_until("Your session: ")
    somebody.type("6")
    somebody.play_through(seconds_of_pressing=1.2)
    somebody.type("4")
    somebody.answer_to_the_end()
    move_back_a_day(home)
    return home


@pytest.fixture
def home(yesterday: Path, tmp_path: Path) -> Path:
    """A data folder of this test's own, the day after that session."""
    shutil.copy(yesterday / "journal.jsonl", tmp_path)
    return tmp_path


def body_of(folder: Path, kind: str) -> dict[str, object]:
    """The body of the last entry of this kind, corrections in place."""
    entries = journal(folder)
    entry = next(entry for entry in reversed(entries) if entry["kind"] == kind)
    corrections = [e["body"]["body"] for e in entries if e["kind"] == "correction" and e["body"]["of"] == entry["id"]]
    return dict(corrections[-1] if corrections else entry["body"])


def test_the_next_day_asks_about_soreness_reviews_and_goes_on_in_few_questions(home: Path) -> None:
    """Given a session yesterday that was borne well, then the review says go on and the same spot is offered."""
    somebody = SomebodyAtATerminal(home)
    assert "Have you noticed any of this since then?" in somebody.answer()
    assert "Go on." in somebody.answer_until(SAME_TROUBLE)
    somebody.type("1")
    assert "The same again?" in somebody.answer()
    shown = somebody.answer_until("Your session: ")
    assert "Each hold takes 30 seconds" in shown
    somebody.kill()
    said = body_of(home, "next-day")
    assert (said["soreness_hours"], said["pain"], said["no_worse"], said["signs"]) == (4, 6, True, [])


def test_the_same_pain_can_be_marked_again_and_both_drawings_count(home: Path) -> None:
    """Given another place this time, then the overlap is said in words, what was felt counts, the share is a number."""
    somebody = SomebodyAtATerminal(home)
    somebody.answer_until(SAME_TROUBLE)
    somebody.type("3")
    page = somebody.answer_until("This time and last time you marked", {"Which place is nearest?": "4"})
    assert "This time and last time you marked hardly the same places." in page
    assert "counts for less." in page
    assert body_of(home, "drawing")["again"] is True
    somebody.type("")
    listed = somebody.answer_until("These may be behind it")
    assert "is it the pain that you know?" in listed.replace("\n     ", " ")
    somebody.type("6")
    assert "this share was marked both times" in somebody.question().replace("\n", " ")
    somebody.kill()


def test_soreness_that_lasted_too_long_means_less(home: Path) -> None:
    """Given more than a day of soreness, then pressing waits, and only moving is guided."""
    somebody = SomebodyAtATerminal(home)
    shown = somebody.answer_until(SAME_TROUBLE, {"For how many hours": "50"})
    assert "Go on, with less." in shown
    somebody.type("1")
    assert "Each hold takes" not in somebody.answer_until("Your session: ")
    somebody.kill()


def test_another_trouble_ends_the_old_episode_and_is_drawn_anew(home: Path) -> None:
    """Given that it is another trouble, then that is written down before the first new question."""
    somebody = SomebodyAtATerminal(home)
    somebody.answer_until(SAME_TROUBLE)
    somebody.type("2")
    assert "Where does it hurt?" in somebody.question()
    somebody.kill()
    assert body_of(home, "episode-ended")["why"] == "other-trouble"


def test_no_more_pain_and_free_movement_ends_pressing_and_leaves_moving(home: Path) -> None:
    """Given no pain and free movement, then nothing is pressed, a few minutes of moving are, and it is finished."""
    somebody = SomebodyAtATerminal(home)
    gone = {"How strong is the pain now": "0"}
    assert "You can finish here." in somebody.answer_until(SAME_TROUBLE, gone)
    somebody.type("1")
    shown = somebody.answer_until("Your session: ", gone)
    assert "Each hold takes" not in shown
    somebody.type("0")
    somebody.play_through()
    somebody.type("0")
    somebody.end()
    assert body_of(home, "episode-ended")["why"] == "finished"
    later = SomebodyAtATerminal(home)
    assert "Is this about the same again?" in later.question()
    later.type("1")
    assert "Where does it hurt?" in later.question()
    later.kill()


def test_a_danger_sign_noticed_afterwards_stops_it_today_and_the_next_time(home: Path) -> None:
    """Given numbness that stays, then no session; and it stands until somebody has looked at it."""
    somebody = SomebodyAtATerminal(home)
    numb = {"tick:": knowledge().after_signs["af-numb"].sign[:30]}
    for _ in range(7):
        somebody.answer(numb)
    assert "Stop, and be seen." in somebody.end()
    again = SomebodyAtATerminal(home)
    assert "Has somebody looked at it since" in again.question()
    again.type("1")
    assert again.wait_for_end() == 0
    assert kinds(home).count("session-started") == 1


def test_three_sessions_without_relief_mean_looking_again(home: Path) -> None:
    """Given three days of sessions that eased nothing, then it is drawn anew and the tried muscle comes last."""
    for _ in range(2):
        somebody = SomebodyAtATerminal(home)
        somebody.answer_until("Your session: ")
        somebody.type("6")
        somebody.play_through()
        somebody.type("6")
        somebody.answer_to_the_end()
        move_back_a_day(home)
    somebody = SomebodyAtATerminal(home)
    somebody.answer_until("Rest from it")
    assert "look again" in somebody.raw
    somebody.type("1")
    assert "Where does it hurt?" in somebody.question()
    somebody.type("2")
    listed = somebody.answer_until("These may be behind it")
    assert "you have tried this one" not in listed.split("\n  2  ")[0]
    somebody.kill()
