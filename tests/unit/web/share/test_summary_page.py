"""The page and the file about one episode, made of what comes along and forgotten; and whom to see."""

import json

from making.days import FIRST
from making.summaries import Weeks, weeks
from making.web import client, heading
from unknot.doors.journal_form import write_entry
from unknot.vocabulary.entry import Entry

TITLE = "A sore spot: what was said and what was done"


def journal(entries: list[Entry]) -> str:
    """As it travels."""
    return json.dumps([write_entry(entry) for entry in entries])


def test_without_a_journal_the_page_offers_to_be_made() -> None:
    """Asking for it shows nothing of anybody."""
    answer = client().get("/summary")
    assert (answer.status_code, heading(answer.content.decode())) == (200, "One page to take along")
    assert client().get("/summary.pdf").status_code == 405


def test_with_a_journal_it_is_the_page() -> None:
    """Marks with their numbers on the drawing, tables, safety answers, doubts, and the file to save."""
    page = client().post("/summary", {"journal": journal(weeks(3).entries)}).content.decode()
    assert heading(page) == TITLE
    for shown in (
        "1. Where neck meets shoulder, right: 6 of 10, dull",
        "Upper trapezius spot 1, right",
        "Answered no: 1",
        'class="tint chosen"',
        "What Unknot is not sure of",
        "Save as PDF, one page",
    ):
        assert shown in page
    assert "style=" not in page


def test_an_empty_journal_says_so() -> None:
    """Calmly, with where to begin."""
    answer = client().post("/summary", {"journal": "[]"})
    assert (answer.status_code, "nothing to make a page of yet" in answer.content.decode()) == (200, True)


def test_the_file_is_handed_over_and_kept_nowhere_on_the_way() -> None:
    """A PDF with a name that names nobody."""
    answer = client().post("/summary.pdf", {"journal": journal(weeks(3).entries)})
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="unknot-summary-20')
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.content.startswith(b"%PDF-")


def test_a_broken_journal_is_refused() -> None:
    """The browser keeps its own."""
    for address in ("/summary", "/summary.pdf"):
        answer = client().post(address, {"journal": "{"})
        assert answer.status_code == 422
        assert "still in your browser" in answer.content.decode()


def test_what_was_written_by_hand_is_shown_as_text() -> None:
    """Nobody's words become part of the page."""
    told = Weeks([{"region": "calf", "side": "left", "intensity": 3, "quality": "<script>x</script>"}])
    page = client().post("/summary", {"journal": journal(told.entries)}).content.decode()
    assert "<script>x" not in page
    assert "&lt;script&gt;x" in page


def test_a_page_for_one_holds_nothing_of_another() -> None:
    """Two requests, one after the other, on one server."""
    other = Weeks([{"region": "calf", "side": "left", "intensity": 3, "quality": "burning"}])
    client().post("/summary", {"journal": journal(other.entries)})
    page = client().post("/summary", {"journal": journal(weeks(1).entries)}).content.decode()
    assert "burning" not in page
    assert FIRST.year == 2026


def test_the_page_about_whom_to_see_names_four_and_how_soon() -> None:
    """What each is for, where the founding pages disagree, what to say and what to ask."""
    page = client().get("/whom").content.decode()
    for shown in ("A doctor", "A physical therapist", "A massage therapist", "A chiropractor", "do not agree",
                  "What to say", "What to ask", "Call your local emergency number now"):  # fmt: skip
        assert shown in page
