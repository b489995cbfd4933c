"""The day's measures, the movements and the charts, page after page, by somebody whose browser has no scripts."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from making.knowledge import knowledge
from making.web import Guest, heading, hidden
from unknot.engine.progress.motion import TESTS, MotionTest, typical
from unknot.vocabulary.entry import EntryKind
from unknot.web.track.motion_page import FOLDER, POSITIONS, _drawing

NECK = {"region": "neck-side", "side": "right", "intensity": 6, "quality": None}
DRAWN = {"pain": [NECK], "onset_days": 3, "seen_by_professional": False}
PERSON = {"age": 40, "sex": "female", "pregnant": "no"}


def _came_back(*places: dict[str, Any]) -> Guest:
    """Somebody who drew yesterday."""
    guest = Guest()
    guest.keep("drawing", DRAWN if not places else {**DRAWN, "pain": list(places)}, days_ago=1)
    guest.keep("person", PERSON, days_ago=1)
    return guest.send()


def _last(guest: Guest, kind: str) -> dict[str, Any]:
    journal = json.loads(hidden(guest.page)["journal"])
    body: dict[str, Any] = [entry["body"] for entry in journal if entry["kind"] == kind][-1]
    return body


def test_own_activities_are_named_once_and_then_rated() -> None:
    """Two named: each gets a scale, in the words that were given; a third field left empty names nothing."""
    guest = _came_back()
    assert guest.at == "What is hard because of it?"
    guest.send(**{"named-0": "Look over  my shoulder", "named-1": "Type"})
    assert guest.at == "How is today?"
    assert "Look over my shoulder" in guest.page
    named = _last(guest, "activities")["activities"]
    guest.send(**{"now-0": "4", "worst-0": "6", "sleep": "7", f"activity-{named[0]['id']}": "3"})
    kept = _last(guest, "measures")
    assert kept["pain"] == [{"region": "neck-side", "side": "right", "now": 4, "worst": 6, "average": None}]
    assert kept["activities"] == {named[0]["id"]: 3}
    assert (kept["sleep"], kept["concentration"], kept["stress"]) == (7, None, None)
    assert guest.at not in {"How is today?", "What is hard because of it?"}


def test_each_part_and_all_of_it_can_be_skipped_and_is_not_asked_again_that_day() -> None:
    """No activity, no number: it goes on, and an entry says that it was asked."""
    guest = _came_back().send(wants="skip")
    assert guest.at == "How is today?"
    guest.send(wants="skip", sleep="3")
    assert set(_last(guest, "measures").values()) == {None}
    assert guest.at != "How is today?"
    again = Guest()
    again.own = json.loads(hidden(guest.page)["journal"])
    assert again.send().at != "How is today?"


def test_a_number_counts_only_for_the_places_its_page_showed() -> None:
    """Another tab drew another place meanwhile: the page is shown anew, and nothing is kept of the wrong one."""
    guest = _came_back().send(wants="skip")
    guest.keep("drawing", {**DRAWN, "pain": [{**NECK, "region": "temple", "intensity": 9}]}, days_ago=1)
    guest.send(**{"now-0": "4"})
    assert "These questions have changed" in guest.page
    assert '"measures"' not in hidden(guest.page)["journal"]


def test_nothing_is_chosen_beforehand() -> None:
    """Neither by the page nor from what was said another day."""
    guest = _came_back()
    guest.keep("measures", {"sleep": 7, "stress": 2}, days_ago=1)
    guest.send(wants="skip")
    assert guest.at == "How is today?"
    assert " checked" not in guest.page


def test_activities_can_be_named_anew() -> None:
    """What was named before stands in the fields; to leave it changes nothing."""
    guest = _came_back().send(**{"named-0": "Type"}).send(wants="name-anew")
    assert guest.at == "What is hard because of it?"
    assert 'value="Type"' in guest.page
    guest.send(wants="skip")
    assert guest.at == "How is today?"
    guest.send(wants="name-anew").send(**{"named-0": "Swim"})
    assert [one["text"] for one in _last(guest, "activities")["activities"]] == ["Swim"]


@pytest.mark.parametrize("said", ["11", "-1", "much", "4.5"])
def test_what_is_no_number_of_the_scale_is_refused_in_a_sentence(said: str) -> None:
    """Nothing of the rest is lost."""
    guest = _came_back().send(wants="skip").send(sleep=said, stress="5")
    assert "Choose a number from 0 to 10, or leave it open." in guest.page
    assert guest.at == "How is today?"
    assert 'name="stress" value="5" checked' in guest.page


def test_a_name_that_is_too_long_is_refused_with_the_limit() -> None:
    """It stays in its field."""
    guest = _came_back().send(**{"named-0": "x" * 81})
    assert "80 letters or fewer" in guest.page
    assert "x" * 81 in guest.page


def test_only_the_three_strongest_places_are_asked_about() -> None:
    """A day stays short, wherever it is."""
    regions = ("neck-side", "temple", "upper-back", "shoulder-back")
    guest = _came_back(*({**NECK, "region": region, "intensity": n} for n, region in enumerate(regions, 2)))
    guest.send(wants="skip")
    assert guest.page.count('name="worst-') == 3 * 11
    assert "Side of the neck" not in guest.page


def test_what_was_said_in_the_next_day_question_is_not_asked_again() -> None:
    """With one place, how strong it is now is known already."""
    guest = _came_back()
    guest.keep("next-day", {"about": _yesterday(), "pain": 4, "signs": [], "new_injury": False, "no_worse": True})
    guest.send().send(wants="go-on").send(wants="skip")
    assert 'name="worst-0"' in guest.page
    assert 'name="now-0"' not in guest.page


def _yesterday() -> str:
    return (datetime.now(UTC) - timedelta(days=1)).date().isoformat()


def test_on_the_first_day_nobody_is_asked() -> None:
    """The first visit has questions enough; its drawing is the first value."""
    guest = Guest()
    guest.keep("drawing", DRAWN)
    assert guest.send().at not in {"How is today?", "What is hard because of it?"}


def test_after_a_danger_sign_nobody_is_asked() -> None:
    """What to do first comes first."""
    guest = _came_back()
    assert guest.at == "What is hard because of it?"
    guest.keep("answers", {"answers": {"rf-n-dissection": "yes"}, "drawn": [{"region": "neck-side", "side": "right"}]})
    guest.send(wants="skip")
    assert "Immediate action required" in guest.page


def _progress(guest: Guest, path: str = "/progress", **fields: Any) -> str:
    form = hidden(guest.page)
    form["journal"] = json.dumps([*json.loads(form["journal"]), *guest.own])
    return guest.browser.post(path, {**form, **fields}).content.decode()


def test_the_charts_come_with_the_journal_and_say_it_in_a_sentence_a_picture_and_a_table() -> None:
    """Each with a way on, and the server keeps none of it."""
    guest = _came_back()
    for days, now in ((3, 7), (2, 6), (1, 4)):
        pain = [{"region": "neck-side", "side": "right", "now": now}]
        guest.keep("measures", {"pain": pain, "sleep": 5}, days_ago=days)
    page = _progress(guest)
    assert heading(page) == "How it has gone"
    assert "Pain now went from" in page
    assert page.count("<svg") > 2
    assert page.count("<table>") == 2
    assert "Your weeks" in page
    assert "Go on" in page


def test_without_answers_the_page_says_so() -> None:
    """No empty picture."""
    guest = Guest()
    page = _progress(guest)
    assert "There is nothing to draw yet." in page
    assert "chart-picture" not in page


@pytest.mark.parametrize(
    ("path", "says"), [("/progress", "It needs a connection"), ("/motion", "it needs a connection")]
)
def test_without_the_journal_the_pages_say_what_they_need(path: str, says: str) -> None:
    """They can be kept on a device: they say the same to everybody."""
    page = Guest().browser.get(path).content.decode()
    assert says in page
    assert "journal" not in hidden(page)


@pytest.mark.parametrize("path", ["/progress", "/motion"])
def test_a_journal_that_cannot_be_read_is_refused_and_kept(path: str) -> None:
    """With the sentence that names it."""
    answer = Guest().browser.post(path, {"journal": "[{}]"})
    assert answer.status_code == 422
    assert "nothing is lost" in answer.content.decode()


def _asked_through() -> Guest:
    guest = Guest().send().send(mark="neck-side:right").send(**{"strength-0": "6", "since": "3", "seen": "no"})
    guest.send(age="40", sex="female", pregnant="no").none_of_these()
    return guest


def test_movements_are_those_of_where_it_is_and_are_compared_in_words() -> None:
    """Half the turn is less than typical; degrees go before a landmark."""
    guest = _asked_through()
    page = _progress(guest, "/motion")
    assert "Turn the head" in page
    assert "Bend forward" not in page
    fields = {"neck-turn-left": "half", "neck-turn-right": "half", "neck-turn-right-degrees": "72", "wants": "keep"}
    page = _progress(guest, "/motion", **fields)
    assert "Turn the head, left: 30 degrees. That is less than what is written of grown-ups, 60 to 80 degrees." in page
    assert "Turn the head, right: 72 degrees. That is within" in page
    (kept,) = [e for e in json.loads(hidden(page)["journal"]) if e["kind"] == EntryKind.MEASURES]
    assert [(row["side"], row["degrees"], row["how"], row["when"]) for row in kept["body"]["motion"]] == [
        ("left", 30, "hand", "day"),
        ("right", 72, "hand", "day"),
    ]


def test_a_phones_tilt_and_the_time_are_kept_as_said() -> None:
    """Right before a session, by tilt."""
    guest = _asked_through()
    tilt = {"neck-tilt-left-degrees": "41", "neck-tilt-left-how": "tilt", "when": "before", "wants": "keep"}
    page = _progress(guest, "/motion", **tilt)
    (kept,) = [e for e in json.loads(hidden(page)["journal"]) if e["kind"] == EntryKind.MEASURES]
    assert kept["body"]["motion"] == [
        {"test": "neck-tilt", "side": "left", "degrees": 41, "how": "tilt", "when": "before"}
    ]


def test_right_after_a_session_a_movement_counts_as_after_it() -> None:
    """Where nothing else is said."""
    guest = _asked_through()
    guest.keep("session-ended", {"session": "s", "how": "complete", "sign": None, "after": 3})
    page = _progress(guest, "/motion", **{"neck-tilt-left": "full", "wants": "keep"})
    (kept,) = [e for e in json.loads(hidden(page)["journal"]) if e["kind"] == EntryKind.MEASURES]
    assert kept["body"]["motion"][0]["when"] == "after"


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"neck-turn-left-degrees": "999"}, "whole number from 0 to 200"),
        ({"neck-turn-left-degrees": "far"}, "whole number from 0 to 200"),
        ({}, "Choose how far you get"),
    ],
    ids=["too far", "no number", "nothing"],
)
def test_what_cannot_be_kept_of_a_movement_is_said(fields: dict[str, str], says: str) -> None:
    """With what is allowed; nothing is kept."""
    page = _progress(_asked_through(), "/motion", wants="keep", **fields)
    assert says in page
    assert '"measures"' not in hidden(page)["journal"]


def test_before_the_danger_signs_are_answered_no_movement_is_shown() -> None:
    """Nothing drawn, and questions still open."""
    assert "Mark first where it is." in _progress(Guest(), "/motion")
    guest = _came_back()
    page = _progress(guest, "/motion")
    assert "Answer the questions of your visit first." in page
    assert "<fieldset" not in page


@pytest.mark.parametrize("test", TESTS, ids=lambda test: test.id)
def test_every_movement_has_a_picture_its_words_and_a_norm(test: MotionTest) -> None:
    """None is shown without what is needed to try it and to compare it."""
    assert ET.fromstring(_drawing(test.id)).tag.endswith("svg")  # noqa: S314 - our own
    assert all(knowledge().message(f"motion.{test.id}.{part}") for part in ("name", "how", "full"))
    assert typical(test, knowledge())
    assert set(test.areas) <= set(knowledge().area_regions)


def test_no_picture_lies_about_unused() -> None:
    """Each file of the folder is a movement's."""
    assert {path.stem for path in FOLDER.iterdir()} == {test.id for test in TESTS} - set(POSITIONS)
