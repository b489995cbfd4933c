"""Entries for tests of keeping, and people who have some."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from making.sync_client import Device, InProcess
from unknot.doors.entry_id import uuid7

BEGUN = datetime(2026, 11, 24, 8, tzinfo=UTC)


def entry(number: int, why: str = "another-trouble", at: datetime = BEGUN) -> dict[str, Any]:
    """The entry with this number: the same one each time it is asked for."""
    moment = (at + timedelta(seconds=number)).isoformat()
    return {
        "id": str(entry_id(number)),
        "kind": "episode-ended",
        "happened_at": moment,
        "recorded_at": moment,
        "schema": 1,
        "body": {"why": why},
    }


def entry_id(number: int) -> UUID:
    """An id that sorts by its number."""
    return uuid7(1_790_000_000_000_000_000 + number * 1_000_000, number)


def kept(*numbers: int) -> Device:
    """The device of somebody who agreed, and has sent these entries."""
    device = Device(InProcess())
    assert device.begin().status == 201
    device.keep(*(entry(number) for number in numbers))
    return device.sync()


def second(device: Device) -> Device:
    """Another device of the same person."""
    other = Device(InProcess())
    assert other.join(device.line.post("/code", {}).said["code"]).status == 200
    return other


def person_of(device: Device) -> str:
    """The id in the device's cookie."""
    line = device.line
    assert isinstance(line, InProcess)
    return str(line.browser.cookies["unknot-person"].value.split(":")[0])


def on_server(device: Device) -> list[str]:
    """The ids that the server keeps of this person, as often as it does, read past the program."""
    from unknot.web.records.models import KeptEntry  # noqa: PLC0415 - Django is set up by then

    found = KeptEntry.objects.filter(person_id=person_of(device)).order_by("sequence")
    return list(found.values_list("entry_id", flat=True))
