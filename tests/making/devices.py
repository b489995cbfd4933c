"""Devices of several people that keep and sync at the same time, whatever becomes of the server."""

import json
import random
import sqlite3
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from making.sync_client import Device, OverHttp

TAKEN, BUSY = 200, 503
WAIT_S = 0.01


@dataclass
class Fleet:
    """Two devices for each person; ``troubles`` counts what they met."""

    devices: list[Device]
    troubles: "Counter[str]" = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """All of them keep an entry, sync, and begin again, until the block ends."""
        stopped = threading.Event()
        threads = [threading.Thread(target=self._work, args=(device, stopped)) for device in self.devices]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            stopped.set()
            for thread in threads:
                thread.join()

    def _work(self, device: Device, stopped: threading.Event) -> None:
        chance = random.Random()  # noqa: S311 - how many entries come at once, no secret
        while not stopped.is_set():
            device.keep(*(new_entry() for _ in range(chance.randint(1, 4))))
            self._exchange(device)
            stopped.wait(WAIT_S)

    def _exchange(self, device: Device) -> None:
        try:
            answer = device.exchange()
        except (OSError, json.JSONDecodeError):
            self.troubles["cut"] += 1
            return
        if answer.status == BUSY:
            self.troubles["busy"] += 1
        elif answer.status != TAKEN:
            self.wrong.append(f"{answer.status}: {answer.said}")

    def sync(self) -> None:
        """Every device until nothing waits; twice, so that the first hears of what the last one kept."""
        for _ in range(2):
            for device in self.devices:
                device.sync()

    @property
    def acknowledged(self) -> set[str]:
        """Every id that a device heard is held."""
        return {held for device in self.devices for held in device.held}

    def lost_and_doubled(self, home: Path) -> tuple[int, int]:
        """How many entries that a device heard are held are not there, and how many are there twice."""
        found = rows(home)
        return len(self.acknowledged - set(found)), len(found) - len(set(found))


def fleet(address: str, people: int) -> Fleet:
    """People who agreed, each with two devices."""
    devices = []
    for _ in range(people):
        first, second = Device(OverHttp(address)), Device(OverHttp(address))
        assert first.begin().status == 201
        assert second.join(first.line.post("/code", {}).said["code"]).status == 200
        devices += [first, second]
    return Fleet(devices)


def new_entry() -> dict[str, Any]:
    """Something that happened, about as long as an answer to a page of questions."""
    at = "2026-11-24T08:00:00+01:00"
    body = {"why": uuid4().hex * 12}
    return {
        "id": str(uuid4()),
        "kind": "episode-ended",
        "happened_at": at,
        "recorded_at": at,
        "schema": 1,
        "body": body,
    }


def rows(home: Path) -> list[str]:
    """The id of every row that the server keeps, as often as it does, read past the program."""
    with closing(sqlite3.connect(f"file:{home / 'unknot.sqlite3'}?mode=ro", uri=True)) as database:
        return [row[0] for row in database.execute("SELECT entry_id FROM records_keptentry")]
