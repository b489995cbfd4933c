"""What was acknowledged is kept once, and the rest waits, whenever the network is cut in the middle of an exchange."""

import os
import time
from pathlib import Path

from faults.conftest import Count
from making.cutting import cutting
from making.devices import fleet
from making.killable import killable

CUTS = int(os.environ.get("UNKNOT_CUTS", "20"))
SEED = 20261124
LONGEST_S = 600


def test_nothing_is_lost_or_doubled_by_cuts_at_random_bytes(tmp_path: Path, counted: Count) -> None:
    """Given devices on a line that is cut again and again, when it holds at last, then each entry is there once."""
    with killable(tmp_path) as server:
        server.begin()
        devices = fleet(server.address, 1)
        with cutting(server.address, SEED) as line:
            for device in devices.devices:
                device.line.address = line.address  # type: ignore[attr-defined]
            with devices.at_work():
                until = time.monotonic() + LONGEST_S
                while devices.troubles["cut"] < CUTS and time.monotonic() < until:
                    time.sleep(0.02)
        assert devices.troubles["cut"] >= CUTS
        assert devices.lost_and_doubled(tmp_path) == (0, 0)
        for device in devices.devices:
            device.line.address = server.address  # type: ignore[attr-defined]
        devices.sync()
        assert devices.lost_and_doubled(tmp_path) == (0, 0)
        assert not devices.wrong
        assert not any(device.outbox for device in devices.devices)
        what = f"network cut {devices.troubles['cut']:,} times"
        counted(what, len(devices.acknowledged), devices.lost_and_doubled(tmp_path))
