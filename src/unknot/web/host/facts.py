"""The facts of this host, loaded once in this process."""

from functools import lru_cache
from threading import Lock

from unknot.doors.fact_base import fact_base
from unknot.knowledge.base import Knowledge

_ONE_AT_A_TIME = Lock()
"""Two threads that read the compiled base at the same moment, both for the first time, crash inside its decoder."""


def knowledge() -> Knowledge:
    """Every fact and message, with the packs this host names.  Raises ValueError with one sentence."""
    with _ONE_AT_A_TIME:
        return _loaded()


@lru_cache(maxsize=1)
def _loaded() -> Knowledge:
    return fact_base()
