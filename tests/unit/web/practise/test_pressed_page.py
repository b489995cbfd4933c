"""The page of what was pressed: the figures of the journal that came along, in words for each case."""

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

from making.web import client, heading
from unknot.doors.journal_form import write_entry
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.travelling import new_entry

HOLD = {"session": "s", "muscle": "trapezius-upper", "trigger_point": "trapezius-upper.1", "side": "right",
        "technique": "hands", "seconds": 30, "probe": False}  # fmt: skip
SIGN = {"session": "s", "how": "stop-sign", "sign": "sd-sharp", "after": None}


def _entry(kind: str, body: dict[str, Any], days_ago: float = 0) -> dict[str, Any]:
    return write_entry(new_entry(EntryKind(kind), body, datetime.now(UTC) - timedelta(days=days_ago)))


def _page(*entries: dict[str, Any], status: int = 200) -> str:
    answer = client().post("/pressed", {"journal": json.dumps(entries), "zone": "UTC"})
    assert answer.status_code == status
    return answer.content.decode()


def _rows(page: str) -> list[list[str]]:
    rows = re.findall(r"<tr>(.*?)</tr>", page, re.DOTALL)
    return [[re.sub(r"<[^>]+>", " ", cell).strip() for cell in re.findall(r"<t[hd].*?</t[hd]>", row)] for row in rows]


def test_without_a_journal_the_page_says_what_it_needs() -> None:
    """Opened by its address it asks the browser for the journal."""
    page = client().get("/pressed").content.decode()
    assert heading(page) == "What was pressed"
    assert 'hx-trigger="load, submit"' in page


def test_nothing_pressed_yet_is_said() -> None:
    """No table without rows."""
    page = _page()
    assert "Nothing has been pressed yet" in page
    assert "<table" not in page


def test_each_day_and_all_days_stand_in_the_table() -> None:
    """Today by its name; seconds, holds, sessions, the strongest number said, and a dash that is read out."""
    page = _page(_entry("hold", HOLD, 2), _entry("hold", {**HOLD, "session": "t", "tolerated": 4, "tool": "thumb"}))
    head, first, today, total = _rows(page)
    assert head == ["Day", "Pressed", "Holds", "Sessions", "Strength"]
    assert first[1:4] == ["30 s", "1", "1"]
    assert first[4].startswith("not said")
    assert today == ["Today", "30 s", "1", "1", "4"]
    assert total == ["In all", "60 s", "2", "2", "4"]
    assert "With: hands, thumb." in page


def test_a_rested_day_says_what_is_left_and_a_full_one_why_there_is_nothing() -> None:
    """In the words of the dose."""
    assert "up to 300 seconds" in _page(_entry("hold", HOLD, 2))
    full = _page(_entry("hold", HOLD))
    assert "No session is left" in full
    assert "That is all the pressing for today" in full
    assert "It opens again" in full


def test_a_stop_sign_closes_the_day_in_words() -> None:
    """And no time is named: waiting alone does not open it."""
    page = _page(_entry("hold", HOLD), _entry("session-ended", SIGN))
    assert "Pressing is closed after a warning sign" in page
    assert "It opens again" not in page


def test_what_a_therapist_pressed_is_in_the_same_table_and_named() -> None:
    """The same units, and whose hands they were."""
    page = _page(_entry("hold", {**HOLD, "given_by": "therapist"}, 2))
    assert "Pressed by a therapist: 1 of 1 sessions." in page


def test_long_ledgers_show_the_last_days_and_add_up_those_before() -> None:
    """Fourteen days one by one; the sum stays whole."""
    rows = _rows(_page(*(_entry("hold", {**HOLD, "session": str(ago)}, ago) for ago in range(1, 21))))
    assert (len(rows), rows[1][:2], rows[-1][:2]) == (1 + 1 + 14 + 1, ["Before", "180 s"], ["In all", "600 s"])


def test_a_spot_of_another_version_stands_with_its_seconds() -> None:
    """Nothing is promised about it."""
    page = _page(_entry("hold", {**HOLD, "trigger_point": "heart.1"}, 2))
    assert "A spot that this version does not know" in page
    assert "Left here today" not in page


def test_a_journal_that_is_none_is_refused_in_one_sentence() -> None:
    """Nothing of it is lost: it is the browser's."""
    assert "cannot be read" in _page({"kind": "hold"}, status=422)


def test_the_day_page_leads_here_and_the_page_leads_back() -> None:
    """By buttons that send the journal along, without scripts too."""
    page = _page(_entry("hold", HOLD, 2))
    assert 'action="/visit"' in page
    assert 'name="journal"' in page
