"""Deleting is real: rows, codes and notes go, and a tombstone refuses replays."""

from datetime import UTC, datetime, timedelta

import pytest

from making.kept import entry, kept, on_server, person_of, second
from making.sync_client import Device, InProcess

pytestmark = pytest.mark.usefixtures("rows")


@pytest.mark.parametrize("where", ["there", "everywhere"])
def test_deleting_ends_it_for_every_device(where: str) -> None:
    """What is sent afterwards is refused with where it was deleted; a device keeps its own journal until it is told."""
    device = kept(1, 2)
    other = second(device)
    assert device.line.post("/stop", {"where": where}).said == {"deleted": 2}
    assert device.line.get("").said["kept"] is False
    for answer in (other.exchange([entry(3)]), other.line.get(""), other.line.get("/export")):
        assert (answer.status, answer.said["gone"]) == (410, where)
    assert on_server(other) == []


def test_deleting_twice_is_deleting_once() -> None:
    """Another device may delete again; everywhere is more than there, and is never taken back."""
    device = kept(1)
    other, third = second(device), second(device)
    lost = InProcess()
    lost.browser.cookies.load({"unknot-person": third.line.browser.cookies["unknot-person"].value})  # type: ignore[attr-defined]
    assert device.line.post("/stop", {"where": "there"}).said == {"deleted": 1}
    assert other.line.post("/stop", {"where": "everywhere"}).said == {"deleted": 0}
    assert lost.get("").said["gone"] == "everywhere"
    assert third.line.post("/stop", {"where": "there"}).said == {"deleted": 0}
    assert lost.get("").said["gone"] == "everywhere"


def test_nothing_of_a_person_is_left_in_any_table() -> None:
    """Entries, codes and notes go; the tombstone is a hash of a random id; other people stay."""
    from unknot.web.records.models import Audit, JoinCode, KeptEntry, Person, Tombstone  # noqa: PLC0415

    other, device = kept(1), kept(1, 2)
    device.line.post("/code", {})
    gone = person_of(device)
    device.line.post("/stop", {"where": "there"})
    for model in (KeptEntry, JoinCode, Audit):
        assert not model._default_manager.filter(person_id=gone).exists()
    assert not Person.objects.filter(pk=gone).exists()
    assert [gone in str(row) for row in Tombstone.objects.values_list()] == [False]
    assert on_server(other) == [entry(1)["id"]]


def test_whoever_was_deleted_may_begin_anew() -> None:
    """With consent, as somebody new; what was deleted before stays refused."""
    device = kept(1)
    other = second(device).sync()
    device.line.post("/stop", {"where": "there"})
    assert other.begin().status == 201
    assert other.sync().line.get("").said["entries"] == 1


def test_who_was_not_seen_for_as_long_as_the_host_says_is_deleted() -> None:
    """As if they had deleted it there: their device keeps its journal.  Whoever was here since stays."""
    from unknot.web.keeping.tidying import tidy  # noqa: PLC0415 - Django is set up by then
    from unknot.web.records.models import Person  # noqa: PLC0415

    now = datetime.now(UTC)
    away, here = kept(1), kept(1)
    Person.objects.filter(pk=person_of(away)).update(last_seen=now.date() - timedelta(days=731))
    Person.objects.filter(pk=person_of(here)).update(last_seen=now.date() - timedelta(days=730))
    assert tidy(now).people == 1
    assert (away.line.get("").status, away.line.get("").said["gone"]) == (410, "there")
    assert here.line.get("").said["entries"] == 1


def test_a_host_may_keep_for_ever() -> None:
    """UNKNOT_KEEP_DAYS=0 deletes nobody."""
    from dataclasses import replace  # noqa: PLC0415

    from django.conf import settings  # noqa: PLC0415
    from django.test import override_settings  # noqa: PLC0415

    from unknot.web.keeping.tidying import tidy  # noqa: PLC0415

    device = kept(1)
    with override_settings(HOST=replace(settings.HOST, keep_days=0)):
        assert device.line.get("").said["kept_days"] is None
        assert tidy(datetime.now(UTC) + timedelta(days=10_000)).people == 0


def test_old_codes_and_notes_go() -> None:
    """A code that is past its ten minutes, a note that is older than a year."""
    from unknot.web.keeping.tidying import tidy  # noqa: PLC0415

    device = kept(1)
    device.line.post("/code", {})
    assert tidy(datetime.now(UTC) + timedelta(minutes=9)).codes == 0
    assert tidy(datetime.now(UTC) + timedelta(minutes=11)).codes == 1
    assert tidy(datetime.now(UTC) + timedelta(days=364)).audit == 0
    assert tidy(datetime.now(UTC) + timedelta(days=366)).audit == 3


def test_a_code_lets_one_device_in_once_and_for_ten_minutes() -> None:
    """Typed in small letters, with an O for a zero; a second use, a wrong one and an old one are told the same."""
    from unknot.web.records.models import JoinCode  # noqa: PLC0415

    device = kept(1)
    code = device.line.post("/code", {}).said["code"]
    assert Device(InProcess()).join(code.lower().replace("0", "o")).status == 200
    used, wrong = Device(InProcess()).join(code), Device(InProcess()).join("AAAAA-AAAAA")
    assert (used.status, used.said) == (404, wrong.said)
    old = device.line.post("/code", {}).said["code"]
    JoinCode.objects.update(until=datetime.now(UTC))
    assert Device(InProcess()).join(old).status == 404
    assert not JoinCode.objects.filter(code__contains=old.replace("-", "")).exists()


def test_after_ten_wrong_codes_an_address_is_asked_to_wait() -> None:
    """Ten in ten minutes; then even the right one is not looked at."""
    from django.core.cache import cache  # noqa: PLC0415

    cache.clear()
    device = kept(1)
    code = device.line.post("/code", {}).said["code"]
    guesses = [Device(InProcess()).join(f"AAAAA-AAAA{n}").status for n in range(10)]
    assert guesses == [404] * 10
    assert Device(InProcess()).join(code).status == 429
    cache.clear()
    assert Device(InProcess()).join(code).status == 200


def test_who_is_kept_already_does_not_join_another() -> None:
    """Nothing that is kept under the first cookie is left without a way to it."""
    device, code = kept(1), kept(2).line.post("/code", {}).said["code"]
    assert device.join(code).status == 409
    assert device.line.get("").said["entries"] == 1
    assert Device(InProcess()).join(code).status == 200
