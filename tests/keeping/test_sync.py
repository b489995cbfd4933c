"""Sync: each entry once, in one order, for every device of a person, whatever is sent how often."""

import json
from typing import Any

import pytest

from making.kept import entry, entry_id, kept, on_server, second
from making.sync_client import Device, InProcess

pytestmark = pytest.mark.usefixtures("rows")


def test_nothing_is_kept_before_somebody_agrees() -> None:
    """A guest has no row and no cookie but the token; what is sent without consent is refused."""
    from unknot.web.records.models import Person  # noqa: PLC0415 - Django is set up by then

    line = InProcess()
    assert line.get("").said["kept"] is False
    assert set(line.browser.cookies) == {"csrftoken"}
    assert line.post("/sync", {"entries": [entry(1)], "after": 0}).status == 401
    assert line.post("", {"consent": 0}).status == 422
    assert not Person.objects.exists()


def test_agreeing_twice_is_agreeing_once() -> None:
    """The second time nothing begins anew."""
    device = kept(1, 2)
    again = device.line.post("", {"consent": 1})
    assert (again.status, again.said["entries"]) == (200, 2)


def test_an_entry_comes_back_as_it_was_sent() -> None:
    """The zone, the order of fields and signs of any writing survive."""
    said = {**entry(1, why="Nacken \u0000 ключ \U0001f91d \ud83e"), "happened_at": "2026-11-24T08:00:00+05:45"}
    said["recorded_at"] = "2026-11-24T02:15:07.5Z"
    device = kept()
    device.keep(said)
    assert second(device.sync()).sync().journal[said["id"]] == said


def test_what_is_sent_twice_is_held_once() -> None:
    """In one batch, in the next, from another device, and after an answer that was lost."""
    device = kept(1)
    other = second(device)
    for one in (device, device, other):
        answer = one.exchange([entry(1), entry(1), entry(2)])
        assert answer.said["acknowledged"] == [entry(1)["id"], entry(2)["id"]]
    assert on_server(device) == [str(entry_id(1)), str(entry_id(2))]


def test_the_first_of_an_id_stands() -> None:
    """The same id with another content is refused with a sentence, and holds nothing else up."""
    device = kept(1)
    answer = device.exchange([entry(1, why="something else"), entry(2)])
    assert answer.said["acknowledged"] == [entry(2)["id"]]
    assert [row["id"] for row in answer.said["refused"]] == [entry(1)["id"]]
    assert second(device).sync().journal[entry(1)["id"]] == entry(1)


BAD: dict[str, Any] = {
    "no object": 7,
    "no id": {},
    "an id that is none": {**entry(3), "id": "three"},
    "a kind nobody knows": {**entry(3), "kind": "moon"},
    "a time without its zone": {**entry(3), "happened_at": "2026-11-24T08:00:00"},
    "a time with strange signs": {**entry(3), "happened_at": "2026-11-24\u000008:00:00+01:00"},
    "another schema": {**entry(3), "schema": 2},
    "a field too many": {**entry(3), "more": 1},
    "a body too large": {**entry(3), "body": {"why": "x" * 16_400}},
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_one_bad_entry_holds_no_other_up(bad: Any) -> None:
    """It is refused with a sentence of its own; those around it are kept."""
    device = kept()
    answer = device.line.post("/sync", {"entries": [entry(1), bad, entry(2)], "after": 0})
    assert answer.status == 200
    assert answer.said["acknowledged"] == [entry(1)["id"], entry(2)["id"]]
    [refused] = answer.said["refused"]
    assert refused["error"].endswith(".")
    assert len(on_server(device)) == 2


@pytest.mark.parametrize("year", ["1970", "2999"])
def test_a_wrong_clock_is_no_reason_to_refuse(year: str) -> None:
    """What happened is kept as the device says it, and the answer tells the server's time."""
    said = {**entry(1), "happened_at": f"{year}-01-01T00:00:00+00:00"}
    device = kept()
    answer = device.exchange([said])
    assert answer.said["acknowledged"] == [said["id"]]
    assert answer.said["now"].startswith("20")


def test_a_cursor_reads_everything_once_in_pages() -> None:
    """A device that comes late reads 1,100 entries in three pages, none twice and none left out."""
    device = kept(*range(1_100))
    other = second(device)
    answers = [other.exchange().said for _ in range(3)]
    assert [answer["more"] for answer in answers] == [True, True, False]
    pages = [[row["id"] for row in answer["entries"]] for answer in answers]
    assert [len(page) for page in pages] == [500, 500, 100]
    assert [one for page in pages for one in page] == on_server(device)


LIMITS = {
    "more than 200 entries": ("/sync", {"entries": [entry(n) for n in range(201)], "after": 0}, 413),
    "a cursor that is none": ("/sync", {"entries": [], "after": -1}, 422),
    "a cursor that is too large": ("/sync", {"entries": [], "after": 2**53}, 422),
    "entries that are no list": ("/sync", {"entries": {}, "after": 0}, 422),
    "a field that is missing": ("/sync", {"entries": []}, 422),
    "a field too many": ("/sync", {"entries": [], "after": 0, "more": 1}, 422),
    "a place that is none": ("/stop", {"where": "here"}, 422),
    "no consent": ("", {"consent": True}, 422),
}


@pytest.mark.parametrize(("path", "body", "status"), LIMITS.values(), ids=LIMITS)
def test_what_cannot_be_taken_is_refused_in_one_sentence(path: str, body: dict[str, Any], status: int) -> None:
    """And nothing is changed by it."""
    device = kept(7)
    answer = device.line.post(path, body)
    assert answer.status == status
    assert set(answer.said) == {"error"}
    assert answer.said["error"].endswith(".")
    assert on_server(device) == [str(entry_id(7))]


def test_a_body_that_is_cut_or_too_long_is_refused_whole() -> None:
    """A half-sent batch leaves nothing; four megabytes are too many."""
    device = kept()
    line = device.line
    assert isinstance(line, InProcess)
    whole = json.dumps({"entries": [entry(n) for n in range(50)], "after": 0})
    assert [line.send("/sync", whole[:cut]).status for cut in (1, 100, len(whole) - 1)] == [422] * 3
    assert line.send("/sync", b" " * (4 * 1024 * 1024 + 1)).status == 413
    assert on_server(device) == []


def test_no_more_than_so_many_entries_of_one_person(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those past the limit are refused with a sentence; those held before are acknowledged still."""
    from unknot.web.keeping import actions  # noqa: PLC0415 - Django is set up by then

    monkeypatch.setattr(actions, "MOST_ENTRIES", 3)
    device = kept(1, 2)
    answer = device.exchange([entry(n) for n in (1, 2, 3, 4)])
    assert answer.said["acknowledged"] == [entry(n)["id"] for n in (1, 2, 3)]
    assert [row["id"] for row in answer.said["refused"]] == [entry(4)["id"]]


def test_a_call_without_the_token_changes_nothing() -> None:
    """Another site cannot make a browser send, stop or join."""
    device = kept(1)
    line = device.line
    assert isinstance(line, InProcess)
    for path in ("", "/sync", "/stop", "/leave", "/code", "/join", "/read"):
        answer = line.browser.post(f"/api/v1/keeping{path}", "{}", content_type="application/json")
        assert answer.status_code == 403, path
        assert answer.json()["error"].endswith(".")
    assert on_server(device) == [str(entry_id(1))]


def test_the_cookie_is_for_these_calls_alone() -> None:
    """Out of reach of scripts and other sites, for 400 days, begun anew at each use, sent with no page."""
    line = kept(1).line
    assert isinstance(line, InProcess)
    cookie = line.browser.cookies["unknot-person"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Strict", "/api/v1/keeping")
    assert cookie["max-age"] == 400 * 86_400
    for renewing in (line.browser.get("/api/v1/keeping"), line.browser.get("/api/v1/keeping/export")):
        assert renewing.cookies["unknot-person"]["max-age"] == 400 * 86_400
        assert renewing.headers["Cache-Control"] == "no-store"


def test_leaving_takes_the_cookie_and_nothing_else() -> None:
    """The other devices of this person go on."""
    device = kept(1)
    other = second(device)
    assert device.line.post("/leave", {}).status == 200
    assert device.line.get("").said["kept"] is False
    assert other.sync().journal == {entry(1)["id"]: entry(1)}


def test_an_export_holds_everything() -> None:
    """As JSON in the form that an import takes, and as a table."""
    device = kept(1, 2, 3)
    assert device.line.get("/export").said == {"entries": [entry(n) for n in (1, 2, 3)]}
    line = device.line
    assert isinstance(line, InProcess)
    table = line.browser.get("/api/v1/keeping/export?form=csv").content.decode()
    assert len(table.split("\r\n")) == 5
    assert device.line.get("/export?form=xml").status == 422


def test_a_file_is_read_and_not_kept() -> None:
    """What is new in it is given back; who reads one need not be kept."""
    line = InProcess()
    answer = line.post("/read", {"entries": [entry(1), entry(2), entry(2)], "known": [entry(1)["id"]]})
    assert (answer.status, answer.said) == (200, {"entries": [entry(2)]})
    assert line.post("/read", {"entries": [{}], "known": []}).status == 422
    assert Device(line).line.get("").said["kept"] is False


def test_a_host_may_offer_nothing() -> None:
    """Then nobody begins or syncs; whoever was kept before can still take theirs along and delete it."""
    from dataclasses import replace  # noqa: PLC0415

    from django.conf import settings  # noqa: PLC0415
    from django.test import override_settings  # noqa: PLC0415

    device = kept(1)
    with override_settings(HOST=replace(settings.HOST, keeping=False)):
        assert InProcess().get("").said["offered"] is False
        assert InProcess().post("", {"consent": 1}).status == 403
        assert device.line.post("/sync", {"entries": [], "after": 0}).status == 403
        assert device.line.get("/export").said["entries"] == [entry(1)]
        assert device.line.post("/stop", {"where": "there"}).said == {"deleted": 1}
