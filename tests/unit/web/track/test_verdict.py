"""The review on the way: shown after everything it looks at, and what each of its buttons does."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from making.web import Guest, hidden
from unknot.vocabulary.entry import EpisodeEnd

AGAIN = "This is not helping enough: look again"
SOLEUS = {"muscle": "soleus", "trigger_point": "soleus.1", "side": "right"}
PAIN = {"region": "calf", "side": "right", "intensity": 6, "quality": None}


def _kept(guest: Guest, kind: str) -> list[dict[str, Any]]:
    return [entry for entry in json.loads(hidden(guest.page)["journal"]) if entry["kind"] == kind]


def _measures_passed_over(guest: Guest) -> Guest:
    """What is measured over days is another matter here."""
    while guest.at in {"What is hard because of it?", "How is today?"}:
        guest.send(wants="skip")
    return guest


def _last_end(guest: Guest) -> str:
    return str(_kept(guest, "episode-ended")[-1]["body"]["why"])


def _session(guest: Guest, days_ago: int, before: int, sign: str | None = None, **said: Any) -> None:
    session = {"session": f"s-{days_ago}", "technique": "hands", **SOLEUS}
    guest.keep("session-started", {**session, "before": before, "planned_s": 300}, days_ago)
    guest.keep("hold", {**session, "seconds": 30, "probe": False}, days_ago)
    how = "stop-sign" if sign else "complete"
    guest.keep("session-ended", {"session": f"s-{days_ago}", "how": how, "sign": sign, "after": before}, days_ago)
    about = (datetime.now(UTC) - timedelta(days=days_ago)).date().isoformat()
    well = {"soreness_hours": 0, "soreness_trend": None, "pain": before, "no_worse": True, "free_movement": True}
    answered = {"about": about, "signs": [], "new_injury": False, **well, **said}
    if days_ago:
        guest.keep("next-day", answered, days_ago - 1)


def _drawn(guest: Guest, days_ago: int) -> None:
    guest.keep("drawing", {"pain": [PAIN], "onset_days": 1, "seen_by_professional": False}, days_ago)


@pytest.fixture
def stuck() -> Guest:
    """Somebody whom three days with a session gave no relief."""
    guest = Guest()
    _drawn(guest, 6)
    for days_ago in (6, 4, 2):
        _session(guest, days_ago, 6)
    return guest.send(step="where")


@pytest.fixture
def well() -> Guest:
    """Somebody whose pain is gone and who moves freely."""
    guest = Guest()
    _drawn(guest, 6)
    _session(guest, 6, 6)
    _session(guest, 4, 0)
    return guest.send(step="where")


@pytest.fixture
def stopped() -> Guest:
    """Somebody whom a sharp pain stopped days ago."""
    guest = Guest()
    _drawn(guest, 6)
    _session(guest, 6, 6, sign="sd-sharp")
    return guest.send(step="where")


def test_a_decision_that_stands_is_shown_on_whatever_day_somebody_comes_back(stuck: Guest) -> None:
    """With its rule, its sources, what was compared, what it means today and what may still be done."""
    assert stuck.at == AGAIN
    for shown in ("no-relief", "6 of 10 before the first session", "What it means today", "What you may still do"):
        assert shown in stuck.page
    assert stuck.send(step="where").at == AGAIN


def test_another_muscle_is_looked_for_by_marking_it_again(stuck: Guest) -> None:
    """What was drawn, answered and felt is what is learned from; nothing is thrown away."""
    assert _measures_passed_over(stuck.send(wants="another-muscle")).at == "Where does it hurt?"
    stuck.send(mark="calf:right")
    assert [drawn["body"].get("again") for drawn in _kept(stuck, "drawing")] == [None, True]
    assert _kept(stuck, "correction") == []


def test_another_way_goes_on_with_what_was_drawn(stuck: Guest) -> None:
    """Nothing is drawn or thrown away."""
    assert stuck.send(wants="another-way").at not in {AGAIN, "Where does it hurt?"}
    assert (len(_kept(stuck, "drawing")), _kept(stuck, "correction")) == (1, [])


def test_what_was_read_is_due_again_once_more_was_told(stuck: Guest) -> None:
    """A later session is looked at anew, in the same visit."""
    stuck.send(wants="another-way")
    assert stuck.at != AGAIN
    _session(stuck, 0, 6)
    assert stuck.send(step="none").at == AGAIN


def test_asking_a_person_hands_the_episode_over_and_waits(stuck: Guest) -> None:
    """The page says so, then whom to see; nothing is guided before somebody has looked, or nobody waits any more."""
    assert stuck.send(wants="refer").at == "Handed over"
    assert _last_end(stuck) == EpisodeEnd.REFERRED
    assert stuck.send(wants="go-on").at == "Be seen about this"
    assert "A physical therapist" in stuck.page
    assert stuck.send(wants="go-on").at == "Be seen about this"
    assert stuck.send(wants="not-waiting").at == AGAIN


def test_resting_closes_it_and_it_can_be_taken_up_again(stuck: Guest) -> None:
    """Said at once, and asked when somebody comes back."""
    assert stuck.send(wants="rest").at == "A rest"
    assert stuck.send(step="none").at == "Welcome back"
    assert stuck.send(wants="take-up").at == AGAIN
    assert len(_kept(stuck, "episode-reopened")) == 1


def test_finishing_says_what_was_kept_and_how_to_come_back(well: Guest) -> None:
    """And something else begins with where it hurts."""
    assert well.at == "You can finish here"
    assert well.send(wants="finish").at == "Finished for now"
    assert _last_end(well) == EpisodeEnd.FINISHED
    for shown in ("Days with a session</dt><dd>2", "At first, 0 to 10</dt><dd>6", "At last</dt><dd>0"):
        assert shown in well.page
    assert well.send(step="none").at == "Welcome back"
    assert well.send(wants="anew").at == "Where does it hurt?"


def test_finishing_by_mistake_is_undone_at_once(well: Guest) -> None:
    """The end is as if it had never been written."""
    assert well.send(wants="finish").send(wants="take-up").at == "You can finish here"


def test_who_is_not_done_yet_goes_on(well: Guest) -> None:
    """Nobody has to finish."""
    assert well.send(wants="go-on").at not in {"You can finish here", "Finished for now"}
    assert _kept(well, "episode-ended") == []


def test_a_stop_can_be_handed_over_but_not_finished_or_rested_from(stopped: Guest) -> None:
    """It says whom to see, what to say and what to ask."""
    assert stopped.at == "Stop, and be seen"
    for shown in ("A doctor", "What to say, and what to ask", "sd-sharp"):
        assert shown in stopped.page
    for wants in ("finish", "rest", "another-muscle", "go-on"):
        assert stopped.send(wants=wants).at == "Stop, and be seen"
    assert _kept(stopped, "episode-ended") == []
    assert stopped.send(wants="refer").at == "Handed over"
    assert stopped.send(wants="go-on").at == "Stop, and be seen"
    assert stopped.send(wants="not-waiting").at == "Stop, and be seen"


def test_who_calls_for_help_now_is_offered_nothing_else() -> None:
    """No button hands an emergency over; the number comes first."""
    guest = Guest()
    _session(guest, 1, 5, signs=["af-urine"])
    guest.send(step="where")
    assert guest.at == "Stop, and be seen"
    assert "Call your local emergency number now" in guest.page
    assert 'value="refer"' not in guest.page
    assert guest.send(wants="refer").at == "Stop, and be seen"
    assert _kept(guest, "episode-ended") == []


def test_a_sign_noticed_after_the_end_of_an_episode_stops_all_the_same() -> None:
    """No session has to be open for it."""
    guest = Guest()
    neck = {"session": "n", "muscle": "splenius-cervicis", "trigger_point": "splenius-cervicis.1", "side": "right"}
    guest.keep("session-started", {**neck, "technique": "hands", "before": 5, "planned_s": 300}, 9)
    guest.keep("hold", {**neck, "technique": "hands", "seconds": 30, "probe": False}, 9)
    about = (datetime.now(UTC) - timedelta(days=9)).date().isoformat()
    well = {"soreness_hours": 0, "soreness_trend": None, "pain": 0, "no_worse": True, "free_movement": True}
    guest.keep("next-day", {"about": about, "signs": [], "new_injury": False, **well}, 8)
    guest.keep("episode-ended", {"why": "finished"}, 7)
    assert guest.send(step="where").at == "Before anything else"
    assert guest.send(noticed="yes").at == "Stop, and be seen"


def test_looking_again_puts_what_was_tried_last(stuck: Guest) -> None:
    """It is still in the list, and the card says so."""
    _measures_passed_over(stuck.send(wants="another-way"))
    for _ in range(9):
        stuck.none_of_these()
        stuck.send(age="40", sex="female", pregnant="no")
    assert stuck.at == "What it may be"
    parts = stuck.page.split('name="candidate" value="')[1:]
    assert len(parts) > 2
    assert "soleus" not in parts[0]
    assert "You have tried this one" in stuck.page
    assert stuck.page.index("You have tried this one") > stuck.page.index('name="candidate" value="')
