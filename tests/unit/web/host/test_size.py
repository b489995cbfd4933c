"""A step may bring a journal of years; what is longer still is refused with the cause and the way out."""

import json
from datetime import UTC, datetime
from urllib.parse import urlencode

import pytest

from making.web import client
from unknot.doors.journal_form import write_entry
from unknot.vocabulary.entry import EntryKind
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
