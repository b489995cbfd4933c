"""The way of a guest without scripts, from the landing to the session; nothing but the journal carries it."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from making.web import Guest, client, hidden


@pytest.fixture
def guest() -> Guest:
    """Somebody at the first question."""
    return Guest()


def _to_safety(guest: Guest, mark: str = "neck-side:right", age: str = "40") -> Guest:
    guest.send(mark=[mark])
    guest.send(strength__0="6", since="3", unit="days", seen="no")
    return guest.send(age=age, sex="female", pregnant="no")


def _to_spot(guest: Guest) -> Guest:
    _to_safety(guest).none_of_these()
    guest.send()
    assert guest.at == "What it may be"
    return guest.send(candidate="trapezius-upper.1:right")


def test_a_safe_knot_leads_from_the_first_question_to_a_session(guest: Guest) -> None:
    """Where, how strong, who, safe, likely, spot, safe here, session."""
    assert guest.at == "Where does it hurt?"
    _to_spot(guest)
    assert guest.at == "Find the spot"
    guest.send(tool="fingers").none_of_these()
    assert guest.at == "Your session"
    assert '<script type="application/json">' in guest.page


def test_a_session_from_tomorrow_shuts_nobody_out(guest: Guest) -> None:
    """A clock was wrong: the step is taken, and the journal that goes back has the session as of now, once."""
    about = {"muscle": "trapezius-upper", "trigger_point": None, "side": "right", "technique": None}
    guest.keep("session-started", {"session": "s", **about, "before": 6, "planned_s": 60}, days_ago=-1)
    guest.send(mark=["neck-side:right"])
    assert guest.at == "How strong is it?"
    once = json.loads(hidden(guest.page)["journal"])
    guest.send(strength__0="6", since="3", unit="days", seen="no")
    kinds = [entry["kind"] for entry in json.loads(hidden(guest.page)["journal"])]
    assert [entry["kind"] for entry in once][:3] == ["session-started", "correction", "session-started"]
    assert kinds.count("session-started") == 2


def test_an_emergency_shows_the_care_card_at_once(guest: Guest) -> None:
    """One tick of a gravest sign ends the way, whatever else is open."""
    _to_safety(guest)
    first = guest.page.split('name="tick" value="')[1].split('"')[0]
    guest.send(tick=[first])
    assert guest.at == "What to do now"
    assert "immediate" in guest.page
    assert guest.send().at == "What to do now"


def test_not_sure_of_a_grave_sign_is_asked_once_more(guest: Guest) -> None:
    """In plainer words; no then goes on, still not sure counts as yes."""
    _to_safety(guest)
    first = guest.page.split('name="tick" value="')[1].split('"')[0]
    assert guest.send(unsure=[first]).at == "You were not sure"
    assert guest.send(unsure=[first], **{f"again:{first}": "unsure"}).at == "What to do now"


def test_nothing_ticked_is_not_none_of_these(guest: Guest) -> None:
    """Nobody gets past a screen by pressing on."""
    _to_safety(guest)
    entries = len(json.loads(hidden(guest.page)["journal"]))
    guest.send()
    assert "choose \u201cNone of these\u201d" in guest.page
    assert len(json.loads(hidden(guest.page)["journal"])) == entries


def test_back_takes_the_last_answer_back(guest: Guest) -> None:
    """By a correction: the journal only grows."""
    guest.send(mark=["neck-side:right"])
    assert guest.at == "How strong is it?"
    guest.send(go="back")
    assert guest.at == "Where does it hurt?"
    assert [entry["kind"] for entry in json.loads(hidden(guest.page)["journal"])] == ["drawing", "correction"]


def test_answers_are_checked_before_they_count(guest: Guest) -> None:
    """A screen that is changed is asked again."""
    _to_safety(guest).none_of_these()
    assert guest.at == "Check your answers"
    first = guest.page.split('name="change" value="')[1].split('"')[0]
    guest.send(change=first)
    assert guest.none_of_these() == 1
    assert guest.at == "Check your answers"


def test_moving_alone_is_always_a_choice(guest: Guest) -> None:
    """Nobody has to press."""
    _to_spot(guest).send(tool="move").none_of_these()
    assert guest.at == "Your session"
    assert '"technique": null' in guest.page


def _after_a_session(guest: Guest, sign: str | None = None) -> None:
    """What the player keeps in the browser while a session is played."""
    session = {"session": "s-1", "muscle": "trapezius-upper", "trigger_point": "trapezius-upper.1", "side": "right"}
    started = {**session, "technique": "hands", "before": 6, "planned_s": 300}
    hold = {**session, "technique": "hands", "seconds": 30, "probe": False}
    ended = {"session": "s-1", "how": "stop-sign" if sign else "complete", "sign": sign, "after": None}
    guest.keep("session-started", started)
    guest.keep("hold", hold)
    guest.keep("session-ended", ended)
    guest.send(step="session")


def test_after_a_session_it_is_asked_how_it_is_and_the_day_is_planned(guest: Guest) -> None:
    """How is it now; then at most three small things, each with its why."""
    _to_spot(guest).send(tool="fingers").none_of_these()
    _after_a_session(guest)
    assert guest.at == "How is it now?"
    guest.send(after="4")
    assert guest.at == "That is enough for now"
    assert "Why:" in guest.page
    assert guest.send().at == "What it may be"


def _kept(guest: Guest, kind: str) -> list[dict[str, Any]]:
    return [entry["body"] for entry in json.loads(hidden(guest.page)["journal"]) if entry["kind"] == kind]


def test_after_pressing_it_may_be_said_what_was_felt_at_the_spot(guest: Guest) -> None:
    """What was passed over is no answer; what was said is kept with the session it was felt in."""
    _to_spot(guest).send(tool="fingers").none_of_these()
    _after_a_session(guest)
    assert 'name="feel-pain"' in guest.page
    assert 'name="feel-band"' in guest.page
    assert guest.send(after="4", feel__pain="perhaps").at == "How is it now?"
    guest.send(after="4", feel__pain="yes", feel__band="")
    spot = {"session": "s-1", "trigger_point": "trapezius-upper.1", "side": "right"}
    assert _kept(guest, "felt") == [{**spot, "answers": {"pain": "yes"}}]


def test_nothing_has_to_be_said_of_what_was_felt(guest: Guest) -> None:
    """Leaving both questions open keeps nothing."""
    _to_spot(guest).send(tool="fingers").none_of_these()
    _after_a_session(guest)
    assert guest.send(after="4").at == "That is enough for now"
    assert _kept(guest, "felt") == []


def test_the_same_pain_drawn_again_is_asked_for_its_own_strengths(guest: Guest) -> None:
    """Those of the earlier drawing have been said; the safety questions are about every place of both."""
    _to_safety(guest)
    again = [{"region": "jaw", "side": "left", "intensity": None}]
    guest.keep("drawing", {"pain": again, "onset_days": None, "seen_by_professional": None, "again": True})
    guest.send(step="none")
    assert guest.at == "How strong is it?"
    assert 'name="strength-1"' not in guest.page
    guest.send(strength__0="2")
    assert _kept(guest, "correction")[-1]["body"]["pain"] == [{**again[0], "intensity": 2}]


def test_a_stop_sign_ends_pressing(guest: Guest) -> None:
    """The review takes over at once: stop, and be seen."""
    _to_spot(guest).send(tool="fingers").none_of_these()
    _after_a_session(guest, sign="sd-sharp")
    assert guest.at == "How is it now?"
    assert guest.send(after="unknown").at == "Stop, and be seen"
    assert guest.send(wants="go-on").at == "Stop, and be seen"
    assert guest.send(go="other-trouble").at == "Where does it hurt?"


def _worked_on_the_neck(guest: Guest, days_ago: int) -> None:
    about = {"session": "s-0", "muscle": "splenius-cervicis", "trigger_point": "splenius-cervicis.1", "side": "right"}
    guest.keep("session-started", {**about, "technique": "hands", "before": 5, "planned_s": 300}, days_ago)
    guest.keep("hold", {**about, "technique": "hands", "seconds": 30, "probe": False}, days_ago)
    guest.keep("session-ended", {"session": "s-0", "how": "complete", "sign": None, "after": 3}, days_ago)


def _borne_well(days_ago: int) -> dict[str, Any]:
    """Every question about that day answered, as if all were well."""
    about = (datetime.now(UTC) - timedelta(days=days_ago)).date().isoformat()
    soreness = {"soreness_hours": 0, "soreness_trend": None, "pain": 3, "no_worse": True, "free_movement": True}
    return {"about": about, "signs": [], "new_injury": False, **soreness}


def test_the_next_day_is_asked_about_before_anything_else(guest: Guest) -> None:
    """How was it; each question answered; then what the review says."""
    _worked_on_the_neck(guest, days_ago=1)
    guest.send(step="where")
    assert guest.at.startswith("How was it after")
    guest.send(hours="0", pain="3")
    assert guest.at.startswith("How was it after")
    guest.send(hours="0", pain="3", no_worse="yes", free_movement="yes", new_injury="no", none="yes")
    assert guest.at == "Go on"
    assert guest.send(wants="go-on").at == "Where does it hurt?"


def test_weeks_after_neck_work_the_delayed_sign_is_asked_once_a_day(guest: Guest) -> None:
    """Yes, or not sure, is an emergency however late it shows."""
    _worked_on_the_neck(guest, days_ago=14)
    guest.keep("next-day", _borne_well(14), days_ago=13)
    guest.send(step="where")
    assert guest.at == "Before anything else"
    guest.send(noticed="yes")
    assert guest.at == "Stop, and be seen"


def test_who_was_told_to_be_seen_goes_on_once_somebody_has_looked_at_it(guest: Guest) -> None:
    """Not on the day it was said; later a yes ends that episode and begins anew."""
    about = {"session": "s-0", "muscle": "soleus", "trigger_point": "soleus.1", "side": "right"}
    guest.keep("session-started", {**about, "technique": "hands", "before": 5, "planned_s": 300}, days_ago=9)
    guest.keep("session-ended", {"session": "s-0", "how": "stop-sign", "sign": "sd-sharp", "after": 5}, days_ago=9)
    guest.keep("next-day", _borne_well(9), days_ago=8)
    guest.send(step="where")
    assert guest.at == "Stop, and be seen"
    assert guest.send(wants="go-on").at == "Stop, and be seen"
    assert guest.send(wants="seen").at == "Where does it hurt?"


def test_an_answer_to_a_question_that_has_changed_since_is_asked_anew(guest: Guest) -> None:
    """A newer server still reads the journal that an older one wrote."""
    _to_safety(guest)
    guest.keep("answers", {"answers": {"rf-long-gone": "no", "rf-h-thunder": {"old-tick": "no"}}, "drawn": []})
    guest.send(none="yes")
    assert guest.at.startswith("Is any of this")


def test_a_step_that_is_not_due_is_not_taken(guest: Guest) -> None:
    """Sending the last step first changes nothing."""
    guest.send(step="session")
    assert guest.at == "Where does it hurt?"
    guest.send(step="care-card")
    assert guest.at == "Where does it hurt?"


@pytest.mark.parametrize(
    ("step", "fields"),
    [
        ("where", {"mark": ["moon:left"]}),
        ("where", {"mark": ["neck-side:up"]}),
        ("where", {}),
    ],
)
def test_a_wrong_field_is_refused_and_nothing_is_kept(guest: Guest, step: str, fields: dict[str, list[str]]) -> None:
    """One sentence says what is allowed; the page stays."""
    guest.send(step=step, **fields)
    assert guest.at == "Where does it hurt?"
    assert "Mark at least one place" in guest.page
    assert json.loads(hidden(guest.page)["journal"]) == []


def test_a_broken_journal_is_refused_and_nothing_is_lost() -> None:
    """The browser keeps its own; the server says what it cannot read."""
    answer = client().post("/visit", {"journal": "{", "step": "where"})
    assert answer.status_code == 422
    assert "still in your browser" in answer.content.decode()


def test_every_answer_keeps_to_itself() -> None:
    """No page may load, run or send anything from or to elsewhere, be framed, or be kept on the way."""
    for address in ("/", "/visit", "/about", "/muscle/soleus", "/nowhere"):
        headers = client().get(address).headers
        assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["Cache-Control"] == "no-store"
        assert headers["X-Frame-Options"] == "DENY"


def test_a_form_from_elsewhere_is_refused() -> None:
    """Without the token there is no answer but a page that says what to do."""
    from django.test import Client  # noqa: PLC0415 - Django is set up by then

    client()
    answer = Client(enforce_csrf_checks=True).post("/visit", {"step": "where"})
    assert answer.status_code == 403
    assert "try again" in answer.content.decode()
