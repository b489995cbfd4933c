"""A newcomer with a stiff neck, from the first question to the journal on disk, at a real terminal."""

import re
from pathlib import Path

from making.knowledge import knowledge
from making.people import MOST_QUESTIONS, SomebodyAtATerminal, journal, kinds

MUSCLES = "These may be behind it"
SHORT = 30
"""So much of a line stands on one row."""
EMERGENCY = knowledge().rules["rf-h-thunder"].ticks[0].text[:SHORT]
ALONE = knowledge().rules["h-under-16"].ticks[0].text[:SHORT]


def test_a_newcomer_goes_from_the_first_question_through_a_whole_session(tmp_path: Path) -> None:
    """Given an empty data folder, when every question is answered and every step skipped, then all of it is kept."""
    somebody = SomebodyAtATerminal(tmp_path)
    first = somebody.question()
    assert "no medical" in first
    assert "Where does it hurt?" in first
    somebody.type("2")
    listed = somebody.answer_until(MUSCLES)
    assert "likely" in listed
    assert "For it, a lot: where neck meets shoulder, right." in listed
    assert "None of these: less likely" in listed
    somebody.type("1")
    spot = somebody.question()
    assert "Hurts there as a rule:" in spot
    assert "Where to feel:" in spot
    by_hand = re.search(r"(\d)  (?:Fingers|Thumb)", spot)
    assert by_hand is not None, "a band can be felt only with the fingers"
    somebody.type(by_hand.group(1))
    somebody.answer_until("The card before every session.")
    somebody.type("0")
    assert "Your session: " in somebody.answer_until("How strong is the pain now")
    somebody.type("6")
    steps = somebody.play_through(seconds_of_pressing=1.2)
    for words in ("breathe in", "Find the spot", "Press ", "Light strokes", "Stretch", "Move", "s stop"):
        assert any(words in step for step in steps), words
    somebody.type("4")
    assert "is it the pain that you know?" in somebody.question()
    somebody.type("1")
    assert "do you feel a tight band?" in somebody.question()
    somebody.type("3")
    last = somebody.answer_to_the_end()
    assert "The rest of today:" in last
    assert "Why: " in last
    entries = journal(tmp_path)
    started = next(entry["body"] for entry in entries if entry["kind"] == "session-started")
    corrections = [entry["body"]["body"] for entry in entries if entry["kind"] == "correction"]
    ended = [body for body in corrections if "how" in body][-1]
    assert started["before"] == 6
    assert (ended["how"], ended["after"]) == ("complete", 4)
    assert any(entry["body"]["seconds"] >= 1 for entry in entries if entry["kind"] == "hold")
    felt = next(entry["body"] for entry in entries if entry["kind"] == "felt")
    assert (felt["answers"], corrections[-1]["answers"]) == ({"pain": "yes"}, {"pain": "yes", "band": "unsure"})


def test_everything_the_list_offers_can_be_looked_at_and_the_list_comes_again(tmp_path: Path) -> None:
    """Given the list, then each page about it is shown, leads back to it, and nothing of that is kept."""
    somebody = SomebodyAtATerminal(tmp_path)
    somebody.answer_until(MUSCLES, {"question 1 of": "4"})
    kept = kinds(tmp_path)
    assert "clue-answers" not in kept
    pages = (
        "Stop here for today",
        "Together: odds of",
        "None of the muscles we know",
        "Explains all",
        "Only the answers",
    )
    for number, words in enumerate(pages, 4):
        somebody.type(str(number))
        seen = somebody.question()
        while "Which one do you want" not in somebody.said:
            somebody.type("1" if "Number, 1 to" in somebody.said else "")
            seen += somebody.question()
        assert words in seen
        assert MUSCLES in seen
    assert kinds(tmp_path) == kept
    somebody.kill()


def test_a_ready_programme_shows_its_own_spots_first(tmp_path: Path) -> None:
    """Given the programme for headache and a temple, then its spots lead and the likelier muscle is named."""
    somebody = SomebodyAtATerminal(tmp_path)
    asked = {"Where does it hurt?": "15", "Which of these": "2", "Which place is nearest?": "1", "question 1 of": "4"}
    listed = somebody.answer_until("that fit what you marked", asked)
    assert 'The spots of "Headache from the neck"' in listed
    assert "not one of them: it is number 5, Temporalis, right (" in listed.replace("\n", " ")
    assert "Does not fit what you marked: Neck multifidi." in listed
    drawn = next(entry["body"] for entry in journal(tmp_path) if entry["kind"] == "drawing")
    assert drawn["programme"] == "p-headache"
    somebody.kill()


def test_an_emergency_answer_ends_it_at_once_and_stands_the_next_time(tmp_path: Path) -> None:
    """Given a ticked emergency sign, then the card names the host's number, nothing is guided, and it still stands."""
    number = {"UNKNOT_EMERGENCY_NUMBER": "112"}
    somebody = SomebodyAtATerminal(tmp_path, environment=number)
    for _ in range(MOST_QUESTIONS):
        if EMERGENCY in somebody.answer({"tick:": EMERGENCY}):
            break
    last = somebody.end()
    assert "CALL 112 NOW" in last
    assert "session-started" not in kinds(tmp_path)
    again = SomebodyAtATerminal(tmp_path, environment=number)
    assert "CALL 112 NOW" in again.answer_until("Is it still so?")
    again.type("1")
    assert again.wait_for_end() == 0
    mended = SomebodyAtATerminal(tmp_path, environment=number)
    mended.answer_until("Is it still so?")
    mended.type("2")
    assert EMERGENCY in mended.answer_until(EMERGENCY)
    mended.type("0")
    mended.answer_until(MUSCLES)
    mended.kill()


def test_a_child_is_told_to_have_a_grown_up_there_and_is_not_guided_to_press_without(tmp_path: Path) -> None:
    """Given somebody of 12 alone, then pressing is ruled out and moving is left."""
    somebody = SomebodyAtATerminal(tmp_path)
    child = {"in years?": "12", "tick:": ALONE}
    assert "Let a grown-up sit beside you" in somebody.answer_until("Which fits?", child)
    somebody.type("2")
    page = somebody.answer_until("How strong is the pain now", child)
    assert "Not today: pressing " in page
    somebody.kill()


def test_an_answer_can_be_taken_back(tmp_path: Path) -> None:
    """Given a wrong answer, when b is typed, then the question before is asked again and the new answer counts."""
    somebody = SomebodyAtATerminal(tmp_path)
    somebody.answer_until("How strong is it", {})
    somebody.type("b")
    assert "Which side" in somebody.question()
    somebody.type("1")
    shown = somebody.answer_until("Is that right?")
    assert "Where neck meets shoulder, left: 6 of 10." in shown
    somebody.type("?")
    assert "go back" in somebody.question()
    somebody.type("q")
    assert "is kept" in somebody.end()


def test_plain_mode_clears_nothing_and_moves_no_cursor(tmp_path: Path) -> None:
    """Given --plain, then there are lines only, for a screen reader, through a whole session."""
    somebody = SomebodyAtATerminal(tmp_path, "--plain")
    somebody.answer_until("Your session: ")
    somebody.type("5")
    somebody.wait("seconds.")
    somebody.press("s")
    somebody.wait("Did you feel any of these?")
    somebody.press("0")
    somebody.question()
    somebody.type("5")
    assert "The rest of today:" in somebody.end() or "The rest of today:" in somebody.raw
    assert "\x1b[2J" not in somebody.raw
    assert "\x1b[H" not in somebody.raw
