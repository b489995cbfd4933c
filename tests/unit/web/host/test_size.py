"""A step may bring a journal of years; what is longer still is refused with the cause and the way out."""

import json
from datetime import UTC, datetime, timedelta
from time import process_time
from urllib.parse import urlencode

import pytest

from making.web import client
from unknot.doors.journal_form import write_entry
from unknot.engine.journal.episode import episode
from unknot.engine.journal.ledger import ledger
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.web.guest.travelling import new_entry

MIB = 1024 * 1024
HOLD = {
    "session": "01a20e9a-c4fb-70b5-8090-ff1e7b4205e1",
    "muscle": "trapezius-upper",
    "trigger_point": "trapezius-upper.1",
    "side": "right",
    "technique": "hands",
    "seconds": 30,
    "probe": False,
}
FORM = "application/x-www-form-urlencoded"


def test_a_journal_of_fifty_thousand_entries_has_room() -> None:
    """As the form writes it, with every quotation mark and brace in three characters."""
    client()
    from django.conf import settings  # noqa: PLC0415 - Django is set up by then

    row = json.dumps(write_entry(new_entry(EntryKind.HOLD, HOLD, datetime.now(UTC))), separators=(",", ":"))
    assert 50_000 * len(urlencode({"journal": row})) < settings.DATA_UPLOAD_MAX_MEMORY_SIZE


def test_a_step_of_more_than_four_megabytes_is_taken() -> None:
    """Ten months of daily use came to that."""
    answer = client().post("/visit", urlencode({"step": "where", "more": "x" * 5 * MIB}), content_type=FORM)
    assert answer.status_code == 422
    assert "Mark at least one place" in answer.content.decode()


@pytest.mark.parametrize("fragment", [False, True])
def test_what_is_longer_still_gets_a_page_with_the_cause_and_the_way_out(*, fragment: bool) -> None:
    """As a whole page or as the part that the page's script puts in."""
    headers = {"HX-Request": "true"} if fragment else {}
    answer = client().post("/visit", b"x" * (32 * MIB + 1), content_type=FORM, headers=headers)
    page = answer.content.decode()
    assert answer.status_code == 413
    assert "more than this server takes at once" in page
    assert 'href="/yours"' in page
    assert ("<!doctype html>" in page) is not fragment


@pytest.mark.parametrize(("path", "status"), [("/api/v1/screen", 413), ("/api/v1/keeping/sync", 413)])
def test_everything_else_may_bring_far_less(path: str, status: int) -> None:
    """One sentence says so."""
    answer = client().post(path, b" " * (4 * MIB + 1), content_type="application/json")
    assert answer.status_code == status
    assert list(answer.json()) == ["error"]


def test_a_file_of_years_can_be_read() -> None:
    """What was saved by whoever had too much can be brought in again."""
    answer = client().post("/api/v1/keeping/read", b" " * (5 * MIB), content_type="application/json")
    assert answer.status_code != 413


def test_a_long_journal_costs_what_its_length_costs() -> None:
    """Four times the sessions take no more than eight times as long: nothing is looked for once for each entry."""

    def seconds(sessions: int) -> float:
        entries = [_of_session(number, kind) for number in range(sessions) for kind in ("session-started", "hold")]
        begun = process_time()
        episode(entries, datetime.now(UTC).date())
        ledger(entries)
        return process_time() - begun

    seconds(500)
    assert seconds(4_000) < 8 * max(seconds(1_000), 0.01)


def _of_session(number: int, kind: str) -> Entry:
    about = {**HOLD, "session": f"s-{number}"}
    started = {name: about[name] for name in ("session", "muscle", "trigger_point", "side", "technique")}
    body = about if kind == "hold" else {**started, "before": 5, "planned_s": 60}
    return new_entry(EntryKind(kind), body, datetime.now(UTC) - timedelta(hours=number))
