"""The summary as a PDF: one page, its text there to be selected, and nothing in it of anybody else."""

import re
from typing import Any

import pytest

from making.days import day
from making.knowledge import knowledge
from making.summaries import PAIN, Weeks, weeks
from unknot.doors.summary import TITLE, summarise
from unknot.doors.summary_fit import LEAST, cut, lengths
from unknot.doors.summary_layout import FOOT, LEFT, RIGHT, printable
from unknot.doors.summary_pdf import fit, summary_pdf
from unknot.vocabulary.entry import EntryKind


def pdf(told: Weeks, on_day: int = 90) -> bytes:
    """The page, its text readable in the bytes."""
    return summary_pdf(summarise(told.entries, day(on_day), knowledge()), knowledge(), packed=False)


def texts(written: bytes) -> list[str]:
    """Every text that the page shows, as a reader selects it."""
    found = re.findall(rb"\(((?:\\.|[^\\()])*)\) Tj", written)
    plain = [re.sub(rb"\\([0-7]{3})", lambda code: bytes([int(code[1], 8)]), one) for one in found]
    return [re.sub(rb"\\(.)", rb"\1", one).decode("cp1252") for one in plain]


def pages(written: bytes) -> int:
    """How many pages it has."""
    return len(re.findall(rb"/Type /Page\b", written))


def test_its_text_can_be_selected_and_says_what_the_journal_says() -> None:
    """Places, figures, safety answers and doubts."""
    shown = "\n".join(texts(pdf(weeks())))
    for said in (TITLE, "Where neck meets shoulder, right: 6 of 10, dull", "6 min", "(not sure)", "Answered no: 1",
                 "Able to: Carrying my daughter up the stairs", "What Unknot is not sure of"):  # fmt: skip
        assert said in shown


def test_it_names_its_title_its_author_and_its_language_and_no_person() -> None:
    """A reading program says them; there is a line to write a name on."""
    written = pdf(weeks())
    assert f"/Title ({TITLE})".encode() in written
    assert b"/Author (Unknot)" in written
    assert re.search(rb"/Lang \(en\)", written)
    assert b"/DisplayDocTitle true" in written
    assert any("Name, if you like: ____" in line for line in texts(written))


def test_its_fonts_are_standard_and_it_holds_no_picture_link_or_script() -> None:
    """Nothing is fetched when it is opened."""
    written = pdf(weeks())
    assert set(re.findall(rb"/BaseFont /([A-Za-z-]+)", written)) == {b"Helvetica", b"Helvetica-Bold"}
    for other in (b"/Subtype /Image", b"/URI", b"/JavaScript", b"/EmbeddedFile", b"https"):
        assert other not in written


@pytest.mark.parametrize("sessions", [0, 1, 6, 40, 200])
def test_it_is_one_page_however_long_the_journal_is(sessions: int) -> None:
    """What was left out is said; the last days stay."""
    told = weeks(sessions)
    written = pdf(told, 2 * sessions)
    assert pages(written) == 1
    shown = "\n".join(texts(written))
    assert ("Left out to fit one page" in shown) is (sessions >= 40)
    if sessions:
        last = day(2 * sessions - 2)
        assert f"{last.day} {last:%b}" in shown


def test_the_longest_words_in_every_list_still_fit() -> None:
    """Nobody's own words push anything off the page."""
    long = "W" * 400
    pain: list[dict[str, Any]] = [{**PAIN[0], "region": region, "quality": long} for region in knowledge().regions]
    told = Weeks(pain)
    told.write(EntryKind.ACTIVITIES, 0, activities=[{"id": f"a-{n}", "text": long} for n in range(3)])
    told.answered(0, dict.fromkeys(knowledge().rules, "yes"))
    for number, muscle in enumerate(knowledge().muscles):
        told.session(number, 9, muscle=muscle, trigger_point=f"{muscle}.1", side="left")
        told.write(EntryKind.MEASURES, number, activities={f"a-{n}": 3 for n in range(3)})
    shown, page = fit(summarise(told.entries, day(200), knowledge()), knowledge())
    assert page.fits
    assert page.low >= FOOT
    assert all(LEFT <= text.x < RIGHT for text in page.texts)
    assert len(shown.cut) >= 4


def test_a_letter_that_its_font_has_not_is_a_question_mark() -> None:
    """A page with holes in it would be read wrongly."""
    assert printable("Kälte … ≥ 3\n日") == "Kälte … ? 3 ?"


def test_a_cut_says_how_many_rows_are_gone() -> None:
    """Of the days the first ones, of the rest the last."""
    whole = summarise(weeks(10).entries, day(90), knowledge())
    to = lengths(whole)
    while (shorter := to.shorter()) is not None:
        to = shorter
    least = cut(whole, to)
    assert (len(least.days), least.days) == (LEAST, whole.days[-LEAST:])
    assert "8 earlier rows of days" in least.cut
    assert least.measured == whole.measured[:LEAST]


def test_the_same_journal_gives_the_same_page() -> None:
    """Nothing but the journal, the day and the facts is in it."""
    assert pdf(weeks(3)) == pdf(weeks(3))


def test_one_persons_page_holds_nothing_of_anothers() -> None:
    """Made one after the other in one process."""
    secret = Weeks([{"region": "calf", "side": "left", "intensity": 9, "quality": "burning"}])
    secret.write(EntryKind.ACTIVITIES, 0, activities=[{"id": "a-1", "text": "Dancing in Oslo"}])
    pdf(secret.measured(1, 4, 4))
    shown = "\n".join(texts(pdf(weeks(2))))
    assert "Oslo" not in shown
    assert "burning" not in shown
    assert "Calf" not in shown
