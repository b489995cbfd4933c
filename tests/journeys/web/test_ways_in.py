"""The ways in: a ready programme, own words, a wrong field; and the pages for reading."""

import pytest

from making.walker import Walker


def test_a_programme_offers_its_places_first(guest: Walker) -> None:
    """Given the programme for the neck, when it is begun, then its places stand first and open."""
    guest.open().send(guest.page.locator("button[value=p-neck]"))
    first = guest.page.locator("details[data-area]").first
    assert first.get_attribute("data-area") == "neck"
    assert first.evaluate("details => details.open")
    assert first.locator("legend").first.inner_text() == "Where neck meets shoulder"


def test_own_words_tick_the_boxes_and_say_what_was_understood(guest: Walker) -> None:
    """Given a sentence, when it is read, then its places are ticked, and strength and time need not be said again."""
    guest.start().write("#words", "right temple since yesterday, 6/10, blorp").send("Read it")
    assert guest.page.locator("[name=mark][value='temple:right']").is_checked()
    assert guest.page.get_by_text("blorp", exact=True).is_visible()
    guest.send("Continue")
    assert guest.page.locator("[name=strength-0][value='6']").is_checked()
    assert guest.page.input_value("[name=since]") == "1"


def test_words_that_speak_of_danger_are_asked_about_first(guest: Walker) -> None:
    """Given words that sound like danger, when the safety questions begin, then theirs is on the first page."""
    guest.start().write("#words", "right side of my neck, thunderclap headache").send("Read it")
    guest.send("Continue").describe().say_who()
    lines = guest.page.locator("[name=tick]").evaluate_all("all => all.map(one => one.value.split('/')[0])")
    assert "rf-h-thunder" in lines


def test_a_wrong_field_is_named_and_reached(guest: Walker) -> None:
    """Given no age, when the form is sent, then the sentence has the focus and leads to the field."""
    guest.start().mark("neck", "neck-angle:right").describe().send("Continue")
    assert guest.page.evaluate("document.activeElement.className") == "refused"
    guest.page.get_by_role("link", name="Give your age").click()
    assert guest.page.evaluate("document.activeElement.id") == "age"
    assert guest.page.get_attribute("#age", "aria-invalid") == "true"


@pytest.mark.parametrize("path", ["/about", "/muscle/soleus", "/yours", "/nowhere"])
def test_the_pages_for_reading_are_fit_to_be_read(guest: Walker, path: str) -> None:
    """Given any other page, when it is opened, then it has a heading and leads back."""
    guest.open(path)
    assert guest.at
    for summary in guest.page.locator("main summary:visible").all()[:2]:
        summary.click()
    guest.look()
    assert guest.page.get_by_role("link", name="Unknot").first.is_visible()
