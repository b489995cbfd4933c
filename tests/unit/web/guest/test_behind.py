"""The link to what is behind an advice: on every screen that advises, in a new tab where something could be lost."""

import re

import pytest

from making.web import Guest, client, set_up

LINK = re.compile(r'<a class="behind" href="([^"]+)"([^>]*)>')


def links(page: str) -> dict[str, str]:
    """Where the links of this kind lead, and their further attributes."""
    return dict(LINK.findall(page))


def at_the_questions() -> Guest:
    """Somebody who said where it hurts and who they are."""
    guest = Guest()
    guest.send(mark=["neck-side:right"])
    guest.send(strength__0="6", since="3", unit="days", seen="no")
    return guest.send(age="40", sex="female", pregnant="no")


def at_the_session() -> Guest:
    """The same, everything safe, with a spot and a tool chosen."""
    guest = at_the_questions()
    guest.none_of_these()
    guest.send().send(candidate="trapezius-upper.1:right").send(tool="fingers").none_of_these()
    return guest


def test_the_care_card_leads_to_each_rule_that_made_it() -> None:
    """In a new tab, with words that say so: the step stays as it is."""
    guest = at_the_questions()
    page = guest.send(tick=[guest.page.split('name="tick" value="')[1].split('"')[0]]).page
    assert guest.at == "What to do now"
    found = {href: more for href, more in links(page).items() if href.startswith("/learn/safety/rf-")}
    assert found
    assert all('target="_blank"' in more for more in found.values())
    assert "(new tab)" in page


def test_each_answer_leads_to_why_it_was_asked() -> None:
    """On the page where answers are checked."""
    guest = at_the_questions()
    guest.none_of_these()
    assert guest.at == "Check your answers"
    asked = {href for href in links(guest.page) if href.startswith("/learn/safety/")}
    assert len(asked) > 10


def test_the_session_leads_to_its_muscle_and_to_what_each_sign_means() -> None:
    """Beside the guide, and under the signs to stop at."""
    guest = at_the_session()
    assert guest.at == "Your session"
    assert {"/learn/muscle/trapezius-upper", "/learn/signs"} <= set(links(guest.page))


def test_the_plan_of_the_day_leads_to_its_reasons() -> None:
    """What is advised for today, with why, and what was left out."""
    about = {"muscle": "trapezius-upper", "trigger_point": "trapezius-upper.1", "side": "right", "technique": "hands"}
    guest = at_the_session()
    guest.keep("session-started", {"session": "s", **about, "before": 6, "planned_s": 60})
    guest.keep("session-ended", {"session": "s", "how": "complete", "after": 4})
    guest.send()
    for _ in range(3):
        if guest.at == "That is enough for now":
            break
        guest.send(after="4", skip="yes")
    assert guest.at == "That is enough for now"
    assert [href for href in links(guest.page) if href.startswith(("/learn/muscle/", "/learn/said/plan."))]


@pytest.mark.parametrize("path", ["/about", "/help"])
def test_a_page_for_reading_leads_on_in_the_same_tab(path: str) -> None:
    """Nothing is being filled in there."""
    found = links(client().get(path).content.decode())
    assert found
    assert not [href for href, more in found.items() if "target" in more]


def test_the_address_of_an_id_is_given_to_whoever_asks() -> None:
    """By an id or by the sentence, and none where nothing is behind it."""
    set_up()
    from unknot.web.guest.behind import learn_link  # noqa: PLC0415 - only after the settings are there

    assert learn_link("soleus") == "/learn/muscle/soleus"
    assert learn_link("sd-sharp") == "/learn/signs#sd-sharp"
    assert learn_link("no-relief") == "/learn/review#no-relief"
    assert learn_link("plan.habit.phone-up") == "/learn/habits/l-dk-phone"
    assert learn_link("nobody knows this") is None
