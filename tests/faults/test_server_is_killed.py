"""What the server acknowledged is kept once, whenever it dies, however full its disk; the rest waits in the outbox."""

import os
import random
import time
from pathlib import Path

from faults.conftest import Count
from making.devices import Fleet, fleet, rows
from making.killable import killable

KILLS = int(os.environ.get("UNKNOT_SERVER_KILLS", "30"))
SEED = 20261124
PEOPLE = 2
IN_ONE_HOME = 100
"""Every device tells all it has kept in the end, so a fresh home is begun after this many."""


def test_nothing_acknowledged_is_lost_or_doubled_by_kills_at_random_moments(tmp_path: Path, counted: Count) -> None:
    """Given four devices at work, when the server is killed again and again, then each entry is there exactly once."""
    chance = random.Random(SEED)  # noqa: S311 - moments to kill at, no secret
    acknowledged, lost, doubled = 0, 0, 0
    for first in range(0, KILLS, IN_ONE_HOME):
        home = tmp_path / f"home-{first}"
        with killable(home) as server:
            server.begin()
            devices = fleet(server.address, PEOPLE)
            with devices.at_work():
                for _ in range(min(IN_ONE_HOME, KILLS - first)):
                    time.sleep(chance.uniform(0.005, 0.15))
                    server.kill()
                    server.begin()
            assert devices.lost_and_doubled(home) == (0, 0)
            assert not devices.wrong
            assert devices.troubles["cut"]
            devices.sync()
            assert devices.lost_and_doubled(home) == (0, 0)
            _everybody_has_everything(devices, rows(home))
            acknowledged += len(devices.acknowledged)
            missing, twice = devices.lost_and_doubled(home)
            lost, doubled = lost + missing, doubled + twice
    counted(f"server killed {KILLS:,} times", acknowledged, (lost, doubled))


def _everybody_has_everything(devices: Fleet, found: list[str]) -> None:
    kept = {key for device in devices.devices for key in device.journal}
    assert sorted(found) == sorted(kept)
    for first, second in zip(devices.devices[::2], devices.devices[1::2], strict=True):
        assert set(first.journal) == set(second.journal)
        assert not first.outbox
        assert not second.outbox


def test_a_full_disk_takes_nothing_half_and_loses_nothing(tmp_path: Path, counted: Count) -> None:
    """Given a disk that is nearly full, when devices sync, then they are asked to come back, and all is kept."""
    with killable(tmp_path) as server:
        server.begin()
        devices = fleet(server.address, 1)
        devices.sync()
        server.kill()
        largest = max(file.stat().st_size for file in tmp_path.glob("unknot.sqlite3*"))
        server.begin(most_bytes=largest + 64 * 1024)
        with devices.at_work():
            until = time.monotonic() + 20
            while devices.troubles["busy"] < 3 and time.monotonic() < until:
                time.sleep(0.05)
        assert devices.troubles["busy"] >= 3
        assert devices.lost_and_doubled(tmp_path) == (0, 0)
        assert any(device.outbox for device in devices.devices)
        server.kill()
        server.begin()
        devices.sync()
        assert devices.lost_and_doubled(tmp_path) == (0, 0)
        _everybody_has_everything(devices, rows(tmp_path))
        assert not devices.wrong
        counted("disk full", len(devices.acknowledged), devices.lost_and_doubled(tmp_path))
