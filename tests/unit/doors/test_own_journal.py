"""A journal of another version locks nobody out, keeps every entry as it came, and permits no more than it could."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from making.knowledge import knowledge
from making.web import Guest, hidden
from unknot.doors.journal_form import write_entry
from unknot.doors.own_journal import OwnJournal, read_own
from unknot.engine.journal.drawn import drawing_of
from unknot.engine.journal.episode import episode
from unknot.engine.journal.ledger import ledger, tolerance
from unknot.engine.journal.reading import fresh_answers
from unknot.engine.progress import review
from unknot.engine.progress.watch import neck_watched
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.travelling import new_entry

NOW = datetime.now(UTC)
SPOT = {"session": "s", "muscle": "trapezius-upper", "trigger_point": "trapezius-upper.1", "side": "right"}
HOLD = {**SPOT, "technique": "hands", "seconds": 30, "probe": False}
STARTED = {**SPOT, "technique": "hands", "before": 5, "planned_s": 60}
ENDED = {"session": "s", "how": "complete", "sign": None, "after": 3}
PAIN = {"region": "neck-side", "side": "right", "intensity": 6, "quality": None}
DRAWING = {"pain": [PAIN], "onset_days": 3, "seen_by_professional": False}
CHOICE = {**{k: v for k, v in SPOT.items() if k != "session"}, "technique": "hands", "tool": "fingers"}
YESTERDAY = (NOW - timedelta(days=1)).date().isoformat()
NEXT_DAY = {"about": YESTERDAY, "signs": [], "new_injury": False}
ANSWERS = {"answers": {"rf-h-thunder": "no"}, "drawn": [{"region": "neck-side", "side": "right"}]}


def _row(kind: str, body: dict[str, Any], minutes_ago: int = 10, **frame: Any) -> dict[str, Any]:
    at = NOW - timedelta(minutes=minutes_ago)
    fit = new_entry(EntryKind.EPISODE_ENDED, {"why": "other-trouble"}, at)
    return {**write_entry(fit), "kind": kind, "body": body, **frame}


STRANGE = {
    "muscle": _row("hold", {**HOLD, "muscle": "heart"}),
    "point": _row("hold", {**HOLD, "trigger_point": "heart.1"}),
    "started": _row("session-started", {**STARTED, "muscle": "heart", "trigger_point": "heart.1"}),
    "technique": _row("hold", {**HOLD, "technique": "laser"}),
    "giver": _row("hold", {**HOLD, "given_by": "neighbour"}),
    "tolerated": _row("hold", {**HOLD, "tolerated": 11, "tool": "hammer"}),
    "region": _row("drawing", {**DRAWING, "pain": [PAIN, {**PAIN, "region": "moon"}]}),
    "quality": _row("drawing", {**DRAWING, "pain": [{**PAIN, "heat": 3}]}),
    "choice": _row("choice", {**CHOICE, "muscle": "heart"}),
    "stop sign": _row("session-ended", {**ENDED, "how": "stop-sign", "sign": "sd-gone"}),
    "ending": _row("session-ended", {**ENDED, "how": "evaporated"}),
    "after-sign": _row("next-day", {**NEXT_DAY, "signs": ["af-gone"]}),
    "trend": _row("next-day", {**NEXT_DAY, "soreness_trend": "sideways", "signs": 7}),
    "drawn": _row("answers", {**ANSWERS, "drawn": [{"region": "moon", "side": None}]}),
    "answers": _row("answers", {"rows": []}),
    "question": _row("clue-answers", {"answers": {"q-gone": "perhaps"}}),
    "person": _row("person", {"age": 40, "sex": "female", "pregnant": "no", "height": 170}),
    "why": _row("episode-ended", {"why": 7}),
    "reopened": _row("episode-reopened", {"episode": 7}),
    "correction": _row("correction", {"of": "somebody", "body": None}),
    "kind": _row("heartbeat", {"beats": 60}),
    "schema": _row("hold", HOLD, schema=2, device="new"),
}


def _read(*rows: dict[str, Any]) -> OwnJournal:
    return read_own(list(rows), knowledge())


@pytest.mark.parametrize("strange", STRANGE.values(), ids=STRANGE.keys())
def test_whatever_another_version_kept_the_way_goes_on_and_it_stays_as_it_came(strange: dict[str, Any]) -> None:
    """In the middle of a journal, after a drawing, a session and its end; nothing stumbles and nothing is lost."""
    guest = Guest()
    guest.own = [_row("drawing", DRAWING, 60), _row("session-started", STARTED, 30), _row("hold", HOLD, 20), strange]
    for step in ("where", "afterwards", "danger", "session"):
        guest.send(step=step)
        assert "not understand 1 older entry of yours" in guest.page
        assert guest.at
    assert strange in json.loads(hidden(guest.page)["journal"])


@pytest.mark.parametrize("strange", STRANGE.values(), ids=STRANGE.keys())
def test_everything_that_is_derived_can_be_derived(strange: dict[str, Any]) -> None:
    """No reader of the journal stumbles over what it does not know, and it is told apart."""
    own = _read(_row("session-started", STARTED, 30), strange)
    made = episode(own.entries, NOW.date())
    assert review(made, knowledge()) is not None
    assert neck_watched(made, knowledge()) in {True, False}
    assert ledger(own.entries) is not None
    assert tolerance(own.entries) is not None
    assert fresh_answers(own.entries, NOW.date(), knowledge()) is not None
    assert list(own.not_understood.values()) == [strange]


@pytest.mark.parametrize("name", ["muscle", "point", "technique", "schema", "giver", "tolerated"])
def test_pressing_of_any_name_counts_for_the_day_and_the_gap(name: str) -> None:
    """As a session of that day, with its end, and as work that may have been on the neck."""
    rows = _row("session-started", {**STARTED, "muscle": "heart"}, 30), STRANGE[name]
    counted = ledger(_read(*rows).entries)
    at = datetime.fromisoformat(STRANGE[name]["happened_at"])
    assert counted.sessions_on(at.date()) == 1
    assert counted.last_end == at
    assert counted.pressed_on(at.date()) >= 30


def test_work_on_an_unknown_muscle_is_watched_as_work_on_the_neck() -> None:
    """Nobody can say that it was not."""
    own = _read(_row("session-started", {**STARTED, "muscle": "heart", "trigger_point": None}, 30), STRANGE["muscle"])
    assert neck_watched(episode(own.entries, NOW.date()), knowledge())


@pytest.mark.parametrize("name", ["stop sign", "ending", "after-sign", "trend"])
def test_a_sign_of_any_name_locks(name: str) -> None:
    """Pressing is closed, and where a sign may have been told the review asks for somebody to look at it."""
    given = STRANGE[name] if name != "ending" else _row("session-ended", {"session": "s", "how": "evaporated"})
    own = _read(_row("session-started", STARTED, 30), given)
    assert tolerance(own.entries, knowledge().harmless_signs).lock is not None
    found = review(episode(own.entries, NOW.date()), knowledge())
    assert found.decision is Decision.STOP_AND_SEE_PROFESSIONAL


@pytest.mark.parametrize("name", ["region", "quality", "answers", "correction", "kind", "drawn"])
def test_where_it_hurts_or_what_was_answered_is_asked_anew(name: str) -> None:
    """A drawing that cannot be read is none, and once another is made no earlier answer counts."""
    anew = _row("drawing", DRAWING, 1)
    own = _read(_row("drawing", DRAWING, 60), _row("answers", ANSWERS, 50), STRANGE[name])
    if name != "drawn":
        assert drawing_of(own.entries) is None
        own = _read(_row("drawing", DRAWING, 60), _row("answers", ANSWERS, 50), STRANGE[name], anew)
        assert not fresh_answers(own.entries, NOW.date(), knowledge())
    else:
        assert STRANGE[name]["body"] in [entry.body for entry in own.entries]


@pytest.mark.parametrize("name", ["choice", "question", "why"])
def test_what_cannot_be_done_was_not_chosen(name: str) -> None:
    """A choice, a clue and an ending are as if they had not been said."""
    assert not _read(STRANGE[name]).entries


@pytest.mark.parametrize(
    ("kind", "body", "new", "stands"),
    [
        ("hold", HOLD, {**HOLD, "muscle": "heart"}, {**HOLD, "muscle": "heart"}),
        ("hold", HOLD, {**HOLD, "technique": "laser"}, {**HOLD, "technique": "hands"}),
        ("drawing", DRAWING, {**DRAWING, "pain": [{**PAIN, "region": "moon"}]}, {**DRAWING, "pain": []}),
        ("choice", CHOICE, {**CHOICE, "muscle": "heart"}, None),
    ],
)
def test_a_correction_is_put_in_form_as_what_it_corrects(
    kind: str, body: dict[str, Any], new: dict[str, Any], stands: dict[str, Any] | None
) -> None:
    """And goes back as it came."""
    corrected = _row(kind, body, 60)
    correction = _row("correction", {"of": corrected["id"], "body": new})
    own = _read(corrected, correction)
    assert own.entries[-1].body["body"] == stands
    assert list(own.not_understood.values()) == [correction]


@pytest.mark.parametrize("broken", [{"id": 7}, {"happened_at": "noon"}, {"id": None}, {"more": 1}])
def test_what_is_no_entry_of_any_version_is_refused(broken: dict[str, Any]) -> None:
    """Without an id or a time it cannot be kept apart from others."""
    with pytest.raises(ValueError, match=r"entries\[0\]"):
        _read({**_row("hold", HOLD), **broken})


def test_taking_up_again_that_cannot_be_read_brings_back_what_ended_last() -> None:
    """What was said before the end counts again, which permits no more than beginning anew."""
    sign = _row("session-ended", {**ENDED, "how": "stop-sign", "sign": "sd-sharp"}, 30)
    rows = _row("session-started", STARTED, 40), sign, _row("episode-ended", {"why": "resting"}, 20)
    assert not episode(_read(*rows).entries, NOW.date()).days
    found = review(episode(_read(*rows, STRANGE["reopened"]).entries, NOW.date()), knowledge())
    assert found.decision is Decision.STOP_AND_SEE_PROFESSIONAL
