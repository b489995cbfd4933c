"""The time for a session: it starts at the wall clock and then only runs forward, also while the machine sleeps."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta


def steady_clock() -> Callable[[], datetime]:
    """A clock with the machine's time zone.

    The wall clock may be set back a little at any moment by the network; a session would take that for tampering.
    """
    began, at = datetime.now().astimezone(), _seconds()
    return lambda: began + timedelta(seconds=_seconds() - at)


def _seconds() -> float:
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)  # Linux: counts on while the machine sleeps
    return time.clock_gettime(boot_time) if boot_time is not None else time.monotonic()
